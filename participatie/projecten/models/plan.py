from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Planwijziging(models.Model):
    """Wat er na publicatie in het participatieplan veranderde, met de reden; openbaar en nooit meer te wijzigen.

    De eerste rij van een project legt het plan vast zoals het is gepubliceerd en heeft geen `wijzigingen`.
    """

    project = models.ForeignKey("participatie.ProjectPage", on_delete=models.CASCADE, related_name="planwijzigingen")
    op = models.DateTimeField(_("op"), default=timezone.now)
    reden = models.CharField(_("reden"), max_length=300, blank=True)
    # [{"veld", "label", "oud", "nieuw"}], als gewone tekst.
    wijzigingen = models.JSONField(_("wijzigingen"), default=list)
    # {veld: tekst}: het plan na deze wijziging, om de volgende mee te vergelijken.
    stand = models.JSONField(_("het plan zoals het toen was"), default=dict)

    class Meta:
        verbose_name = _("wijziging van het participatieplan")
        verbose_name_plural = _("wijzigingen van het participatieplan")
        ordering = ["-op", "-pk"]

    def __str__(self) -> str:
        return f"{self.project_id} ({self.op:%Y-%m-%d})"
