"""Elke tabel heeft een vak, en in elk vak staat een toevallige waarde die verandert als iemand in de tabel schreef."""

from collections.abc import Collection, Iterable
from zlib import crc32

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


def te_verhogen(tabellen: Collection[str]) -> set[int]:
    """De vakken die veranderen als iemand in deze tabellen schreef."""
    return {BEGIN} if ALLES in tabellen else {vak(tabel) for tabel in tabellen}
