"""Welk aanbod bij welke vraag past, en andersom.

Hetzelfde thema telt het meest. Dezelfde wijk (of allebei voor de hele stad) telt daarna, en is genoeg als een van beide
geen thema heeft. Verschillende thema's passen nooit, en wat een initiatief zelf biedt of zoekt ook niet.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q

from .models import Oproep

HOOGSTENS = 3
# Meer kandidaten bekijken kost tijd; wie hetzelfde thema heeft, komt als eerste.
KANDIDATEN = 200
THEMA, PLAATS = 2, 1


def passend(oproepen: Sequence[Any], hoogstens: int = HOOGSTENS) -> dict[int, list[Any]]:
    """Per oproep wat er het best bij past; in een vast aantal vragen, hoeveel oproepen het ook zijn."""
    bekend = [oproep for oproep in oproepen if oproep.pk]
    kandidaten = list(_kandidaten(bekend)) if bekend else []
    return {oproep.pk: _beste(oproep, kandidaten, hoogstens) for oproep in bekend}


def _kandidaten(oproepen: Sequence[Any]) -> Any:
    themas = {oproep.thema_id for oproep in oproepen if oproep.thema_id}
    rijen = Oproep.objects.zichtbaar().met_initiatief()
    if all(oproep.thema_id for oproep in oproepen):
        rijen = rijen.filter(Q(thema__in=themas) | Q(thema=None))
    talen = {oproep.initiatief.locale_id for oproep in oproepen}
    rijen = rijen.filter(initiatief__locale__in=talen).alias(raak=Q(thema__in=themas))
    return rijen.order_by("-raak", "-pk")[:KANDIDATEN]


def _beste(oproep: Any, kandidaten: Sequence[Any], hoogstens: int) -> list[Any]:
    punten = [(_punten(oproep, ander), ander) for ander in kandidaten]
    goed = sorted((-aantal, ander.verloopt_op, ander.pk, ander) for aantal, ander in punten if aantal)
    return [ander for *_volgorde, ander in goed[:hoogstens]]


def _punten(een: Any, ander: Any) -> int:
    """Hoe goed twee oproepen passen; 0 is niet."""
    if een.soort == ander.soort or een.initiatief.translation_key == ander.initiatief.translation_key:
        return 0
    if een.initiatief.locale_id != ander.initiatief.locale_id:
        return 0
    if een.thema_id and ander.thema_id and een.thema_id != ander.thema_id:
        return 0
    gelijk = bool(een.thema_id and ander.thema_id)
    return THEMA * gelijk + PLAATS * _zelfde_plaats(een.initiatief, ander.initiatief)


def _zelfde_plaats(een: Any, ander: Any) -> bool:
    hier, daar = ({wijk.pk for wijk in initiatief.wijken.all()} for initiatief in (een, ander))
    return bool(hier & daar) or not (hier or daar)
