"""Wijken van de stad, met hun grens op de kaart."""

from datetime import date
from typing import Annotated, Any

from django.db.models import Q
from ninja import FilterLookup

from participatie.models import Wijk
from participatie.wijken.links import adres, met_pagina
from stadmaken.common.gemeente import absoluut

from ..bron import Bron, Filters, Plek, Rij
from ..waarden import Slug, filterveld, veld


class Wijkrij(Rij):
    """Een wijk met haar CBS-code."""

    id: str = veld("De naam in adressen en filters.", "oude-stad", van="slug")
    naam: str = veld("De naam.", "Oude Stad")
    code: str = veld("De code van het CBS.", "WK039201")
    gebied: str = veld("Het gebied waar de wijk bij hoort.", "centrum", van="gebied.slug")
    inwoners: int | None = veld("Het aantal inwoners.", 9800)
    huishoudens: int | None = veld("Het aantal huishoudens.", 5900)
    inwoners_op: date | None = veld("De dag waarvoor deze aantallen gelden.", "2026-01-01")
    cijfers_bron: str = veld("De bron van de cijfers.", "CBS, Kerncijfers wijken en buurten")
    postcodes: str = veld("De postcodes.", "2011")
    url: str | None = veld("Het adres van de pagina.", "https://doemee.voorbeeld.nl/wijken/oude-stad/")

    @staticmethod
    def resolve_url(rij: Any) -> str | None:
        pad = adres(rij)
        return absoluut(pad) if pad else None


class Wijkfilters(Filters):
    """Waarop wijken te filteren zijn."""

    gebied: Annotated[Slug | None, FilterLookup("gebied__slug")] = filterveld("In dit gebied.", "centrum")


def _rijen() -> Any:
    return met_pagina(Wijk.objects.all()).defer("straten")


BRON = Bron(
    naam="wijken",
    enkel="wijk",
    uitleg="De wijken van de stad, met hun code, cijfers en grens.",
    rij=Wijkrij,
    filters=Wijkfilters,
    rijen=_rijen,
    sleutel="slug",
    sleuteltype=Slug,
    sleutelvoorbeeld="oude-stad",
    plek=Plek(Q(grens__isnull=False), lambda wijk: wijk.grens),
)
