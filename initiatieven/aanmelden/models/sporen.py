"""Wat er met aanmeldingen gebeurde: de tijdlijn, wie er was, en welke mail al is gestuurd."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad import Deel, Soort, StadManager, Via

from ..choices import Gebeurtenissoort, Herinneringsoort, Rol
from .aanmelding import Aanmelding


class Aanmeldgebeurtenis(models.Model):
    """Eén verandering van een aanmelding. Wordt nooit gewijzigd."""

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="gebeurtenissen")
    soort = models.CharField(_("soort"), max_length=20, choices=Gebeurtenissoort)
    tijd = models.DateTimeField(_("tijd"), default=timezone.now, db_index=True)
    rol = models.CharField(_("wie"), max_length=10, choices=Rol)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("medewerker"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    toelichting = models.TextField(_("toelichting"), blank=True)

    bij_stad: ClassVar[Soort] = Deel("aanmelding")

    class Meta:
        verbose_name = _("gebeurtenis bij een aanmelding")
        verbose_name_plural = _("gebeurtenissen bij aanmeldingen")
        ordering = ["tijd", "pk"]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} ({self.tijd:%Y-%m-%d})"


class Aanwezigheid(models.Model):
    """Of iemand er bij één bijeenkomst was. `bijgewerkt_op` is de tijd van het vinkje zelf: het laatste wint."""

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="aanwezigheid")
    bijeenkomst = models.ForeignKey("initiatieven.Bijeenkomst", on_delete=models.CASCADE, related_name="aanwezigheid")
    aanwezig = models.BooleanField(_("aanwezig"))
    bijgewerkt_op = models.DateTimeField(_("bijgewerkt op"), default=timezone.now)

    bij_stad: ClassVar[Soort] = Deel("aanmelding")

    class Meta:
        verbose_name = _("aanwezigheid")
        verbose_name_plural = _("aanwezigheid")
        constraints = [models.UniqueConstraint(fields=["aanmelding", "bijeenkomst"], name="aanwezigheid_eenmaal")]

    def __str__(self) -> str:
        return str(_("Aanwezig") if self.aanwezig else _("Afwezig"))


class Herinnering(models.Model):
    """Het bewijs dat een herinnering is geschreven: per aanmelding, bijeenkomst, soort en dag hooguit één keer."""

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="herinneringen")
    bijeenkomst = models.ForeignKey("initiatieven.Bijeenkomst", on_delete=models.CASCADE, related_name="herinneringen")
    soort = models.CharField(max_length=10, choices=Herinneringsoort)
    # De dag van de bijeenkomst op dat moment: wie wordt verzet, krijgt voor de nieuwe dag nog een herinnering.
    dag = models.DateField()
    geschreven_op = models.DateTimeField(default=timezone.now)

    bij_stad: ClassVar[Soort] = Deel("aanmelding")

    class Meta:
        verbose_name = _("herinnering")
        verbose_name_plural = _("herinneringen")
        constraints = [
            models.UniqueConstraint(fields=["aanmelding", "bijeenkomst", "soort", "dag"], name="herinnering_eenmaal")
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} ({self.dag:%Y-%m-%d})"


class Rondschrijven(models.Model):
    """Een bericht van de coördinator aan deelnemers, zoals het is verstuurd en aan hoeveel mensen."""

    gelegenheid = models.ForeignKey(
        "initiatieven.Gelegenheid", verbose_name=_("datum"), on_delete=models.CASCADE, related_name="rondschrijven"
    )
    idempotentie = models.CharField(max_length=36, unique=True, editable=False)
    onderwerp = models.CharField(_("onderwerp"), max_length=150)
    tekst = models.TextField(_("bericht"), max_length=5000)
    aan = models.CharField(_("aan"), max_length=200)
    aantal = models.PositiveIntegerField(_("aantal ontvangers"), default=0)
    verstuurd_op = models.DateTimeField(_("verstuurd op"), default=timezone.now)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("door"), null=True, on_delete=models.SET_NULL, related_name="+"
    )

    bij_stad: ClassVar[Soort] = Via("gelegenheid")
    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("bericht aan deelnemers")
        verbose_name_plural = _("berichten aan deelnemers")
        ordering = ["-verstuurd_op"]

    def __str__(self) -> str:
        return self.onderwerp
