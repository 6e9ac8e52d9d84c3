from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel

from stadmaken.common.gemeente import absoluut
from stadmaken.common.stad import Deel, Soort, StadManager
from stadmaken.common.stad.model import VanStad

from .choices import Contractsoort, Contractstaat, Partijsoort
from .nummer import NUMMERS
from .querysets import WijkcontractQuerySet


def nieuw_nummer() -> str:
    """Bijvoorbeeld “W-4KQ7M”."""
    return NUMMERS.nieuw()


class Wijkcontract(VanStad, ClusterableModel):
    """Afspraken tussen gemeente en wijk voor een aantal jaar. Elke afspraak is een toezegging.

    Wijzigen gaat via `actions`: dat schrijft ook de gebeurtenis.
    """

    nummer = models.CharField(_("nummer"), max_length=10, unique=True, default=nieuw_nummer, editable=False)
    titel = models.CharField(_("titel"), max_length=120)
    samenvatting = models.TextField(_("samenvatting"), max_length=600)
    gebied = models.ForeignKey(
        "participatie.Gebied",
        verbose_name=_("gebied"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="wijkcontracten",
    )
    wijken = ParentalManyToManyField(
        "participatie.Wijk",
        verbose_name=_("wijken"),
        blank=True,
        related_name="wijkcontracten",
        help_text=_("Laat leeg als het contract voor het hele gebied geldt."),
    )
    platform = models.ForeignKey(
        "participatie.WijkplatformPage",
        verbose_name=_("wijkplatform"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="wijkcontracten",
    )
    begint_op = models.DateField(_("geldt vanaf"))
    eindigt_op = models.DateField(_("geldt tot en met"))
    getekend_op = models.DateField(_("getekend op"), null=True, blank=True, editable=False)
    document = models.ForeignKey(
        "common.Bestand",
        verbose_name=_("getekend stuk"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    evaluatie = models.TextField(_("evaluatie"), max_length=3000, blank=True)
    geevalueerd_op = models.DateField(_("geëvalueerd op"), null=True, blank=True, editable=False)

    objects: ClassVar[Any] = StadManager.met_vragen(WijkcontractQuerySet)

    class Meta:
        verbose_name = _("wijkcontract")
        verbose_name_plural = _("wijkcontracten")
        ordering = ["-begint_op", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(eindigt_op__gte=models.F("begint_op")), name="wijkcontract_eindigt_later"
            )
        ]

    def __str__(self) -> str:
        return self.titel

    def staat(self, vandaag: date | None = None) -> Contractstaat:
        """De staat zoals een bezoeker haar leest."""
        if self.getekend_op is None:
            return Contractstaat.CONCEPT
        if self.geevalueerd_op is not None:
            return Contractstaat.GEEVALUEERD
        voorbij = self.eindigt_op < (vandaag or timezone.localdate())
        return Contractstaat.AFGELOPEN if voorbij else Contractstaat.GETEKEND

    @property
    def is_getekend(self) -> bool:
        """Getekend ligt de tekst vast, en is het contract openbaar."""
        return self.getekend_op is not None

    @property
    def pad(self) -> str:
        """Het pad van de openbare pagina."""
        return f"/wijkcontracten/{self.nummer}/"

    @property
    def adres(self) -> str:
        """Het volledige adres van de openbare pagina."""
        return absoluut(self.pad)


class Contractpartij(models.Model):
    """Wie het contract sluit; een organisatie of functie, geen persoon."""

    bij_stad: ClassVar[Soort] = Deel("contract")

    contract = ParentalKey(Wijkcontract, on_delete=models.CASCADE, related_name="partijen")
    soort = models.CharField(_("soort"), max_length=12, choices=Partijsoort)
    naam = models.CharField(_("naam"), max_length=120)

    class Meta:
        verbose_name = _("partij")
        verbose_name_plural = _("partijen")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.naam


class Contractgebeurtenis(models.Model):
    """Eén verandering van een wijkcontract. Wordt nooit gewijzigd."""

    bij_stad: ClassVar[Soort] = Deel("contract")

    contract = models.ForeignKey(Wijkcontract, on_delete=models.CASCADE, related_name="gebeurtenissen")
    soort = models.CharField(_("soort"), max_length=12, choices=Contractsoort)
    op = models.DateTimeField(_("op"), default=timezone.now)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    tekst = models.TextField(_("toelichting"), blank=True)

    class Meta:
        verbose_name = _("gebeurtenis van een wijkcontract")
        verbose_name_plural = _("gebeurtenissen van wijkcontracten")
        ordering = ["op", "pk"]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} ({self.op:%Y-%m-%d})"
