"""Kijk mee met elke opdracht aan de database: wat leest dit stuk code, en wat is er geschreven?"""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from weakref import WeakKeyDictionary

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from .opslag import opslag
from .sql import ALLES, tabellen

_lezers: ContextVar[tuple[set[str], ...]] = ContextVar("tabelstand_lezers", default=())
# Wat een transactie schreef die nog niet vastligt.
_wachtend: WeakKeyDictionary[BaseDatabaseWrapper, set[str]] = WeakKeyDictionary()


def sluit_aan() -> None:
    """Volg elke verbinding met de database."""
    connection_created.connect(_verbonden, dispatch_uid="tabelstand")


@contextmanager
def gelezen() -> Iterator[set[str]]:
    """Verzamel de namen van de tabellen die binnen dit blok zijn gelezen."""
    namen: set[str] = set()
    punt = _lezers.set((*_lezers.get(), namen))
    try:
        yield namen
    finally:
        _lezers.reset(punt)


def gebruikt(namen: Collection[str]) -> None:
    """Wat hier uit een bewaarde waarde kwam, hangt af van deze tabellen."""
    for lezer in _lezers.get():
        lezer.update(namen)


def in_wording(namen: Collection[str]) -> bool:
    """Of deze verbinding iets in deze tabellen schreef dat nog niet vastligt; een ander mag dat nog niet zien."""
    wachtend = _van_deze_transactie()
    return bool(wachtend) and (ALLES in wachtend or not wachtend.isdisjoint(namen))


def _verbonden(connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    if connection.alias == DEFAULT_DB_ALIAS and _volg not in connection.execute_wrappers:
        connection.execute_wrappers.append(_volg)


def _volg(voer_uit: Callable[..., Any], opdracht: str, velden: Any, veel: bool, context: dict[str, Any]) -> Any:
    gevonden = tabellen(str(opdracht))
    if not gevonden.geschreven:
        gebruikt(gevonden.gelezen)
        return voer_uit(opdracht, velden, veel, context)
    try:
        return voer_uit(opdracht, velden, veel, context)
    finally:
        _geschreven(context["connection"], gevonden.geschreven)


def _geschreven(connection: BaseDatabaseWrapper, namen: frozenset[str]) -> None:
    if not connection.in_atomic_block:
        opslag().verhoog(namen)
        return
    wachtend = _van_deze_transactie()
    if not namen <= wachtend:
        wachtend.update(namen)
        transaction.on_commit(_leg_vast, robust=True)


def _van_deze_transactie() -> set[str]:
    """Wat hier wacht. Staat er niets meer klaar voor na het vastleggen, dan is de vorige teruggedraaid."""
    connection = connections[DEFAULT_DB_ALIAS]
    wachtend = _wachtend.setdefault(connection, set())
    if wachtend and not any(rij[1] is _leg_vast for rij in connection.run_on_commit):
        wachtend.clear()
    return wachtend


def _leg_vast() -> None:
    wachtend = _wachtend.get(connections[DEFAULT_DB_ALIAS], set())
    namen = frozenset(wachtend)
    wachtend.clear()
    if namen:
        opslag().verhoog(namen)
