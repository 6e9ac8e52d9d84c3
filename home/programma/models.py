"""Het programma: pijlers, doelen, inspanningen, en indicatoren met hun metingen."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import RichTextField
from wagtail.search import index

from stadmaken.common.blocks import OPMAAK
from stadmaken.common.pagina import BasisPage
from stadmaken.common.stad import Deel, Soort
from stadmaken.common.stad.model import VanStad
from stadmaken.common.velden import StroomVeld

from .blocks import ProgrammaBlokken


class ProgrammaPage(BasisPage):
    """Waar de gemeente naartoe wil, wat zij daarvoor doet, en of het lukt."""

    template = "home/programma_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    inleiding = RichTextField(_("inleiding"), features=OPMAAK, blank=True)
    pijlers = StroomVeld(ProgrammaBlokken(), verbose_name=_("pijlers"), blank=True)

    content_panels = [*BasisPage.content_panels, FieldPanel("inleiding"), FieldPanel("pijlers")]
    search_fields = [*BasisPage.search_fields, index.SearchField("inleiding"), index.SearchField("pijlers")]

    class Meta:
        verbose_name = _("programma")
        verbose_name_plural = _("programma’s")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from .weergave import programma_context

        return {**super().get_context(request, *args, **kwargs), **programma_context(self, request)}


class Indicator(index.Indexed, VanStad, ClusterableModel):
    """Een getal waaraan te zien is of een doel dichterbij komt."""

    naam = models.CharField(_("naam"), max_length=160)
    eenheid = models.CharField(_("eenheid"), max_length=40, help_text=_("Bijvoorbeeld “% van de bewoners” of “dagen”."))
    uitleg = models.CharField(_("uitleg"), max_length=250, blank=True)
    vraag = models.CharField(
        _("vraagnummer"),
        max_length=20,
        blank=True,
        help_text=_("In de Quick Scan Lokale Democratie, bijvoorbeeld “2.1”."),
    )
    streefwaarde = models.DecimalField(
        _("streefwaarde"), max_digits=10, decimal_places=1, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    streefjaar = models.PositiveSmallIntegerField(
        _("in het jaar"), null=True, blank=True, validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )

    panels = [
        FieldPanel("naam"),
        FieldRowPanel([FieldPanel("eenheid"), FieldPanel("vraag")]),
        FieldPanel("uitleg"),
        FieldRowPanel([FieldPanel("streefwaarde"), FieldPanel("streefjaar")]),
        InlinePanel("metingen", label=_("meting"), heading=_("Metingen; die van het vroegste jaar is de nulmeting")),
    ]
    search_fields = [index.SearchField("naam"), index.AutocompleteField("naam")]

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicatoren")
        ordering = ["naam"]
        constraints = [models.UniqueConstraint(fields=["site", "naam"], name="indicator_naam_per_stad")]

    def __str__(self) -> str:
        return self.naam

    def clean(self) -> None:
        super().clean()
        if (self.streefwaarde is None) != (self.streefjaar is None):
            raise ValidationError({"streefjaar": _("Vul de streefwaarde en het jaar samen in, of geen van beide.")})


class Meting(models.Model):
    """Eén gemeten waarde, met haar bron."""

    indicator = ParentalKey(Indicator, on_delete=models.CASCADE, related_name="metingen")
    jaar = models.PositiveSmallIntegerField(_("jaar"), validators=[MinValueValidator(2000), MaxValueValidator(2100)])
    waarde = models.DecimalField(_("waarde"), max_digits=10, decimal_places=1, validators=[MinValueValidator(0)])
    bron = models.CharField(_("bron"), max_length=200)

    bij_stad: ClassVar[Soort] = Deel("indicator")

    panels = [FieldRowPanel([FieldPanel("jaar"), FieldPanel("waarde")]), FieldPanel("bron")]

    class Meta:
        verbose_name = _("meting")
        verbose_name_plural = _("metingen")
        ordering = ["jaar"]
        constraints = [models.UniqueConstraint(fields=["indicator", "jaar"], name="meting_eenmaal_per_jaar")]

    def __str__(self) -> str:
        return f"{self.jaar}: {self.waarde}"
