from datetime import UTC, date, datetime

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from participatie.models import Foto, Gebeurtenis, Inbreng
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_medewerker, maak_project, maak_wijk
from tests.participatie.formulieren.beelden import foto

from .balie import VRAGEN, Balie

pytestmark = pytest.mark.django_db
DAG = {"opent_op": datetime(2026, 11, 1, 8, tzinfo=UTC), "sluit_op": datetime(2026, 11, 15, 22, 59, tzinfo=UTC)}
NU = datetime(2026, 11, 21, 12, tzinfo=UTC)


def fouten(balie):
    assert balie.response.status_code == 422
    assert not Inbreng.objects.exists()
    return balie.html


def test_het_scherm_toont_dezelfde_nummers_als_de_site(balie, client):
    assert '<span class="papier-nummer">3.</span> Uw reactie' in balie.html
    assert (
        '<span class="nl-form-field__number">3.</span> Uw reactie' in client.get(balie.formulier.url).content.decode()
    )
    assert "Alleen invullen als u bij vraag 1 ‘Anders’ heeft gekozen." in balie.html


def test_wie_overtypt_legt_vast_wat_een_ander_zei(balie, typist):
    wijk = maak_wijk()
    antwoord = balie.bewaar(Vervoer="Fiets", Uw_reactie="Een bank.", Uw_wijk=wijk.slug, Naam="Bep", kanaal="telefoon")
    inbreng = Inbreng.objects.get()
    assert antwoord.status_code == 302
    assert "no-store" in antwoord["Cache-Control"]
    assert (inbreng.kanaal, inbreng.getypt_door, inbreng.naam, inbreng.wijk) == ("telefoon", typist, "Bep", wijk)
    assert [rij["weergave"] for rij in inbreng.invoer] == ["Fiets", "Een bank.", str(wijk), "Bep"]
    assert inbreng.verdacht == ""


def test_de_bevestiging_gaat_naar_de_indiener(balie):
    balie.bewaar(**{balie.namen["E-mailadres"]: "bep@voorbeeld.nl"})
    mail = Bericht.objects.get()
    assert mail.aan == "bep@voorbeeld.nl"
    assert Inbreng.objects.get().kenmerk in mail.tekst
    assert "typist" not in mail.tekst


def test_een_verplichte_tekst_blijft_verplicht_en_alle_fouten_staan_er_in_een_keer(balie):
    balie.bewaar(Uw_reactie="", kanaal="", ontvangen_op="", Naam="Bep", **{balie.namen["E-mailadres"]: "geen adres"})
    html = fouten(balie)
    for fout in (
        "Vul uw reactie in.",
        "Kies hoe dit binnenkwam.",
        "Vul een geldig e-mailadres in",
        "Er zijn 4 fouten.",
    ):
        assert fout in html
    assert 'value="Bep"' in html


def test_een_andere_verplichte_vraag_mag_leeg_blijven_en_krijgt_een_merkteken(balie, client):
    antwoord = balie.bewaar()
    rij = Inbreng.objects.get().invoer[0]
    assert (rij["label"], rij["waarde"], rij["weergave"], rij["openbaar"]) == ("Vervoer", None, "Niet ingevuld", False)
    assert "1. Vervoer" in client.get(antwoord.url).content.decode()


def test_een_antwoord_op_een_vraag_die_niet_gold_gaat_niet_verloren(balie):
    balie.bewaar(Vervoer="Fiets", Namelijk="Bakfiets")
    assert "Bakfiets" in [rij["weergave"] for rij in Inbreng.objects.get().invoer]


def test_een_verplichte_tekst_met_een_voorwaarde_geldt_alleen_dan(balie):
    balie.bewaar(Vervoer="Anders", Namelijk="")
    assert "Vul ‘Namelijk’ in." in fouten(balie)


