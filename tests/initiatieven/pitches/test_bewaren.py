"""Na de bewaartermijn is het adres van wie pitchte nergens meer te vinden."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Revision

from initiatieven.aanmelden import actions
from initiatieven.models import ActiviteitPage, Bijeenkomst, Pitch
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid

pytestmark = pytest.mark.django_db
ADRES = "tuin@voorbeeld.nl"
VELDEN = {"titel": "Buurttuin", "tekst": "Groen.", "hulpvraag": "Wie bouwt?"}


def maak_cafe(over: timedelta | None, **velden) -> ActiviteitPage:
    """Een café met twee versies: in de oude staat ook een pitch die later is weggehaald."""
    cafe = maak_activiteit(soort="cafe", **velden)
    if over is not None:
        maak_gelegenheid(cafe, over=over)
    cafe.pitches.set([Pitch(email=ADRES, **VELDEN), Pitch(email="weg@voorbeeld.nl", **VELDEN)])
    cafe.save_revision().publish()
    cafe.pitches.set([pitch for pitch in cafe.pitches.all() if pitch.email == ADRES])
    cafe.save_revision().publish()
    return ActiviteitPage.objects.get(pk=cafe.pk)


def adressen(cafe: ActiviteitPage) -> list[bool]:
    versies = json.dumps([versie.content for versie in Revision.objects.for_instance(cafe)])
    return [bool(cafe.pitches.get().email), ADRES in versies, "weg@voorbeeld.nl" in versies]


def test_na_de_termijn_is_het_adres_weg_ook_uit_oude_versies():
    cafe = maak_cafe(timedelta(days=-200))
    assert adressen(cafe) == [True, True, True]
    assert actions.schoon() == 1
    cafe = ActiviteitPage.objects.get(pk=cafe.pk)
    assert adressen(cafe) == [False, False, False]
    assert cafe.pitches.get().hulpvraag == "Wie bouwt?"
    assert actions.schoon() == 0
    # Een redacteur kan de opgeschoonde versie gewoon bewerken en weer publiceren.
    cafe.get_latest_revision().publish()
    assert cafe.pitches.get().titel == "Buurttuin"


@pytest.mark.parametrize("dagen", [-150, 30])
def test_binnen_de_termijn_en_voor_wat_nog_komt_blijft_het_adres(dagen):
    cafe = maak_cafe(timedelta(days=-400))
    maak_gelegenheid(cafe, over=timedelta(days=dagen))
    assert actions.schoon() == 0
    assert adressen(cafe) == [True, True, True]


def test_zonder_datum_telt_wanneer_iemand_er_voor_het_laatst_aan_werkte():
    cafe = maak_cafe(None)
    assert not Bijeenkomst.objects.exists()
    assert actions.schoon() == 0
    assert actions.schoon(timezone.now() + timedelta(days=200)) == 1
    assert adressen(cafe)[1:] == [False, False]
