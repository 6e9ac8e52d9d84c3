from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad import StadManager
from stadmaken.common.stad.model import VanStad

from .querysets import VerzoekQuerySet


class Verzoek(VanStad):
    """Iemand vraagt vanaf de ontvangstpagina om inzage in of verwijdering van zijn gegevens (AVG).

    De rij overleeft de inbreng als spoor en bevat zelf geen persoonsgegevens.
    """

    class Soort(models.TextChoices):
        INZAGE = "inzage", _("Inzage")
        VERWIJDERING = "verwijdering", _("Verwijdering")

    inbreng = models.ForeignKey(
        "participatie.Inbreng",
        verbose_name=_("inbreng"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="verzoeken",
    )
    kenmerk = models.CharField(_("kenmerk"), max_length=12)
    soort = models.CharField(_("soort"), max_length=12, choices=Soort)
    ontvangen_op = models.DateTimeField(_("ontvangen op"), default=timezone.now)
    afgehandeld_op = models.DateTimeField(_("afgehandeld op"), null=True, blank=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("afgehandeld door"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    uitkomst = models.CharField(_("wat er is gedaan"), max_length=200, blank=True)

    objects: ClassVar[Any] = StadManager.met_vragen(VerzoekQuerySet)

    class Meta:
        verbose_name = _("AVG-verzoek")
        verbose_name_plural = _("AVG-verzoeken")
        ordering = ["afgehandeld_op", "ontvangen_op"]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} {self.kenmerk}"


class Opschoonbewijs(VanStad):
    """Wat het opschonen verwijderde: aantallen, geen persoonsgegevens."""

    op = models.DateTimeField(_("uitgevoerd op"), default=timezone.now)
    peildag = models.DateField(_("termijnen verlopen vóór"))
    # {"inbreng_verwijderd": 3, "inbreng_geanonimiseerd": 4, "bestanden": 6, "mails": 9, ...}
    aantallen = models.JSONField(_("aantallen"), default=dict)
    # Per formulier: [{"formulier": titel, "termijn": maanden, "daarna": keuze, "aantal": n}]
    per_formulier = models.JSONField(_("per formulier"), default=list)

    class Meta:
        verbose_name = _("bewijs van opschonen")
        verbose_name_plural = _("bewijzen van opschonen")
        ordering = ["-op"]

    def __str__(self) -> str:
        return f"{self.op:%Y-%m-%d}"
