from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from initiatieven.aanmelden import actions
from initiatieven.aanmelden.choices import Rol
from initiatieven.models import Gereserveerd, Herinnering
from tests.fabriek import maak_formulier, maak_medewerker
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid

from .hulp import CMS, adres, maak_veel, meld_aan, tekst

pytestmark = pytest.mark.django_db


def aantal_vragen(cms, pad: str) -> int:
    cms.get(pad)
    with CaptureQueriesContext(
        connection,
    ) as vragen:
        assert cms.get(pad).status_code == 200
    return len(vragen)


def test_het_overzicht_toont_wat_komt_met_hoeveel_mensen_er_zijn(cms, gelegenheid):
    for naam in ("Anna Fictief", "Bram Fictief", "Cor Fictief", "Dina Fictief"):
        meld_aan(gelegenheid, naam)
    pagina = tekst(cms.get(CMS))
    assert "Leren pitchen" in pagina
    assert "3 van 3 bezet" in pagina
    assert "Vol, met wachtlijst" in pagina


def test_wat_voorbij_is_staat_onder_een_eigen_knop(cms):
    oud = maak_gelegenheid(maak_activiteit(title="Vorige inloopavond"), over=timedelta(days=-3))
    assert "Vorige inloopavond" not in tekst(cms.get(CMS))
    assert adres(oud) in tekst(cms.get(f"{CMS}?wat=voorbij"))


def test_zoeken_en_kiezen_op_soort(cms, gelegenheid):
    maak_gelegenheid(maak_activiteit(title="Spreekuur in de wijk", soort="spreekuur"))
    assert "Spreekuur in de wijk" not in tekst(cms.get(f"{CMS}?zoek=pitch"))
    assert "Leren pitchen" not in tekst(cms.get(f"{CMS}?soort=spreekuur"))
    assert "Niets gevonden" in tekst(cms.get(f"{CMS}?zoek=bestaat-niet"))


def test_wat_op_spam_lijkt_telt_niet_mee_en_staat_apart(cms, gelegenheid):
    meld_aan(gelegenheid, "Spam Bot", verdacht="te snel ingevuld")
    assert "1 te bekijken" in tekst(cms.get(f"{CMS}?wat=bekijken"))
    lijst = cms.get(adres(gelegenheid))
    assert lijst.context["telling"].wachtend == 0
    assert "Spam Bot" not in tekst(lijst)
    assert "Spam Bot" in tekst(cms.get(f"{adres(gelegenheid)}?status=bekijken"))


def test_het_menu_zegt_hoeveel_er_wacht(cms, gelegenheid):
    eerst = tekst(cms.get("/cms/"))
    assert "agenda-en-school" in eerst
    assert "Agenda (1)" not in eerst
    meld_aan(gelegenheid, "Spam Bot", verdacht="te snel ingevuld")
    assert "Agenda (1)" in tekst(cms.get("/cms/"))


def test_zonder_recht_is_er_geen_menu(client):
    client.force_login(maak_medewerker())
    assert "agenda-en-school" not in tekst(client.get("/cms/"))


def test_elk_tabblad_toont_wie_daar_hoort(cms, gelegenheid):
    anna, *_rest, dina = [meld_aan(gelegenheid, f"{naam} Fictief") for naam in ("Anna", "Bram", "Cor", "Dina")]
    assert "Dina Fictief" not in tekst(cms.get(adres(gelegenheid)))
    assert "nummer 1 op de lijst" in tekst(cms.get(f"{adres(gelegenheid)}?status=wachtlijst"))
    actions.annuleer(anna, rol=Rol.DEELNEMER)
    assert "Anna Fictief" in tekst(cms.get(f"{adres(gelegenheid)}?status=geannuleerd"))
    aangeboden = tekst(cms.get(f"{adres(gelegenheid)}?status=aangeboden"))
    assert "Dina Fictief" in aangeboden
    assert "aan te nemen tot" in aangeboden
    dina.refresh_from_db()
    assert dina.status == "aangeboden"


@pytest.mark.parametrize("woord", ["anna", "ANNA@voorbeeld", "0612"])
def test_zoeken_in_wat_iemand_aan_de_telefoon_noemt(cms, gelegenheid, woord):
    meld_aan(gelegenheid, "Anna Fictief", telefoon="0612345678")
    meld_aan(gelegenheid, "Bram Fictief")
    gevonden = tekst(cms.get(adres(gelegenheid), {"zoek": woord}))
    assert "Anna Fictief" in gevonden
    assert "Bram Fictief" not in gevonden


def test_het_nummer_op_de_wachtlijst_klopt_ook_na_zoeken(cms, gelegenheid):
    for naam in ("Anna", "Bram", "Cor", "Dina", "Els"):
        meld_aan(gelegenheid, f"{naam} Fictief")
    gevonden = tekst(cms.get(adres(gelegenheid), {"status": "wachtlijst", "zoek": "els"}))
    assert "nummer 2 op de lijst" in gevonden
    assert "nummer 1 op de lijst" not in gevonden


def test_wie_bij_bevestigd_niet_is_gevonden_is_met_een_klik_te_zoeken_op_de_wachtlijst(cms, gelegenheid):
    for naam in ("Anna", "Bram", "Cor", "Dina & co"):
        meld_aan(gelegenheid, naam)
    pagina = tekst(cms.get(adres(gelegenheid), {"zoek": "dina & co"}))
    assert "Kijk hierboven ook bij de andere knoppen" in pagina
    assert "?status=wachtlijst&amp;zoek=dina+%26+co" in pagina


