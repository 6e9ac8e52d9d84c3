"""Welke soort database deze site heeft."""

from types import ModuleType

from django.db import connection

from . import postgres, sqlite


def database() -> ModuleType:
    """Hoe deze database wordt gekopieerd en teruggezet."""
    return {"sqlite": sqlite, "postgresql": postgres}[connection.vendor]