@time_machine.travel(NU, tick=False)
@pytest.mark.parametrize(
    ("dag", "reden", "melding"),
    [
        ("2026-11-22", "", "Deze dag is nog niet geweest."),
        ("2026-09-01", "Te vroeg", "Deze dag ligt meer dan 60 dagen voor de opening"),
        ("2026-11-16", "", "Het formulier was die dag niet open."),
        ("2026-10-31", "", "Het formulier was die dag niet open."),
        ("0001-01-01", "", "Deze dag ligt meer dan 60 dagen"),
        ("31-02-2026", "", "Vul een datum in die bestaat"),
    ],
)
def test_een_dag_die_niet_kan_wordt_geweigerd(client, typist, dag, reden, melding):
    client.force_login(typist)
    balie = Balie(client, maak_formulier(vragen=VRAGEN, **DAG))
    balie.bewaar(ontvangen_op=dag, reden=reden)
    assert melding in fouten(balie)


@time_machine.travel(NU, tick=False)
def test_een_gesloten_formulier_neemt_aan_wat_op_tijd_binnenkwam(client, typist):
    client.force_login(typist)
    balie = Balie(client, maak_formulier(vragen=VRAGEN, beantwoord_voor=date(2027, 1, 5), **DAG))
    balie.bewaar(ontvangen_op="2026-11-15")
    inbreng = Inbreng.objects.get()
    assert timezone.localtime(inbreng.ontvangen_op).strftime("%d-%m %H") == "15-11 12"
    assert inbreng.beantwoorden_voor == date(2027, 1, 5)
    assert inbreng.bewaren_tot == date(2027, 11, 15)


@time_machine.travel(NU, tick=False)
def test_te_laat_mag_met_een_reden_die_de_indiener_leest(client, typist):
    client.force_login(typist)
    balie = Balie(client, maak_formulier(vragen=VRAGEN, **DAG))
    balie.bewaar(ontvangen_op="2026-11-17", reden="Het poststempel is van op tijd.")
    inbreng = Inbreng.objects.get()
    assert Gebeurtenis.objects.get(inbreng=inbreng).toelichting == "Het poststempel is van op tijd."
    assert "Het poststempel is van op tijd." in client.get(inbreng.pad).content.decode()


@pytest.mark.parametrize("dag", ["2026-03-29", "2026-10-25"])
def test_de_dag_waarop_de_klok_verspringt_blijft_die_dag(client, typist, dag):
    with time_machine.travel(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), tick=False):
        client.force_login(typist)
        balie = Balie(client, maak_formulier(vragen=VRAGEN, opent_op=datetime(2026, 3, 1, tzinfo=UTC)))
        balie.bewaar(ontvangen_op=dag)
        assert timezone.localdate(Inbreng.objects.get().ontvangen_op).isoformat() == dag


def test_twee_keer_opslaan_is_een_inbreng(balie):
    velden = balie.velden(Uw_reactie="Een bank.")
    eerste, tweede = (balie.client.post(balie.adres, velden) for _ in range(2))
    assert Inbreng.objects.count() == 1
    assert eerste.url.partition("?")[0] == tweede.url.partition("?")[0]


def test_wie_teruggaat_en_iets_anders_typt_raakt_dat_niet_kwijt(balie):
    velden = balie.velden(Uw_reactie="Een bank.")
    balie.client.post(balie.adres, velden)
    balie.response = balie.client.post(balie.adres, {**velden, balie.namen["Uw reactie"]: "Een boom."})
    assert balie.response.status_code == 409
    assert "Een boom." in balie.html
    balie.bewaar(Uw_reactie="Een boom.")
    assert Inbreng.objects.count() == 2


def test_een_scan_en_een_foto_gaan_mee_en_de_scan_komt_nooit_op_de_site(balie):
    balie.bewaar(scan=foto("scan.jpg"), **{balie.namen["Foto's"]: foto("plein.jpg")})
    fotos = Foto.objects.filter(inbreng=Inbreng.objects.get())
    assert sorted((foto.tonen, foto.beschrijving) for foto in fotos) == [(False, "Scan van het papier"), (True, "")]


