"""Een staafdiagram als SVG zonder script of stijl.

Er hoort altijd een tabel bij die hetzelfde zegt; het beeld is voor wie het in één blik wil zien.
"""

from collections.abc import Sequence
from dataclasses import dataclass

REGEL, BREEDTE = 60, 420
# Ruimte voor het getal achter de langste staaf.
TUSSEN, TEKEN = 8, 10


@dataclass(frozen=True)
class Balk:
    """Eén rij: een getal, hoe dat getal eruitziet, en eventueel waar een streep komt."""

    naam: str
    waarde: float
    tekst: str
    streep: float | None = None


@dataclass(frozen=True)
class Staaf:
    """Eén balk in het beeld; maten in gebruikerseenheden van de SVG."""

    balk: Balk
    y: int
    lengte: float
    streep: float | None
    tekst_x: float


@dataclass(frozen=True)
class Grafiek:
    """Alle staven met de maat van het beeld."""

    staven: list[Staaf]
    breedte: int
    hoogte: int


def grafiek(balken: Sequence[Balk], *, tot: float = 0) -> Grafiek | None:
    """Het beeld bij deze balken, met een schaal tot ten minste `tot`; None als er niets te tonen is."""
    meeste = max((max(balk.waarde, balk.streep or 0) for balk in balken), default=0)
    if not meeste:
        return None
    schaal = (BREEDTE - TUSSEN - TEKEN * max(len(balk.tekst) for balk in balken)) / max(meeste, tot)
    return Grafiek([_staaf(balk, rij, schaal) for rij, balk in enumerate(balken)], BREEDTE, len(balken) * REGEL)


def _staaf(balk: Balk, rij: int, schaal: float) -> Staaf:
    lengte = round(balk.waarde * schaal, 1)
    streep = None if balk.streep is None else round(balk.streep * schaal, 1)
    # Een getal dat onder de streep zou vallen, komt erachter.
    einde = streep if streep is not None and lengte <= streep < lengte + TUSSEN + TEKEN * len(balk.tekst) else lengte
    return Staaf(balk, rij * REGEL, lengte, streep, round(einde + TUSSEN, 1))
