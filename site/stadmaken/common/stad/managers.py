"""Managers die alleen geven wat van de stad van nu is."""

from typing import Any

from django.db.models import Manager, QuerySet
from wagtail.models import PageManager

from .soorten import bij_stad


def met_stad(rijen: QuerySet[Any]) -> Any:
    """Dezelfde rijen, beperkt tot de stad van nu."""
    soort = bij_stad(rijen.model)
    voorwaarde = soort.voorwaarde(rijen.model) if soort else None
    return rijen if voorwaarde is None else rijen.filter(voorwaarde)


class StadManager(Manager[Any]):
    """De manager van een model dat met `bij_stad` zegt waar zijn rijen horen."""

    def get_queryset(self) -> QuerySet[Any]:
        return met_stad(super().get_queryset())

    @classmethod
    def met_vragen(cls, queryset: type[QuerySet[Any]]) -> Any:
        """Een manager met ook de vragen van deze queryset."""
        return cls.from_queryset(queryset)()


class PaginaManager(PageManager):
    """Hetzelfde, voor een paginatype."""

    def get_queryset(self) -> Any:
        return met_stad(super().get_queryset())

    @classmethod
    def met_vragen(cls, queryset: type[QuerySet[Any]]) -> Any:
        """Een manager met ook de vragen van deze queryset."""
        return cls.from_queryset(queryset)()
