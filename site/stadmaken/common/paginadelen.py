"""Delen waaruit een pagina bestaat. Elke app meldt de hare aan; de pagina kent de andere apps niet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language

from .tabelstand import kopie


@dataclass(frozen=True)
class Paginadeel:
    """Eén deel van een pagina over iets (een wijk, een wijkplatform).

    `haal` geeft de rijen om te tonen, in een vast aantal vragen en begrensd; leeg: het deel staat er niet.
    `sjabloon` toont `rijen` (en kent waar de pagina over gaat) onder een h2 met `kop` die de pagina zelf zet; koppen
    beginnen er dus bij h3. `alles` is het adres van de hele lijst, of leeg, en `alles_tekst` de tekst van die link.
    """

    naam: str
    kop: Any
    volgorde: int
    sjabloon: str
    haal: Callable[[Any], Sequence[Any]]
    alles: Callable[[Any], str] = lambda waarover: ""
    alles_tekst: Any = ""
    # Hangt alleen af van de database, de taal en de dag, en verandert zelden: dan is het te onthouden.
    rustig: bool = False

    def rijen(self, waarover: Any) -> Sequence[Any]:
        """De rijen om te tonen."""
        if not self.rustig:
            return self.haal(waarover)
        van = (type(waarover), waarover.pk, get_language(), timezone.localdate())
        return kopie(("deel", self.naam, *van), lambda: self.haal(waarover))


class Delenlijst:
    """De aangemelde delen van één soort pagina."""

    def __init__(self) -> None:
        self._delen: dict[str, Paginadeel] = {}

    def registreer(self, *delen: Paginadeel) -> None:
        """Voeg delen toe; hetzelfde deel nog eens vervangt het vorige."""
        self._delen.update({deel.naam: deel for deel in delen})

    def alle(self) -> list[Paginadeel]:
        """De delen in hun volgorde op de pagina."""
        return sorted(self._delen.values(), key=lambda deel: (deel.volgorde, deel.naam))

    def gevuld(self, waarover: Any) -> list[tuple[Paginadeel, Sequence[Any], str]]:
        """De delen waar iets in staat: met hun rijen en het adres van de hele lijst."""
        gehaald = ((deel, deel.rijen(waarover)) for deel in self.alle())
        return [(deel, rijen, deel.alles(waarover)) for deel, rijen in gehaald if rijen]
