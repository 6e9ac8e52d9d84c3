"""De export van de werklijst: precies wat de lijst toont, voor wie het mag zien, met een spoor."""

import csv
import io
import re
from datetime import date, datetime, timedelta

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import ModelLogEntry

from participatie.inbreng import actions
from participatie.models import Doelgroep, Inbreng, Inbrengthema, Themaindeling
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_wijk

from .cms import LIJST, MODEREREN, tekst

pytestmark = pytest.mark.django_db
ADRES = f"{LIJST}downloaden/"


def csv_rijen(client, zoek=""):
    response = client.post(f"{ADRES}{zoek}", {"formaat": "csv"})
    bron = b"".join(response.streaming_content).decode()
    assert bron.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(bron[1:], newline=""), delimiter=";"))


def blad(client, zoek=""):
    response = client.post(f"{ADRES}{zoek}", {"formaat": "xlsx"})
    return openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content))).active


def xlsx_rijen(client, zoek=""):
    kop, *rijen = list(blad(client, zoek).iter_rows(values_only=True))
    return [dict(zip(kop, rij, strict=True)) for rij in rijen]


@pytest.fixture
def gast(client):
    """Een medewerker die mag modereren maar het origineel niet mag zien."""
    client.force_login(maak_medewerker(MODEREREN))
    return client


# --- Wat erin staat -------------------------------------------------------------------------------


@pytest.mark.parametrize("lees", [csv_rijen, xlsx_rijen])
@pytest.mark.parametrize("zoek", ["", "?moderatie=nieuw", "?antwoord=te_laat", "?zoek=boom", "?verdacht=on", "?p=2"])
def test_de_export_bevat_precies_de_lijst_in_dezelfde_volgorde(cms, formulier, moderator, lees, zoek):
    rijen = [maak_inbreng(formulier, f"Een boom {nummer}") for nummer in range(4)]
    maak_inbreng(formulier, "Een bank", verdacht="Te snel")
    actions.niet_plaatsen(rijen[0], "Dubbel", moderator)
    dag = timezone.localdate() - timedelta(days=1)
    Inbreng.objects.filter(pk=rijen[1].pk).update(beantwoorden_voor=dag)
    Inbreng.objects.filter(pk=rijen[3].pk).update(ontvangen_op=timezone.now() - timedelta(days=9))
    getoond = [rij["inbreng"].kenmerk for rij in cms.get(f"{LIJST}{zoek}").context["rijen"]]
    assert getoond
    assert [rij["Kenmerk"] for rij in lees(cms, zoek)] == getoond


@pytest.mark.parametrize("lees", [csv_rijen, xlsx_rijen])
def test_alle_kolommen_zijn_gevuld(cms, moderator, lees):
    formulier = maak_formulier(title="Uw wens", antwoord_weken=2)
    project = formulier.get_parent().specific
    inbreng = maak_inbreng(
        formulier,
        "Meer bomen, tel. 06 12345678",
        naam="Karel Fictie",
        email="karel@voorbeeld.test",
        wijk=maak_wijk(naam="Vogelenwijk"),
        doelgroepen=[Doelgroep.objects.create(naam="Jongeren", slug="jongeren")],
    )
    for nummer, titel in ((1, "Groen"), (2, "Spelen")):
        thema = Inbrengthema.objects.create(project=project, nummer=nummer, titel=titel)
        Themaindeling.objects.create(inbreng=inbreng, thema=thema)
    actions.plaatsen(inbreng, [{"label": "Uw reactie", "tekst": "Meer bomen"}], moderator)
    actions.beantwoorden(inbreng, "deels", "Wij planten er twee.", "Team", moderator)
    [rij] = lees(cms)
    gewoon = {sleutel: waarde for sleutel, waarde in rij.items() if "op" not in sleutel.lower().split()}
    gewoon.pop("Ontvangen")
    assert gewoon == {
        "Kenmerk": inbreng.kenmerk,
        "Kanaal": "Website",
        "Formulier": "Uw wens",
        "Project": project.title,
        "Wijk": "Vogelenwijk",
        "Doelgroepen": "Jongeren",
        "Thema’s": "1. Groen, 2. Spelen",
        "Moderatie": "Geplaatst",
        "Reden": gewoon["Reden"],
        "Antwoord: uitkomst": "Deels overgenomen",
        "Antwoord: tekst": "Wij planten er twee.",
        "Uitvoering": "Nog niet bekend",
        "Openbare tekst": "Uw reactie: Meer bomen",
        "Ingevuld": "Uw reactie: Meer bomen, tel. 06 12345678",
        "Naam": "Karel Fictie",
        "E-mailadres": "karel@voorbeeld.test",
    }
    assert not gewoon["Reden"]
    assert rij["Op tijd"] == "ja"


