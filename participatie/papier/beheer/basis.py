from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from participatie.inbreng.beheer.basis import Behandelscherm

from .. import rules


class Papierscherm(Behandelscherm, TemplateView):
    """Wat de schermen voor overtypen delen."""

    header_icon = "form"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.kruimels(str(self.get_page_title()))


class Verbeterscherm(Papierscherm):
    """Alleen voor wie de oorspronkelijke tekst mag zien."""

    header_icon = "edit"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not rules.mag_verbeteren(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        *weg, hier = super().get_breadcrumbs_items()
        return [*weg, {"url": reverse("papier_beheer:correcties"), "label": _("Verbeteringen")}, hier]
