"""Wat een beheerder voor een collega kan doen."""

from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from ..auditlog.schrijven import leg_vast
from ..auditlog.toegang import WEER_TOEGELATEN
from ..models import Medewerker
from .accounts import ONBEKEND, onbekend_hier
from .herstel import mag_terugzetten, zet_terug
from .stap import heeft_stap

RECHT = "common.change_medewerker"


class TerugzettenView(WagtailAdminTemplateMixin, TemplateView):
    """De tweede stap van een collega weghalen, na een bevestiging."""

    template_name = "toegang/terugzetten.html"
    page_title = gettext_lazy("Tweede stap terugzetten")
    header_icon = "lock"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_perm(RECHT):
            raise PermissionDenied
        self.account = get_object_or_404(Medewerker, pk=kwargs["pk"])
        if not mag_terugzetten(request.user, self.account):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        boven = [
            {"url": reverse("wagtailusers_users:index"), "label": _("Accounts")},
            {"url": reverse("wagtailusers_users:edit", args=[self.account.pk]), "label": str(self.account)},
        ]
        return [*self.breadcrumbs_items, *boven, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stap = heeft_stap(self.account)
        return {**super().get_context_data(**kwargs), "account": self.account, "heeft_stap": stap}

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Doe het, en zeg wat er gebeurde."""
        if zet_terug(self.account, request.user):
            messages.success(request, _("{naam} stelt de tweede stap opnieuw in.").format(naam=self.account))
        else:
            messages.info(request, _("{naam} heeft geen tweede stap.").format(naam=self.account))
        return redirect("wagtailusers_users:edit", pk)


class PogingenView(WagtailAdminTemplateMixin, TemplateView):
    """Waar in het laatste kwartier is misgeraden, en wie daardoor moet wachten."""

    template_name = "toegang/pogingen.html"
    page_title = gettext_lazy("Mislukte aanmeldingen")
    header_icon = "lock"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_perm(RECHT):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # Axes kent geen steden: het zijn de pogingen van de hele installatie.
        van_hier = Q(username__in=Medewerker.objects.values("username")) | Q(username__startswith=onbekend_hier())
        rijen = AccessAttempt.objects.filter(van_hier).order_by("-attempt_time")[:200]
        return {**super().get_context_data(**kwargs), "regels": [self._regel(rij) for rij in rijen]}

    @staticmethod
    def _regel(rij: AccessAttempt) -> dict[str, Any]:
        wacht = rij.failures_since_start >= settings.AXES_FAILURE_LIMIT
        tot = rij.attempt_time + settings.AXES_COOLOFF_TIME if wacht else None
        return {"rij": rij, "bekend": not rij.username.startswith(ONBEKEND), "wacht_tot": tot}

    def post(self, request: HttpRequest) -> HttpResponse:
        """Laat één account het meteen weer proberen."""
        naam = request.POST.get("naam", "")[:150].replace("\0", "")
        account = Medewerker.objects.filter(username=naam).first()
        if account and AccessAttempt.objects.filter(username=naam).delete()[0]:
            leg_vast(WEER_TOEGELATEN, account)
            messages.success(request, _("{naam} kan het meteen weer proberen.").format(naam=account))
        else:
            messages.info(request, _("Er is niets veranderd: dit account hoeft niet meer te wachten."))
        return redirect("toegang_pogingen")


class PogingenMenuItem(MenuItem):
    """“Mislukte aanmeldingen”, bij de rapporten."""

    def __init__(self) -> None:
        adres = reverse_lazy("toegang_pogingen")
        super().__init__(gettext_lazy("Mislukte aanmeldingen"), adres, name="pogingen", icon_name="lock", order=950)

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(RECHT)
