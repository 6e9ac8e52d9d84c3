"""Eén rij voor elk openbaar ding dat iemand kan vinden: de bron van zoeken, “In de buurt” en feeds."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad import StadManager
from stadmaken.common.stad.model import VanStad

from .querysets import ZoekingangQuerySet


class Zoekingang(VanStad):
    """Wat van een ding te vinden is. Wat niet openbaar is, heeft geen rij: zo kan het ook nergens uitlekken.

    De rijen volgen de dingen zelf (zie `bijwerken`); niemand verandert ze met de hand.
    """

    soort = models.CharField(_("soort"), max_length=20)
    sleutel = models.PositiveBigIntegerField(_("nummer van het ding"))
    taal = models.CharField(_("taal"), max_length=10, default="nl")
    pad = models.CharField(_("adres"), max_length=500)
    titel = models.CharField(_("titel"), max_length=255)
    samenvatting = models.TextField(_("samenvatting"), blank=True)
    tekst = models.TextField(_("tekst"), blank=True)
    status = models.CharField(_("status"), max_length=60, blank=True)
    datum = models.DateTimeField(_("laatst veranderd"), null=True, blank=True)
    begint_op = models.DateField(_("begint op"), null=True, blank=True)
    eindigt_op = models.DateField(_("eindigt op"), null=True, blank=True)
    plaats = models.CharField(_("plaats"), max_length=200, blank=True)
    breedtegraad = models.FloatField(_("breedtegraad"), null=True, blank=True)
    lengtegraad = models.FloatField(_("lengtegraad"), null=True, blank=True)
    wijken = models.ManyToManyField("participatie.Wijk", verbose_name=_("wijken"), related_name="+")
    themas = models.ManyToManyField("participatie.Thema", verbose_name=_("thema’s"), related_name="+")
    # Waaraan te zien is of er iets veranderde: zo kost nog eens bijwerken bijna niets.
    afdruk = models.CharField(max_length=64, editable=False)

    objects: ClassVar[Any] = StadManager.met_vragen(ZoekingangQuerySet)

    class Meta:
        verbose_name = _("zoekingang")
        verbose_name_plural = _("zoekingangen")
        constraints = [models.UniqueConstraint(fields=["soort", "sleutel"], name="zoekingang_eenmaal")]
        indexes = [
            models.Index(fields=["soort", "-datum", "-id"], name="zoekingang_soort_datum"),
            # Tellen en wegen lezen alleen dit: dan hoeft SQLite de lange tekst niet over te slaan.
            models.Index(
                fields=["id", "soort", "status", "begint_op", "eindigt_op", "datum", "titel", "site"],
                name="zoekingang_tellen",
            ),
            models.Index(fields=["status"], name="zoekingang_status"),
            models.Index(
                fields=["breedtegraad", "lengtegraad"],
                condition=models.Q(breedtegraad__isnull=False),
                name="zoekingang_punt",
            ),
        ]

    def __str__(self) -> str:
        return self.titel
