from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from participatie.models import Gebied

from ..choices import Contractstaat


class StaatFilter(SimpleListFilter):
    """Hoe het met het contract staat."""

    title = _("staat")
    parameter_name = "staat"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(Contractstaat.choices)

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        return queryset.met_staat(self.value()) if self.value() in Contractstaat.values else queryset


class GebiedFilter(SimpleListFilter):
    """Voor het gebied, of voor een wijk die erin ligt."""

    title = _("gebied")
    parameter_name = "gebied"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(Gebied.objects.order_by("naam").values_list("slug", "naam"))

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        bekend = {waarde for waarde, _naam in self.lookup_choices}
        return queryset.in_gebied(self.value()) if self.value() in bekend else queryset
