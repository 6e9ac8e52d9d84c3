"""De tweede blik als handeling: wie mag, wat gebeurt er, en wat als iemand eerder was."""

import pytest
from django.core.exceptions import PermissionDenied

from participatie.inbreng import actions
from participatie.inbreng.tweedeblik import Staat, tweede_blik
from participatie.models import Gebeurtenis, Heroverweging, Inbreng
from stadmaken.common.models import Bericht
from tests.fabriek import maak_inbreng, maak_medewerker

from .cms import MODEREREN

pytestmark = pytest.mark.django_db
PUBLIEK = [{"label": "Uw reactie", "tekst": "Meer bomen."}]


@pytest.fixture
def door():
    return maak_medewerker(MODEREREN)


@pytest.fixture
def collega():
    return maak_medewerker(MODEREREN)


@pytest.fixture
def inbreng(door):
    """Afgewezen, en de indiener vroeg om een tweede blik."""
    inbreng = maak_inbreng(email="bewoner@voorbeeld.nl")
    actions.niet_plaatsen(inbreng, "Dit is reclame.", door)
    actions.vraag_tweede_blik(inbreng, "Ik verkoop niets.")
    Bericht.objects.all().delete()
    return inbreng


def blik() -> Heroverweging:
    return Heroverweging.objects.get()


def staat() -> Staat | None:
    inbreng = Inbreng.objects.get()
    uitkomst = tweede_blik(inbreng, Gebeurtenis.objects.filter(inbreng=inbreng))
    return uitkomst.staat if uitkomst else None


def test_een_collega_plaatst_alsnog_en_de_indiener_hoort_het(inbreng, collega):
    actions.alsnog_plaatsen(inbreng, PUBLIEK, "U heeft gelijk.", collega)
    assert list(Inbreng.objects.zichtbaar().values_list("publiek", "reden")) == [(PUBLIEK, "")]
    assert (blik().besluit, blik().door, blik().toelichting) == ("plaatsen", collega, "U heeft gelijk.")
    assert Gebeurtenis.objects.latest("pk").soort == "heroverwogen"
    [mail] = Bericht.objects.all()
    assert mail.onderwerp == f"Wij hebben opnieuw naar uw inbreng gekeken ({inbreng.kenmerk})"
    for deel in ("alsnog op de site", "U heeft gelijk.", "Bel 14 000", inbreng.adres):
        assert deel in mail.tekst
    assert staat() == Staat.BESLOTEN


def test_blijft_het_nee_dan_met_uitleg(inbreng, collega):
    with pytest.raises(ValueError, match="uitleg"):
        actions.laten_zoals_het_is(inbreng, " ", collega)
    assert blik().wacht
    actions.laten_zoals_het_is(inbreng, "Er staat een winkel in.", collega)
    inbreng.refresh_from_db()
    assert (inbreng.moderatie, inbreng.reden, blik().besluit) == ("niet_geplaatst", "Dit is reclame.", "blijft")
    [mail] = Bericht.objects.all()
    assert "blijft van de site" in mail.tekst
    assert "Er staat een winkel in." in mail.tekst
    assert staat() == Staat.BESLOTEN
    with pytest.raises(actions.KanNietMeerError):
        actions.vraag_tweede_blik(inbreng, "Nog eens.")


def test_wie_afwees_beslist_niet_ook_niet_als_beheerder(inbreng, door):
    door.is_superuser = True
    door.save()
    for doe in (
        lambda: actions.alsnog_plaatsen(inbreng, PUBLIEK, "", door),
        lambda: actions.laten_zoals_het_is(inbreng, "Zo is het.", door),
    ):
        with pytest.raises(PermissionDenied):
            doe()
    inbreng.refresh_from_db()
    assert (inbreng.moderatie, blik().wacht) == ("niet_geplaatst", True)
    assert not Bericht.objects.exists()


def test_wie_niet_mag_modereren_beslist_ook_niet(inbreng):
    with pytest.raises(PermissionDenied):
        actions.laten_zoals_het_is(inbreng, "Zo is het.", maak_medewerker())


def test_een_tweede_besluit_komt_te_laat(inbreng, collega):
    actions.laten_zoals_het_is(inbreng, "Er staat een winkel in.", collega)
    with pytest.raises(actions.VerouderdError):
        actions.alsnog_plaatsen(inbreng, PUBLIEK, "", maak_medewerker(MODEREREN))
    assert blik().besluit == "blijft"


def test_wie_afwees_kan_een_tweede_blik_niet_stil_afdoen(inbreng, door):
    with pytest.raises(actions.MagNietError):
        actions.herstellen(inbreng, door)
    with pytest.raises(actions.MagNietError):
        actions.plaatsen(inbreng, [], door)
    assert blik().wacht


def test_plaatst_de_eerste_haar_alsnog_dan_hoeft_er_geen_ander_naar_te_kijken(inbreng, door):
    actions.plaatsen(inbreng, PUBLIEK, door)
    assert (blik().wacht, blik().besluit, blik().door) == (False, "", door)
    assert blik().uitkomst == "Niet meer nodig: eerder teruggedraaid"
    assert not Heroverweging.objects.wachtend().exists()
    assert staat() is None


def test_een_nieuwe_afwijzing_geeft_een_nieuwe_kans(inbreng, collega):
    actions.alsnog_plaatsen(inbreng, PUBLIEK, "", collega)
    actions.verbergen(inbreng, "Toch niet.", collega)
    assert staat() == Staat.KAN
    actions.vraag_tweede_blik(inbreng, "Alweer?")
    nu = blik()
    assert (nu.tekst, nu.eerste_door, nu.besluit, nu.toelichting, nu.wacht) == ("Alweer?", collega, "", "", True)


def test_ongedaan_maken_kan_niet_meer_als_de_indiener_al_vroeg(door):
    inbreng = maak_inbreng()
    afgewezen = actions.niet_plaatsen(inbreng, "Reclame.", door)
    actions.vraag_tweede_blik(inbreng, "Nee.")
    assert actions.ongedaan_maken([afgewezen.pk], door) == 0
    assert blik().wacht


def test_is_de_eerste_beoordelaar_weg_dan_mag_iedereen_die_modereert(inbreng, door, collega):
    door.delete()
    actions.laten_zoals_het_is(inbreng, "Zo is het.", collega)
    assert blik().door == collega
