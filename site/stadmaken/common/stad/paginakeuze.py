"""Welke pagina's van de stad van nu zijn."""

from typing import Any

from django.db.models import CharField, F, Q, QuerySet
from django.db.models.functions import Cast

from .nu import afbakening
from .voorwaarde import OnderWortel


def in_deze_stad() -> Q:
    """Voor `limit_choices_to`: alleen een pagina van de stad van nu, ook als iemand zelf een nummer invult."""
    return Q(OnderWortel(F("path")))


def te_doorbladeren() -> Q:
    """Wat iemand bij het bladeren kan tegenkomen: de pagina's van de stad van nu, en de wortel van de boom."""
    return Q(depth=1) | in_deze_stad()


def van_deze_stad(pagina: Any) -> bool:
    """Of deze pagina van de stad van nu is."""
    stad = afbakening()
    return stad is None or pagina.path.startswith(stad.wortels)


def nummers_als_tekst(rijen: QuerySet[Any]) -> QuerySet[Any]:
    """De nummers van deze rijen zoals een versie en een werkstroom van Wagtail ze bewaren."""
    return rijen.annotate(als_tekst=Cast("pk", CharField())).values("als_tekst")
