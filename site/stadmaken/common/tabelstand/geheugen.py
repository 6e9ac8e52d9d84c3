"""Onthoud in dit proces wat uit de database is opgebouwd, tot een van de gelezen tabellen verandert."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, NamedTuple, TypeVar, cast

from .opslag import opslag
from .vakken import uitsnede, vakken
from .volgen import gebruikt, gelezen, in_wording

T = TypeVar("T")
MEESTE = 2000
# Een melding van een wijziging kan verloren gaan: een proces dat omvalt, of Redis onbereikbaar. Dan duurt oud zo lang.
HOOGSTENS = 60
_bewaard: OrderedDict[Hashable, "_Waarde"] = OrderedDict()
_slot = Lock()
# Wat de uitkomsten van de ene stad van die van de andere onderscheidt; `stad.aansluiten` vult het in.
_van_wie: list[Callable[[], Hashable]] = []


class _Waarde(NamedTuple):
    waarde: Any
    tabellen: frozenset[str]
    vakken: tuple[int, ...]
    stand: bytes
    tot: float

    def klopt(self, stand: bytes) -> bool:
        """Of er sinds het maken niets aan veranderde."""
        return time.monotonic() < self.tot and self.stand == uitsnede(stand, self.vakken)


def onthoud(sleutel: Hashable, maak: Callable[[], T], *, gedeeld: bool = False) -> T:
    """Wat `maak` geeft, of wat het de vorige keer gaf als er sindsdien niets aan veranderde.

    `sleutel` noemt alles waar de uitkomst behalve van de database van afhangt; wat `maak` geeft, verandert niemand.
    Elke stad onthoudt het hare, behalve als het `gedeeld` is: dan hangt de uitkomst niet van de stad van nu af.
    """
    voor = opslag().lees()
    if voor is None:
        return maak()
    if not gedeeld and (wie := van_wie()) is not None:
        sleutel = (wie, sleutel)
    rij = _bewaard.get(sleutel)
    if rij and rij.klopt(voor) and not in_wording(rij.tabellen):
        gebruikt(rij.tabellen)
        _net_gevraagd(sleutel)
        return cast("T", rij.waarde)
    with gelezen() as namen:
        waarde = maak()
    if not in_wording(namen):
        plekken, tot = vakken(namen), time.monotonic() + HOOGSTENS
        _bewaar(sleutel, _Waarde(waarde, frozenset(namen), plekken, uitsnede(voor, plekken), tot))
    return waarde


def van_wie() -> Hashable:
    """Voor wie er nu wordt onthouden."""
    return _van_wie[0]() if _van_wie else None


def onderscheid(van_wie: Callable[[], Hashable]) -> None:
    """Onthoud voortaan apart per uitkomst van deze functie."""
    _van_wie[:] = [van_wie]


def vergeet() -> None:
    """Begin met een leeg geheugen."""
    with _slot:
        _bewaard.clear()


def _net_gevraagd(sleutel: Hashable) -> None:
    with _slot:
        if sleutel in _bewaard:
            _bewaard.move_to_end(sleutel)


def _bewaar(sleutel: Hashable, rij: _Waarde) -> None:
    with _slot:
        _bewaard[sleutel] = rij
        _bewaard.move_to_end(sleutel)
        while len(_bewaard) > MEESTE:
            _bewaard.popitem(last=False)
