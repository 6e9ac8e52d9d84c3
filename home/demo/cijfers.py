"""Het programma met zijn indicatoren."""

from decimal import Decimal
from typing import Any

from wagtail.models import Page

from home.models import Indicator, Meting, ProgrammaPage
from stadmaken.common.demo import Demo

from .programma import INDICATOREN, PIJLERS, PROGRAMMA, Indicatordata


def programma(demo: Demo, thuis: Page) -> None:
    """Alles wat er nog niet is."""
    op_naam = {data.naam: _indicator(data) for data in INDICATOREN}
    pijlers = [
        ("pijler", {**pijler, "doelen": [_doel(doel, op_naam) for doel in pijler["doelen"]]}) for pijler in PIJLERS
    ]
    demo.pagina(
        thuis, ProgrammaPage, "programma", lambda: {**PROGRAMMA, "afbeelding": demo.beeld("gesprek")}, pijlers=pijlers
    )


def _doel(doel: dict[str, Any], op_naam: dict[str, Indicator]) -> dict[str, Any]:
    return {**doel, "indicatoren": [op_naam[naam] for naam in doel["indicatoren"]]}


def _indicator(data: Indicatordata) -> Indicator:
    waarde, jaar = data.streven or (None, None)
    indicator, nieuw = Indicator.objects.get_or_create(
        naam=data.naam,
        defaults={
            "eenheid": data.eenheid,
            "uitleg": data.uitleg,
            "streefwaarde": waarde and Decimal(waarde),
            "streefjaar": jaar,
        },
    )
    if nieuw:
        rijen = [Meting(indicator=indicator, jaar=j, waarde=Decimal(w), bron=bron) for j, w, bron in data.metingen]
        Meting.objects.bulk_create(rijen)
    return indicator
