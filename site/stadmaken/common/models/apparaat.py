from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..stad import Deel, Soort


class Apparaat(models.Model):
    """Een browser waarmee een account zich eerder aanmeldde. Op een nieuwe volgt een mail.

    `merk` is een hash van een willekeurig koekje; waar en waarmee iemand werkt, staat hier niet.
    """

    bij_stad: ClassVar[Soort] = Deel("medewerker")

    wagtail_reference_index_ignore = True

    medewerker = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("medewerker"), on_delete=models.CASCADE, related_name="apparaten"
    )
    merk = models.CharField(_("merk"), max_length=64, editable=False)
    eerste_op = models.DateTimeField(_("voor het eerst"), default=timezone.now)
    laatst_op = models.DateTimeField(_("voor het laatst"), default=timezone.now)

    class Meta:
        verbose_name = _("apparaat")
        verbose_name_plural = _("apparaten")
        ordering = ["-laatst_op"]
        constraints = [models.UniqueConstraint(fields=["medewerker", "merk"], name="apparaat_eenmaal")]

    def __str__(self) -> str:
        return str(self.medewerker)
