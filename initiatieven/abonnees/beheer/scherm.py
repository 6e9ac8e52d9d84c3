"""Wat de schermen over abonnees delen."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from initiatieven.models import Abonnee
from stadmaken.common.nummers import HOOGSTE_PK

from .. import rules

LIJST = "initiatieven_abonnee_modeladmin_index"


class Abonneescherm(WagtailAdminTemplateMixin, TemplateView):
    """Een scherm over abonnees: alleen voor wie ze beheert."""

    request: HttpRequest
    header_icon = "mail"

    def mag(self) -> bool:
        """Of deze medewerker hier mag komen."""
        return rules.mag_beheren(self.request.user)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.mag():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        lijst = {"url": reverse(LIJST), "label": _("Abonnees")}
        return [*self.breadcrumbs_items, lijst, {"url": "", "label": str(self.get_page_title())}]


class Persoonscherm(Abonneescherm):
    """Een scherm over één abonnee."""

    @cached_property
    def abonnee(self) -> Abonnee:
        return get_object_or_404(Abonnee, pk=min(self.kwargs["pk"], HOOGSTE_PK))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "abonnee": self.abonnee}