def test_een_datum_is_een_datum(cms, formulier):
    inbreng = maak_inbreng(formulier)
    Inbreng.objects.filter(pk=inbreng.pk).update(
        ontvangen_op=datetime.fromisoformat("2026-07-01T23:30:00+00:00"), beantwoorden_voor=date(2026, 8, 1)
    )
    [uit_csv], [uit_xlsx] = csv_rijen(cms), xlsx_rijen(cms)
    assert (uit_csv["Ontvangen"], uit_csv["Te beantwoorden uiterlijk op"]) == ("2026-07-02 01:30", "2026-08-01")
    assert uit_xlsx["Ontvangen"] == datetime(2026, 7, 2, 1, 30)
    assert uit_xlsx["Te beantwoorden uiterlijk op"] == datetime(2026, 8, 1)
    assert uit_xlsx["Beantwoord op"] is None


GISTEREN, VANDAAG = date(2026, 11, 20), date(2026, 11, 21)


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({"beantwoord_op": VANDAAG, "beantwoorden_voor": VANDAAG}, "ja"),
        ({"beantwoord_op": VANDAAG}, "ja"),
        ({"beantwoord_op": VANDAAG, "beantwoorden_voor": GISTEREN}, "nee"),
        ({"beantwoorden_voor": GISTEREN - timedelta(days=900)}, "te laat"),
        ({"beantwoorden_voor": date(2090, 1, 1)}, "nog open"),
        ({"moderatie": "niet_geplaatst"}, ""),
    ],
)
def test_op_tijd_zegt_hoe_het_met_de_belofte_staat(cms, formulier, velden, verwacht):
    Inbreng.objects.filter(pk=maak_inbreng(formulier).pk).update(**velden)
    assert csv_rijen(cms)[0]["Op tijd"] == verwacht


@pytest.mark.parametrize("gevaar", ["=1+1", "+31", "-2+3", "@SUM(A1)", "\tx", '=HYPERLINK("http://x")', "#N/A", "=1;2"])
def test_een_cel_is_nooit_een_formule(cms, formulier, gevaar):
    maak_inbreng(formulier, naam=gevaar)
    [rij] = csv_rijen(cms)
    assert rij["Naam"] == (gevaar if gevaar == "#N/A" else f"'{gevaar}")
    cellen = [cel for cel in blad(cms)[2] if cel.value and gevaar.strip() in str(cel.value)]
    assert cellen
    assert all(cel.data_type == "s" for cel in cellen)


@pytest.mark.parametrize(
    "raar", ["regel\r\ntwee;drie", "\x07bel", "emoji 🌳", "\ufffe\uffff", "<script>&amp;", "x" * 40_000]
)
def test_vreemde_tekst_breekt_het_bestand_niet(cms, formulier, raar):
    maak_inbreng(formulier, raar)
    assert len(csv_rijen(cms)) == 1
    assert len(xlsx_rijen(cms)) == 1


def test_de_naam_van_het_bestand_noemt_dag_en_keuze(cms, formulier):
    maak_inbreng(formulier)
    wijk = maak_wijk(naam="Vogelenwijk / Noord")
    Inbreng.objects.update(wijk=wijk)
    response = cms.post(f"{ADRES}?antwoord=zonder&wijk={wijk.pk}&zoek=Karel", {"formaat": "csv"})
    naam = re.search(r'filename="([^"]+)"', response.headers["Content-Disposition"])[1]
    assert naam == f"inbreng-{timezone.localdate():%Y-%m-%d}-met-zoekterm-te-beantwoorden-vogelenwijk-noord.csv"


