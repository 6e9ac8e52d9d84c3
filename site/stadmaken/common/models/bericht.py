from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Bericht(models.Model):
    """Een uitgaande mail, geschreven in dezelfde transactie als wat haar veroorzaakt.

    De werker verstuurt (zie `stadmaken.common.post`); een verzoek van een bezoeker nooit zelf.
    """

    class Status(models.TextChoices):
        WACHT = "wacht", _("Wacht op verzending")
        BEZIG = "bezig", _("Wordt verzonden")
        VERZONDEN = "verzonden", _("Verzonden")
        MISLUKT = "mislukt", _("Mislukt")
        ONBEKEND = "onbekend", _("Onbekend of het is aangekomen")

    sleutel = models.CharField(_("sleutel"), max_length=120, unique=True, editable=False)
    aan = models.EmailField(_("aan"))
    onderwerp = models.CharField(_("onderwerp"), max_length=200)
    tekst = models.TextField(_("tekst"))
    # [{"naam", "soort", "inhoud"}]: tekstbestanden, zoals een agenda-afspraak (text/calendar).
    bijlagen = models.JSONField(_("bijlagen"), default=list, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.WACHT)
    pogingen = models.PositiveSmallIntegerField(_("pogingen"), default=0)
    niet_voor = models.DateTimeField(_("niet versturen vóór"), default=timezone.now)
    geclaimd_tot = models.DateTimeField(_("geclaimd tot"), null=True, blank=True, editable=False)
    gemaakt_op = models.DateTimeField(_("gemaakt op"), auto_now_add=True)
    verzonden_op = models.DateTimeField(_("verzonden op"), null=True, blank=True)
    fout = models.CharField(_("laatste fout"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("bericht")
        verbose_name_plural = _("uitgaande berichten")
        ordering = ["-gemaakt_op"]
        indexes = [models.Index(fields=["status", "niet_voor"], name="bericht_wachtrij")]

    def __str__(self) -> str:
        return self.onderwerp
