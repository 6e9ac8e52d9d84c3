"""Waar de stand van elke tabel staat: in een bestand dat alle processen van deze machine delen."""

import mmap
import os
import secrets
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path
from typing import Protocol
from zlib import crc32

from django.conf import settings

from .sql import ALLES

VAKKEN = 1024
BREED = 8
# In elke stand telt dit vak mee: een ander begin maakt alles van voor die tijd ongeldig.
BEGIN = 0


def vak(tabel: str) -> int:
    """Het vak van een tabel. Delen er twee een vak, dan is er hooguit te vaak iets opnieuw te maken."""
    return 1 + crc32(tabel.encode()) % (VAKKEN - 1)


def vakken(tabellen: Iterable[str]) -> tuple[int, ...]:
    """De vakken waar iets van afhangt dat deze tabellen las."""
    return (BEGIN, *sorted({vak(tabel) for tabel in tabellen}))


def uitsnede(stand: bytes, van: Iterable[int]) -> bytes:
    """De stand van deze vakken."""
    return b"".join(stand[plek * BREED : (plek + 1) * BREED] for plek in van)


def _te_verhogen(tabellen: Collection[str]) -> set[int]:
    return {BEGIN} if ALLES in tabellen else {vak(tabel) for tabel in tabellen}


class Opslag(Protocol):
    """Onthoudt een stand van elke tabel."""

    def lees(self) -> bytes | None:
        """De stand van alle vakken, of niets als die nu niet te krijgen is."""

    def verhoog(self, tabellen: Collection[str]) -> None:
        """Geef deze tabellen een nieuwe stand; `ALLES` is elke tabel."""


class Bestand:
    """In een klein bestand in het geheugen van alle processen op deze machine."""

    def __init__(self, pad: Path) -> None:
        greep = os.open(pad, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            # Nu al ruimte nemen: een volle schijf mag later geen proces laten omvallen.
            os.posix_fallocate(greep, 0, VAKKEN * BREED)
            self._kaart = mmap.mmap(greep, VAKKEN * BREED)
        finally:
            os.close(greep)

    def lees(self) -> bytes:
        """De stand van alle vakken."""
        return self._kaart[:]

    def verhoog(self, tabellen: Collection[str]) -> None:
        """Een nieuwe waarde in acht bytes tegelijk: wie intussen leest, ziet de oude of de nieuwe."""
        for plek in _te_verhogen(tabellen):
            self._kaart[plek * BREED : (plek + 1) * BREED] = secrets.token_bytes(BREED)


class Geen:
    """Voor meer machines: die delen geen bestand, dus wordt er niets bewaard."""

    def lees(self) -> None:
        """Er is geen stand."""

    def verhoog(self, tabellen: Collection[str]) -> None:
        """Er is niets te verhogen."""


@cache
def opslag() -> Opslag:
    """De opslag van deze installatie."""
    return Geen() if settings.REDIS_URL else Bestand(settings.VAR_DIR / "tabelstand")
