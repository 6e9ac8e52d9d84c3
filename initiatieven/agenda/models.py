"""De agenda, en een activiteit met wat bij haar soort hoort."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList, TabbedInterface
from wagtail.fields import RichTextField
from wagtail.search import index

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.pagina import BasisPage
from stadmaken.common.schrijfhulp.voorbeelden.panel import VoorbeeldPanel

from ..aanbod.choices import AGENDASOORTEN
from ..aanbod.models import AanbodPage
from ..opbrengst.forms import ActiviteitForm


class AgendaPage(BasisPage):
    """Wat er te doen is: als lijst, deze week of per maand."""

    template = "initiatieven/agenda_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["initiatieven.ActiviteitPage"]
    max_count_per_parent = 1
    schema_soort = "CollectionPage"

    class Meta:
        verbose_name = _("agenda")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .views import agenda_context

        return {**super().get_context(request, *args, **kwargs), **agenda_context(self, request)}


class ActiviteitPage(AanbodPage):
    """Een activiteit in de agenda, eenmalig of terugkerend."""

    template = "initiatieven/activiteit_page.html"
    parent_page_types = ["initiatieven.AgendaPage", "participatie.WijkplatformPage"]
    subpage_types: list[str] = []
    schema_soort = "Event"
    onderpaden: ClassVar[dict[str, str]] = {
        "aanmelden": "initiatieven.aanmelden.views.aanmelden",
        "ik-kan-helpen": "initiatieven.pitches.views.ik_kan_helpen",
    }

    verslag = RichTextField(
        _("verslag"),
        features=OPMAAK,
        blank=True,
        help_text=_("Na afloop: wat is besproken, wat is afgesproken, en wie doet wat?"),
    )

    inhoud_panels = [
        VoorbeeldPanel(heading=_("Hoe wilt u beginnen?"), icon="copy"),
        *BasisPage.content_panels,
        FieldPanel("omschrijving"),
        FieldPanel("kosten"),
        FieldPanel("toegankelijkheid"),
        FieldPanel("verslag"),
        *AanbodPage.contact_panels,
    ]
    pitch_panels = [
        InlinePanel(
            "pitches",
            label=_("pitch"),
            heading=_("Pitches"),
            help_text=_("Alleen bij een Initiatievencafé: wie pitcht, en welke hulp zoekt het initiatief?"),
        )
    ]
    opbrengst_panels = [
        InlinePanel(
            "opbrengst",
            label=_("punt"),
            heading=_("Opbrengst"),
            help_text=_("Alleen bij een gebiedssessie: wat gaven mensen mee, en wat is het antwoord?"),
        )
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(inhoud_panels, heading=_("Inhoud")),
            ObjectList(pitch_panels, heading=_("Pitches")),
            ObjectList(opbrengst_panels, heading=_("Opbrengst")),
            ObjectList(AanbodPage.indeling_panels, heading=_("Indeling")),
            ObjectList(AanbodPage.aanmeld_panels, heading=_("Aanmelden")),
            ObjectList(BasisPage.promote_panels, heading=_("Delen")),
            ObjectList(BasisPage.settings_panels, heading=_("Instellingen")),
        ]
    )
    search_fields = [
        *AanbodPage.search_fields,
        index.SearchField("verslag"),
        index.RelatedFields("pitches", [index.SearchField("titel"), index.SearchField("hulpvraag")]),
        index.RelatedFields("opbrengst", [index.SearchField("tekst"), index.SearchField("antwoord")]),
    ]
    soorten = AGENDASOORTEN
    base_form_class = ActiviteitForm

    class Meta:
        verbose_name = _("activiteit")
        verbose_name_plural = _("activiteiten")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .views import activiteit_context

        return {**super().get_context(request, *args, **kwargs), **activiteit_context(self, request)}
