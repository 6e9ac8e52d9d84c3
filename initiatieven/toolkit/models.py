"""“Wat wilt u doen?”: een korte vragenboom die naar het juiste instrument leidt."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.pagina import BasisPage, ContactMixin
from stadmaken.common.querysets import ZichtbaarQuerySet
from stadmaken.common.stad import Deel, Soort
from stadmaken.common.stad.paginakeuze import in_deze_stad
from stadmaken.common.velden import StroomVeld

from .blocks import Boomblok


class ToolkitPage(BasisPage):
    """De menukaart: vragen die naar een instrument leiden, en alle instrumenten op een rij."""

    template = "initiatieven/toolkit_page.html"
    parent_page_types = ["initiatieven.InitiatievenPage", "home.HomePage"]
    subpage_types = ["initiatieven.InstrumentPage"]
    max_count_per_parent = 1
    schema_soort = "CollectionPage"

    boom = StroomVeld(
        Boomblok(),
        verbose_name=_("vragen"),
        blank=True,
        help_text=_(
            "De bovenste vraag is het begin. Elk antwoord gaat naar een volgende vraag, of toont instrumenten."
        ),
    )

    content_panels = [*BasisPage.content_panels, FieldPanel("boom")]
    search_fields = [*BasisPage.search_fields, index.SearchField("boom")]

    class Meta:
        verbose_name = _("menukaart")
        verbose_name_plural = _("menukaarten")

    def instrumenten(self) -> ZichtbaarQuerySet:
        """Alle instrumenten onder deze menukaart die een bezoeker mag zien, in de volgorde van de paginaboom."""
        if not self.pk:  # vooraf bekeken, en nog zonder plek in de paginaboom
            return InstrumentPage.objects.none()
        return InstrumentPage.objects.zichtbaar().child_of(self).order_by("path")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .views import toolkit_context

        return {**super().get_context(request, *args, **kwargs), **toolkit_context(self, request)}


class InstrumentPage(ContactMixin, BasisPage):
    """Eén instrument: voor wie, wat het kost, hoe lang het duurt en welke stappen er zijn."""

    template = "initiatieven/instrument_page.html"
    parent_page_types = ["initiatieven.ToolkitPage"]
    subpage_types: list[str] = []

    voor_wie = models.CharField(_("voor wie"), max_length=250)
    kosten = models.CharField(_("wat het kost of oplevert"), max_length=250)
    duur = models.CharField(_("hoe lang het duurt"), max_length=250)
    uitleg = RichTextField(_("uitleg"), features=OPMAAK, blank=True)
    naar = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("begin hier"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to=in_deze_stad,
        help_text=_("De pagina waar iemand begint, zoals een formulier of het cursusaanbod."),
    )
    website = models.URLField(_("of een andere site"), blank=True)
    knop = models.CharField(_("tekst op de knop"), max_length=60, blank=True)

    content_panels = [
        *BasisPage.content_panels,
        FieldPanel("voor_wie"),
        FieldPanel("kosten"),
        FieldPanel("duur"),
        FieldPanel("uitleg"),
        InlinePanel("stappen", label=_("stap"), heading=_("Stappen")),
        PageChooserPanel("naar"),
        FieldRowPanel([FieldPanel("website"), FieldPanel("knop")]),
        *ContactMixin.contact_panels,
    ]
    search_fields = [
        *BasisPage.search_fields,
        index.SearchField("voor_wie"),
        index.SearchField("uitleg"),
        index.RelatedFields("stappen", [index.SearchField("titel"), index.SearchField("tekst")]),
    ]

    class Meta:
        verbose_name = _("instrument")
        verbose_name_plural = _("instrumenten")

    def clean(self) -> None:
        super().clean()
        if self.naar_id and self.website:
            raise ValidationError({"website": _("Kies een pagina of vul een andere site in, niet allebei.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .views import instrument_context

        return {**super().get_context(request, *args, **kwargs), **instrument_context(self, request)}


class Stap(Orderable):
    """Een stap op weg naar dit instrument."""

    instrument = ParentalKey(InstrumentPage, on_delete=models.CASCADE, related_name="stappen")
    titel = models.CharField(_("titel"), max_length=100)
    tekst = models.CharField(_("tekst"), max_length=300, blank=True)

    bij_stad: ClassVar[Soort] = Deel("instrument")

    panels = [FieldPanel("titel"), FieldPanel("tekst")]

    class Meta(Orderable.Meta):
        verbose_name = _("stap")
        verbose_name_plural = _("stappen")

    def __str__(self) -> str:
        return self.titel
