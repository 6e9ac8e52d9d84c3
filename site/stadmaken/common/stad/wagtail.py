"""Waar Wagtail zelf weet van één site, en van welke stad het nu is niets weet."""

from typing import Any

from modelsearch.backends.base import BaseSearchQueryCompiler
from wagtail.models import Page

from . import nu
from .voorwaarde import Voorwaarde

_van_wagtail = Page.get_url
_lees_voorwaarde = BaseSearchQueryCompiler._get_filters_from_where_node


def _adres(pagina: Page, request: Any = None, current_site: Any = None) -> str | None:
    """Zonder verzoek is een adres in de stad van nu een pad, net als met een verzoek; elders is het volledig."""
    if request is None and current_site is None:
        current_site = nu.afbakening()
    adres: str | None = _van_wagtail(pagina, request=request, current_site=current_site)
    return adres


def _voorwaarde(zoekvraag: Any, knoop: Any, check_only: bool = False) -> Any:
    """Zoeken in de database laat de vraag zoals zij is, dus de stad erin ook; elders weigert Wagtail haar."""
    if check_only and isinstance(getattr(knoop, "lhs", None), Voorwaarde):
        return None
    return _lees_voorwaarde(zoekvraag, knoop, check_only=check_only)


def neem_over() -> None:
    """Zet dit op de plaats van wat Wagtail doet."""
    Page.get_url = _adres
    Page.url = property(_adres)
    BaseSearchQueryCompiler._get_filters_from_where_node = _voorwaarde
