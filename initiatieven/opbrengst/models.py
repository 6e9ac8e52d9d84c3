"""De opbrengst van een gebiedssessie: wat mensen meegaven, en wat het antwoord is."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from .choices import Opbrengstsoort


class Opbrengst(Orderable):
    """Eén punt uit een gebiedssessie; bij een vraag of zorg hoort een antwoord."""

    activiteit = ParentalKey("initiatieven.ActiviteitPage", on_delete=models.CASCADE, related_name="opbrengst")
    soort = models.CharField(_("soort"), max_length=12, choices=Opbrengstsoort)
    tekst = models.TextField(_("wat mensen zeiden"), max_length=400)
    antwoord = models.TextField(_("antwoord"), max_length=1000, blank=True)
    beantwoord_op = models.DateField(_("beantwoord op"), null=True, blank=True)
    toezegging = models.ForeignKey(
        "participatie.Toezegging",
        verbose_name=_("toezegging"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [FieldPanel(veld) for veld in ("soort", "tekst", "antwoord", "beantwoord_op", "toezegging")]

    class Meta(Orderable.Meta):
        verbose_name = _("opbrengst")
        verbose_name_plural = _("opbrengst")

    def __str__(self) -> str:
        return self.tekst
