"""Wat een meting met haar getallen doet: middelen, vergelijken, en kijken of iets meegroeit."""

import math
import re
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

LETTERLIJK = re.compile(r"'(?:[^']|'')*'|\b\d+\b")
IN_LIJST = re.compile(r"\bIN \([^()]*\)")
# Zo klein dat het niets is: van nul bestaat geen logaritme.
BIJNA_NIETS = 1e-6


def exponent(punten: Iterable[tuple[float, float]]) -> float:
    """De macht waarmee een waarde met de maat meegroeit (kleinste kwadraten op logaritmen): 0 is vlak, 1 recht."""
    logs = [(math.log(maat), math.log(max(waarde, BIJNA_NIETS))) for maat, waarde in punten]
    if len({x for x, _y in logs}) < 2:
        return math.nan
    return statistics.linear_regression(*zip(*logs, strict=True)).slope


def p95(waarden: Sequence[float]) -> float:
    """Negentien van de twintig zijn niet hoger."""
    return sorted(waarden)[math.ceil(len(waarden) * 0.95) - 1]


def verhouding(waarden: Sequence[float], naast: Sequence[float]) -> float:
    """De mediaan van de verhoudingen per ronde: wat een hele ronde vertraagt, valt zo weg."""
    return statistics.median(een / ander for een, ander in zip(waarden, naast, strict=True))


def medianen(metingen: Iterable[Mapping[str, float | None]]) -> dict[str, float]:
    """De mediaan per naam; een ronde waarin iets niet gemeten is, telt daarvoor niet mee."""
    per_naam: dict[str, list[float]] = {}
    for meting in metingen:
        for naam, waarde in meting.items():
            if waarde is not None:
                per_naam.setdefault(naam, []).append(waarde)
    return {naam: statistics.median(waarden) for naam, waarden in per_naam.items()}


def vorm(sql: str) -> str:
    """Een databasevraag zonder waarden: twee vragen met dezelfde vorm zijn een herhaling."""
    return LETTERLIJK.sub("?", IN_LIJST.sub("IN (?)", sql))


def herhaald(vragen: Iterable[str]) -> int:
    """Hoeveel vragen er na de eerste van hun vorm nog kwamen."""
    return sum(aantal - 1 for aantal in Counter(map(vorm, vragen)).values())