# --- Wie wat krijgt -------------------------------------------------------------------------------


@pytest.mark.parametrize("lees", [csv_rijen, xlsx_rijen])
def test_zonder_recht_op_het_origineel_zijn_er_geen_persoonlijke_kolommen(gast, lees):
    maak_inbreng(tekst="Bel 06 12345678", naam="Karel Fictie", email="karel@voorbeeld.test")
    [rij] = lees(gast)
    assert {"Naam", "E-mailadres", "Ingevuld"}.isdisjoint(rij)
    assert not any(geheim in str(rij) for geheim in ("Karel", "karel@", "06 12345678"))


def test_de_link_van_een_ander_geeft_alleen_wat_ik_zelf_mag_zien(cms, gast):
    link = f"{ADRES}?zoek=12345678"
    maak_inbreng(tekst="Bel 06 12345678", naam="Karel Fictie")
    assert csv_rijen(gast, "?zoek=12345678") == []
    assert "Dit bestand bevat geen namen" in tekst(gast.get(link))


def test_wie_niet_mag_modereren_krijgt_niets(client):
    maak_inbreng()
    client.force_login(maak_medewerker("participatie.view_inbreng", "participatie.view_origineel"))
    for response in (client.get(ADRES), client.post(ADRES, {"formaat": "csv"})):
        assert (response.status_code, response.headers["Location"]) == (302, "/cms/")
    client.logout()
    assert client.post(ADRES, {"formaat": "csv"}).headers["Location"].startswith("/cms/login/")
    assert not ModelLogEntry.objects.filter(action="participatie.inbreng_export").exists()


@pytest.mark.parametrize("formaat", ["", "exe", "xlsx\x00", "csv" * 999])
def test_een_onbekend_formaat_wordt_geweigerd(cms, formaat):
    assert cms.post(ADRES, {"formaat": formaat}).status_code == 400
    assert not ModelLogEntry.objects.filter(action="participatie.inbreng_export").exists()


# --- Het spoor ------------------------------------------------------------------------------------


def test_bekijken_laat_geen_spoor_na_en_downloaden_wel(cms, moderator, formulier, stadsmerk):
    maak_inbreng(formulier)
    cms.get(ADRES)
    sporen = ModelLogEntry.objects.filter(action="participatie.inbreng_export")
    assert not sporen.exists()
    cms.post(f"{ADRES}?moderatie=nieuw&zoek=bomen", {"formaat": "xlsx"})
    spoor = sporen.get()
    assert spoor.user == moderator
    assert spoor.data == {
        "keuze": "met zoekterm; Op de site: Nieuw",
        "aantal": 1,
        "formaat": "xlsx",
        "persoonlijk": True,
        **stadsmerk,
    }
    zin = "1 rij als XLSX, met persoonsgegevens. Keuze: met zoekterm; Op de site: Nieuw"
    assert spoor.message == zin
    assert zin in tekst(cms.get(ADRES))


def test_het_spoor_bevat_de_zoekterm_niet(cms):
    cms.post(f"{ADRES}?zoek=Karel+Fictie", {"formaat": "csv"})
    assert "Karel" not in str(ModelLogEntry.objects.get(action="participatie.inbreng_export").data)


# --- Groot ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("formaat", ["csv", "xlsx"])
def test_het_aantal_vragen_groeit_per_portie_en_niet_per_rij(cms, formulier, formaat):
    def vragen():
        with CaptureQueriesContext(connection) as gevangen:
            b"".join(cms.post(ADRES, {"formaat": formaat}).streaming_content)
        return len(gevangen)

    doelgroep = Doelgroep.objects.create(naam="Jongeren", slug="jongeren")
    vragen()  # de eerste keer schrijft de sessie op dat zij begon
    aantallen = []
    for _keer in range(2):
        for _nog in range(10):
            maak_inbreng(formulier, doelgroepen=[doelgroep], wijk=maak_wijk())
        aantallen.append(vragen())
    assert aantallen[0] == aantallen[1]
