"""Wat bij een pagina hoort: andere pagina's met hetzelfde onderwerp, thema of dezelfde wijk, in één vraag."""

from collections.abc import Iterator
from functools import cache
from typing import Any, cast

from django.db.models import Count, F, IntegerField, Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page

from .models import OnderwerpBijPagina
from .pagina import BasisPage, paginatypen
from .querysets import zichtbare_paginas
from .tabelstand import kopie

AANTAL = 3
# Zo veel weegt iets dat twee pagina's delen. Een onderwerp koos een redacteur met opzet; een wijk delen er veel.
PUNTEN = {"onderwerpen": 4, "themas": 2, "wijken": 1}
# Van alles met hetzelfde thema of dezelfde wijk hoeven wij alleen het nieuwste te vergelijken.
HOOGSTENS = 60


def verwant(pagina: Any, aantal: int = AANTAL) -> list[Page]:
    """De openbare pagina's die het meest met deze delen; nooit zijzelf, wat erboven staat of wat eronder hangt."""
    if not isinstance(pagina, BasisPage) or not pagina.pk:
        return []
    van_de_pagina = (type(pagina), pagina.pk, pagina.path, pagina.locale_id)
    return kopie(("verwant", *van_de_pagina, aantal), lambda: _zoek(pagina, aantal))


def _zoek(pagina: BasisPage, aantal: int) -> list[Page]:
    kandidaat, punten = Q(pk__in=[]), cast("Any", Value(0))
    for rijen, eigen, weegt in _banden(pagina):
        samen = rijen.filter(waarde__in=eigen)
        kandidaat |= Q(pk__in=samen.order_by("-pagina").values("pagina")[:HOOGSTENS])
        gedeeld = samen.filter(pagina=OuterRef("pk")).order_by().values("pagina").annotate(n=Count("pk"))
        punten += Coalesce(Subquery(gedeeld.values("n"), output_field=IntegerField()), 0) * weegt
    boven = [pagina.path[:einde] for einde in range(Page.steplen, len(pagina.path) + 1, Page.steplen)]
    gevonden = zichtbare_paginas().filter(kandidaat, locale_id=pagina.locale_id).exclude(path__in=boven)
    gevonden = gevonden.exclude(path__startswith=pagina.path).annotate(punten=punten).select_related("locale")
    return list(gevonden.order_by("-punten", F("last_published_at").desc(nulls_last=True), "-pk")[:aantal])


def rijen_over(model: type[Model]) -> list[QuerySet[Any]]:
    """Per paginatype dat naar `model` verwijst: de rijen met `pagina` en `waarde`."""
    return [rijen for _soort, veld, rijen in _koppelingen() if veld.related_model is model]


def _banden(pagina: BasisPage) -> Iterator[tuple[QuerySet[Any], Any, int]]:
    """Waar te zoeken, naar wat deze pagina zelf heeft, en hoe zwaar dat weegt."""
    onderwerpen = OnderwerpBijPagina.objects.annotate(pagina=F("content_object"), waarde=F("tag"))
    yield onderwerpen, onderwerpen.filter(pagina=pagina.pk).values("waarde"), PUNTEN["onderwerpen"]
    eigen = {veld.name: rijen for soort, veld, rijen in _koppelingen() if isinstance(pagina, soort)}
    for _soort, veld, rijen in _koppelingen():
        if veld.name in eigen:
            yield rijen, eigen[veld.name].filter(pagina=pagina.pk).values("waarde"), PUNTEN[veld.name]


@cache
def _velden() -> list[tuple[type[Page], Any]]:
    """De velden `themas` en `wijken` van elk paginatype dat ze zelf heeft."""
    return [
        (soort, veld)
        for soort in paginatypen()
        for veld in soort._meta.local_many_to_many
        if veld.name in PUNTEN and veld.remote_field.through is not OnderwerpBijPagina
    ]


def _koppelingen() -> Iterator[tuple[type[Page], Any, QuerySet[Any]]]:
    for soort, veld in _velden():
        rijen = veld.remote_field.through._default_manager.annotate(
            pagina=F(veld.m2m_field_name()), waarde=F(veld.m2m_reverse_field_name())
        )
        yield soort, veld, rijen
