"""Een wijk omgezet in wat haar pagina toont."""

from collections.abc import Collection, Sequence
from itertools import chain
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from stadmaken.common.kaart.schets import schets

from .links import adres


def cijfers(wijk: Any) -> list[tuple[str, str]]:
    """Label en waarde van wat is ingevuld; zonder aantallen zegt een bron niets."""
    aantallen = [(_("Inwoners"), wijk.inwoners), (_("Huishoudens"), wijk.huishoudens)]
    rijen = [(label, number_format(n, force_grouping=True)) for label, n in aantallen if n is not None]
    if not rijen:
        return []
    geteld = date_format(wijk.inwoners_op, "j F Y") if wijk.inwoners_op else ""
    herkomst = [(_("Geteld op"), geteld), (_("Bron"), wijk.cijfers_bron)]
    return [*rijen, *((label, waarde) for label, waarde in herkomst if waarde)]


def buurt(wijk: Any, alle: Sequence[Any]) -> list[dict[str, str]]:
    """De wijken ernaast en die in hetzelfde gebied, met hun adres."""
    eigen = _punten(wijk)
    return [
        {"naam": ander.naam, "adres": adres(ander)}
        for ander in alle
        if ander != wijk and (ander.gebied_id == wijk.gebied_id or eigen & _punten(ander))
    ]


def kaartje(hier: Collection[Any], alle: Sequence[Any]) -> dict[str, Any] | None:
    """De stad met deze wijken gekleurd, of None als van geen van hen de grens bekend is."""
    getekend = [ander for ander in alle if ander.grens]
    tekening = schets([ander.grens for ander in getekend]) if any(wijk.grens for wijk in hier) else None
    if tekening is None:
        return None
    vlakken = [{"lijn": lijn, "hier": ander in hier} for ander, lijn in zip(getekend, tekening.lijnen, strict=True)]
    return {"breed": tekening.breed, "hoog": tekening.hoog, "vlakken": vlakken}


def wijkgegevens(wijk: Any) -> dict[str, Any]:
    """De plek volgens schema.org."""
    if wijk is None:
        return {}
    gebied = {"@type": "AdministrativeArea", "name": wijk.gebied.naam}
    return {"about": {"@type": "Place", "name": wijk.naam, "identifier": wijk.code, "containedInPlace": gebied}}


def _punten(wijk: Any) -> set[tuple[float, ...]]:
    """De hoekpunten van de grens; wijken die aan elkaar grenzen, delen er een paar."""
    if not wijk.grens:
        return set()
    delen = wijk.grens["coordinates"] if wijk.grens["type"] == "MultiPolygon" else [wijk.grens["coordinates"]]
    return {tuple(punt) for rand in chain.from_iterable(delen) for punt in rand}
