from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable
from wagtail.search import index

from stadmaken.common.pagina import BasisPage
from stadmaken.common.stad import Deel, Soort
from stadmaken.common.stad.paginakeuze import in_deze_stad
from stadmaken.common.velden import StroomVeld

from ..blocks import PaginaBlokken


class HomePage(BasisPage):
    """De voordeur: wat kan ik nu doen, wat speelt er, en waar gaat dit over."""

    template = "home/home_page.html"
    parent_page_types = ["wagtailcore.Page"]

    uitleg_bord = models.TextField(
        _("uitleg bij een infobord"),
        max_length=300,
        blank=True,
        help_text=_("Staat bij het veld waar bezoekers de code van een bord intypen."),
    )
    inhoud = StroomVeld(PaginaBlokken(), verbose_name=_("inhoud"), blank=True)

    content_panels = [
        *BasisPage.content_panels,
        FieldPanel("uitleg_bord"),
        InlinePanel("pijlers", label=_("pijler"), heading=_("Pijlers van het programma")),
        FieldPanel("inhoud"),
    ]
    search_fields = [*BasisPage.search_fields, index.SearchField("inhoud")]

    class Meta:
        verbose_name = _("startpagina")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from ..voorpagina import voorpagina_context

        return {**super().get_context(request, *args, **kwargs), **voorpagina_context(self)}


class Pijler(Orderable):
    """Een pijler van het programma, met een eigen tekening."""

    class Tekening(models.TextChoices):
        GESPREK = "gesprek", _("Gesprek")
        INITIATIEF = "initiatief", _("Initiatief")
        FUNDAMENT = "fundament", _("Fundament")

    pagina = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="pijlers")
    titel = models.CharField(_("titel"), max_length=80)
    tekst = models.TextField(_("tekst"), max_length=300)
    tekening = models.CharField(_("tekening"), max_length=20, choices=Tekening)
    link = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("pagina"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to=in_deze_stad,
    )

    bij_stad: ClassVar[Soort] = Deel("pagina")

    panels = [FieldPanel("titel"), FieldPanel("tekst"), FieldPanel("tekening"), PageChooserPanel("link")]

    class Meta(Orderable.Meta):
        verbose_name = _("pijler")
        verbose_name_plural = _("pijlers")

    def __str__(self) -> str:
        return self.titel
