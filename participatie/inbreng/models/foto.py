import uuid
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from stadmaken.common.opslag import prive
from stadmaken.common.stad import Soort, StadManager, Via

from .inbreng import Inbreng


class Foto(models.Model):
    """Een foto bij een inbreng: opnieuw gecodeerd, zonder metagegevens, besloten tot de inbreng geplaatst is."""

    bij_stad: ClassVar[Soort] = Via("inbreng")

    inbreng = models.ForeignKey(Inbreng, on_delete=models.CASCADE, related_name="fotos")
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    bestand = models.FileField(_("bestand"), max_length=100, storage=prive)
    breedte = models.PositiveIntegerField(_("breedte in pixels"))
    hoogte = models.PositiveIntegerField(_("hoogte in pixels"))
    beschrijving = models.CharField(
        _("beschrijving"), max_length=200, blank=True, help_text=_("Wat is te zien? Voor wie de foto niet ziet.")
    )
    tonen = models.BooleanField(_("mag op de site"), default=True)
    # Er kan een naam of een handschrift op staan: een scan is het origineel, en komt nooit op de site.
    scan = models.BooleanField(_("scan van het papier"), default=False, editable=False)

    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("foto")
        verbose_name_plural = _("foto’s")
        constraints = [
            models.CheckConstraint(condition=~models.Q(scan=True, tonen=True), name="foto_scan_blijft_besloten")
        ]

    def __str__(self) -> str:
        return f"{self.inbreng_id}/{self.sleutel}"
