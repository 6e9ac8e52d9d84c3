"""Hoe stevig de database vastlegt wat zij bevestigt."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, connection

# Overleeft dat het proces hard wordt gestopt; valt de stroom uit, dan kan het laatste deel van een seconde weg zijn.
SOEPEL = {"sqlite": "PRAGMA synchronous=NORMAL", "postgresql": "SET synchronous_commit TO off"}
STEVIG = {"sqlite": "PRAGMA synchronous=FULL", "postgresql": "RESET synchronous_commit"}


@contextmanager
def soepel_vastgelegd(*, aan: bool) -> Iterator[None]:
    """Wacht hierbinnen niet bij elk bericht op de schijf. Binnen een transactie verandert er niets."""
    if not aan or connection.in_atomic_block:
        yield
        return
    _doe(SOEPEL)
    try:
        yield
    finally:
        try:
            _doe(STEVIG)
        except DatabaseError:
            connection.close()  # een nieuwe verbinding begint stevig


def _doe(opdrachten: dict[str, str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(opdrachten[connection.vendor])
