"""Wat er mis kan gaan met een reservekopie, als een zin voor wie de opdracht gaf."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, OperationalError

VOL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class ReserveError(Exception):
    """Er is niets veranderd, tenzij de tekst iets anders zegt."""


@contextmanager
def als_zin() -> Iterator[None]:
    """Een fout van de schijf of de database wordt een zin."""
    try:
        yield
    except (sqlite3.Error, DatabaseError) as fout:
        vol = " Kijk of de schijf vol is." if isinstance(fout, sqlite3.OperationalError | OperationalError) else ""
        raise ReserveError(f"De database gaf een fout: {' '.join(str(fout).split())}.{vol}") from fout
    except OSError as fout:
        waar = f" ({fout.filename})" if fout.filename else ""
        if fout.errno in VOL:
            raise ReserveError(f"De schijf is vol{waar}. Maak ruimte en probeer het opnieuw.") from fout
        raise ReserveError(f"Lezen of schrijven lukt niet: {fout.strerror or fout}{waar}.") from fout
