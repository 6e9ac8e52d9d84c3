"""Vlakken als lijnen van een SVG-tekening: een kaartje zonder script en zonder ondergrond."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from math import cos, radians
from typing import Any

#: Zo breed is de tekening, in haar eigen eenheden.
BREED = 600


@dataclass(frozen=True)
class Schets:
    """De maat van de tekening, en per vlak de waarde van het attribuut `d`."""

    breed: int
    hoog: int
    lijnen: list[str]


def schets(vlakken: Sequence[dict[str, Any]]) -> Schets | None:
    """Alle vlakken samen passend in beeld; zonder vlakken is er niets te tekenen."""
    randen = [_randen(vlak) for vlak in vlakken]
    punten = [punt for rand in chain.from_iterable(randen) for punt in rand]
    if not punten:
        return None
    west, noord = min(x for x, _ in punten), max(y for _, y in punten)
    krimp = cos(radians(noord))  # een graad naar het oosten is hier korter dan een graad naar het noorden
    schaal = BREED / ((max(x for x, _ in punten) - west) * krimp)

    def plek(punt: list[float]) -> str:
        return f"{(punt[0] - west) * krimp * schaal:.0f} {(noord - punt[1]) * schaal:.0f}"

    hoog = (noord - min(y for _, y in punten)) * schaal
    lijnen = ["".join(f"M{'L'.join(plek(punt) for punt in rand[:-1])}Z" for rand in eigen) for eigen in randen]
    return Schets(BREED, round(hoog), lijnen)


def _randen(vlak: dict[str, Any]) -> list[list[list[float]]]:
    delen = [vlak["coordinates"]] if vlak["type"] == "Polygon" else vlak["coordinates"]
    return [rand for deel in delen for rand in deel]
