from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.html import strip_tags
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
)
from wagtail.fields import RichTextField
from wagtail.search import index

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.pagina import BasisPage, PlaatsMixin

from ..choices import Initiatiefstaat
from ..forms import InitiatiefForm
from ..schema import initiatiefgegevens


class InitiatievenPage(BasisPage):
    """Alle initiatieven, en wat zij zoeken en te geven hebben."""

    template = "initiatieven/initiatieven_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["initiatieven.InitiatiefPage", "initiatieven.ToolkitPage"]
    max_count_per_parent = 1
    schema_soort = "CollectionPage"
    onderpaden: ClassVar[dict[str, str]] = {
        "aanmelden": "initiatieven.initiatief.voorstel.views.aanmelden",
        "gevraagd-en-aangeboden": "initiatieven.initiatief.views.oproepen",
    }

    bewaartermijn_maanden = models.PositiveSmallIntegerField(
        _("bewaartermijn in maanden"),
        default=6,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text=_(
            "Zo lang bewaren wij de naam en het e-mailadres van een initiatiefnemer als het initiatief klaar is, van "
            "de site is, of er nooit op kwam."
        ),
    )

    content_panels = [*BasisPage.content_panels, FieldPanel("bewaartermijn_maanden")]

    class Meta:
        verbose_name = _("initiatievenoverzicht")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from ..views import initiatieven_context

        return {**super().get_context(request, *args, **kwargs), **initiatieven_context(self, request)}


class InitiatiefPage(PlaatsMixin, BasisPage):
    """Wat bewoners zelf beginnen: wat zij willen bereiken, wie wat doet, en wat zij zoeken."""

    template = "initiatieven/initiatief_page.html"
    parent_page_types = ["initiatieven.InitiatievenPage"]
    base_form_class = InitiatiefForm
    exclude_fields_in_copy: ClassVar[list[str]] = ["sleutel", "kenmerk", "verdacht"]
    onderpaden: ClassVar[dict[str, str]] = {"ik-kan-helpen": "initiatieven.initiatief.views.ik_kan_helpen"}

    staat = models.CharField(_("staat"), max_length=12, choices=Initiatiefstaat, default=Initiatiefstaat.IDEE)
    doel = RichTextField(_("wat het wil bereiken"), features=OPMAAK, blank=True)
    wijken = ParentalManyToManyField(
        "participatie.Wijk", verbose_name=_("wijken"), blank=True, related_name="initiatieven"
    )
    themas = ParentalManyToManyField(
        "participatie.Thema", verbose_name=_("thema’s"), blank=True, related_name="initiatieven"
    )
    initiatiefnemer = models.CharField(
        _("initiatiefnemer"),
        max_length=120,
        blank=True,
        help_text=_("Zoals het op de site staat: een groep, of een naam van wie daarvoor toestemming gaf."),
    )
    contactnaam = models.CharField(
        _("naam van de contactpersoon"), max_length=120, blank=True, help_text=_("Komt niet op de site.")
    )
    email = models.EmailField(
        _("e-mailadres van de initiatiefnemer"),
        blank=True,
        help_text=_("Komt niet op de site. Reacties op oproepen gaan hierheen."),
    )
    rol_initiatiefnemer = models.TextField(_("wat de initiatiefnemer doet"), max_length=600, blank=True)
    rol_gemeente = models.TextField(_("wat de gemeente doet"), max_length=600, blank=True)
    begeleider = models.ForeignKey(
        "initiatieven.Begeleider",
        verbose_name=_("begeleider"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="initiatieven",
    )
    platform = models.ForeignKey(
        "participatie.WijkplatformPage",
        verbose_name=_("wijkplatform"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="initiatieven",
    )
    partners = ParentalManyToManyField(
        "initiatieven.Partnerplatform", verbose_name=_("partners"), blank=True, related_name="initiatieven"
    )
    begonnen_op = models.DateField(_("begonnen op"), null=True, blank=True)
    resultaat = RichTextField(
        _("resultaat"),
        features=OPMAAK,
        blank=True,
        help_text=_("Wat leverde het op? Bij een afgewezen initiatief: waarom ging het niet door?"),
    )
    sleutel = models.CharField(max_length=36, unique=True, null=True, blank=True, editable=False)
    kenmerk = models.CharField(_("kenmerk"), max_length=12, unique=True, null=True, blank=True, editable=False)
    verdacht = models.CharField(_("mogelijk spam"), max_length=200, blank=True, editable=False)

    inhoud_panels = [
        *BasisPage.content_panels,
        FieldRowPanel([FieldPanel("staat"), FieldPanel("begonnen_op")]),
        FieldPanel("doel"),
        MultiFieldPanel(
            [
                FieldPanel("initiatiefnemer"),
                FieldRowPanel([FieldPanel("contactnaam"), FieldPanel("email")]),
                FieldPanel("rol_initiatiefnemer"),
            ],
            heading=_("Initiatiefnemer"),
        ),
        MultiFieldPanel([FieldPanel("rol_gemeente"), FieldPanel("begeleider")], heading=_("Gemeente")),
        FieldPanel("resultaat"),
    ]
    plaats_tab_panels = [
        *PlaatsMixin.plaats_panels,
        FieldPanel("wijken"),
        FieldPanel("themas"),
        PageChooserPanel("platform", "participatie.WijkplatformPage"),
        FieldPanel("partners"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(inhoud_panels, heading=_("Inhoud")),
            ObjectList(
                [InlinePanel("oproepen", label=_("oproep"), heading=_("Gevraagd en aangeboden"), max_num=12)],
                heading=_("Gevraagd en aangeboden"),
            ),
            ObjectList(plaats_tab_panels, heading=_("Plaats en indeling")),
            ObjectList(BasisPage.promote_panels, heading=_("Delen")),
            ObjectList(BasisPage.settings_panels, heading=_("Instellingen")),
        ]
    )
    search_fields = [
        *BasisPage.search_fields,
        index.SearchField("doel"),
        index.SearchField("plaats"),
        index.RelatedFields("oproepen", [index.SearchField("titel"), index.SearchField("tekst")]),
        index.FilterField("staat"),
    ]

    class Meta:
        verbose_name = _("initiatief")
        verbose_name_plural = _("initiatieven")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Een alias neemt alles over, maar een aanmelding is van één pagina."""
        if self.alias_of_id:
            self.sleutel = self.kenmerk = None
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.staat == Initiatiefstaat.AFGEWEZEN and not strip_tags(self.resultaat or "").strip():
            raise ValidationError(
                {"resultaat": _("Schrijf waarom het initiatief niet doorgaat. Dat staat op de site.")}
            )

    def schema_org(self) -> dict[str, Any]:
        return {**super().schema_org(), **initiatiefgegevens(self)}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from ..views import initiatief_context

        return {**super().get_context(request, *args, **kwargs), **initiatief_context(self, request)}
