"""Welke pagina's van de stad van nu zijn."""

from typing import Any

from django.db.models import F, Q

from .nu import afbakening
from .voorwaarde import OnderWortel


def in_deze_stad() -> Q:
    """Voor `limit_choices_to`: alleen een pagina van de stad van nu, ook als iemand zelf een nummer invult."""
    return Q(OnderWortel(F("path")))


def van_deze_stad(pagina: Any) -> bool:
    """Of deze pagina van de stad van nu is."""
    stad = afbakening()
    return stad is None or pagina.path.startswith(stad.wortels)
