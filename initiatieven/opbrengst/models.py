"""De opbrengst van een gebiedssessie: wat mensen meegaven, en wat het antwoord is."""

from datetime import date
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from participatie.toezeggingen.dagen import is_geweest
from stadmaken.common.stad import Deel, Soort

from .choices import Opbrengstsoort
from .widgets import Toezeggingnummer


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

    bij_stad: ClassVar[Soort] = Deel("activiteit")

    panels = [
        FieldPanel("soort"),
        FieldPanel("tekst"),
        FieldPanel("antwoord", help_text=_("Leeg als er nog geen antwoord is. Dat staat dan ook op de site.")),
        FieldRowPanel(
            [
                FieldPanel("beantwoord_op"),
                FieldPanel(
                    "toezegging",
                    widget=Toezeggingnummer,
                    help_text=_(
                        "Het nummer van de toezegging die hieruit volgde, bijvoorbeeld T-4KQ7M. Gaat zij later van de "
                        "site, dan blijft het nummer hier staan, maar toont de pagina haar niet."
                    ),
                ),
            ]
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("opbrengst")
        verbose_name_plural = _("opbrengst")

    def __str__(self) -> str:
        return self.tekst

    def clean(self) -> None:
        super().clean()
        if self.antwoord and not self.beantwoord_op:
            raise ValidationError({"beantwoord_op": _("Kies de dag van het antwoord.")})
        if self.beantwoord_op and not self.antwoord:
            raise ValidationError({"antwoord": _("Er staat een dag bij. Schrijf ook het antwoord op.")})
        if self.beantwoord_op:
            self._toets_dag(self.beantwoord_op)

    def _toets_dag(self, dag: date) -> None:
        try:
            is_geweest(dag)
        except ValidationError as fout:
            raise ValidationError({"beantwoord_op": fout.messages}) from fout

    @property
    def wacht(self) -> bool:
        """Een vraag of zorg waarop nog geen antwoord kwam."""
        return self.soort == Opbrengstsoort.VRAAG and not self.antwoord
