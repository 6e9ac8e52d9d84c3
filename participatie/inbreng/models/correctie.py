from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad import Soort, StadManager, Via

from .inbreng import Inbreng


class Correctie(models.Model):
    """Een voorstel om overgetypte inbreng te verbeteren; een ander dan de voorsteller keurt het goed."""

    bij_stad: ClassVar[Soort] = Via("inbreng")

    inbreng = models.ForeignKey(Inbreng, on_delete=models.CASCADE, related_name="correcties")
    # Zelfde vorm als `Inbreng.invoer`.
    voor = models.JSONField(_("stond er"), default=list)
    na = models.JSONField(_("moet worden"), default=list)
    reden = models.CharField(_("waarom"), max_length=300)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    op = models.DateTimeField(_("voorgesteld op"), default=timezone.now)
    akkoord = models.BooleanField(_("akkoord"), null=True)
    beoordeeld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    beoordeeld_op = models.DateTimeField(_("beoordeeld op"), null=True, blank=True)

    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("correctie")
        verbose_name_plural = _("correcties")
        ordering = ["op"]

    def __str__(self) -> str:
        return f"{self.inbreng}: {self.reden}"
