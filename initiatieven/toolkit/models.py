"""“Wat wilt u doen?”: een korte vragenboom die naar het juiste instrument leidt."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, PageManager
from wagtail.search import index

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.pagina import BasisPage, ContactMixin
from stadmaken.common.querysets import ZichtbaarQuerySet


class ToolkitPage(BasisPage):
    """De menukaart: vragen die naar een instrument leiden, en alle instrumenten op een rij."""

    template = "initiatieven/toolkit_page.html"
    parent_page_types = ["initiatieven.InitiatievenPage", "home.HomePage"]
    subpage_types = ["initiatieven.InstrumentPage"]
    max_count_per_parent = 1
    schema_soort = "CollectionPage"

    objects = PageManager.from_queryset(ZichtbaarQuerySet)()

    content_panels = [
        *BasisPage.content_panels,
        InlinePanel("vragen", label=_("vraag"), heading=_("Vragen, de eerste vraag bovenaan")),
    ]

    class Meta:
        verbose_name = _("menukaart")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .views import toolkit_context

        return {**super().get_context(request, *args, **kwargs), **toolkit_context(self, request)}


class Toolkitvraag(ClusterableModel, Orderable):
    """Een vraag van de boom, met haar antwoorden."""

    pagina = ParentalKey(ToolkitPage, on_delete=models.CASCADE, related_name="vragen")
    nummer = models.PositiveSmallIntegerField(
        _("nummer"), help_text=_("Antwoorden verwijzen met dit nummer naar de volgende vraag.")
    )
    vraag = models.CharField(_("vraag"), max_length=120)
    uitleg = models.CharField(_("uitleg"), max_length=250, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("nummer"), FieldPanel("vraag")]),
        FieldPanel("uitleg"),
        InlinePanel("keuzes", label=_("antwoord"), heading=_("Antwoorden"), min_num=2),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("vraag")
        verbose_name_plural = _("vragen")

    def __str__(self) -> str:
        return self.vraag


class Toolkitkeuze(Orderable):
    """Een antwoord: het leidt naar een volgende vraag of naar een instrument."""

    vraag = ParentalKey(Toolkitvraag, on_delete=models.CASCADE, related_name="keuzes")
    tekst = models.CharField(_("antwoord"), max_length=120)
    uitleg = models.CharField(_("uitleg"), max_length=200, blank=True)
    naar_vraag = models.PositiveSmallIntegerField(_("ga naar vraag"), null=True, blank=True)
    instrument = models.ForeignKey(
        "initiatieven.InstrumentPage",
        verbose_name=_("of toon instrument"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        FieldPanel("tekst"),
        FieldPanel("uitleg"),
        FieldRowPanel([FieldPanel("naar_vraag"), PageChooserPanel("instrument", "initiatieven.InstrumentPage")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("antwoord")
        verbose_name_plural = _("antwoorden")

    def __str__(self) -> str:
        return self.tekst


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
        help_text=_("De pagina waar iemand begint, zoals een formulier of het cursusaanbod."),
    )
    website = models.URLField(_("of een andere site"), blank=True)
    knop = models.CharField(_("tekst op de knop"), max_length=60, blank=True)

    objects = PageManager.from_queryset(ZichtbaarQuerySet)()

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


class Stap(Orderable):
    """Een stap op weg naar dit instrument."""

    instrument = ParentalKey(InstrumentPage, on_delete=models.CASCADE, related_name="stappen")
    titel = models.CharField(_("titel"), max_length=100)
    tekst = models.CharField(_("tekst"), max_length=300, blank=True)

    panels = [FieldPanel("titel"), FieldPanel("tekst")]

    class Meta(Orderable.Meta):
        verbose_name = _("stap")
        verbose_name_plural = _("stappen")

    def __str__(self) -> str:
        return self.titel
