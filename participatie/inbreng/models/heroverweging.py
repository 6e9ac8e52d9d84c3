from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from stadmaken.common.stad import Soort, StadManager, Via
from stadmaken.common.stad.model import VanStad

from .inbreng import Inbreng


class Afwijzingsreden(VanStad):
    """Een reden om inbreng niet te plaatsen; redacteuren houden de lijst bij."""

    tekst = models.CharField(
        _("reden"),
        max_length=200,
        help_text=_("Een hele zin aan de indiener, bijvoorbeeld “De toon van uw inbreng kan anderen kwetsen.”"),
    )
    actief = models.BooleanField(_("te kiezen"), default=True)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=100)

    class Meta:
        verbose_name = _("reden om niet te plaatsen")
        verbose_name_plural = _("redenen om niet te plaatsen")
        ordering = ["volgorde", "tekst"]
        constraints = [models.UniqueConstraint(fields=["site", "tekst"], name="afwijzingsreden_eenmaal")]

    def __str__(self) -> str:
        return self.tekst


class HeroverwegingQuerySet(models.QuerySet):
    """Vragen over tweede blikken."""

    def wachtend(self) -> "HeroverwegingQuerySet":
        """Nog door niemand beoordeeld."""
        return self.filter(besloten_op__isnull=True)


class Heroverweging(models.Model):
    """Een indiener is het niet eens met “niet geplaatst” en vraagt, één keer, om een tweede blik.

    Wie de inbreng afwees, beoordeelt haar niet nog eens.
    """

    bij_stad: ClassVar[Soort] = Via("inbreng")

    class Besluit(models.TextChoices):
        PLAATSEN = "plaatsen", _("Alsnog geplaatst")
        BLIJFT = "blijft", _("Blijft van de site")

    inbreng = models.OneToOneField(Inbreng, on_delete=models.CASCADE, related_name="heroverweging")
    tekst = models.TextField(_("waarom bent u het er niet mee eens"), max_length=1500)
    ontvangen_op = models.DateTimeField(_("gevraagd op"))
    eerste_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("eerst beoordeeld door"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    besluit = models.CharField(_("besluit"), max_length=10, choices=Besluit, blank=True)
    toelichting = models.TextField(_("toelichting voor de indiener"), max_length=1500, blank=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("tweede beoordelaar"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    besloten_op = models.DateTimeField(_("besloten op"), null=True, blank=True)

    objects: ClassVar[Any] = StadManager.met_vragen(HeroverwegingQuerySet)

    class Meta:
        verbose_name = _("tweede blik")
        verbose_name_plural = _("tweede blikken")
        ordering = ["ontvangen_op"]

    def __str__(self) -> str:
        return str(self.inbreng)

    @property
    def wacht(self) -> bool:
        """Of er nog iemand naar moet kijken."""
        return self.besloten_op is None

    @property
    def uitkomst(self) -> Any:
        """Het besluit in woorden; zonder besluit is de eerste beslissing zelf teruggedraaid."""
        if self.wacht:
            return _("Wacht op een besluit")
        return self.get_besluit_display() if self.besluit else _("Niet meer nodig: eerder teruggedraaid")
