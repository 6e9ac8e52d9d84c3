"""Welke site bij een verzoek hoort, onthouden zolang er niets aan verandert: Wagtail zoekt het bij elk verzoek op."""

from copy import copy

from django.http import HttpRequest
from wagtail.models import Site

from .paginageheugen import ken_startpagina
from .tabelstand import onthoud

_van_wagtail = Site._find_for_request


def _vind(request: HttpRequest) -> Site | None:
    sleutel = ("site", request._get_raw_host(), request.get_port())  # type: ignore[attr-defined]  # net als Wagtail
    site = onthoud(sleutel, lambda: _van_wagtail(request), gedeeld=True)
    if site is None:
        return None
    # Een eigen exemplaar per verzoek, ook van de startpagina: Wagtail hangt daar van alles aan.
    eigen = copy(site)
    eigen.root_page = copy(site.root_page)
    # Wie nu vraagt in welke stad dit is, hoeft niet weer hierheen.
    request._wagtail_site = eigen  # type: ignore[attr-defined]
    ken_startpagina(request, eigen.root_page)
    return eigen


def neem_over() -> None:
    """Zet dit op de plaats van wat Wagtail doet."""
    Site._find_for_request = staticmethod(_vind)
