"""Wat de menukaart en een instrument tonen, met een vast aantal databasevragen."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from stadmaken.common.querysets import zichtbare_paginas

from .blocks import lees
from .boom import Stand, loop
from .forms import KeuzeForm


@dataclass(frozen=True)
class Kaart:
    """Een instrument met waar de knop naartoe gaat; `begin` is leeg als er niets is om te beginnen."""

    instrument: Any
    feiten: list[tuple[str, str]]
    begin: str


def toolkit_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """De vraag of de uitkomst waar iemand is, en alle instrumenten."""
    instrumenten = list(pagina.instrumenten().prefetch_related("stappen"))
    op_id = {kaart.instrument.pk: kaart for kaart in kaarten(instrumenten, request)}
    stand = _stand(pagina, request)
    return {
        "stand": stand,
        "uitkomst": [op_id[pk] for pk in stand.instrumenten if pk in op_id],
        "kaarten": list(op_id.values()),
    }


def _stand(pagina: Any, request: HttpRequest) -> Stand:
    vragen = lees(pagina.boom)
    pad = KeuzeForm(request.GET).pad
    if pad is None:
        stand = loop(vragen, [])
        stand.onbekend = True
        return stand
    return loop(vragen, pad)


def kaarten(instrumenten: list[Any], request: HttpRequest) -> list[Kaart]:
    """Elk instrument als kaart; waar de knoppen naartoe gaan, in één vraag."""
    doelen = {
        doel.pk: doel for doel in zichtbare_paginas().filter(pk__in={rij.naar_id for rij in instrumenten} - {None})
    }
    return [
        Kaart(rij, feiten(rij), doelen[rij.naar_id].get_url(request) if rij.naar_id in doelen else rij.website)
        for rij in instrumenten
    ]


def feiten(instrument: Any) -> list[tuple[str, str]]:
    """Wat iemand het eerst wil weten."""
    return [(_("Voor wie"), instrument.voor_wie), (_("Kosten"), instrument.kosten), (_("Hoe lang"), instrument.duur)]


def instrument_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Eén instrument, met de weg terug naar de menukaart."""
    return {"kaart": kaarten([pagina], request)[0], "overzicht": pagina.ouder() if pagina.pk else None}
