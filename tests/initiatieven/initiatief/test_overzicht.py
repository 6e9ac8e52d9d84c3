"""Het overzicht van initiatieven en het bord met oproepen: wat er staat, kiezen, en een vast aantal vragen."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from initiatieven.models import InitiatiefPage, Oproep, Partnerplatform
from tests.fabriek import maak_wijk
from tests.fabriek_initiatief import maak_initiatief, maak_initiatieven, maak_onderwerp, maak_oproep

pytestmark = pytest.mark.django_db
BORD = "/initiatieven/gevraagd-en-aangeboden/"


@pytest.fixture(autouse=True)
def _overzicht():
    maak_initiatieven()


def lees(client, adres="/initiatieven/", **keuzes):
    antwoord = client.get(adres, keuzes)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_wat_zichtbaar_is_staat_er_en_een_concept_of_besloten_initiatief_niet(client):
    maak_initiatief(title="Te zien")
    maak_oproep(maak_initiatief(title="Concept", live=False), titel="Iets van het concept")
    besloten = maak_initiatief(title="Besloten")
    maak_oproep(besloten, titel="Iets van besloten")
    PageViewRestriction.objects.create(page=besloten, restriction_type=PageViewRestriction.LOGIN)
    for tekst in (lees(client), lees(client, BORD)):
        assert "oncept" not in tekst
        assert "esloten" not in tekst
    assert "Te zien" in lees(client)


def test_zonder_initiatieven_zegt_de_pagina_hoe_te_beginnen(client):
    tekst = lees(client)
    assert "Er zijn nog geen initiatieven" in tekst
    assert "/initiatieven/aanmelden/" in tekst
    assert "Er wordt nu niets gevraagd" in lees(client, BORD)


def test_kiezen_op_wijk_thema_en_staat(client):
    wijk, thema = maak_wijk(slug="duinwijk"), maak_onderwerp("Groen")
    maak_initiatief(title="Raak", wijken=[wijk], themas=[thema], staat="uitvoering")
    maak_initiatief(title="Mis", staat="idee")
    for keuze in ({"wijk": "duinwijk"}, {"thema": thema.slug}, {"staat": "uitvoering"}):
        tekst = lees(client, **keuze)
        assert "Raak" in tekst, keuze
        assert "Mis" not in tekst, keuze
        assert "1 initiatief" in tekst, keuze


@pytest.mark.parametrize(("keuze", "soort"), [("zoekt", "gevraagd"), ("biedt", "aangeboden")])
def test_kiezen_op_wie_nu_iets_zoekt_of_biedt(client, keuze, soort):
    maak_oproep(maak_initiatief(title="Raak"), soort=soort)
    ander = "aangeboden" if soort == "gevraagd" else "gevraagd"
    maak_oproep(maak_initiatief(title="Andersom"), soort=ander)
    maak_oproep(maak_initiatief(title="Verlopen"), soort=soort, over=-1)
    maak_oproep(maak_initiatief(title="Gelukt"), soort=soort, vervuld=True)
    lijst = lees(client, **{keuze: "1"}).partition("resultaten-titel")[2]
    assert "Raak" in lijst
    assert not [titel for titel in ("Andersom", "Verlopen", "Gelukt") if titel in lijst]


def test_een_oproep_staat_er_tot_en_met_de_laatste_dag(client, time_machine):
    maak_oproep(titel="Aanhanger gezocht", over=3)
    assert "Aanhanger gezocht" in lees(client, BORD)
    time_machine.move_to(timezone.now() + timedelta(days=3))
    assert "Aanhanger gezocht" in lees(client, BORD)
    time_machine.shift(timedelta(days=1))
    assert "Aanhanger gezocht" not in lees(client, BORD)
    assert "Aanhanger gezocht" not in lees(client)


@pytest.mark.parametrize("staat", ["geevalueerd", "afgewezen"])
def test_een_initiatief_dat_klaar_is_vraagt_en_biedt_niets_meer(client, staat):
    initiatief = maak_initiatief(staat=staat, resultaat="<p>Klaar.</p>")
    maak_oproep(initiatief, titel="Aanhanger gezocht")
    assert "Aanhanger gezocht" not in lees(client, BORD)
    assert "Aanhanger gezocht" not in lees(client, initiatief.url)


def test_het_bord_is_te_kiezen_op_soort_wijk_en_thema(client):
    wijk, thema = maak_wijk(slug="duinwijk"), maak_onderwerp("Groen")
    maak_oproep(maak_initiatief(wijken=[wijk]), titel="Raak", soort="aangeboden", thema=thema)
    maak_oproep(titel="Mis")
    for keuze in ({"wijk": "duinwijk"}, {"thema": thema.slug}, {"soort": "aangeboden"}):
        tekst = lees(client, BORD, **keuze)
        assert "Raak" in tekst, keuze
        assert "Mis" not in tekst, keuze


@pytest.mark.parametrize("adres", ["/initiatieven/", BORD])
@pytest.mark.parametrize("onzin", ["xyz", "\x00", "x" * 20_000, "-1", "9" * 30, "' OR 1=1 --", "\ud800"])
def test_een_onbekende_keuze_telt_niet_mee_en_de_pagina_zegt_dat(client, adres, onzin):
    maak_oproep(titel="Staat er gewoon")
    waarde = onzin.encode("utf-8", "replace").decode()
    for naam in ("wijk", "thema"):
        tekst = lees(client, adres, **{naam: waarde, "pagina": waarde})
        assert "kennen wij niet" in tekst
        assert "Staat er gewoon" in tekst


def test_partners_staan_erbij(client):
    Partnerplatform.objects.create(naam="Samen Fictief", website="https://samen.example", uitleg="Vrijwilligers.")
    assert 'href="https://samen.example"' in lees(client)


@pytest.mark.parametrize("adres", ["/initiatieven/", BORD])
def test_meer_initiatieven_kosten_niet_meer_vragen(client, django_assert_max_num_queries, adres):
    wijken, thema = [maak_wijk(), maak_wijk()], maak_onderwerp()

    def vul(aantal):
        for nummer in range(aantal):
            soort = ("gevraagd", "aangeboden")[nummer % 2]
            maak_oproep(maak_initiatief(wijken=wijken, themas=[thema]), soort=soort, thema=thema)

    vul(3)
    client.get(adres)
    with django_assert_max_num_queries(40) as klein:
        lees(client, adres)
    vul(15)
    with django_assert_max_num_queries(len(klein)):
        lees(client, adres)
    assert InitiatiefPage.objects.count() == Oproep.objects.count() == 18
