"""Bouwstenen en kaarten tonen met een vast aantal databasevragen, hoeveel er ook op de pagina staan."""

from collections.abc import Collection, Iterable
from itertools import product
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.images import get_image_model

from .querysets import zichtbare_paginas

# Dezelfde weergaven als in components/kaartbeeld.html en components/beeld.html.
KAART = [f"format-{soort}|fill-{maat}" for soort, maat in product(("avif", "jpeg"), ("400x240", "800x480"))]
BEELD = [f"format-{soort}|width-{maat}" for soort, maat in product(("avif", "jpeg"), (480, 800, 1280))]


def met_beelden(objecten: Iterable[Any], *, veld: str = "afbeelding", weergaven: Collection[str] = KAART) -> list[Any]:
    """`objecten` met hun afbeelding en de weergaven ervan, in twee vragen; voor lijsten van kaarten."""
    lijst = list(objecten)
    beelden = _beelden({getattr(o, f"{veld}_id", None) for o in lijst} - {None}, weergaven)
    for o in lijst:
        if getattr(o, f"{veld}_id", None):
            setattr(o, veld, beelden.get(getattr(o, f"{veld}_id")))
    return lijst


def _beelden(ids: Collection[Any], weergaven: Collection[str]) -> dict[Any, Any]:
    if not ids:
        return {}
    return {b.pk: b for b in get_image_model().objects.filter(pk__in=ids).prefetch_renditions(*weergaven)}


def bereid_voor(stroom: StreamValue) -> StreamValue:
    """Haal voor alle blokken samen de beelden met weergaven en de zichtbare pagina's op."""
    waarden = [blok.value for blok in stroom if blok.block_type == "beeld" and blok.value.get("beeld")]
    beelden = _beelden({w["beeld"].pk for w in waarden}, BEELD)
    for waarde in waarden:
        volledig = beelden.get(waarde["beeld"].pk)
        if volledig:
            waarde["beeld"].prefetched_renditions = volledig.prefetched_renditions
    _paginas([blok for blok in stroom if blok.block_type in {"oproep", "pagina"}])
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
