from datetime import date, timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from ..choices import Oproepsoort

LOOPTIJD = timedelta(days=90)


def over_drie_maanden() -> date:
    """De dag waarop een oproep van vandaag verloopt."""
    return timezone.localdate() + LOOPTIJD


class Oproep(Orderable):
    """Wat een initiatief zoekt of te geven heeft. Zij verloopt vanzelf."""

    initiatief = ParentalKey("initiatieven.InitiatiefPage", on_delete=models.CASCADE, related_name="oproepen")
    soort = models.CharField(_("soort"), max_length=10, choices=Oproepsoort, default=Oproepsoort.GEVRAAGD)
    titel = models.CharField(
        _("wat"), max_length=120, help_text=_("Kort en precies, bijvoorbeeld “een aanhanger voor één zaterdag”.")
    )
    tekst = models.TextField(_("toelichting"), max_length=600, blank=True)
    thema = models.ForeignKey(
        "participatie.Thema",
        verbose_name=_("thema"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Zo vinden vraag en aanbod elkaar."),
    )
    verloopt_op = models.DateField(_("verloopt na"), default=over_drie_maanden)
    vervuld = models.BooleanField(_("gevonden of weg"), default=False)

    panels = [
        FieldRowPanel([FieldPanel("soort"), FieldPanel("thema")]),
        FieldPanel("titel"),
        FieldPanel("tekst"),
        FieldRowPanel([FieldPanel("verloopt_op"), FieldPanel("vervuld")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("oproep")
        verbose_name_plural = _("gevraagd en aangeboden")

    def __str__(self) -> str:
        return self.titel
