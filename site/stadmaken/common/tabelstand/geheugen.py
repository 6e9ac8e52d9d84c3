"""Onthoud in dit proces wat uit de database is opgebouwd, tot een van de gelezen tabellen verandert."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, NamedTuple, TypeVar, cast

from .opslag import opslag, uitsnede, vakken
from .volgen import gebruikt, gelezen, in_wording

T = TypeVar("T")
MEESTE = 2000
_bewaard: OrderedDict[Hashable, "_Waarde"] = OrderedDict()
_slot = Lock()


class _Waarde(NamedTuple):
    waarde: Any
    tabellen: frozenset[str]
    vakken: tuple[int, ...]
    stand: bytes


def onthoud(sleutel: Hashable, maak: Callable[[], T]) -> T:
    """Wat `maak` geeft, of wat het de vorige keer gaf als er sindsdien niets aan veranderde.

    `sleutel` noemt alles waar de uitkomst behalve van de database van afhangt; wat `maak` geeft, verandert niemand.
    """
    voor = opslag().lees()
    if voor is None:
        return maak()
    rij = _bewaard.get(sleutel)
    if rij and rij.stand == uitsnede(voor, rij.vakken) and not in_wording(rij.tabellen):
        gebruikt(rij.tabellen)
        return cast("T", rij.waarde)
    with gelezen() as namen:
        waarde = maak()
    if not in_wording(namen):
        _bewaar(sleutel, _Waarde(waarde, frozenset(namen), plekken := vakken(namen), uitsnede(voor, plekken)))
    return waarde


def vergeet() -> None:
    """Begin met een leeg geheugen."""
    with _slot:
        _bewaard.clear()


def _bewaar(sleutel: Hashable, rij: _Waarde) -> None:
    with _slot:
        _bewaard[sleutel] = rij
        _bewaard.move_to_end(sleutel)
        while len(_bewaard) > MEESTE:
            _bewaard.popitem(last=False)
