"""Wat de redactie bij een zoekvraag aanbeveelt, met Wagtails eigen scherm daarvoor."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.translation import get_language
from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.search.utils import normalise_query_string

from stadmaken.common.querysets import zichtbare_paginas

MEEST = 5


@dataclass(frozen=True)
class Aanbeveling:
    """Een pagina of een andere site, met waarom."""

    titel: str
    adres: str
    tekst: str


def aanbevolen(vraag: str) -> list[Aanbeveling]:
    """De aanbevelingen bij precies deze vraag; een pagina alleen als iedereen haar mag zien, in deze taal."""
    paginas = zichtbare_paginas().filter(locale__language_code=get_language()).order_by().values("pk")
    te_zien = Q(page__in=paginas) | Q(page=None, external_link_url__gt="")
    rijen = SearchPromotion.objects.filter(te_zien, query__query_string=normalise_query_string(vraag))
    gevonden = [_aanbeveling(rij) for rij in rijen.select_related("page")[:MEEST]]
    return [aanbeveling for aanbeveling in gevonden if aanbeveling.adres]


def _aanbeveling(rij: Any) -> Aanbeveling:
    adres = rij.page.url if rij.page else rij.external_link_url
    return Aanbeveling(rij.title or adres or "", adres or "", rij.description)
