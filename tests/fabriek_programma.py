"""Kleine fabrieken voor het programma en zijn indicatoren."""

import itertools
from decimal import Decimal
from typing import Any

from .fabriek import maak_home

_teller = itertools.count(1)


def maak_indicator(metingen: dict[int, str] | None = None, **velden: Any) -> Any:
    """Een indicator met een waarde per jaar."""
    from home.models import Indicator, Meting

    gegevens = {"naam": f"Indicator {next(_teller)}", "eenheid": "% van de bewoners", **velden}
    indicator = Indicator.objects.create(**gegevens)
    for jaar, waarde in (metingen or {}).items():
        Meting.objects.create(indicator=indicator, jaar=jaar, waarde=Decimal(waarde), bron=f"Onderzoek {jaar}")
    return indicator


def doel(titel: str, *indicatoren: Any, paginas: tuple[Any, ...] = (), vragen: str = "") -> dict[str, Any]:
    """Een doel voor in een pijler, met een inspanning per pagina."""
    inspanningen = [{"titel": f"Dit doen wij: {pagina.title}", "pagina": pagina, "adres": ""} for pagina in paginas]
    return {"titel": titel, "vragen": vragen, "inspanningen": inspanningen, "indicatoren": list(indicatoren)}


def maak_programma(*doelen: dict[str, Any], **velden: Any) -> Any:
    """Een programma met één pijler met deze doelen."""
    from home.models import ProgrammaPage

    pijler = {"titel": "Fundament", "strategisch_doel": "Vertrouwen.", "doelen": list(doelen)}
    gegevens = {
        "title": "Programma",
        "slug": f"programma-{next(_teller)}",
        "samenvatting": "Waar wij naartoe willen.",
        "pijlers": [("pijler", pijler)],
        **velden,
    }
    return maak_home().add_child(instance=ProgrammaPage(**gegevens))