def test_gereserveerde_plekken_zeggen_hoeveel_er_vergeven_zijn(cms, gelegenheid):
    groep = Gereserveerd.objects.create(gelegenheid=gelegenheid, naam="Voor het eerst", aantal=2)
    meld_aan(gelegenheid, "Anna Fictief", gereserveerd=groep)
    assert "Voor het eerst: 1 van 2 gereserveerde plekken vergeven" in tekst(cms.get(adres(gelegenheid)))


def test_wat_iemand_nodig_heeft_valt_op(cms, gelegenheid):
    meld_aan(gelegenheid, "Anna Fictief", nodig="Plaats voor een rolstoel")
    assert '<span class="agenda-nodig">Plaats voor een rolstoel</span>' in tekst(cms.get(adres(gelegenheid)))


def test_naam_met_html_blijft_tekst(cms, gelegenheid):
    meld_aan(gelegenheid, "<script>alert(1)</script>", email="x@voorbeeld.test")
    for pad in (adres(gelegenheid), adres(gelegenheid, "deur"), adres(gelegenheid, "afdruk")):
        assert "<script>alert" not in tekst(cms.get(pad))


def test_de_lijst_bladert(cms, gelegenheid):
    gelegenheid.capaciteit = None
    gelegenheid.save()
    maak_veel(gelegenheid, 60)
    assert "Bladzijde 2 van 2" in tekst(cms.get(f"{adres(gelegenheid)}?p=2"))
    assert "Deelnemer 0055" in tekst(cms.get(f"{adres(gelegenheid)}?p=2"))


@pytest.mark.parametrize("scherm", [(), ("deur",), ("afdruk",), ("bericht",), ("downloaden",), ("evaluatie",)])
def test_een_vast_aantal_vragen_bij_tien_en_bij_duizend(cms, scherm):
    klein, groot = maak_gelegenheid(), maak_gelegenheid()
    maak_veel(klein, 10)
    maak_veel(groot, 1000)
    assert aantal_vragen(cms, adres(klein, *scherm)) == aantal_vragen(cms, adres(groot, *scherm)) < 40


def test_het_overzicht_vraagt_niet_meer_bij_meer_data(cms):
    maak_veel(maak_gelegenheid(), 10)
    een = aantal_vragen(cms, CMS)
    for _keer in range(9):
        maak_veel(maak_gelegenheid(), 20)
    assert aantal_vragen(cms, CMS) == een


def test_het_scherm_voor_alle_aanmeldingen_zoekt_over_alles_heen(cms, gelegenheid):
    rij = meld_aan(gelegenheid, "Anna Fictief")
    meld_aan(maak_gelegenheid(), "Bram Fictief")
    pagina = tekst(cms.get("/cms/initiatieven/aanmelding/", {"q": rij.kenmerk}))
    assert adres(gelegenheid, "wie", rij.pk) in pagina
    assert "Bram Fictief" not in pagina
    for filter_ in ({"status__exact": "bevestigd"}, {"wanneer": "komt"}, {"soort": "cursus"}):
        assert "Bram Fictief" in tekst(cms.get("/cms/initiatieven/aanmelding/", filter_))
    for filter_ in ({"status__exact": "wachtlijst"}, {"wanneer": "voorbij"}, {"soort": "cafe"}):
        assert "Bram Fictief" not in tekst(cms.get("/cms/initiatieven/aanmelding/", filter_))


@pytest.mark.parametrize("recht", ["initiatieven.view_aanmelding", "initiatieven.beheer_aanmelding"])
def test_half_recht_is_geen_recht_op_alle_aanmeldingen(client, gelegenheid, recht):
    client.force_login(maak_medewerker(recht))
    assert client.get("/cms/initiatieven/aanmelding/").status_code == 302


def test_alle_aanmeldingen_zijn_daar_niet_te_maken_of_te_wissen(cms, gelegenheid):
    rij = meld_aan(gelegenheid, "Anna Fictief")
    for pad in ("create/", f"edit/{rij.pk}/", f"delete/{rij.pk}/"):
        assert cms.post(f"/cms/initiatieven/aanmelding/{pad}").status_code in {302, 404}
    assert "/create/" not in tekst(cms.get("/cms/initiatieven/aanmelding/"))
    rij.refresh_from_db()
    assert rij.naam == "Anna Fictief"


def test_evaluatie_zegt_of_zij_is_ingesteld_en_hoeveel_mails_er_gingen(cms, gelegenheid, cursus):
    assert "Er is geen evaluatie ingesteld" in tekst(cms.get(adres(gelegenheid, "evaluatie")))
    cursus.evaluatie = maak_formulier()
    cursus.save()
    assert "nog niemand gemaild" in tekst(cms.get(adres(gelegenheid, "evaluatie")))
    rij, keer = meld_aan(gelegenheid, "Anna Fictief"), gelegenheid.bijeenkomsten.last()
    Herinnering.objects.create(aanmelding=rij, bijeenkomst=keer, soort="evaluatie", dag=keer.begin.date())
    pagina = tekst(cms.get(adres(gelegenheid, "evaluatie")))
    assert "1 deelnemer is om een mening gevraagd" in pagina
    assert "Lees de antwoorden" not in pagina  # daarvoor is de rol Inbreng nodig


def test_de_cijfers_bovenaan_tellen_mensen(cms, cursus):
    gelegenheid = maak_gelegenheid(cursus, capaciteit=5, max_samen=4)
    meld_aan(gelegenheid, "Anna Fictief", aantal=4)
    meld_aan(gelegenheid, "Bram Fictief", aantal=3)
    pagina = tekst(cms.get(adres(gelegenheid)))
    for naam, aantal in (("Plekken", 5), ("Bevestigd", 4), ("Op de wachtlijst", 3), ("Afgemeld", 0)):
        assert f"<dt>{naam}</dt><dd>{aantal}</dd>" in pagina
