"""Het CMS: verschuiven, afronden, heropenen en ongedaan maken."""

import pytest

from participatie.models import Toezegging
from participatie.toezeggingen import actions
from tests.fabriek import maak_toezegging
from tests.participatie.toezeggingen.scherm import LIJST, druk, over

pytestmark = pytest.mark.django_db


def test_verschuiven_op_het_scherm(cms):
    toezegging = maak_toezegging()
    antwoord = druk(cms, toezegging, "verschuiven", dag=over(60), tekst="De kweker levert later.")
    toezegging.refresh_from_db()
    assert toezegging.uiterlijk_op == over(60)
    tekst = antwoord.content.decode()
    assert "De eerste datum blijft zichtbaar." in tekst
    assert "De kweker levert later." in tekst


@pytest.mark.parametrize(
    ("actie", "velden", "melding"),
    [
        ("verschuiven", {"dag": "", "tekst": "Later."}, "Kies de nieuwe datum."),
        ("verschuiven", {"dag": over(60), "tekst": " "}, "Schrijf op waarom de datum verandert."),
        ("verschuiven", {"dag": over(-1), "tekst": "Later."}, "Deze dag is al voorbij."),
        ("verschuiven", {"dag": over(30), "tekst": "Later."}, "Dit is de datum die nu al geldt."),
        ("verschuiven", {"dag": "9999-12-31", "tekst": "Later."}, "over meer dan tien jaar"),
        ("voortgang", {"tekst": ""}, "Schrijf op hoe het ermee staat."),
        ("voortgang", {"tekst": "x" * 1501}, "1500"),
        ("nakomen", {"dag": over(1), "tekst": "Klaar."}, "Deze dag moet nog komen."),
        ("nakomen", {"dag": over(-1), "tekst": "Klaar."}, "ligt voor de dag van de toezegging"),
        ("nakomen", {"dag": over(0), "tekst": ""}, "Schrijf op wat er is gedaan."),
        ("vervallen", {"tekst": ""}, "Schrijf op waarom dit niet doorgaat."),
    ],
)
def test_een_handeling_die_niet_kan_verandert_niets_en_legt_uit(cms, actie, velden, melding):
    toezegging = maak_toezegging()
    antwoord = druk(cms, toezegging, actie, **velden)
    assert antwoord.status_code == 422
    assert melding in antwoord.content.decode()
    assert toezegging.gebeurtenissen.count() == 1


def test_afronden_en_heropenen_op_het_scherm(cms):
    toezegging = maak_toezegging(gedaan_op=over(-9))
    druk(cms, toezegging, "nakomen", dag=over(-2), tekst="Ze staan er.")
    toezegging.refresh_from_db()
    assert (toezegging.staat, toezegging.afgerond_op) == ("nagekomen", over(-2))
    druk(cms, toezegging, "heropenen", tekst="Er is er een dood.")
    druk(cms, toezegging, "vervallen", tekst="De grond is te nat.")
    toezegging.refresh_from_db()
    assert toezegging.staat == "vervallen"


def test_na_de_handeling_van_een_collega_verandert_er_niets(cms):
    toezegging = maak_toezegging()
    oud = toezegging.gebeurtenissen.get().pk
    actions.voortgang_melden(toezegging, "De bomen zijn besteld.", None)
    data = {"actie": "vervallen", "versie": oud, "vervallen-tekst": "Kan niet."}
    antwoord = cms.post(f"{LIJST}inspect/{toezegging.pk}/", data)
    assert antwoord.status_code == 409
    assert "Een collega heeft deze toezegging net veranderd" in antwoord.content.decode()
    toezegging.refresh_from_db()
    assert toezegging.staat == "open"


@pytest.mark.parametrize("data", [{}, {"actie": "wissen", "versie": 1}, {"actie": "vervallen", "versie": "x"}])
def test_een_onbekende_knop_is_een_slecht_verzoek(cms, data):
    assert cms.post(f"{LIJST}inspect/{maak_toezegging().pk}/", data).status_code == 400


def test_ongedaan_maken_met_de_knop(cms):
    toezegging = maak_toezegging()
    druk(cms, toezegging, "vervallen", tekst="Kan niet.")
    adres = f"{LIJST}ongedaan/{toezegging.gebeurtenissen.last().pk}/"
    assert cms.get(adres).status_code == 405
    toezegging.refresh_from_db()
    assert toezegging.staat == "vervallen"
    assert "Teruggedraaid" in cms.post(adres, follow=True).content.decode()
    toezegging.refresh_from_db()
    assert toezegging.staat == "open"
    assert "niet meer terug te draaien" in cms.post(adres, follow=True).content.decode()


def test_een_nieuwe_toezegging_ongedaan_maken_brengt_terug_naar_de_lijst(cms):
    toezegging = maak_toezegging()
    antwoord = cms.post(f"{LIJST}ongedaan/{toezegging.gebeurtenissen.get().pk}/", follow=True)
    assert antwoord.redirect_chain[-1][0] == LIJST
    assert not Toezegging.objects.exists()
