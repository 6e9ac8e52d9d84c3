from datetime import timedelta
from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ...aanbod.choices import Soort
from ...aanbod.models import AanbodPage
from ..models import Gelegenheid

HOOGSTENS_KEUZES = 500
# Zo kort vooraf is er nog iets aan te doen.
LEEG_VOORAF = timedelta(days=14)


class WanneerFilter(SimpleListFilter):
    """Wat nog komt, wat voorbij is, en waar iemand over moet beslissen."""

    title = _("wanneer")
    parameter_name = "wanneer"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("komt", _("Komt nog")),
            ("besluit", _("Te weinig deelnemers")),
            ("leeg", _("Nog geen deelnemers")),
            ("voorbij", _("Voorbij")),
            ("afgezegd", _("Gaat niet door")),
        ]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        nu = timezone.now()
        keuzes: dict[str | None, Any] = {
            "komt": Q(laatste__gt=nu, geannuleerd_op=None),
            "voorbij": Q(laatste__lte=nu),
            "afgezegd": Q(geannuleerd_op__isnull=False),
            "besluit": Q(pk__in=Gelegenheid.objects.onder_minimum(nu).order_by().values("pk")),
            "leeg": Q(pk__in=Gelegenheid.objects.zonder_mensen(nu + LEEG_VOORAF).order_by().values("pk")),
        }
        return queryset.filter(keuzes.get(self.value(), Q()))


class SoortFilter(SimpleListFilter):
    """Cursus, spreekuur, Initiatievencafé en zo verder."""

    title = _("soort")
    parameter_name = "soort"
    veld = "aanbod__soort"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(Soort.choices)

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        return queryset.filter(**{self.veld: self.value()}) if self.value() in Soort.values else queryset


class AanbodFilter(SimpleListFilter):
    """Eén cursus of activiteit, als die data heeft."""

    title = _("cursus of activiteit")
    parameter_name = "aanbod"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        met = Exists(model_admin.model.objects.filter(aanbod=OuterRef("pk")).order_by())
        rijen = AanbodPage.objects.filter(met).order_by("title").values_list("pk", "title")
        return [(str(pk), titel) for pk, titel in rijen[:HOOGSTENS_KEUZES]]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        bekend = {waarde for waarde, _naam in self.lookup_choices}
        return queryset.filter(aanbod=self.value()) if self.value() in bekend else queryset
