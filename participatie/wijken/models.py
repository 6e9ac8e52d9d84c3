"""De wijken van de stad: een overzicht om de eigen wijk te vinden, en een pagina per wijk."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.search import index

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.pagina import BasisPage
from stadmaken.common.querysets import ZichtbaarQuerySet


class WijkenPage(BasisPage):
    """Alle gebieden en wijken, met een zoeker op postcode, straat of kaart."""

    template = "participatie/wijken_page.html"
    parent_page_types = ["home.HomePage"]
    max_count_per_parent = 1
    schema_soort = "CollectionPage"

    zonder_platform = RichTextField(
        _("een wijkplatform beginnen"),
        features=OPMAAK,
        blank=True,
        help_text=_("Staat op de pagina van elke wijk die nog geen wijkplatform heeft."),
    )

    objects = PageManager.from_queryset(ZichtbaarQuerySet)()

    content_panels = [*BasisPage.content_panels, FieldPanel("zonder_platform")]

    class Meta:
        verbose_name = _("wijkenoverzicht")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .views import wijken_context

        return {**super().get_context(request, *args, **kwargs), **wijken_context(self, request)}


class WijkPage(BasisPage):
    """Een wijk: bij wie u terechtkunt en wat er speelt. Zij vult zich vanzelf."""

    template = "participatie/wijk_page.html"
    parent_page_types = ["participatie.WijkenPage"]
    subpage_types: list[str] = []
    schema_soort = "AboutPage"

    wijk = models.OneToOneField(
        "participatie.Wijk", verbose_name=_("wijk"), on_delete=models.PROTECT, related_name="pagina"
    )
    over = RichTextField(
        _("over deze wijk"),
        features=OPMAAK,
        blank=True,
        help_text=_("Niet verplicht. Wat er speelt, komt vanzelf op deze pagina."),
    )

    objects = PageManager.from_queryset(ZichtbaarQuerySet)()

    content_panels = [*BasisPage.content_panels, FieldPanel("wijk"), FieldPanel("over")]
    search_fields = [*BasisPage.search_fields, index.SearchField("over")]

    class Meta:
        verbose_name = _("wijkpagina")
        verbose_name_plural = _("wijkpagina’s")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .views import wijk_context

        return {**super().get_context(request, *args, **kwargs), **wijk_context(self, request)}
