"""Alle wijkplatforms voor de medewerkers: wie houdt ze bij, wanneer zijn ze nagekeken, wat moet er gebeuren."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from participatie.models import WijkplatformPage

from .. import rules
from ..controle import VOORAF, te_lang_geleden
from ..querysets import PlatformQuerySet

PER_PAGINA = 50
NAKIJKEN = "nakijken"


def _met_stand(platforms: PlatformQuerySet) -> Any:
    return platforms.met_nagekeken().annotate(leden=Count("toegang__groep__user", distinct=True))


def na_te_kijken() -> PlatformQuerySet:
    """Wat een medewerker moet oppakken: lang niet nagekeken, of de erkenning is aan de beurt."""
    werkend = WijkplatformPage.objects.werkend()
    oud = werkend.met_nagekeken().filter(nagekeken__lte=te_lang_geleden()).values("pk")
    herzien = werkend.te_herzien(timezone.localdate() + VOORAF).values("pk")
    return WijkplatformPage.objects.filter(Q(pk__in=oud) | Q(pk__in=herzien))


class LijstView(WagtailAdminTemplateMixin, TemplateView):
    """Alle platforms; wat het langst niet is nagekeken, staat bovenaan."""

    request: HttpRequest
    template_name = "participatie/platforms/beheer/lijst.html"
    page_title = _("Wijkplatforms")
    header_icon = "group"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not rules.mag_beheren(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kort = self.request.GET.get("wat") == NAKIJKEN
        rijen = _met_stand(na_te_kijken() if kort else WijkplatformPage.objects.all()).order_by("nagekeken", "pk")
        pagina = Paginator(rijen, PER_PAGINA).get_page(self.request.GET.get("p"))
        reeks = f"wat={NAKIJKEN}" if kort else ""
        return {**super().get_context_data(**kwargs), "pagina": pagina, "reeks": reeks, **grenzen()}


def grenzen() -> dict[str, Any]:
    """Waarmee een sjabloon ziet wat te lang geleden is, en wat binnenkort moet."""
    return {"te_oud": te_lang_geleden(), "herzien_voor": timezone.localdate() + VOORAF}


class PlatformsMenuItem(MenuItem):
    """De lijst van alle wijkplatforms."""

    def __init__(self) -> None:
        adres: Any = reverse_lazy("platforms_beheer:lijst")
        super().__init__(_("Wijkplatforms"), adres, name="wijkplatforms", icon_name="group", order=170)

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_beheren(request.user)
