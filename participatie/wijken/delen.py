"""Waaruit een wijkpagina bestaat. Elke app meldt haar deel aan; deze app kent de andere niet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Wijkdeel:
    """Eén deel van de wijkpagina.

    `haal` geeft de rijen om te tonen, in een vast aantal vragen en begrensd; leeg: het deel staat er niet.
    `sjabloon` toont `rijen` (en kent `wijk`) onder een h2 met `kop` die de wijkpagina zelf zet; koppen beginnen er bij
    h3. `alles` is het adres van de hele lijst, of leeg; `alles_tekst` is de tekst van die link.
    """

    naam: str
    kop: Any
    volgorde: int
    sjabloon: str
    haal: Callable[[Any], Sequence[Any]]
    alles: Callable[[Any], str] = lambda wijk: ""
    alles_tekst: Any = ""


_delen: dict[str, Wijkdeel] = {}


def registreer(*delen: Wijkdeel) -> None:
    """Voeg delen toe; hetzelfde deel nog eens vervangt het vorige."""
    _delen.update({deel.naam: deel for deel in delen})


def alle() -> list[Wijkdeel]:
    """De delen in hun volgorde op de pagina."""
    return sorted(_delen.values(), key=lambda deel: (deel.volgorde, deel.naam))
