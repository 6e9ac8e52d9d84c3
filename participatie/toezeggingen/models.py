from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.gemeente import absoluut
from stadmaken.common.stad import Soort, StadManager, Via
from stadmaken.common.stad.model import VanStad

from .choices import Bron, Toezeggingsoort, Toezeggingstaat
from .nummer import NUMMERS
from .querysets import ToezeggingQuerySet


def nieuw_nummer() -> str:
    """Bijvoorbeeld “T-4KQ7M”."""
    return NUMMERS.nieuw()


class Toezegging(VanStad):
    """Een belofte van de gemeente, met de dag die zij eerst noemde en de dag die nu geldt.

    Wijzigen gaat via `actions.py`: dat schrijft ook de gebeurtenis en de mail aan wie het aanging.
    """

    nummer = models.CharField(_("nummer"), max_length=10, unique=True, default=nieuw_nummer, editable=False)
    wat = models.CharField(
        _("wat zeggen wij toe"), max_length=200, help_text=_("Eén zin die iemand over een jaar nog kan controleren.")
    )
    toelichting = models.TextField(_("toelichting"), max_length=1500, blank=True)
    wie = models.CharField(
        _("wie doet het"), max_length=120, help_text=_("Een team of functie, bijvoorbeeld “Team Groen”. Geen naam.")
    )
    project = models.ForeignKey(
        "participatie.ProjectPage",
        verbose_name=_("project"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="toezeggingen",
    )
    wijk = models.ForeignKey(
        "participatie.Wijk",
        verbose_name=_("wijk"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="toezeggingen",
    )
    contract = models.ForeignKey(
        "participatie.Wijkcontract",
        verbose_name=_("wijkcontract"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="afspraken",
    )
    indicator = models.CharField(
        _("waaraan ziet men het"),
        max_length=200,
        blank=True,
        help_text=_("Bijvoorbeeld “tien nieuwe bomen in de Bomenbuurt”. Zo kan iedereen nagaan of het is gelukt."),
    )
    bron = models.CharField(_("komt voort uit"), max_length=15, choices=Bron, default=Bron.INBRENG)
    bron_toelichting = models.CharField(
        _("waar en wanneer"),
        max_length=200,
        blank=True,
        help_text=_("Bijvoorbeeld “Spreekuur in de wijk, 3 maart 2026”."),
    )
    inbreng = models.ManyToManyField(
        "participatie.Inbreng", verbose_name=_("inbreng"), blank=True, related_name="toezeggingen"
    )
    gedaan_op = models.DateField(_("toegezegd op"), default=timezone.localdate)
    oorspronkelijk_op = models.DateField(_("eerst beloofd voor"))
    uiterlijk_op = models.DateField(_("geldt nu voor"))
    staat = models.CharField(
        _("staat"), max_length=10, choices=Toezeggingstaat, default=Toezeggingstaat.OPEN, editable=False
    )
    afgerond_op = models.DateField(_("afgerond op"), null=True, blank=True, editable=False)
    openbaar = models.BooleanField(_("staat op de site"), default=True)

    objects: ClassVar[Any] = StadManager.met_vragen(ToezeggingQuerySet)

    class Meta:
        verbose_name = _("toezegging")
        verbose_name_plural = _("toezeggingen")
        ordering = ["uiterlijk_op", "pk"]
        indexes = [models.Index(fields=["staat", "uiterlijk_op"], name="toezegging_staat")]
        permissions = [("beheer_eigen_toezegging", _("Kan toezeggingen bij projecten van het eigen team bijhouden"))]

    def __str__(self) -> str:
        return self.wat

    def stand(self, vandaag: date | None = None) -> Toezeggingstaat:
        """De staat zoals een bezoeker haar leest: een open toezegging die later wordt dan beloofd, is vertraagd."""
        dag = vandaag or timezone.localdate()
        verlaat = self.uiterlijk_op > self.oorspronkelijk_op or self.uiterlijk_op < dag
        if self.staat == Toezeggingstaat.OPEN and verlaat:
            return Toezeggingstaat.VERTRAAGD
        return Toezeggingstaat(self.staat)

    @property
    def is_concept(self) -> bool:
        """Een afspraak in een wijkcontract dat nog niet is getekend: nog geen toezegging."""
        return self.contract is not None and not self.contract.is_getekend

    @property
    def op_tijd(self) -> bool | None:
        """Of zij op of voor de eerst beloofde dag is nagekomen; None als zij niet is nagekomen."""
        if self.staat != Toezeggingstaat.NAGEKOMEN or not self.afgerond_op:
            return None
        return self.afgerond_op <= self.oorspronkelijk_op

    @property
    def viel_tegen(self) -> bool:
        """Of zij te laat is, te laat is nagekomen, is verschoven of is vervallen: dat blijft openbaar."""
        voorbij = self.staat == Toezeggingstaat.OPEN and self.uiterlijk_op < timezone.localdate()
        verschoven = self.uiterlijk_op != self.oorspronkelijk_op
        return voorbij or verschoven or self.op_tijd is False or self.staat == Toezeggingstaat.VERVALLEN

    @property
    def pad(self) -> str:
        """Het pad van de openbare pagina."""
        return f"/toezeggingen/{self.nummer}/"

    @property
    def adres(self) -> str:
        """Het volledige adres van de openbare pagina."""
        return absoluut(self.pad)


class Toezegginggebeurtenis(models.Model):
    """Eén verandering van een toezegging. Wordt nooit gewijzigd: een verschoven dag blijft zo zichtbaar."""

    bij_stad: ClassVar[Soort] = Via("toezegging")

    toezegging = models.ForeignKey(Toezegging, on_delete=models.CASCADE, related_name="gebeurtenissen")
    soort = models.CharField(_("soort"), max_length=12, choices=Toezeggingsoort)
    op = models.DateTimeField(_("op"), default=timezone.now)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    tekst = models.TextField(_("toelichting"), max_length=1500, blank=True)
    oude_dag = models.DateField(_("oude dag"), null=True, blank=True)
    nieuwe_dag = models.DateField(_("nieuwe dag"), null=True, blank=True)

    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("gebeurtenis van een toezegging")
        verbose_name_plural = _("gebeurtenissen van toezeggingen")
        ordering = ["op", "pk"]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} ({self.op:%Y-%m-%d})"
