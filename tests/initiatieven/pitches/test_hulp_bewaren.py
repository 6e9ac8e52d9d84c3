"""Wie hulp aanbiedt, leest hoe lang wij dat bewaren; daar houden wij ons aan, wat er ook met de pitch gebeurt."""

from datetime import UTC, datetime, timedelta

import pytest

from initiatieven.aanmelden.actions import schoon
from initiatieven.hulp import actions
from initiatieven.models import ActiviteitPage, Hulpaanbod, Pitch
from participatie.bewaren.maanden import maanden_later
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_activiteit

pytestmark = pytest.mark.django_db
NU = datetime(2027, 1, 15, 12, tzinfo=UTC)
AANBOD = actions.Gegevens("Noor (fictief)", "noor@voorbeeld.nl", "Ik kan timmeren.")


def maak_pitch(maanden):
    cafe = maak_activiteit(soort="cafe", bewaartermijn_maanden=maanden)
    return Pitch.objects.create(activiteit=cafe, titel="Tuin", tekst="Een tuin.", hulpvraag="Wie?", email="t@v.nl")


def weg_met(pitch):
    pitch.delete()


def langer(_pitch):
    ActiviteitPage.objects.update(bewaartermijn_maanden=60)


def korter(_pitch):
    ActiviteitPage.objects.update(bewaartermijn_maanden=1)


@pytest.mark.parametrize("beloofd", [2, 12])
@pytest.mark.parametrize("daarna", [weg_met, langer, korter])
def test_de_termijn_van_het_formulier_geldt_ook_als_de_pitch_weg_is_of_de_pagina_iets_anders_belooft(
    client, time_machine, beloofd, daarna
):
    time_machine.move_to(NU, tick=False)
    pitch = maak_pitch(beloofd)
    formulier = client.get(f"{pitch.activiteit.url}ik-kan-helpen/?pitch={pitch.pk}").content.decode()
    assert f"Wij bewaren uw bericht {beloofd} maanden" in formulier
    actions.bied_aan(pitch, AANBOD, idempotentie="a")
    daarna(pitch)
    laatste = datetime.combine(maanden_later(NU.date(), beloofd), NU.timetz())
    time_machine.move_to(laatste, tick=False)
    assert schoon() == 0
    time_machine.move_to(laatste + timedelta(days=1), tick=False)
    assert schoon() == 1
    assert not Hulpaanbod.objects.exists()
    assert not Bericht.objects.exists()
