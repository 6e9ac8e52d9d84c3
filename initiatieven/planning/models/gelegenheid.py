import math
from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from stadmaken.common.stad import Soort, StadManager, Via

from ..choices import Groepskenmerk, Wijze
from ..querysets import BESLUIT_VOORAF, GelegenheidQuerySet

MAX_AANTAL = MaxValueValidator(5000)


class Gelegenheid(ClusterableModel):
    """Eén keer dat een cursus of activiteit er is, met één of meer bijeenkomsten. Hiervoor meldt iemand zich aan.

    `bezet` telt plekken van wie bevestigd is en van wie een plek krijgt aangeboden. Alleen
    `initiatieven.aanmelden.actions` verandert het, en altijd met de rij op slot.
    """

    wagtail_reference_index_ignore = True

    aanbod = models.ForeignKey(
        "initiatieven.AanbodPage",
        verbose_name=_("cursus of activiteit"),
        on_delete=models.CASCADE,
        related_name="gelegenheden",
    )
    naam = models.CharField(
        _("naam"),
        max_length=80,
        blank=True,
        help_text=_("Alleen als er meer zijn, bijvoorbeeld “Voorjaar, avondgroep”."),
    )
    wijze = models.CharField(_("meedoen"), max_length=10, choices=Wijze, default=Wijze.AANMELDEN)
    tijdvak_minuten = models.PositiveSmallIntegerField(
        _("minuten per gesprek"),
        null=True,
        blank=True,
        validators=[MinValueValidator(5), MaxValueValidator(240)],
        help_text=_("Alleen bij een spreekuur: zo lang duurt één gesprek. Het aantal plekken volgt hieruit."),
    )
    capaciteit = models.PositiveSmallIntegerField(
        _("aantal plekken"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MAX_AANTAL],
        help_text=_("Leeg: er is plek voor iedereen."),
    )
    bezet = models.PositiveIntegerField(_("bezet"), default=0, editable=False)
    minimum = models.PositiveSmallIntegerField(
        _("gaat door vanaf"),
        null=True,
        blank=True,
        validators=[MAX_AANTAL],
        help_text=_("Zijn er bij het sluiten minder deelnemers, dan waarschuwen wij u. U beslist of het doorgaat."),
    )
    max_samen = models.PositiveSmallIntegerField(
        _("met hoeveel mensen tegelijk aanmelden"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(20)],
        help_text=_("1: ieder meldt zichzelf aan."),
    )
    wachtlijst = models.BooleanField(
        _("wachtlijst als het vol is"),
        default=True,
        help_text=_("Wie het eerst kwam, krijgt een vrije plek het eerst aangeboden."),
    )
    aanbod_uren = models.PositiveSmallIntegerField(
        _("uren om een vrije plek aan te nemen"),
        default=48,
        validators=[MinValueValidator(1), MaxValueValidator(24 * 14)],
        help_text=_("Daarna gaat de plek naar de volgende op de wachtlijst."),
    )
    opent_op = models.DateTimeField(_("aanmelden vanaf"), null=True, blank=True, help_text=_("Leeg: meteen."))
    sluit_op = models.DateTimeField(
        _("aanmelden tot"), null=True, blank=True, help_text=_("Leeg: tot de eerste bijeenkomst begint.")
    )
    herinnering_dagen = models.PositiveSmallIntegerField(
        _("eerste herinnering, dagen vooraf"),
        null=True,
        blank=True,
        default=7,
        validators=[MinValueValidator(2), MaxValueValidator(60)],
        help_text=_("Leeg: alleen de herinnering op de dag ervoor."),
    )
    herhaling = models.ForeignKey(
        "initiatieven.Herhaling",
        verbose_name=_("uit de reeks"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="gelegenheden",
    )
    # Het begin volgens de regel: zo maakt de reeks een verzette datum niet opnieuw.
    volgens_regel = models.DateTimeField(null=True, blank=True, editable=False)
    geannuleerd_op = models.DateTimeField(_("geannuleerd op"), null=True, blank=True, editable=False)
    reden = models.TextField(_("reden"), max_length=400, blank=True, editable=False)

    bij_stad: ClassVar[Soort] = Via("aanbod")
    objects: ClassVar[Any] = StadManager.met_vragen(GelegenheidQuerySet)

    class Meta:
        verbose_name = _("datum")
        verbose_name_plural = _("data en aanmeldingen")
        constraints = [
            models.CheckConstraint(
                condition=Q(capaciteit__isnull=True) | Q(bezet__lte=F("capaciteit")), name="gelegenheid_niet_overvol"
            ),
            models.UniqueConstraint(fields=["herhaling", "volgens_regel"], name="gelegenheid_eenmaal_per_regel"),
        ]

    def __str__(self) -> str:
        return f"{self.aanbod.title} – {self.naam}" if self.naam else self.aanbod.title

    def clean(self) -> None:
        super().clean()
        if self.wijze == Wijze.TIJDVAK and not self.tijdvak_minuten:
            raise ValidationError({"tijdvak_minuten": _("Vul in hoe lang één gesprek duurt.")})
        if self.opent_op and self.sluit_op and self.sluit_op <= self.opent_op:
            raise ValidationError({"sluit_op": _("Aanmelden sluit pas nadat het open is gegaan.")})
        if self.capaciteit is not None and self.bezet > self.capaciteit:
            uitleg = _("Er zijn al {n} plekken bezet. Zet het aantal niet lager: niemand verliest zijn plek.")
            raise ValidationError({"capaciteit": uitleg.format(n=self.bezet)})
        if self.minimum and self.capaciteit and self.minimum > self.capaciteit:
            raise ValidationError({"minimum": _("Dit is meer dan het aantal plekken.")})

    def te_weinig(self: Any, nu: datetime) -> bool:
        """Dezelfde regel als `onder_minimum()`, voor een rij uit `met_tijden()`."""
        if not self.minimum or self.geannuleerd_op or self.eerste is None or self.bezet >= self.minimum:
            return False
        return bool((self.sluit_op or self.eerste - BESLUIT_VOORAF) <= nu < self.eerste)

    @property
    def vrij(self) -> float:
        """Hoeveel plekken niet bezet zijn; oneindig als er geen grens is."""
        return math.inf if self.capaciteit is None else self.capaciteit - self.bezet


class Gereserveerd(models.Model):
    """Een deel van de plekken dat voor een groep is, tot en met een dag."""

    gelegenheid = ParentalKey(Gelegenheid, on_delete=models.CASCADE, related_name="gereserveerd")
    kenmerk = models.CharField(_("voor"), max_length=10, choices=Groepskenmerk, default=Groepskenmerk.EERSTE_KEER)
    gebied = models.ForeignKey(
        "participatie.Gebied",
        verbose_name=_("gebied"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    naam = models.CharField(
        _("zoals bewoners het lezen"), max_length=120, help_text=_("Bijvoorbeeld “Ik woon in Schalkwijk”.")
    )
    aantal = models.PositiveSmallIntegerField(_("aantal plekken"), validators=[MinValueValidator(1), MAX_AANTAL])
    tot = models.DateField(
        _("gereserveerd tot en met"),
        null=True,
        blank=True,
        help_text=_("Daarna zijn deze plekken voor iedereen. Leeg: tot aanmelden sluit."),
    )

    bij_stad: ClassVar[Soort] = Via("gelegenheid")
    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("gereserveerde plekken")
        verbose_name_plural = _("gereserveerde plekken")

    def __str__(self) -> str:
        return self.naam
