from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from . import rules


class Beheerscherm(WagtailAdminTemplateMixin, TemplateView):
    """Elk scherm in het CMS rond cursussen en activiteiten: alleen voor wie ze beheert."""

    request: HttpRequest
    header_icon = "date"

    def mag(self) -> bool:
        """Of deze medewerker dit scherm mag zien; ook als het niet bestaat."""
        return rules.mag_beheren(self.request.user)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.mag():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
