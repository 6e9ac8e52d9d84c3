from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList, TabbedInterface
from wagtail.fields import RichTextField
from wagtail.search import index

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.pagina import BasisPage, ContactMixin, PlaatsMixin
from stadmaken.common.stad import PaginaManager

from ..choices import Platformstaat, Rechtsvorm
from ..forms import PlatformForm
from ..querysets import PlatformQuerySet
from ..schema import platformgegevens


class WijkplatformPage(PlaatsMixin, ContactMixin, BasisPage):
    """Een netwerk van bewoners, ondernemers en organisaties: het verbindt, en spreekt niet namens de wijk."""

    template = "participatie/wijkplatform_page.html"
    parent_page_types = ["participatie.WijkenPage"]

    staat = models.CharField(_("staat"), max_length=10, choices=Platformstaat, default=Platformstaat.IN_OPRICHTING)
    wijken = ParentalManyToManyField("participatie.Wijk", verbose_name=_("wijken"), related_name="platforms")
    wat_wel = RichTextField(_("wat dit platform doet"), features=OPMAAK, blank=True)
    wat_niet = RichTextField(
        _("wat dit platform niet doet"),
        features=OPMAAK,
        blank=True,
        help_text=_("Bijvoorbeeld: het spreekt niet namens alle bewoners, en het besluit niet over vergunningen."),
    )
    bereikbaar = models.CharField(
        _("wanneer bereikbaar"),
        max_length=120,
        blank=True,
        help_text=_("Bijvoorbeeld “dinsdag van 19.00 tot 21.00 uur”."),
    )
    voorganger = models.CharField(
        _("gegroeid uit wijkraad"), max_length=120, blank=True, help_text=_("Leeg als het platform nieuw is.")
    )
    geschiedenis = RichTextField(
        _("geschiedenis"), features=OPMAAK, blank=True, help_text=_("Wat deed de wijkraad, en wat is er gebleven?")
    )
    rechtsvorm = models.CharField(_("rechtsvorm"), max_length=12, choices=Rechtsvorm, default=Rechtsvorm.GEEN)
    erkend_op = models.DateField(_("erkend op"), null=True, blank=True)
    herzien_voor = models.DateField(
        _("opnieuw bekijken voor"),
        null=True,
        blank=True,
        help_text=_("Voor deze dag kijken gemeente en platform samen of de erkenning nog past."),
    )
    zeggenschap = RichTextField(
        _("afspraken over zeggenschap"),
        features=OPMAAK,
        blank=True,
        help_text=_("Waarover beslist het platform zelf, waarover denkt het mee, en wie besluit?"),
    )

    objects: ClassVar[Any] = PaginaManager.met_vragen(PlatformQuerySet)
    base_form_class = PlatformForm

    profiel_panels = [
        *BasisPage.content_panels,
        *ContactMixin.contact_panels,
        FieldPanel("bereikbaar"),
        FieldPanel("wijken"),
        FieldPanel("wat_wel"),
        FieldPanel("wat_niet"),
        FieldPanel("voorganger"),
        FieldPanel("geschiedenis"),
        *PlaatsMixin.plaats_panels,
    ]
    mensen_panels = [
        InlinePanel("kerngroep", label=_("lid"), heading=_("Kerngroep")),
        InlinePanel("partners", label=_("partner"), heading=_("Netwerkpartners")),
        InlinePanel("werkgroepen", label=_("werkgroep"), heading=_("Werkgroepen")),
    ]
    nieuws_panels = [
        InlinePanel("nieuws", label=_("bericht"), heading=_("Nieuws")),
        InlinePanel("media", label=_("medium"), heading=_("Wijkkrant en andere media")),
        InlinePanel("documenten", label=_("document"), heading=_("Documenten en verslagen")),
    ]
    afspraken_panels = [
        FieldRowPanel([FieldPanel("staat"), FieldPanel("rechtsvorm")]),
        FieldRowPanel([FieldPanel("erkend_op"), FieldPanel("herzien_voor")]),
        FieldPanel("zeggenschap"),
        InlinePanel("budgetten", label=_("budget"), heading=_("Geld")),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(profiel_panels, heading=_("Profiel")),
            ObjectList(mensen_panels, heading=_("Mensen")),
            ObjectList(nieuws_panels, heading=_("Nieuws en stukken")),
            ObjectList(afspraken_panels, heading=_("Erkenning en geld")),
            ObjectList(BasisPage.promote_panels, heading=_("Delen")),
            ObjectList(BasisPage.settings_panels, heading=_("Instellingen")),
        ]
    )
    search_fields = [
        *BasisPage.search_fields,
        index.SearchField("wat_wel"),
        index.SearchField("geschiedenis"),
        index.SearchField("voorganger"),
        index.RelatedFields("nieuws", [index.SearchField("titel"), index.SearchField("tekst")]),
        index.RelatedFields("werkgroepen", [index.SearchField("naam"), index.SearchField("doel")]),
        index.RelatedFields("wijken", [index.SearchField("naam")]),
        index.FilterField("staat"),
    ]
    schema_soort = "AboutPage"

    class Meta:
        verbose_name = _("wijkplatform")
        verbose_name_plural = _("wijkplatforms")

    def schema_org(self) -> dict[str, Any]:
        return {**super().schema_org(), **platformgegevens(self)}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from ..views import platform_context

        return {**super().get_context(request, *args, **kwargs), **platform_context(self, request)}
