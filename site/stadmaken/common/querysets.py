from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from .stad.voorwaarde import OnderWortel


class ZichtbaarQuerySet(PageQuerySet):
    """Pagina's, met op één plek wat een anonieme bezoeker mag zien."""

    def zichtbaar(self) -> "ZichtbaarQuerySet":
        """Gepubliceerd in de stad van nu, en niet besloten of onder een besloten pagina.

        Als deelvraag, waar Wagtails `public()` eerst apart alle beperkingen ophaalt: dat scheelt een vraag per lijst.
        """
        beperkt = PageViewRestriction.objects.alias(
            pad=ExpressionWrapper(OuterRef("path"), output_field=CharField())
        ).filter(pad__startswith=F("page__path"))
        return self.live().filter(OnderWortel(F("path"))).exclude(Exists(beperkt))


def zichtbare_paginas() -> ZichtbaarQuerySet:
    """Alle pagina's die een anonieme bezoeker mag zien, van welk type ook."""
    return ZichtbaarQuerySet(Page).zichtbaar()
