"""Onderwerpen van A tot Z: wat redacteuren als onderwerp kozen, thema's en instrumenten, met een vast aantal vragen."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from string import ascii_uppercase
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import translation
from taggit.models import Tag
from wagtail.models import Page

from initiatieven.models import InstrumentPage
from participatie.models import Thema
from stadmaken.common.models import OnderwerpBijPagina
from stadmaken.common.pagina import paginatypen
from stadmaken.common.querysets import ZichtbaarQuerySet, zichtbare_paginas
from stadmaken.common.verwant import rijen_over

REST = "0-9"


@dataclass(frozen=True)
class Letter:
    """Een letter met wat ermee begint; zonder iets is er geen link."""

    letter: str
    rijen: list[tuple[str, str]]

    @property
    def anker(self) -> str:
        return f"letter-{self.letter.lower()}"


def letters() -> list[Letter]:
    """Het hele alfabet; elk onderwerp eenmaal, hoe het ook is gekozen."""
    namen: dict[str, tuple[str, str]] = {}
    for naam, slug in [*_themas(), *_trefwoorden()]:
        namen.setdefault(_zonder_accenten(naam), (naam, reverse("onderwerp", args=[slug])))
    for pagina in _instrumenten():
        namen.setdefault(_zonder_accenten(pagina.title), (pagina.title, pagina.url or ""))
    per_letter = {
        letter: [rij for _sleutel, rij in rijen]
        for letter, rijen in groupby(sorted(namen.items()), key=lambda rij: _letter(rij[0]))
    }
    return [Letter(letter, per_letter.get(letter, [])) for letter in (REST, *ascii_uppercase)]


def paginas_over(slug: str) -> tuple[str, QuerySet[Any]] | None:
    """De naam van een onderwerp en de pagina's erover, de nieuwste eerst; niets als er geen zijn."""
    namen = [*Thema.objects.filter(slug=slug).values_list("naam", "pk")]
    trefwoord = Tag.objects.filter(slug=slug).first()
    erover = Q(pk__in=OnderwerpBijPagina.objects.filter(tag__slug=slug).values("content_object"))
    for rijen in rijen_over(Thema):
        erover |= Q(pk__in=rijen.filter(waarde__in=[pk for _naam, pk in namen]).values("pagina"))
    naam = namen[0][0] if namen else trefwoord.name if trefwoord else ""
    paginas = in_deze_taal().filter(erover)
    return (naam, paginas.order_by(F("last_published_at").desc(nulls_last=True), "-pk")) if naam else None


def met_samenvatting(paginas: Iterable[Page]) -> list[Page]:
    """Deze pagina's met hun samenvatting, in één vraag, van hoeveel typen ze ook zijn."""
    lijst = list(paginas)
    velden = [F(f"{soort._meta.model_name}__samenvatting") for soort in paginatypen() if _direct(soort)]
    rijen = Page.objects.filter(pk__in=[pagina.pk for pagina in lijst])
    teksten = dict(rijen.annotate(tekst=Coalesce(*velden)).values_list("pk", "tekst"))
    for pagina in lijst:
        pagina.samenvatting = teksten.get(pagina.pk) or ""
    return lijst


def in_deze_taal() -> ZichtbaarQuerySet:
    """De openbare pagina's in de taal van nu."""
    return zichtbare_paginas().filter(locale__language_code=translation.get_language()).select_related("locale")


def _direct(soort: type[Page]) -> bool:
    """Of dit type zelf naar de paginatabel wijst, en niet via een ander type."""
    return soort._meta.parents.get(Page) is not None


def _themas() -> list[tuple[str, str]]:
    gebruikt = Q(pk__in=[])
    for rijen in rijen_over(Thema):
        gebruikt |= Q(pk__in=rijen.filter(pagina__in=in_deze_taal().values("pk")).values("waarde"))
    return list(Thema.objects.filter(gebruikt).values_list("naam", "slug"))


def _trefwoorden() -> list[tuple[str, str]]:
    rijen = OnderwerpBijPagina.objects.filter(content_object__in=in_deze_taal().values("pk"))
    return list(Tag.objects.filter(pk__in=rijen.values("tag")).values_list("name", "slug"))


def _instrumenten() -> Iterable[Page]:
    taal = translation.get_language()
    return InstrumentPage.objects.zichtbaar().filter(locale__language_code=taal).select_related("locale")


def _zonder_accenten(naam: str) -> str:
    los = unicodedata.normalize("NFKD", naam)
    return "".join(teken for teken in los if not unicodedata.combining(teken)).casefold().strip(" “\"'‘")


def _letter(naam: str) -> str:
    eerste = naam[:1].upper()
    return eerste if eerste in ascii_uppercase and eerste else REST
