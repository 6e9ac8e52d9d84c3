"""Initiatieven van bewoners, met wat zij nu zoeken en te geven hebben."""

from datetime import date
from typing import Annotated, Any

from django.db.models import Prefetch
from ninja import FilterLookup

from initiatieven.initiatief.choices import Initiatiefstaat, Oproepsoort
from initiatieven.models import InitiatiefPage, Oproep

from ..bron import Bron, Rij
from ..delen import PUNT, Paginafilters, Paginarij, Plaatsrij, Wijkenrij, Wijkfilter, met_wijken, slugs, tekst
from ..waarden import Slug, filterveld, keuze, uitleg_bij, veld


class Oproeprij(Rij):
    """Wat een initiatief nu zoekt of te geven heeft."""

    soort: str = veld(f"Zoeken of geven: {uitleg_bij(Oproepsoort)}.", "gevraagd")
    titel: str = veld("Wat.", "Een aanhanger voor één zaterdag")
    tekst: str = veld("Toelichting.", "")
    verloopt_op: date = veld("De laatste dag.", "2026-12-31")


class Initiatief(Plaatsrij, Wijkenrij, Paginarij):
    """Wat bewoners zelf beginnen."""

    status: str = veld(f"Hoe ver het is: {uitleg_bij(Initiatiefstaat)}.", "uitvoering", van="staat")
    doel: str = veld("Wat het wil bereiken.", "Een tuin voor de hele buurt.")
    themas: list[str] = veld("Waar het over gaat.", ["groen"])
    begonnen_op: date | None = veld("De dag waarop het begon.", "2025-05-01")
    oproepen: list[Oproeprij] = veld("Wat het nu zoekt en te geven heeft.", [])

    @staticmethod
    def resolve_doel(rij: Any) -> str:
        return tekst(rij.doel)

    @staticmethod
    def resolve_themas(rij: Any) -> list[str]:
        return slugs(rij.themas)

    @staticmethod
    def resolve_oproepen(rij: Any) -> list[Any]:
        return list(rij.lopend)


class Initiatieffilters(Wijkfilter, Paginafilters):
    """Waarop initiatieven te filteren zijn."""

    status: Annotated[str | None, keuze(Initiatiefstaat), FilterLookup("staat")] = filterveld(
        f"Hoe ver het is: {uitleg_bij(Initiatiefstaat)}.", "uitvoering"
    )
    thema: Annotated[Slug | None, FilterLookup("themas__slug")] = filterveld("Over dit thema.", "groen")


def _rijen() -> Any:
    lopend = Prefetch("oproepen", Oproep.objects.zichtbaar().order_by("verloopt_op", "pk"), to_attr="lopend")
    return met_wijken(InitiatiefPage.objects.zichtbaar()).prefetch_related("themas", lopend)


BRON = Bron(
    naam="initiatieven",
    enkel="initiatief",
    uitleg="Wat bewoners zelf beginnen, met wat zij zoeken en te geven hebben.",
    rij=Initiatief,
    filters=Initiatieffilters,
    rijen=_rijen,
    plek=PUNT,
)
