"""Kleine fabrieken voor de menukaart."""

import itertools
from typing import Any

from .fabriek import maak_home

_teller = itertools.count(1)


def maak_toolkit(**velden: Any) -> Any:
    """De menukaart; een tweede aanroep geeft dezelfde."""
    from initiatieven.models import ToolkitPage

    if bestaand := ToolkitPage.objects.first():
        return bestaand
    gegevens = {"title": "Wat wilt u doen?", "slug": "wat-wilt-u-doen", "samenvatting": "Kies.", **velden}
    return maak_home().add_child(instance=ToolkitPage(**gegevens))


def maak_instrument(*stappen: str, **velden: Any) -> Any:
    """Een gepubliceerd instrument onder de menukaart, met deze stappen."""
    from initiatieven.models import InstrumentPage, Stap

    nummer = next(_teller)
    gegevens = {
        "title": f"Instrument {nummer}",
        "slug": f"instrument-{nummer}",
        "samenvatting": "Hiermee kunt u verder.",
        "voor_wie": "Bewoners",
        "kosten": "Gratis",
        "duur": "Vier weken",
        **velden,
    }
    instrument = maak_toolkit().add_child(instance=InstrumentPage(**gegevens))
    for volgorde, titel in enumerate(stappen):
        Stap.objects.create(instrument=instrument, titel=titel, sort_order=volgorde)
    return instrument


def vraag(nummer: int | None, *antwoorden: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Een vraag voor in de boom."""
    return "vraag", {"nummer": nummer, "vraag": f"Vraag nummer {nummer}?", "uitleg": "", "antwoorden": list(antwoorden)}


def antwoord(tekst: str, *instrumenten: Any, naar: int | None = None) -> dict[str, Any]:
    """Een antwoord dat naar een vraag of naar instrumenten leidt."""
    return {"tekst": tekst, "uitleg": "", "naar_vraag": naar, "instrumenten": list(instrumenten)}


def zet_boom(*vragen: tuple[str, dict[str, Any]]) -> Any:
    """Geef de menukaart deze vragen."""
    toolkit = maak_toolkit()
    toolkit.boom = list(vragen)
    toolkit.save()
    return toolkit
