"""Het woordenboek van de site: elk woord dat in een openbare tekst staat."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad.model import VanStad


class Zoekwoord(VanStad):
    """Een woord, en in hoeveel ingangen het staat. Wat nergens openbaar meer staat, is ook hier weg.

    `omgekeerd` is de stam van achteren naar voren: zo zijn samenstellingen op hun eind te vinden.
    """

    taal = models.CharField(max_length=10)
    woord = models.CharField(max_length=60)
    stam = models.CharField(max_length=60)
    omgekeerd = models.CharField(max_length=60)
    lengte = models.PositiveSmallIntegerField()
    aantal = models.IntegerField()

    class Meta:
        verbose_name = _("zoekwoord")
        verbose_name_plural = _("zoekwoorden")
        constraints = [models.UniqueConstraint(fields=["site", "taal", "woord"], name="zoekwoord_eenmaal")]
        indexes = [
            models.Index(fields=["taal", "stam"], name="zoekwoord_stam"),
            models.Index(fields=["woord"], opclasses=["varchar_pattern_ops"], name="zoekwoord_begin"),
            models.Index(fields=["omgekeerd"], opclasses=["varchar_pattern_ops"], name="zoekwoord_eind"),
        ]

    def __str__(self) -> str:
        return self.woord


class Ingangwoorden(VanStad):
    """Welke woorden van een ingang zijn meegeteld, om ze er later weer af te halen."""

    ingang = models.PositiveBigIntegerField(primary_key=True)
    taal = models.CharField(max_length=10)
    woorden = models.TextField()

    class Meta:
        verbose_name = _("woorden van een ingang")
        verbose_name_plural = _("woorden van ingangen")

    def __str__(self) -> str:
        return str(self.ingang)
