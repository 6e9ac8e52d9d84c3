"""Waar Wagtail zelf weet van één site, en van welke stad het nu is niets weet."""

from typing import Any

from wagtail.models import Page

from . import nu

_van_wagtail = Page.get_url


def _adres(pagina: Page, request: Any = None, current_site: Any = None) -> str | None:
    """Zonder verzoek is een adres in de stad van nu een pad, net als met een verzoek; elders is het volledig."""
    if request is None and current_site is None:
        current_site = nu.afbakening()
    adres: str | None = _van_wagtail(pagina, request=request, current_site=current_site)
    return adres


def neem_over() -> None:
    """Zet dit op de plaats van wat Wagtail doet."""
    Page.get_url = _adres
    Page.url = property(_adres)
