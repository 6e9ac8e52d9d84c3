"""De nieuwsbrief: het archief met de aanmelding, en elke editie als pagina."""

from datetime import date
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.pagina import BasisPage
from stadmaken.common.schrijfhulp.delen import DELEN, PAGINA
from stadmaken.common.velden import StroomVeld

from .blocks import EditieBlokken
from .voorbeeld import MAILVOORBEELDEN, WEB, mailvoorbeeld
from .weergave import archief_context, editie_context


class NieuwsbriefPage(BasisPage):
    """Alle edities, en de plek om zich aan te melden."""

    template = "initiatieven/nieuwsbrief_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["initiatieven.EditiePage"]
    max_count_per_parent = 1
    schema_soort = "CollectionPage"

    inleiding = RichTextField(_("inleiding"), features=OPMAAK, blank=True)

    content_panels = [*BasisPage.content_panels, FieldPanel("inleiding")]

    class Meta:
        verbose_name = _("nieuwsbrief")
        verbose_name_plural = _("nieuwsbrieven")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), **archief_context(self, request)}


class EditiePage(BasisPage):
    """Eén nummer van de nieuwsbrief: op de site te lezen, en te versturen aan wie erom vroeg."""

    template = "initiatieven/editie_page.html"
    parent_page_types = ["initiatieven.NieuwsbriefPage"]
    subpage_types: list[str] = []
    schema_soort = "NewsArticle"

    datum = models.DateField(_("datum"), default=date.today, help_text=_("Staat boven de editie en in het archief."))
    onderwerp = models.CharField(
        _("onderwerp van de mail"),
        max_length=120,
        blank=True,
        help_text=_("Wat iemand in de inbox ziet. Leeg: de titel. Tot 50 tekens is op een telefoon helemaal te zien."),
    )
    voorproefje = models.CharField(
        _("voorproefje"),
        max_length=140,
        blank=True,
        help_text=_("Staat in de inbox achter het onderwerp (de preheader). Leeg: de samenvatting."),
    )
    inhoud = StroomVeld(EditieBlokken(), verbose_name=_("inhoud"), blank=True)

    content_panels = [
        *BasisPage.content_panels,
        FieldPanel("datum"),
        FieldPanel("onderwerp"),
        FieldPanel("voorproefje"),
        FieldPanel("inhoud"),
    ]
    search_fields = [*BasisPage.search_fields, index.SearchField("inhoud"), index.FilterField("datum")]

    class Meta:
        verbose_name = _("editie")
        verbose_name_plural = _("edities")
        ordering = ["-datum"]

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        return [PAGINA, *MAILVOORBEELDEN, DELEN]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), **editie_context(self)}

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        if mode_name in {WEB, DELEN[0]}:
            return super().serve_preview(request, mode_name)
        return mailvoorbeeld(self, mode_name)

    def schema_org(self) -> dict[str, Any]:
        dag = self.datum.isoformat()
        return {**super().schema_org(), "headline": self.title[:110], "datePublished": dag}
