"""Hoe vaak er op bepaalde woorden is gezocht: een getal per dag, en nooit wie dat deed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad.model import VanStad

LANGSTE = 80


class Zoektelling(VanStad):
    """De woorden van een zoekvraag op één dag. Alleen woorden: zie `woorden.van_vraag`."""

    dag = models.DateField(_("dag"))
    woorden = models.CharField(_("zoekwoorden"), max_length=LANGSTE)
    aantal = models.PositiveIntegerField(_("keer gezocht"), default=0)
    zonder = models.PositiveIntegerField(_("keer zonder resultaat"), default=0)

    class Meta:
        verbose_name = _("zoektelling")
        verbose_name_plural = _("zoektellingen")
        default_permissions = ("view",)
        constraints = [models.UniqueConstraint(fields=["site", "dag", "woorden"], name="zoektelling_eenmaal")]

    def __str__(self) -> str:
        return f"{self.woorden} ({self.dag})"
