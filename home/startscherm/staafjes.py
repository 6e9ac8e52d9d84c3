"""Twaalf staafjes naast elkaar als SVG, zonder script of stijl; het laatste is deze week."""

from collections.abc import Sequence
from dataclasses import dataclass

HOOG, BREED, TUSSEN = 36, 8, 3
# Ook nul is te zien: er is geteld.
KLEINST = 1.5


@dataclass(frozen=True)
class Staafje:
    """Eén week, in eenheden van de SVG."""

    x: int
    y: float
    breed: int
    hoog: float
    nu: bool


def staafjes(aantallen: Sequence[int]) -> list[Staafje]:
    """Een staafje per week; het hoogste vult het beeld."""
    meeste = max(aantallen, default=0) or 1
    hoogten = [max(KLEINST, round(HOOG * aantal / meeste, 1)) for aantal in aantallen]
    return [
        Staafje(nummer * (BREED + TUSSEN), round(HOOG - hoog, 1), BREED, hoog, nummer == len(hoogten) - 1)
        for nummer, hoog in enumerate(hoogten)
    ]
