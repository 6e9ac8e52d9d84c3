"""De sitemap: één bestand, of bij veel adressen een lijst van bestanden die elk in het geheugen passen."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial, reduce
from itertools import islice
from math import ceil
from operator import or_
from typing import Any

from django.contrib.sitemaps.views import SitemapIndexItem
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Site

from .gemeente import absoluut
from .querysets import ZichtbaarQuerySet, zichtbare_paginas

# Een zoekmachine neemt er hooguit 50.000 in één bestand; met minder blijft ook het geheugen klein.
PER_BESTAND = 10_000
PAGINAS = "paginas"
# Alles wat een adres en de tijd van publiceren nodig hebben: van elke pagina alles ophalen kost te veel geheugen.
VELDEN = ("path", "depth", "url_path", "locale", "first_published_at", "last_published_at")
# Pad en tijd van de laatste wijziging, van wat niet in de paginaboom hangt.
Adressen = Iterable[tuple[str, datetime | None]]
_los: dict[str, Callable[[], Adressen]] = {}


def registreer(naam: str, functie: Callable[[], Adressen]) -> None:
    """Meld openbare adressen aan die niet in de paginaboom hangen; dezelfde naam vervangt."""
    _los[naam] = functie


@dataclass(frozen=True)
class Deel:
    """Adressen die bij elkaar horen; `haal` geeft ze vanaf een plek, hooguit zoveel."""

    naam: str
    haal: Callable[[int, int], Adressen]
    tel: Callable[[], int]


@require_safe
def sitemapbestand(request: HttpRequest) -> HttpResponse:
    """`/sitemap.xml`: alle adressen, of als dat er te veel zijn de bestanden waarin zij staan."""
    delen = _delen(request)
    begin = [rij for deel in delen for rij in deel.haal(0, PER_BESTAND + 1)]
    if len(begin) <= PER_BESTAND:
        return _bestand(request, begin)
    bestanden = [
        SitemapIndexItem(absoluut(reverse("sitemapdeel", args=[deel.naam, nummer])))
        for deel in delen
        for nummer in range(1, ceil(deel.tel() / PER_BESTAND) + 1)
    ]
    return _xml(request, "sitemap_index.xml", sitemaps=bestanden)


@require_safe
def sitemapdeel(request: HttpRequest, naam: str, nummer: int) -> HttpResponse:
    """Eén bestand uit de lijst, zoals `/sitemap-paginas-2.xml`."""
    deel = next((deel for deel in _delen(request) if deel.naam == naam), None)
    vanaf = (nummer - 1) * PER_BESTAND
    # Zo hoog komt een nummer nooit; een database weigert het.
    rijen = list(deel.haal(vanaf, PER_BESTAND)) if deel and 0 <= vanaf < 2**31 else []
    if not rijen:
        raise Http404
    return _bestand(request, rijen)


def _delen(request: HttpRequest) -> list[Deel]:
    rijen = _paginas(request)
    paginas = Deel(PAGINAS, partial(_adressen_van, rijen, request), rijen.count)
    los = [Deel(naam, partial(_stuk, functie), partial(_aantal, functie)) for naam, functie in sorted(_los.items())]
    return [paginas, *los]


def _paginas(request: HttpRequest) -> ZichtbaarQuerySet:
    """Alle openbare pagina's in elke taal; de gewone paginatabel is genoeg, hoeveel paginatypen er ook zijn."""
    site = Site.find_for_request(request)
    if site is None:
        return zichtbare_paginas().none()
    wortels = site.root_page.get_translations(inclusive=True).values_list("path", flat=True)
    onder = reduce(or_, (Q(path__startswith=pad) for pad in wortels))
    return zichtbare_paginas().filter(onder).only(*VELDEN).order_by("path")


def _adressen_van(paginas: ZichtbaarQuerySet, request: HttpRequest, vanaf: int, hoogstens: int) -> Iterator[Any]:
    """Met de tijd van publiceren: een concept dat ernaast ligt, verandert voor een bezoeker niets."""
    for pagina in paginas[vanaf : vanaf + hoogstens].iterator():
        delen = pagina.get_url_parts(request)
        if delen and delen[2]:
            yield delen[2], pagina.last_published_at or pagina.first_published_at


def _stuk(functie: Callable[[], Adressen], vanaf: int, hoogstens: int) -> Adressen:
    return islice(functie(), vanaf, vanaf + hoogstens)


def _aantal(functie: Callable[[], Adressen]) -> int:
    return sum(1 for _rij in functie())


def _bestand(request: HttpRequest, rijen: Adressen) -> HttpResponse:
    """Met adressen op SITE_URL, niet op de Host van het verzoek."""
    return _xml(request, "sitemap.xml", urlset=[{"location": absoluut(pad), "lastmod": op} for pad, op in rijen])


def _xml(request: HttpRequest, sjabloon: str, **context: Any) -> HttpResponse:
    antwoord = render(request, sjabloon, context, content_type="application/xml")
    antwoord.headers["X-Robots-Tag"] = "noindex, noodp, noarchive"
    return antwoord
