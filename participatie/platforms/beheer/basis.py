"""Wat elk scherm over één wijkplatform deelt."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from participatie.models import WijkplatformPage
from stadmaken.common.nummers import HOOGSTE_PK

from .. import rules


class Platformscherm(WagtailAdminTemplateMixin, TemplateView):
    """Een scherm over één platform; wie het niet mag, merkt niet of het bestaat."""

    request: HttpRequest
    header_icon = "group"

    @cached_property
    def platform(self) -> WijkplatformPage:
        return get_object_or_404(WijkplatformPage, pk=min(self.kwargs["pk"], HOOGSTE_PK))

    def mag(self) -> bool:
        """Of deze medewerker dit scherm mag zien."""
        return rules.mag_beheren(self.request.user)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.mag():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return f"{self.platform.title}: {str(self.page_title).lower()}"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        pagina = {"url": reverse("wagtailadmin_pages:edit", args=[self.platform.pk]), "label": self.platform.title}
        return [*self.breadcrumbs_items, pagina, {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "platform": self.platform}