def test_een_bewaarde_foto_blijft_na_een_fout_en_is_weg_te_halen(balie):
    balie.bewaar(Uw_reactie="", scan=foto("scan.jpg"))
    token = balie.html.partition('value="verwijder:')[2].partition('"')[0]
    assert f'name="scan" value="{token}"' in balie.html
    balie.response = balie.client.post(balie.adres, {**balie.velden(scan=[token]), "actie": f"verwijder:{token}"})
    assert token not in balie.html
    assert not Inbreng.objects.exists()


def test_wat_geen_foto_is_wordt_een_fout(balie):
    balie.bewaar(scan=SimpleUploadedFile("scan.jpg", b"<html>"))
    assert "is geen foto die wij kunnen lezen" in fouten(balie)


@pytest.mark.parametrize("veld", ["Uw reactie", "Naam"])
def test_stuurtekens_worden_gemeld(balie, veld):
    balie.bewaar(**{balie.namen[veld]: "a\x00b"})
    assert "Er stonden tekens in die wij niet kunnen verwerken." in fouten(balie)


@pytest.mark.parametrize("waarde", ["a\x00b", "x" * 301, "website"])
def test_onzin_in_herkomst_geeft_een_melding_en_geen_storing(balie, waarde):
    balie.bewaar(reden=waarde, kanaal=waarde, ontvangen_op=waarde, idem=waarde)
    fouten(balie)


def test_zonder_het_recht_gaat_het_scherm_niet_open(client, formulier):
    client.force_login(maak_medewerker())
    for pad in ("invoeren/", f"invoeren/{formulier.pk}/", "verbeteringen/"):
        assert client.get(f"/cms/inbreng/{pad}").status_code == 302


def test_het_formulier_dat_u_het_laatst_gebruikte_staat_bovenaan(balie, client):
    for nummer in range(3):
        maak_formulier(title=f"Nieuwer {nummer}")
    balie.bewaar()
    html = client.get("/cms/inbreng/invoeren/").content.decode()
    assert html.index(balie.formulier.title) < html.index("Nieuwer 0")


def test_een_formulier_is_te_vinden_op_naam_en_op_project(balie, client):
    maak_formulier(maak_project(title="Kleverpark"), title="Uw idee voor de straat")
    for woord in ("idee+voor", "kleverpark"):
        html = client.get(f"/cms/inbreng/invoeren/?q={woord}").content.decode()
        assert "Uw idee voor de straat" in html
        assert balie.formulier.title not in html
    for onzin in ("%00", "x" * 200, "%25", "%22"):
        assert client.get(f"/cms/inbreng/invoeren/?q={onzin}").status_code == 200


def test_kiezen_kost_bij_meer_formulieren_niet_meer_vragen(balie, client):
    def aantal():
        with CaptureQueriesContext(connection) as vragen:
            client.get("/cms/inbreng/invoeren/")
        return len(vragen)

    aantal()
    eerst = aantal()
    for _nummer in range(4):
        maak_formulier()
    assert aantal() == eerst


def test_nog_een_houdt_kanaal_en_dag(balie, client):
    antwoord = balie.bewaar(kanaal="spreekuur")
    klaar = client.get(antwoord.url).content.decode()
    inbreng = Inbreng.objects.get()
    dag = timezone.localdate(inbreng.ontvangen_op).isoformat()
    assert inbreng.kenmerk in klaar
    assert inbreng.code in klaar
    assert f"?kanaal=spreekuur&amp;dag={dag}" in klaar
    nog = client.get(f"{balie.adres}?kanaal=spreekuur&dag={dag}").content.decode()
    assert f'value="{dag}"' in nog
    assert 'value="spreekuur" id="herkomst_kanaal_2" checked' in nog
    assert client.get(f"{balie.adres}?kanaal=duif&dag=ooit").status_code == 200
