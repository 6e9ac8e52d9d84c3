from collections.abc import Iterable
from typing import Any

from django.db import transaction

from participatie.models import Gebeurtenis, Inbreng
from stadmaken.common import post

from .. import mail
from ..choices import Gebeurtenissoort, Moderatie
from .antwoord import antwoorden_intrekken
from .moderatie import herstellen_alle

TERUG_NAAR = {
    Gebeurtenissoort.GEPLAATST: Moderatie.NIEUW,
    Gebeurtenissoort.NIET_GEPLAATST: Moderatie.NIEUW,
    Gebeurtenissoort.VERBORGEN: Moderatie.GEPLAATST,
}
OMKEERBAAR = [*TERUG_NAAR, Gebeurtenissoort.BEANTWOORD]


def ongedaan_maken(gebeurtenissen: Iterable[int], door: Any) -> int:
    """Draai deze gebeurtenissen terug en houd hun mail tegen; geeft bij hoeveel inbreng dat lukte.

    Waar intussen iets anders gebeurde, blijft alles zoals het is.
    """
    pks = set(gebeurtenissen)
    with transaction.atomic():
        rijen = list(Gebeurtenis.objects.filter(pk__in=pks, soort__in=OMKEERBAAR).select_related("inbreng__antwoord"))
        ingehaald = _ingehaald(rijen, pks)
        rijen = [rij for rij in rijen if rij.inbreng_id not in ingehaald]
        antwoorden_intrekken(_inbrengen(rijen, [Gebeurtenissoort.BEANTWOORD]), door)
        for naar in (Moderatie.NIEUW, Moderatie.GEPLAATST):
            soorten = [soort for soort, doel in TERUG_NAAR.items() if doel == naar]
            herstellen_alle(_inbrengen(rijen, soorten), door, naar=naar)
        post.trek_in([mail.sleutel(rij) for rij in rijen])
    return len({rij.inbreng_id for rij in rijen})


def _ingehaald(rijen: list[Gebeurtenis], pks: set[int]) -> set[int]:
    """De inbreng waarbij na de vroegste van deze gebeurtenissen nog iets anders gebeurde."""
    eerste: dict[int, int] = {}
    for rij in rijen:
        eerste[rij.inbreng_id] = min(rij.pk, eerste.get(rij.inbreng_id, rij.pk))
    anders = Gebeurtenis.objects.filter(inbreng__in=list(eerste)).exclude(pk__in=pks)
    return {inbreng for inbreng, pk in anders.values_list("inbreng_id", "pk") if pk > eerste[inbreng]}


def _inbrengen(rijen: list[Gebeurtenis], soorten: list[Any]) -> list[Inbreng]:
    return [rij.inbreng for rij in rijen if rij.soort in soorten]
