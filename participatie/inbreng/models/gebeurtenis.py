from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad import Soort, StadManager, Via

from ..choices import Gebeurtenissoort, Rol
from .inbreng import Inbreng


class Gebeurtenis(models.Model):
    """Eén verandering van een inbreng, met tijd en rol. Wordt nooit gewijzigd."""

    bij_stad: ClassVar[Soort] = Via("inbreng")

    inbreng = models.ForeignKey(Inbreng, on_delete=models.CASCADE, related_name="gebeurtenissen")
    soort = models.CharField(_("soort"), max_length=30, choices=Gebeurtenissoort)
    tijd = models.DateTimeField(_("tijd"), db_index=True)
    rol = models.CharField(_("wie"), max_length=10, choices=Rol)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("medewerker"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    toelichting = models.TextField(_("toelichting voor de indiener"), blank=True)
    # Waar het over ging, als het niet (alleen) om de inbreng zelf ging.
    thema = models.ForeignKey(
        "participatie.Inbrengthema", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    toezegging = models.ForeignKey(
        "participatie.Toezegging", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    # De velden zoals zij hiervoor waren, zodat “Ongedaan maken” precies dat terugzet.
    vorige = models.JSONField(default=dict, blank=True, editable=False)

    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("gebeurtenis")
        verbose_name_plural = _("gebeurtenissen")
        ordering = ["tijd", "id"]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} ({self.tijd:%Y-%m-%d})"
