from collections.abc import Callable, Iterable
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Site

from .gemeente import absoluut
from .querysets import ZichtbaarQuerySet, zichtbare_paginas

# Pad en tijd van de laatste wijziging, van wat niet in de paginaboom hangt.
Adressen = Iterable[tuple[str, datetime | None]]
_los: dict[str, Callable[[], Adressen]] = {}


def registreer(naam: str, functie: Callable[[], Adressen]) -> None:
    """Meld openbare adressen aan die niet in de paginaboom hangen; dezelfde naam vervangt."""
    _los[naam] = functie


class LosseSitemap(Sitemap):
    """Wat de apps hebben aangemeld."""

    def items(self) -> list[tuple[str, datetime | None]]:
        return [rij for functie in _los.values() for rij in functie()]

    def get_urls(self, page: Any = 1, site: Any = None, protocol: Any = None) -> list[dict[str, Any]]:
        return [
            {"location": absoluut(pad), "lastmod": gewijzigd}
            for pad, gewijzigd in self.paginator.page(page).object_list
        ]


class OpenbareSitemap(Sitemap):
    """Alle openbare pagina's in elke taal, met adressen op SITE_URL in plaats van op de Host van het verzoek.

    De gewone paginatabel is genoeg: zonder `specific()` blijft dit één vraag, hoeveel paginatypen er ook zijn.
    """

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def items(self) -> ZichtbaarQuerySet:
        site = Site.find_for_request(self.request)
        if site is None:
            return zichtbare_paginas().none()
        wortels = site.root_page.get_translations(inclusive=True).values_list("path", flat=True)
        return zichtbare_paginas().filter(reduce(or_, (Q(path__startswith=pad) for pad in wortels))).order_by("path")

    def get_urls(self, page: Any = 1, site: Any = None, protocol: Any = None) -> list[dict[str, Any]]:
        return [
            {"location": absoluut(adres), "lastmod": pagina.last_published_at or pagina.latest_revision_created_at}
            for pagina in self.paginator.page(page).object_list
            if (adres := _pad(pagina, self.request))
        ]


def _pad(pagina: Any, request: HttpRequest) -> str:
    delen = pagina.get_url_parts(request)
    return delen[2] if delen else ""


@require_safe
def sitemapbestand(request: HttpRequest) -> HttpResponse:
    """`/sitemap.xml`."""
    return sitemap(request, {"paginas": OpenbareSitemap(request), "los": LosseSitemap()})
