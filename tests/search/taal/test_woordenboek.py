"""Het woordenboek kent alleen woorden die nu ergens openbaar staan."""

import pytest

from search.models import Ingangwoorden, Zoekwoord
from search.taal import woordenboek
from search.taal.spelling import verbeter
from tests.fabriek_zoeken import maak_ingang, verwijder

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def leeg():
    """De pagina's die er in elke test al zijn, tellen hier niet mee."""
    Zoekwoord.objects.all().delete()
    Ingangwoorden.objects.all().delete()


def bekend():
    return dict(Zoekwoord.objects.values_list("woord", "aantal"))


def test_woorden_tellen_mee_en_verdwijnen_met_hun_laatste_ingang():
    eerste = maak_ingang("Een fontein", "fontein fontein")
    tweede = maak_ingang("Nog een fontein")
    assert bekend() == {"een": 2, "fontein": 2, "nog": 1}
    verwijder(eerste)
    assert bekend() == {"een": 1, "fontein": 1, "nog": 1}
    verwijder(tweede)
    assert bekend() == {}
    assert not Ingangwoorden.objects.exists()


def test_een_woord_dat_uit_een_tekst_gaat_is_meteen_onbekend():
    ingang = maak_ingang("Geheimzinnig plan")
    ingang.titel = "Open plan"
    woordenboek.onthoud({ingang.pk: ("nl", ingang.titel)})
    assert bekend() == {"open": 1, "plan": 1}
    assert verbeter("geheimzinig", "nl") == ""


def test_inbreng_komt_niet_in_het_woordenboek_want_daar_staan_spelfouten_in():
    maak_ingang("initatievencafe", soort="inbreng")
    assert bekend() == {}


def test_opnieuw_tellen_herstelt_het_woordenboek():
    maak_ingang("Een fontein")
    goed = bekend()
    Zoekwoord.objects.update(aantal=7)
    Zoekwoord.objects.create(taal="nl", woord="spook", stam="spook", omgekeerd="koops", lengte=5, aantal=1)
    woordenboek.tel_opnieuw()
    assert bekend() == goed


def test_begin_en_eind_geven_de_gewoonste_woorden_met_een_grens():
    for nummer in range(30):
        maak_ingang(f"Plein{nummer:02} bosplein")
    assert len(woordenboek.die_beginnen_met("plein", "nl")) == woordenboek.MEESTE_VORMEN
    assert woordenboek.die_eindigen_op("plein", "nl") == ["bosplein"]
    assert woordenboek.die_beginnen_met("plein", "en") == []


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("wijkplatvorm", "wijkplatform"),
        ("initatievencafe", "initiatievencafe"),
        ("wijkkrand", "wijkkrant"),
        ("pelin", "plein"),
        ("olein", "plein"),
        ("xyzzyxyzzy", ""),
        ("2o26", ""),
        ("pl", ""),
    ],
)
def test_een_spelfout_leidt_naar_het_woord_dat_er_het_meest_op_lijkt(getypt, bedoeld):
    maak_ingang("Wijkplatform, initiatievencafé, wijkkrant en plein")
    assert verbeter(getypt, "nl") == bedoeld


def test_bij_gelijke_stand_wint_het_gewoonste_woord():
    maak_ingang("brand")
    maak_ingang("brant brans")
    maak_ingang("brans")
    assert verbeter("branx", "nl") == "brans"
