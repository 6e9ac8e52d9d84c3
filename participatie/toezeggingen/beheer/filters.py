from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from participatie.models import ProjectPage, Toezegging, Wijk

from ..choices import Toezeggingstaat
from ..rules import TOEZEGGINGEN

HOOGSTENS_KEUZES = 500
TE_LAAT, BINNENKORT = "te_laat", "binnenkort"


class StandFilter(SimpleListFilter):
    """Hoe het ervoor staat; “te laat” is wat nu het eerst aandacht vraagt."""

    title = _("staat")
    parameter_name = "stand"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(TE_LAAT, _("Te laat")), (BINNENKORT, _("Binnen 14 dagen")), *Toezeggingstaat.choices]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        keuze = self.value()
        if keuze == TE_LAAT:
            return queryset.te_laat()
        if keuze == BINNENKORT:
            return queryset.binnenkort()
        return queryset.met_stand(keuze) if keuze in Toezeggingstaat.values else queryset


class ProjectFilter(SimpleListFilter):
    """Alleen projecten met een toezegging."""

    title = _("project")
    parameter_name = "project"
    model: Any = ProjectPage
    veld = "title"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        eigen = TOEZEGGINGEN.binnen(request.user, Toezegging.objects.all())
        met = Exists(eigen.filter(**{self.parameter_name: OuterRef("pk")}))
        rijen = self.model.objects.filter(met).order_by(self.veld).values_list("pk", self.veld)
        return [(str(pk), naam) for pk, naam in rijen[:HOOGSTENS_KEUZES]]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        bekend = {waarde for waarde, _naam in self.lookup_choices}
        return queryset.filter(**{self.parameter_name: self.value()}) if self.value() in bekend else queryset


class WijkFilter(ProjectFilter):
    """Alleen wijken met een toezegging."""

    title = _("wijk")
    parameter_name = "wijk"
    model = Wijk
    veld = "naam"
