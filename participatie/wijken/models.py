"""De wijken van de stad: een overzicht om de eigen wijk te vinden, en een pagina per wijk."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.pagina import BasisPage


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
        help_text=_(
            "Staat op de pagina van elke wijk die nog geen wijkplatform heeft. Vertel hoe iemand begint: bij wie, wat "
            "het kost en hoe lang het duurt. Een link naar de menukaart staat er vanzelf onder."
        ),
    )

    content_panels = [*BasisPage.content_panels, FieldPanel("zonder_platform")]

    class Meta:
        verbose_name = _("wijkenoverzicht")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord: Any = super().serve(request, *args, **kwargs)
        enige = antwoord.context_data["vondst"].enige_adres
        return redirect(enige) if enige else antwoord

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .views import wijken_context

        return {**super().get_context(request, *args, **kwargs), **wijken_context(self, request)}


class WijkPage(BasisPage):
    """Een wijk: bij wie u terechtkunt en wat er speelt. Zij vult zich vanzelf."""

    template = "participatie/wijk_page.html"
    parent_page_types = ["participatie.WijkenPage"]
    subpage_types: list[str] = []
    schema_soort = "AboutPage"

    # Een kopie of vertaling heeft zelf geen wijk; een vertaling vindt haar langs de pagina die zij vertaalt.
    exclude_fields_in_copy: ClassVar[list[str]] = ["wijk"]
    is_creatable: ClassVar[bool] = False
    onthoudt = ("over_wijk", "overzicht")

    wijk = models.OneToOneField(
        "participatie.Wijk",
        verbose_name=_("wijk"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="pagina",
    )
    automatische_titel = models.CharField(max_length=80, blank=True, editable=False)
    over = RichTextField(
        _("over deze wijk"),
        features=OPMAAK,
        blank=True,
        help_text=_("Niet verplicht. Wat er speelt, komt vanzelf op deze pagina."),
    )

    content_panels = [
        HelpPanel(
            _(
                "Deze pagina vult zich vanzelf: met wijkplatforms, open formulieren, projecten, activiteiten, "
                "toezeggingen en nieuws. Cijfers, postcodes en straten verandert u bij Indelingen, Wijken."
            )
        ),
        *BasisPage.content_panels,
        FieldPanel("wijk", read_only=True),
        FieldPanel("over"),
    ]
    search_fields = [
        *BasisPage.search_fields,
        index.SearchField("over"),
        index.RelatedFields("wijk", [index.SearchField("straten"), index.SearchField("postcodes")]),
    ]

    class Meta:
        verbose_name = _("wijkpagina")
        verbose_name_plural = _("wijkpagina’s")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Een alias neemt alles over, maar een wijk heeft één pagina."""
        if self.alias_of_id:
            self.wijk = None
        super().save(*args, **kwargs)

    @cached_property
    def over_wijk(self) -> Any:
        """De wijk met haar gebied, ook van een vertaling of alias; None als er geen (meer) is."""
        from ..gebieden.models import Wijk

        van = models.Q(pagina__translation_key=self.translation_key)
        if self.alias_of_id:
            van |= models.Q(pagina=self.alias_of_id)
        return Wijk.objects.filter(van).select_related("gebied").first()

    @cached_property
    def overzicht(self) -> Any:
        """De pagina met alle wijken."""
        return self.ouder().specific

    def schema_org(self) -> dict[str, Any]:
        from .weergave import wijkgegevens

        return {**super().schema_org(), **wijkgegevens(self.over_wijk)}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .views import wijk_context

        return {**super().get_context(request, *args, **kwargs), **wijk_context(self, request)}
