"""De lijst van moeilijke woorden met hun gewone woorden; zij staat als gegevens in woorden.csv."""

import csv
import re
from functools import cache
from pathlib import Path

LIJST = Path(__file__).with_name("woorden.csv")


@cache
def woorden() -> dict[str, str]:
    """Moeilijk woord -> gewoon woord, op alfabet."""
    with LIJST.open(encoding="utf-8", newline="") as bestand:
        return {rij["moeilijk"]: rij["gewoon"] for rij in csv.DictReader(bestand, delimiter=";")}


@cache
def _patroon() -> re.Pattern[str]:
    # De langste eerst: “met betrekking tot” gaat voor een los woord erin.
    op_lengte = sorted(woorden(), key=len, reverse=True)
    keuzes = "|".join(re.escape(woord).replace(r"\ ", r"\s+") for woord in op_lengte)
    return re.compile(rf"(?<![\w-])({keuzes})(?![\w-])", re.IGNORECASE)


def moeilijke_woorden(tekst: str) -> dict[str, str]:
    """De moeilijke woorden in een tekst zoals zij er staan, elk één keer, met het gewone woord."""
    gevonden: dict[str, str] = {}
    for vondst in _patroon().finditer(tekst):
        woord = " ".join(vondst[0].split())
        gevonden.setdefault(woord.lower(), woord)
    return {woord: woorden()[sleutel] for sleutel, woord in gevonden.items()}
