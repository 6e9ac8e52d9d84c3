"""Bouwstenen en kaarten tonen met een vast aantal databasevragen, hoeveel er ook op de pagina staan."""

from collections.abc import Collection, Iterable
from itertools import product
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from wagtail.blocks import StreamValue
from wagtail.images import get_image_model

from .querysets import zichtbare_paginas

# Dezelfde weergaven als in components/kaartbeeld.html en components/beeld.html.
KAART = [f"format-{soort}|fill-{maat}" for soort, maat in product(("avif", "jpeg"), ("400x240", "800x480"))]
BEELD = [f"format-{soort}|width-{maat}" for soort, maat in product(("avif", "jpeg"), (480, 800, 1280))]


def met_beelden(objecten: Iterable[Any], *, veld: str = "afbeelding", weergaven: Collection[str] = KAART) -> list[Any]:
    """`objecten` met hun afbeelding en de weergaven ervan, in twee vragen; voor lijsten van kaarten."""
    lijst = list(objecten)
    met_beeld = [o for o in lijst if getattr(o, f"{veld}_id", None)]
    prefetch_related_objects(met_beeld, veld)
    _met_weergaven([getattr(o, veld) for o in met_beeld], weergaven)
    return lijst


def _met_weergaven(beelden: list[Any], weergaven: Collection[str]) -> None:
    """Haal de weergaven van alle beelden tegelijk op, op de plek waar Wagtail ernaar kijkt."""
    rijen = get_image_model().get_rendition_model().objects.filter(filter_spec__in=weergaven)
    prefetch_related_objects(beelden, Prefetch("renditions", queryset=rijen, to_attr="prefetched_renditions"))


def bereid_voor(stroom: StreamValue) -> StreamValue:
    """Haal voor alle blokken samen op wat zij tonen; een soort blok kan dat met `bereid_voor` zelf."""
    beelden = [blok.value["beeld"] for blok in stroom if blok.block_type == "beeld" and blok.value.get("beeld")]
    _met_weergaven(beelden, BEELD)
    _paginas([blok for blok in stroom if blok.block_type in {"oproep", "pagina"}])
    for soort in {blok.block_type: blok.block for blok in stroom}.values():
        if hasattr(soort, "bereid_voor"):
            soort.bereid_voor([blok.value for blok in stroom if blok.block is soort])
    return stroom


def _paginas(blokken: list[Any]) -> None:
    """Vervang gekozen pagina's door wat een bezoeker mag zien; alleen een kaart heeft samenvatting en beeld nodig."""
    kaarten = any(blok.block_type == "pagina" for blok in blokken)
    ids = {blok.value["pagina"].pk for blok in blokken if blok.value["pagina"]}
    vraag = zichtbare_paginas().filter(pk__in=ids)
    op_id = {p.pk: p for p in (met_beelden(vraag.specific()) if kaarten else vraag)} if ids else {}
    for blok in blokken:
        gekozen = blok.value["pagina"]
        blok.value["pagina"] = op_id.get(gekozen.pk) if gekozen else None
