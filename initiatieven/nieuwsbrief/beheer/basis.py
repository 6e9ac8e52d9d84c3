"""Wat de schermen bij een editie delen."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.permission_policies.pages import PagePermissionPolicy

from stadmaken.common.nummers import HOOGSTE_PK

from ..models import EditiePage


class Editiescherm(WagtailAdminTemplateMixin, TemplateView):
    """Alleen voor wie deze editie mag bewerken."""

    request: HttpRequest
    header_icon = "mail"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not PagePermissionPolicy().user_has_any_permission(request.user, ["add", "change"]):
            raise PermissionDenied
        if not self.editie.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def editie(self) -> EditiePage:
        return get_object_or_404(EditiePage.objects.select_related("locale"), pk=min(self.kwargs["pk"], HOOGSTE_PK))

    @cached_property
    def concept(self) -> EditiePage:
        """De nieuwste versie, gepubliceerd of niet."""
        concept: EditiePage = self.editie.get_latest_revision_as_object()
        return concept

    def get_page_subtitle(self) -> str:
        return str(self.concept.title)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        editie = {"url": reverse("wagtailadmin_pages:edit", args=[self.editie.pk]), "label": self.concept.title}
        return [*self.breadcrumbs_items, editie, {"url": "", "label": str(self.get_page_title())}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "editie": self.editie, "concept": self.concept}
