"""Wat elk scherm rond versturen deelt."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from stadmaken.common.nummers import HOOGSTE_PK

from ...nieuwsbrief.models import EditiePage
from ..models import Verzending
from .rules import mag_versturen


class Verzendscherm(WagtailAdminTemplateMixin, TemplateView):
    """Alleen voor wie de nieuwsbrief mag versturen."""

    request: HttpRequest
    header_icon = "mail"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not mag_versturen(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, *self.kruimels(), {"url": "", "label": str(self.get_page_title())}]

    def kruimels(self) -> list[dict[str, Any]]:
        """Waar dit scherm onder hangt."""
        return [{"url": reverse("verzend_beheer:lijst"), "label": _("Verzendingen")}]


class Editiescherm(Verzendscherm):
    """Een scherm over één editie."""

    @cached_property
    def editie(self) -> EditiePage:
        return get_object_or_404(EditiePage.objects.select_related("locale"), pk=min(self.kwargs["pk"], HOOGSTE_PK))

    def get_page_subtitle(self) -> str:
        return str(self.editie.title)


class Voortgangscherm(Verzendscherm):
    """Een scherm over één verzending."""

    @cached_property
    def verzending(self) -> Verzending:
        rijen = Verzending.objects.select_related("zending", "editie", "door")
        return get_object_or_404(rijen, pk=min(self.kwargs["pk"], HOOGSTE_PK))

    def terug(self) -> str:
        """Het scherm met de voortgang."""
        return reverse("verzend_beheer:voortgang", args=[self.verzending.pk])
