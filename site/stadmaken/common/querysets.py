from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from .stad.paginakeuze import te_doorbladeren
from .stad.voorwaarde import OnderWortel


class ZichtbaarQuerySet(PageQuerySet):
    """Pagina's, met op één plek wat een anonieme bezoeker mag zien."""

    def zichtbaar(self) -> "ZichtbaarQuerySet":
        """Gepubliceerd in de stad van nu, en niet besloten of onder een besloten pagina.

        Als deelvraag, waar Wagtails `public()` eerst apart alle beperkingen ophaalt: dat scheelt een vraag per lijst.
        De beperkingen zijn die van alle steden: een pad hoort al bij één stad, en zo loopt SQLite niet voor elke
        pagina alle pagina's van de stad langs.
        """
        beperkt = (
            QuerySet(PageViewRestriction)
            .alias(pad=ExpressionWrapper(OuterRef("path"), output_field=CharField()))
            .filter(pad__startswith=F("page__path"))
        )
        return self.live().filter(OnderWortel(F("path"))).exclude(Exists(beperkt))


def stadspaginas() -> PageQuerySet:
    """Alle pagina's van de stad van nu, van welk type ook, ook wat niet op de site staat."""
    return Page.objects.filter(OnderWortel(F("path")))


def bladerpaginas() -> PageQuerySet:
    """De pagina's van de stad van nu, en de wortel van de boom."""
    return Page.objects.filter(te_doorbladeren())


def op_zichtbare(verwijzing: str) -> Exists:
    """Of een bezoeker de pagina mag zien waar deze verwijzing heen gaat.

    Gevraagd per rij: van een lijst met alle zichtbare pagina's zou SQLite die eerst helemaal maken.
    """
    return Exists(zichtbare_paginas().filter(pk=OuterRef(verwijzing)))


def zichtbare_paginas() -> ZichtbaarQuerySet:
    """Alle pagina's die een anonieme bezoeker mag zien, van welk type ook."""
    return ZichtbaarQuerySet(Page).zichtbaar()
