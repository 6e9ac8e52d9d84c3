"""Eén bron van open data: wat erin zit, hoe ernaar te vragen is, en wat één rij zegt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet
from ninja import FilterConfigDict, FilterSchema, Schema
from pydantic import ConfigDict
from pydantic.alias_generators import to_camel

from .waarden import Nummer

INSTELLING = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Rij(Schema):
    """Wat één ding in de API zegt. Alleen wat hier staat, komt naar buiten."""

    model_config = INSTELLING


class Filters(FilterSchema):
    """Waarop een lijst te filteren is."""

    model_config = FilterConfigDict(alias_generator=to_camel, populate_by_name=True)


@dataclass(frozen=True)
class Plek:
    """Waar iets ligt: `filter` is wat een plek heeft, `meetkunde` de geometrie van één rij (lengte, breedte)."""

    filter: Q
    meetkunde: Callable[[Any], dict[str, Any] | None]


@dataclass(frozen=True)
class Bron:
    """Een lijst in de API, met een adres per ding."""

    naam: str
    enkel: str
    uitleg: str
    rij: type[Rij]
    rijen: Callable[[], QuerySet[Any]]
    filters: type[Filters] = Filters
    sleutel: str = "pk"
    sleuteltype: Any = Nummer
    sleutelvoorbeeld: Any = 12
    plek: Plek | None = None
    # Een veld met een index waarop de lijst aflopend staat, vóór het volgnummer; nodig bij heel veel rijen.
    nieuwste: str = ""
    # Zet bij alle rijen van één blad tegelijk wat niet met één prefetch te halen is.
    verrijk: Callable[[Sequence[Any]], None] = field(default=lambda rijen: None)

    @cached_property
    def velden(self) -> list[str]:
        """De namen van de velden, zoals zij in het antwoord staan."""
        return [veld.alias or naam for naam, veld in self.rij.model_fields.items()]

    @cached_property
    def filternamen(self) -> list[str]:
        """De namen van de filters, zoals zij in het adres staan."""
        return [veld.alias or naam for naam, veld in self.filters.model_fields.items()]

    @property
    def formaten(self) -> list[str]:
        """In welke formaten deze bron er is."""
        return ["json", "csv", *(["geojson"] if self.plek else [])]

    @cached_property
    def voorbeeld(self) -> dict[str, Any]:
        """Een rij zoals zij eruitziet."""
        velden = self.rij.model_fields.items()
        return {veld.alias or naam: (veld.examples or [None])[0] for naam, veld in velden}
