"""Welke pagina's een veld mag aanwijzen."""

from django.db.models import F, Q

from .voorwaarde import OnderWortel


def in_deze_stad() -> Q:
    """Voor `limit_choices_to`: alleen een pagina van de stad van nu, ook als iemand zelf een nummer invult."""
    return Q(OnderWortel(F("path")))
