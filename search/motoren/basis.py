"""Wat elke zoekmotor kan, en waarin hij vraagt en antwoordt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from ..register.models import Zoekingang
from ..taal.termen import Term

# Zo veel treffers worden gewogen. Daarboven doen de nieuwste mee, en wat het in de titel heeft.
GRENS = 1000
GRENS_TITEL = 250
# Zo veel worden er geteld. Daarboven is elk aantal een ondergrens.
GRENS_TELLEN = 5000
GRENS_APART = 1000
GRENS_VOORSTEL = 100
FACETTEN = ("soort", "wijk", "thema", "status", "periode")


@dataclass(frozen=True)
class Opdracht:
    """Wat te zoeken: een boom van stammen, in één taal, met keuzes per facet; wijk en thema als nummer."""

    term: Term
    taal: str
    keuzes: Mapping[str, str] = field(default_factory=dict)
    op_datum: bool = False


@dataclass
class Rij:
    """Een gevonden ingang, met wat nodig is om te wegen."""

    nummer: int
    titel: str
    soort: str
    punten: float = 0.0
    datum: datetime | None = None


@dataclass
class Vondst:
    """Wat een motor vond.

    `meer`: er is meer dan in `rijen` staat. `iets`: hoeveel er was voordat de keuzes meetelden. `ondergrens`: daarvan
    is niet alles geteld, dus elk aantal kan hoger zijn.
    """

    rijen: list[Rij] = field(default_factory=list)
    aantal: int = 0
    meer: bool = False
    facetten: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    iets: int = 0
    ondergrens: bool = False


class Motor(Protocol):
    """Wat elke zoekmotor kan."""

    def schrijf(self, ingangen: Sequence[Zoekingang]) -> None:
        """Maak deze ingangen doorzoekbaar; wat er al stond, wordt vervangen."""

    def verwijder(self, nummers: Sequence[int]) -> None:
        """Vergeet de ingangen met deze nummers."""

    def zoek(self, opdracht: Opdracht) -> Vondst:
        """Zoek, en tel per facet bij de andere keuzes."""

    def tel(self, opdracht: Opdracht) -> int:
        """Hoeveel er is, tot een grens."""

    def titels(self, term: Term, taal: str) -> list[int]:
        """Nummers van ingangen met deze woorden of beginnen van woorden in de titel."""

    def onderhoud(self) -> None:
        """Houd het woordenboek en de index van de stad van nu kloppend; voor een rustig moment."""

    def maak_vlot(self) -> None:
        """Houd de tabellen snel. Die zijn van alle steden samen: eens per nacht is genoeg."""
