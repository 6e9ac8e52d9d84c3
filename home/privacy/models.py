"""Wie om zijn gegevens vroeg, en wat er op verzoek is gewist."""

from functools import partial
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad import Gedeeld, Soort
from stadmaken.common.stad.model import VanStad
from stadmaken.common.tekens import willekeurige_code

from .kenmerk import token_van


class Gegevensvraag(VanStad):
    """Iemand vroeg te zien wat wij bij een e-mailadres bewaren. Verdwijnt zodra de link niet meer werkt.

    Het adres staat hier, en niet in de link: zo staat het nergens in een logboek.
    """

    kenmerk = models.CharField(max_length=24, unique=True, default=partial(willekeurige_code, 20), editable=False)
    email = models.EmailField(_("e-mailadres"))
    gevraagd_op = models.DateTimeField(_("gevraagd op"), default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("vraag om eigen gegevens")
        verbose_name_plural = _("vragen om eigen gegevens")
        permissions = [("behandel_gegevens", _("Kan bij een e-mailadres alle gegevens bekijken en wissen"))]

    def __str__(self) -> str:
        return self.kenmerk

    @property
    def token(self) -> str:
        """Het ondertekende deel van het besloten adres."""
        return token_van(self.kenmerk)


class Wisregel(models.Model):
    """Dit is op verzoek gewist. Wat er stond, staat hier niet; alleen waar het was.

    Na het terugzetten van een reservekopie wissen wij alles op deze lijst opnieuw (`wislijst`).
    """

    bron = models.CharField(_("waar"), max_length=30)
    nummer = models.CharField(_("kenmerk of nummer"), max_length=60)
    op = models.DateTimeField(_("gewist op"), default=timezone.now)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("door medewerker"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Leeg: iemand deed het zelf."),
    )

    bij_stad: ClassVar[Soort] = Gedeeld(
        "Na het terugzetten van een reservekopie geldt de lijst voor de hele installatie; zij noemt alleen kenmerken."
    )

    class Meta:
        verbose_name = _("wisregel")
        verbose_name_plural = _("wislijst")
        ordering = ["-op", "-pk"]
        constraints = [models.UniqueConstraint(fields=["bron", "nummer"], name="wisregel_eenmaal")]

    def __str__(self) -> str:
        return f"{self.bron} {self.nummer}"
