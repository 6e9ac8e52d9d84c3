"""Wat de redactie bij een zoekvraag aanbeveelt, boven de resultaten."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import get_language
from wagtail.search.utils import normalise_query_string

from stadmaken.common.querysets import zichtbare_paginas
from stadmaken.common.tabelstand import onthoud

from .models import Aanbeveling

MEEST = 5


@dataclass(frozen=True)
class Aanbevolen:
    """Een pagina of een andere site, met waarom."""

    titel: str
    adres: str
    tekst: str


def aanbevolen(vraag: str) -> list[Aanbevolen]:
    """De aanbevelingen bij precies deze vraag; een pagina alleen als iedereen haar mag zien, in deze taal."""
    woorden = normalise_query_string(vraag)
    if woorden not in onthoud(("aanbevolen bij",), _woorden):
        return []
    paginas = zichtbare_paginas().filter(locale__language_code=get_language()).order_by().values("pk")
    te_zien = Q(pagina__in=paginas) | Q(pagina=None)
    rijen = Aanbeveling.objects.filter(te_zien, zoekwoorden=woorden)
    gevonden = [_aanbevolen(rij) for rij in rijen.select_related("pagina")[:MEEST]]
    return [keuze for keuze in gevonden if keuze.adres]


def _woorden() -> frozenset[str]:
    """Waarbij een redacteur iets aanbeval; bij bijna elke vraag is er niets."""
    return frozenset(Aanbeveling.objects.values_list("zoekwoorden", flat=True))


def _aanbevolen(rij: Aanbeveling) -> Aanbevolen:
    adres = (rij.pagina.url if rij.pagina else rij.adres) or ""
    return Aanbevolen(rij.naar() or adres, adres, rij.tekst)
