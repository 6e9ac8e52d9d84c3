"""Waarop het auditlog te filteren is: wie, wat voor record, welke handeling, wanneer, en één record."""

from typing import Any

import django_filters
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Q, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.log_actions import registry as logboek
from wagtail.models import ModelLogEntry, PageLogEntry

from ..nummers import HOOGSTE_PK
from . import namen
from .stad import van_deze_stad

SOORTEN = (PageLogEntry, ModelLogEntry)
LANGSTE = 60


class Auditfilter(WagtailFilterSet):
    """Het filter werkt op elk van de twee tabellen van het logboek los."""

    wie = django_filters.MultipleChoiceFilter(label=_("Wie"), field_name="user_id")
    soort = django_filters.MultipleChoiceFilter(label=_("Soort record"), field_name="content_type_id")
    action = django_filters.MultipleChoiceFilter(label=_("Handeling"))
    timestamp = django_filters.DateFromToRangeFilter(label=_("Periode"), widget=DateRangePickerWidget)
    record = django_filters.CharFilter(
        label=_("Nummer of kenmerk van het record"), method="filter_record", max_length=LANGSTE
    )

    class Meta:
        model = ModelLogEntry
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld, keuzes in (("wie", _mensen()), ("soort", _records()), ("action", _handelingen())):
            self.filters[veld].extra["choices"] = keuzes

    def filter_record(self, regels: QuerySet[Any], _naam: str, waarde: str) -> QuerySet[Any]:
        """Een nummer wijst elk record met dat nummer aan; een kenmerk precies één."""
        waarde = waarde.strip()
        if waarde.isdecimal() and waarde.isascii() and int(waarde) <= HOOGSTE_PK:
            return regels.filter(_aan(regels.model, [int(waarde)]))
        voorwaarde = Q(pk__in=[])
        for model, pk in _met_kenmerk(waarde):
            soort = ContentType.objects.get_for_model(model, for_concrete_model=False)
            voorwaarde |= Q(content_type=soort) & _aan(regels.model, [pk])
        return regels.filter(voorwaarde)


def _aan(model: Any, pks: list[int]) -> Q:
    return Q(page_id__in=pks) if model is PageLogEntry else Q(object_id__in=[str(pk) for pk in pks])


def _met_kenmerk(kenmerk: str) -> list[tuple[Any, int]]:
    gevonden = []
    for model in apps.get_models():
        try:
            veld: Any = model._meta.get_field("kenmerk")
        except FieldDoesNotExist:
            continue
        if veld.concrete:
            pks = model._default_manager.filter(kenmerk__iexact=kenmerk).values_list("pk", flat=True)
            gevonden += [(model, pk) for pk in pks[:1]]
    return gevonden


def _waarden(veld: str) -> set[Any]:
    van_elk = (van_deze_stad(soort.objects.order_by()).values_list(veld, flat=True).distinct() for soort in SOORTEN)
    return {waarde for waarden in van_elk for waarde in waarden}


def _mensen() -> list[tuple[int, str]]:
    nummers = _waarden("user_id") - {None}
    bekend = {wie.pk: namen.medewerker(wie, wie.pk) for wie in get_user_model().objects.filter(pk__in=nummers)}
    keuzes = [(nummer, bekend.get(nummer) or namen.medewerker(None, nummer)) for nummer in nummers]
    return sorted(keuzes, key=lambda keuze: keuze[1].casefold())


def _records() -> list[tuple[int, str]]:
    keuzes = [(nummer, namen.soort(nummer)) for nummer in _waarden("content_type_id") - {None}]
    return sorted(keuzes, key=lambda keuze: keuze[1].casefold())


def _handelingen() -> list[tuple[str, str]]:
    gebruikt = _waarden("action")
    keuzes = [(naam, capfirst(str(woorden))) for naam, woorden in logboek.get_choices() if naam in gebruikt]
    return sorted(keuzes, key=lambda keuze: keuze[1].casefold())
