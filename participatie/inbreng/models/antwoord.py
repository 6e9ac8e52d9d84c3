from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad import Deel, Soort

from ..choices import Uitkomst


class Antwoord(models.Model):
    """Het antwoord van de gemeente; één antwoord kan bij meer inbreng horen."""

    bij_stad: ClassVar[Soort] = Deel("inbreng")

    uitkomst = models.CharField(_("uitkomst"), max_length=12, choices=Uitkomst)
    tekst = models.TextField(_("antwoord"), max_length=4000)
    namens = models.CharField(
        _("namens"), max_length=120, help_text=_("Wie antwoordt, bijvoorbeeld “Projectteam Kleverpark”.")
    )
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("door"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    op = models.DateTimeField(_("beantwoord op"))
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), auto_now=True)

    class Meta:
        verbose_name = _("antwoord")
        verbose_name_plural = _("antwoorden")

    def __str__(self) -> str:
        return f"{self.get_uitkomst_display()}: {self.tekst[:60]}"

    @property
    def badge(self) -> str:
        """De soort badge bij de uitkomst; de tekst zegt het altijd ook."""
        return {Uitkomst.OVERGENOMEN: "goed", Uitkomst.DEELS: "info"}.get(Uitkomst(self.uitkomst), "neutraal")
