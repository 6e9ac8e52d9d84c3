"""Een staafdiagram als SVG zonder script of stijl: per groep wat er kwam naast wat je zou verwachten.

De tabel eronder zegt hetzelfde; het beeld is voor wie het in één blik wil zien.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .cijfers import Groep

REGEL, BREEDTE, RUIMTE = 60, 420, 40


@dataclass(frozen=True)
class Staaf:
    """Eén groep in het beeld; maten in gebruikerseenheden van de SVG."""

    groep: Groep
    y: int
    lengte: float
    verwacht: float | None
    tekst_x: float


@dataclass(frozen=True)
class Grafiek:
    """Alle staven met de maat van het beeld."""

    staven: list[Staaf]
    breedte: int
    hoogte: int


def grafiek(groepen: Sequence[Groep]) -> Grafiek | None:
    """Het beeld bij deze groepen, of None als er niets te tonen is."""
    meeste = max((max(groep.aantal, groep.verwacht or 0) for groep in groepen), default=0)
    if not meeste:
        return None
    schaal = (BREEDTE - RUIMTE) / meeste
    staven = []
    for nummer, groep in enumerate(groepen):
        lengte = round(groep.aantal * schaal, 1)
        verwacht = None if groep.verwacht is None else round(groep.verwacht * schaal, 1)
        einde = max(lengte, verwacht or 0)
        staven.append(Staaf(groep, nummer * REGEL, lengte, verwacht, einde + 8))
    return Grafiek(staven, BREEDTE, len(groepen) * REGEL)
