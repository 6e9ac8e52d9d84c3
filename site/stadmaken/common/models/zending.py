from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..stad.model import VanStad


class Zending(VanStad):
    """Eén inhoud voor veel ontvangers, zoals een editie van de nieuwsbrief. Ieder krijgt een eigen `Bericht`.

    In `onderwerp`, `tekst`, `html` en `koppen` staan merktekens als `[[afmelden]]`; per ontvanger vult
    `Bericht.invullen` ze in.
    """

    class Status(models.TextChoices):
        GEPLAND = "gepland", _("Gepland")
        LOOPT = "loopt", _("Wordt verzonden")
        PAUZE = "pauze", _("Op pauze")
        KLAAR = "klaar", _("Klaar")
        GESTOPT = "gestopt", _("Gestopt")

    soort = models.CharField(_("soort"), max_length=20)
    naam = models.CharField(_("naam"), max_length=200)
    onderwerp = models.CharField(_("onderwerp"), max_length=200)
    tekst = models.TextField(_("tekst"))
    html = models.TextField(_("html"), blank=True)
    koppen = models.JSONField(_("extra mailkoppen"), default=dict, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.GEPLAND)
    per_minuut = models.PositiveIntegerField(
        _("hoogstens per minuut"), default=600, help_text=_("Zo veel mails gaan er hooguit per minuut uit.")
    )
    # Het eerste moment waarop weer een bericht weg mag: zo houden meer werkers samen één tempo aan.
    volgende_op = models.DateTimeField(default=timezone.now, editable=False)
    gepland_op = models.DateTimeField(_("gepland op"), default=timezone.now)
    begonnen_op = models.DateTimeField(_("begonnen op"), null=True, blank=True)
    klaar_op = models.DateTimeField(_("klaar op"), null=True, blank=True)

    # Hoe het afliep met berichten die na hun bewaartermijn zijn verwijderd: alleen aantallen (`Stand`).
    opgeruimd = models.JSONField(default=dict, editable=False)

    class Meta:
        verbose_name = _("zending")
        verbose_name_plural = _("zendingen")
        ordering = ["-gepland_op", "-pk"]

    def __str__(self) -> str:
        return self.naam
