from datetime import date
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.fields import RichTextField
from wagtail.search import index

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.pagina import BasisPage, ContactMixin, PlaatsMixin
from stadmaken.common.schrijfhulp.voorbeelden.panel import VoorbeeldPanel
from stadmaken.common.stad.paginakeuze import in_deze_stad

from ...contract.models import ContractPagina
from ..choices import AFGEROND, Projectstatus
from ..pip import ParticipatieplanMixin
from ..schema import projectgegevens
from .onderdelen import Update

# Naast de pagina zelf: wat iemand op straat na het scannen ziet.
INFOBORD = ("infobord", _("Infobord, na het scannen"))


class ProjectPage(ContractPagina, ParticipatieplanMixin, PlaatsMixin, ContactMixin, BasisPage):
    """Een plan van de stad: waar het staat, waarover u kunt meedenken en wat er met inbreng is gedaan."""

    template = "participatie/project_page.html"
    parent_page_types = ["participatie.ProjectenPage"]
    subpage_types = ["participatie.FormulierPage"]
    onthoudt = ("fasen", "updates", "documenten__document", "partners", "wijken", "doelgroepen")
    onderpaden = {
        "wie-deed-mee": "participatie.bereik.views.wie_deed_mee",
        "participatieparagraaf": "participatie.verantwoording.views.paragraaf",
        "participatieparagraaf/pdf": "participatie.verantwoording.views.paragraaf_pdf",
        "participatieparagraaf/docx": "participatie.verantwoording.views.paragraaf_docx",
        "nota": "participatie.verantwoording.views.nota",
        "nota/pdf": "participatie.verantwoording.views.nota_pdf",
        "nota/xlsx": "participatie.verantwoording.views.nota_xlsx",
    }

    status = models.CharField(
        _("status"),
        max_length=15,
        choices=Projectstatus,
        default=Projectstatus.IDEE,
        help_text=_("Waar het project zelf staat. Of mensen kunnen meedoen, volgt vanzelf uit de formulieren."),
    )
    bijgewerkt_tot = models.DateField(
        _("bijgewerkt tot en met"),
        default=date.today,
        help_text=_("Tot wanneer klopt deze pagina? Bezoekers zien deze datum."),
    )
    wijken = ParentalManyToManyField(
        "participatie.Wijk",
        verbose_name=_("wijken"),
        blank=True,
        related_name="projecten",
        help_text=_("In welke wijken speelt dit? Bezoekers filteren hierop."),
    )
    themas = ParentalManyToManyField(
        "participatie.Thema",
        verbose_name=_("thema’s"),
        blank=True,
        related_name="projecten",
        help_text=_("Waar gaat het over? Kies er één of twee."),
    )
    doelgroepen = ParentalManyToManyField(
        "participatie.Doelgroep",
        verbose_name=_("doelgroepen"),
        blank=True,
        related_name="projecten",
        help_text=_("Voor wie is dit vooral van belang? Laat leeg als het voor iedereen is."),
    )
    goed_om_te_weten = RichTextField(
        _("wat u moet weten"),
        features=OPMAAK,
        blank=True,
        help_text=_("Het belangrijkste voor wie hier woont: wat verandert er, wanneer, en wat merkt u ervan?"),
    )
    voorgeschiedenis = RichTextField(
        _("wat eraan voorafging"),
        features=OPMAAK,
        blank=True,
        help_text=_("Eerdere plannen, gesprekken en besluiten, zodat niemand opnieuw hoeft te beginnen."),
    )
    resultaat = RichTextField(
        _("resultaat"),
        features=OPMAAK,
        blank=True,
        help_text=_("Wat is het geworden? Staat bovenaan zodra het project klaar of gestopt is."),
    )
    vervolg = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("gaat verder op"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        limit_choices_to=in_deze_stad,
        related_name="+",
        help_text=_("Als dit project is opgegaan in een ander project of op een andere pagina verder gaat."),
    )

    nota_op = models.DateField(
        _("nota van beantwoording openbaar vanaf"),
        null=True,
        blank=True,
        help_text=_("Leeg: alleen medewerkers zien de nota."),
    )

    content_panels = [
        VoorbeeldPanel(heading=_("Hoe wilt u beginnen?"), icon="copy"),
        TitleFieldPanel("title", placeholder=_("Naam van het project, bijvoorbeeld “Plein aan de Vaart”")),
        *BasisPage.content_panels[1:],
        FieldRowPanel([FieldPanel("status"), FieldPanel("bijgewerkt_tot")]),
        FieldPanel("goed_om_te_weten"),
        FieldPanel("voorgeschiedenis"),
        MultiFieldPanel([FieldPanel("resultaat"), PageChooserPanel("vervolg")], heading=_("Afloop")),
        *ContactMixin.contact_panels,
    ]
    pip_tab_panels = [
        ContractPagina.contract_panel,
        *ParticipatieplanMixin.pip_panels,
        FieldPanel("nota_op"),
        ContractPagina.reden_panel,
    ]
    planning_panels = [
        InlinePanel("fasen", label=_("fase"), heading=_("Fasen")),
        InlinePanel("updates", label=_("update"), heading=_("Updates")),
    ]
    plaats_tab_panels = [
        *PlaatsMixin.plaats_panels,
        FieldPanel("wijken"),
        FieldPanel("themas"),
        FieldPanel("doelgroepen"),
        InlinePanel("documenten", label=_("document"), heading=_("Documenten")),
        InlinePanel("partners", label=_("partner"), heading=_("Partners")),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Inhoud")),
            ObjectList(pip_tab_panels, heading=_("Participatieplan")),
            ObjectList(planning_panels, heading=_("Fasen en updates")),
            ObjectList(plaats_tab_panels, heading=_("Plaats en indeling")),
            ObjectList(BasisPage.promote_panels, heading=_("Delen")),
            ObjectList(BasisPage.settings_panels, heading=_("Instellingen")),
        ]
    )
    search_fields = [
        *BasisPage.search_fields,
        index.SearchField("goed_om_te_weten"),
        index.SearchField("voorgeschiedenis"),
        index.SearchField("aanleiding"),
        index.SearchField("wat_staat_vast"),
        index.SearchField("waarover_meedenken"),
        index.SearchField("plaats"),
        index.RelatedFields("updates", [index.SearchField("titel"), index.SearchField("tekst")]),
        index.FilterField("status"),
        index.FilterField("bijgewerkt_tot"),
    ]

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projecten")

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        gewoon, *ook = super().preview_modes
        return [gewoon, INFOBORD, *ook]

    @property
    def afgerond(self) -> bool:
        """Of het project klaar of gestopt is: dan gaat het over het resultaat, niet meer over meedoen."""
        return self.status in AFGEROND

    @cached_property
    def nieuws(self) -> list[Update]:
        """De updates die al zijn verschenen, de nieuwste eerst; dezelfde regel als `UpdateQuerySet.verschenen()`."""
        vandaag = timezone.localdate()
        verschenen = [update for update in self.updates.all() if update.datum <= vandaag]
        return sorted(verschenen, key=lambda update: (update.datum, update.pk or 0), reverse=True)

    def schema_org(self) -> dict[str, Any]:
        return {**super().schema_org(), **projectgegevens(self)}

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        from ...infoborden.voorbeeld import toon

        return toon(self, request) if mode_name == INFOBORD[0] else super().serve_preview(request, mode_name)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from ..views import project_context

        return {**super().get_context(request, *args, **kwargs), **project_context(self, request)}
