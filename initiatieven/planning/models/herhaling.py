from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad import Soort, StadManager, Via

from ..choices import Wijze
from ..woorden import zin_of_regel


class Herhaling(models.Model):
    """Een reeks data volgens een regel van RFC 5545, in de tijd van Amsterdam.

    Elke datum wordt een gewone `Gelegenheid`: die is daarna apart te verzetten of te annuleren.
    """

    wagtail_reference_index_ignore = True

    aanbod = models.ForeignKey(
        "initiatieven.AanbodPage", verbose_name=_("activiteit"), on_delete=models.CASCADE, related_name="herhalingen"
    )
    begin = models.DateTimeField(_("eerste keer"))
    duur_minuten = models.PositiveSmallIntegerField(
        _("duur in minuten"), validators=[MinValueValidator(5), MaxValueValidator(24 * 60)]
    )
    regel = models.CharField(
        _("regel"), max_length=200, help_text=_("RRULE van RFC 5545, bijvoorbeeld FREQ=MONTHLY;BYDAY=1TU.")
    )
    tot = models.DateField(_("tot en met"), null=True, blank=True, help_text=_("Leeg: gaat door tot u de reeks stopt."))
    overgeslagen = models.JSONField(_("overgeslagen dagen"), default=list, blank=True)
    locatie = models.CharField(_("locatie"), max_length=120, blank=True)
    adres = models.CharField(_("adres"), max_length=160, blank=True)
    wijze = models.CharField(_("meedoen"), max_length=10, choices=Wijze, default=Wijze.VRIJ)
    tijdvak_minuten = models.PositiveSmallIntegerField(
        _("minuten per gesprek"), null=True, blank=True, validators=[MinValueValidator(5), MaxValueValidator(240)]
    )
    capaciteit = models.PositiveSmallIntegerField(
        _("aantal plekken"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(5000)]
    )

    bij_stad: ClassVar[Soort] = Via("aanbod")
    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("reeks")
        verbose_name_plural = _("reeksen")

    def __str__(self) -> str:
        return f"{self.aanbod.title}: {zin_of_regel(self.regel)}"
