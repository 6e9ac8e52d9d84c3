"""Een wijk zoeken bij wat iemand over zijn adres typt."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from .links import adres

# “2012 AB”, “2012ab” en “2012-AB” zijn hier al “2012 ab” of “2012ab”.
_POSTCODE = re.compile(r"\b([1-9]\d{3}) ?(?:[a-z]{2})?\b")


@dataclass(frozen=True)
class Vondst:
    """Wat er bij een vraag is gevonden; zonder vraag is `gezocht` leeg."""

    gezocht: str = ""
    wijken: list[Any] = field(default_factory=list)

    @property
    def enige_adres(self) -> str:
        """Waar iemand meteen heen kan: het adres als er precies één wijk past."""
        return adres(self.wijken[0]) if len(self.wijken) == 1 else ""


def zoek(vraag: str, wijken: Sequence[Any]) -> Vondst:
    """De wijken die bij de vraag passen; staat er een postcode én een straat, dan liefst die bij allebei passen."""
    plat = platte_tekst(vraag)
    op_postcode = _op_postcode(plat, wijken)
    op_naam = _op_naam(plat, wijken)
    beide = [wijk for wijk in op_naam if wijk in op_postcode]
    return Vondst(vraag, beide or op_postcode or op_naam)


def platte_tekst(tekst: str) -> str:
    """Alleen kleine letters en cijfers, met enkele spaties: “Gen. Cronjéstraat” wordt “gen cronjestraat”."""
    los = unicodedata.normalize("NFKD", tekst.casefold())
    zonder = "".join(teken for teken in los if not unicodedata.combining(teken))
    return re.sub(r"[^a-z0-9]+", " ", zonder).strip()


def _op_postcode(plat: str, wijken: Sequence[Any]) -> list[Any]:
    gevraagd = set(_POSTCODE.findall(plat))
    return [wijk for wijk in wijken if gevraagd & set(wijk.postcodes.split())]


def _op_naam(plat: str, wijken: Sequence[Any]) -> list[Any]:
    """Wie een hele naam noemt, krijgt alleen wat precies zo heet; anders telt ook een begin van elk woord."""
    gevraagd = plat.split()
    # Huisnummers en postcodes horen niet bij een naam, tenzij er verder niets staat.
    woorden = [woord for woord in _POSTCODE.sub(" ", plat).split() if not woord[0].isdigit()]
    namen = {wijk: [platte_tekst(naam).split() for naam in _namen(wijk)] for wijk in wijken}
    heel = [wijk for wijk in wijken if any(naam and set(naam) <= set(gevraagd) for naam in namen[wijk])]
    if heel or not woorden:
        return heel
    return [wijk for wijk in wijken if any(_begint(woorden, naam) for naam in namen[wijk])]


def _namen(wijk: Any) -> Iterable[str]:
    yield wijk.naam
    yield wijk.gebied.naam
    yield from wijk.straten.splitlines()


def _begint(woorden: list[str], naam: list[str]) -> bool:
    return all(any(deel.startswith(woord) for deel in naam) for woord in woorden)
