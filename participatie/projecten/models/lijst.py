from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from stadmaken.common.pagina import BasisPage


class ProjectenPage(BasisPage):
    """Alle projecten, met filters."""

    template = "participatie/projecten_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["participatie.ProjectPage"]
    max_count_per_parent = 1
    schema_soort = "CollectionPage"

    leeg = models.CharField(
        _("tekst als niets is gevonden"),
        max_length=200,
        default=_("Er zijn geen projecten die bij deze keuzes passen."),
        help_text=_("Bezoekers lezen dit als hun filters niets opleveren."),
    )

    content_panels = [*BasisPage.content_panels, FieldPanel("leeg")]

    class Meta:
        verbose_name = _("projectenoverzicht")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from ..views import lijst_context

        return {**super().get_context(request, *args, **kwargs), **lijst_context(self, request)}
