"""De zoekmotor: de database zelf, of een zoekserver."""

from functools import cache

from django.conf import settings
from django.db import connection

from .basis import Motor, Opdracht, Rij, Vondst
from .database import DatabaseMotor
from .postgres import PostgresTabel
from .sqlite import SqliteTabel

__all__ = ["Motor", "Opdracht", "Rij", "Vondst", "motor"]


@cache
def motor() -> Motor:
    """De motor die in de instellingen staat."""
    if settings.ZOEKSERVER:
        from .opensearch import maak  # groot; wie geen zoekserver heeft, hoeft hem niet te laden

        return maak(settings.ZOEKSERVER, database_motor())
    return database_motor()


def database_motor() -> DatabaseMotor:
    """De motor die er altijd is."""
    if connection.vendor == "sqlite":
        return DatabaseMotor(SqliteTabel("search_fts", wegen=True), SqliteTabel("search_fts_apart", wegen=False))
    return DatabaseMotor(PostgresTabel("search_vector"), PostgresTabel("search_vector_apart"))
