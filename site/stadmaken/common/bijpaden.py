"""Wat achter het adres van een pagina kan staan zonder zelf een pagina te zijn, zoals “nota/pdf” of “agenda.ics”."""

from functools import cache

from django.apps import apps

_meer: set[str] = set()


def registreer(*paden: str) -> None:
    """Meld paden aan die niet in de `onderpaden` van een paginatype staan."""
    _meer.update(paden)


def is_bijpad(pad: str) -> bool:
    """Of bij enige pagina iets op dit pad kan staan."""
    return pad in _meer or pad in alle_onderpaden()


@cache
def alle_onderpaden() -> frozenset[str]:
    """Wat bij enig paginatype een onderpad is: zo kost een adres dat niet bestaat geen extra vragen."""
    return frozenset(pad for model in apps.get_models() for pad in getattr(model, "onderpaden", ()))
