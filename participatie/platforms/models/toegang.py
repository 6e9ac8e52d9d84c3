"""Wie een platform zelf bijhoudt, en wanneer het profiel is nagekeken."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.groepstoegang import Groepstoegang
from stadmaken.common.stad import Deel, Soort, StadManager, Via

from ..choices import Controlesoort
from .platform import WijkplatformPage


class Platformtoegang(Groepstoegang):
    """Wie een platform zelf bijhoudt: de groep, en de map met beelden."""

    bij_stad: ClassVar[Soort] = Via("platform")

    platform = models.OneToOneField(WijkplatformPage, on_delete=models.CASCADE, related_name="toegang")

    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("toegang van een wijkplatform")
        verbose_name_plural = _("toegang van wijkplatforms")

    def __str__(self) -> str:
        return str(self.platform)


class Profielcontrole(models.Model):
    """De vraag “klopt dit nog?” of het antwoord daarop. Wordt nooit gewijzigd."""

    bij_stad: ClassVar[Soort] = Deel("platform")

    platform = models.ForeignKey(WijkplatformPage, on_delete=models.CASCADE, related_name="controles")
    soort = models.CharField(_("soort"), max_length=10, choices=Controlesoort)
    op = models.DateTimeField(_("op"), default=timezone.now)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = _("controle van een profiel")
        verbose_name_plural = _("controles van profielen")
        ordering = ["-op", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} ({self.op:%Y-%m-%d})"
