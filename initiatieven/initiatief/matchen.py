"""Welk aanbod bij welke vraag past, en andersom.

Hetzelfde thema telt het meest. Dezelfde wijk (of allebei voor de hele stad) telt daarna, en is genoeg als een van beide
geen thema heeft. Verschillende thema's passen nooit, en wat een initiatief zelf biedt of zoekt ook niet.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import Case, Q, Value, When

from .models import Oproep

HOOGSTENS = 3
# Meer kandidaten bekijken kost tijd; wie hetzelfde thema heeft, komt als eerste.
KANDIDATEN = 200
THEMA, PLAATS = 2, 1


def passend(oproepen: Sequence[Any], hoogstens: int = HOOGSTENS) -> dict[int, list[Any]]:
    """Per oproep wat er het best bij past; in een vast aantal vragen, hoeveel oproepen het ook zijn."""
    bekend = [oproep for oproep in oproepen if oproep.pk]
    kandidaten = list(_kandidaten(bekend)) if bekend else []
    # Alleen van wat uit `met_initiatief()` komt zijn de wijken er al; van een initiatief vragen wij ze één keer.
    initiatieven = {oproep.initiatief_id: oproep.initiatief for oproep in (*kandidaten, *bekend)}
    wijken = {pk: {wijk.pk for wijk in initiatief.wijken.all()} for pk, initiatief in initiatieven.items()}

    def punten(een: Any, ander: Any) -> int:
        hier, daar = wijken[een.initiatief_id], wijken[ander.initiatief_id]
        return _punten(een, ander, zelfde_plaats=bool(hier & daar) or not (hier or daar))

    def beste(oproep: Any) -> list[Any]:
        gewogen = [(punten(oproep, ander), ander) for ander in kandidaten]
        goed = sorted((-aantal, ander.verloopt_op, ander.pk, ander) for aantal, ander in gewogen if aantal)
        return [ander for *_volgorde, ander in goed[:hoogstens]]

    return {oproep.pk: beste(oproep) for oproep in bekend}


def _kandidaten(oproepen: Sequence[Any]) -> Any:
    themas = {oproep.thema_id for oproep in oproepen if oproep.thema_id}
    rijen = Oproep.objects.zichtbaar().met_initiatief()
    if all(oproep.thema_id for oproep in oproepen):
        rijen = rijen.filter(Q(thema__in=themas) | Q(thema=None))
    raak = Case(When(thema__in=themas, then=0), default=1) if themas else Value(1)
    rijen = rijen.filter(initiatief__locale__in={oproep.initiatief.locale_id for oproep in oproepen})
    return rijen.alias(raak=raak).order_by("raak", "-pk")[:KANDIDATEN]


def _punten(een: Any, ander: Any, *, zelfde_plaats: bool) -> int:
    """Hoe goed twee oproepen passen; 0 is niet."""
    if een.soort == ander.soort or _zelfde_initiatief(een.initiatief, ander.initiatief):
        return 0
    if een.initiatief.locale_id != ander.initiatief.locale_id:
        return 0
    if een.thema_id and ander.thema_id and een.thema_id != ander.thema_id:
        return 0
    return THEMA * bool(een.thema_id and ander.thema_id) + PLAATS * zelfde_plaats


def _zelfde_initiatief(een: Any, ander: Any) -> bool:
    """Dezelfde pagina, een vertaling ervan, of een alias."""
    bron, andere_bron = (pagina.alias_of_id or pagina.pk for pagina in (een, ander))
    return bool(bron == andere_bron or een.translation_key == ander.translation_key)
