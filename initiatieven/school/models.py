"""De Initiatievenschool: het overzicht, en een cursus met wie haar geeft en wat ervan te bewaren is."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList, TabbedInterface
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.pagina import BasisPage
from stadmaken.common.schrijfhulp.voorbeelden.panel import VoorbeeldPanel
from stadmaken.common.stad import Deel, PaginaManager, Soort

from ..aanbod.choices import SCHOOLSOORTEN, Niveau
from ..aanbod.models import AanbodPage
from .querysets import CursusQuerySet


class SchoolPage(BasisPage):
    """Alle cursussen, workshops en lezingen, met filters."""

    template = "initiatieven/school_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["initiatieven.CursusPage"]
    max_count_per_parent = 1
    schema_soort = "CollectionPage"
    onderpaden: ClassVar[dict[str, str]] = {"archief": "initiatieven.school.views.archief"}

    inleiding = RichTextField(_("inleiding"), features=OPMAAK, blank=True)

    content_panels = [*BasisPage.content_panels, FieldPanel("inleiding")]

    class Meta:
        verbose_name = _("Initiatievenschool")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .views import school_context

        return {**super().get_context(request, *args, **kwargs), **school_context(self, request)}


class CursusPage(AanbodPage):
    """Een cursus, workshop of lezing; zij kan vaker worden gegeven."""

    template = "initiatieven/cursus_page.html"
    parent_page_types = ["initiatieven.SchoolPage"]
    subpage_types: list[str] = []
    objects: ClassVar[Any] = PaginaManager.met_vragen(CursusQuerySet)
    schema_soort = "Course"
    onderpaden: ClassVar[dict[str, str]] = {"aanmelden": "initiatieven.aanmelden.views.aanmelden"}
    onthoudt: ClassVar[tuple[str, ...]] = (*AanbodPage.onthoudt, "docenten__foto", "materialen__document")

    niveau = models.CharField(_("niveau"), max_length=10, choices=Niveau, default=Niveau.ALLE)
    wat_u_leert = RichTextField(
        _("wat u leert"), features=OPMAAK, blank=True, help_text=_("Een korte lijst: na afloop kunt u…")
    )
    meenemen = models.CharField(_("voorbereiden of meenemen"), max_length=300, blank=True)

    inhoud_panels = [
        VoorbeeldPanel(heading=_("Hoe wilt u beginnen?"), icon="copy"),
        *BasisPage.content_panels,
        FieldPanel("omschrijving"),
        FieldPanel("wat_u_leert"),
        FieldPanel("niveau"),
        FieldPanel("kosten"),
        FieldPanel("meenemen"),
        FieldPanel("toegankelijkheid"),
        InlinePanel("docenten", label=_("docent"), heading=_("Wie geeft deze cursus")),
        InlinePanel(
            "materialen",
            label=_("materiaal"),
            heading=_("Materiaal"),
            help_text=_("Staat op de pagina, ook als de cursus voorbij is."),
        ),
        *AanbodPage.contact_panels,
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(inhoud_panels, heading=_("Inhoud")),
            ObjectList(AanbodPage.indeling_panels, heading=_("Indeling")),
            ObjectList(AanbodPage.aanmeld_panels, heading=_("Aanmelden")),
            ObjectList(BasisPage.promote_panels, heading=_("Delen")),
            ObjectList(BasisPage.settings_panels, heading=_("Instellingen")),
        ]
    )
    search_fields = [
        *AanbodPage.search_fields,
        index.SearchField("wat_u_leert"),
        index.RelatedFields("docenten", [index.SearchField("naam")]),
    ]
    soorten = SCHOOLSOORTEN

    class Meta:
        verbose_name = _("cursus")
        verbose_name_plural = _("cursussen")

    @property
    def niveau_in_woorden(self) -> str:
        return str(Niveau(self.niveau).label)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .views import cursus_context

        return {**super().get_context(request, *args, **kwargs), **cursus_context(self, request)}


class Docent(Orderable):
    """Wie de cursus geeft, met toestemming om genoemd te worden."""

    cursus = ParentalKey(CursusPage, on_delete=models.CASCADE, related_name="docenten")
    naam = models.CharField(
        _("naam"), max_length=120, help_text=_("Alleen met toestemming; anders bijvoorbeeld “Team Initiatieven”.")
    )
    wie = models.CharField(_("wie is dit"), max_length=200, blank=True)
    foto = models.ForeignKey(
        "common.Afbeelding", verbose_name=_("foto"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    bij_stad: ClassVar[Soort] = Deel("cursus")

    panels = [FieldPanel("naam"), FieldPanel("wie"), FieldPanel("foto")]

    class Meta(Orderable.Meta):
        verbose_name = _("docent")

    def __str__(self) -> str:
        return self.naam


class Materiaal(Orderable):
    """Iets om na te lezen: een document of een adres."""

    cursus = ParentalKey(CursusPage, on_delete=models.CASCADE, related_name="materialen")
    titel = models.CharField(_("titel"), max_length=160)
    document = models.ForeignKey(
        "common.Bestand", verbose_name=_("document"), null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    adres = models.URLField(_("of een webadres"), blank=True)

    bij_stad: ClassVar[Soort] = Deel("cursus")

    panels = [FieldPanel("titel"), FieldPanel("document"), FieldPanel("adres")]

    class Meta(Orderable.Meta):
        verbose_name = _("materiaal")

    def __str__(self) -> str:
        return self.titel

    def clean(self) -> None:
        super().clean()
        if not self.document_id and not self.adres:
            raise ValidationError({"document": _("Kies een document, of vul een webadres in.")})
