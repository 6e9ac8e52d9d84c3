"""Waar de stand van elke tabel staat: in een bestand dat alle processen van deze machine delen, of in Redis."""

import mmap
import os
import secrets
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.core.cache import caches

from .vakken import BREED, VAKKEN, te_verhogen


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
        for plek in te_verhogen(tabellen):
            self._kaart[plek * BREED : (plek + 1) * BREED] = secrets.token_bytes(BREED)


@cache
def opslag() -> Opslag:
    """De opslag van deze installatie: met `REDIS_URL` delen alle machines één stand."""
    if not settings.REDIS_URL:
        return Bestand(settings.VAR_DIR / "tabelstand")
    from .redisopslag import Redis  # zonder Redis scheelt dat elk proces 20 MB

    return Redis(settings.REDIS_URL, str(caches["default"].make_key(f"tabelstand:{VAKKEN}x{BREED}")))
