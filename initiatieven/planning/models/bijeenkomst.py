import uuid
from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from stadmaken.common.stad import Soort, StadManager, Via

from ..querysets import BijeenkomstQuerySet
from .gelegenheid import Gelegenheid


class Bijeenkomst(models.Model):
    """Eén keer bij elkaar komen: van wanneer tot wanneer, en waar.

    `uid` en `volgnummer` zijn UID en SEQUENCE van iCalendar (RFC 5545): de eerste blijft altijd gelijk, de tweede
    stijgt bij elke verandering van tijd of plaats.
    """

    wagtail_reference_index_ignore = True

    gelegenheid = ParentalKey(Gelegenheid, on_delete=models.CASCADE, related_name="bijeenkomsten")
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    volgnummer = models.PositiveIntegerField(default=0, editable=False)
    titel = models.CharField(_("onderwerp van deze keer"), max_length=120, blank=True)
    begin = models.DateTimeField(_("begint"))
    eind = models.DateTimeField(_("eindigt"))
    locatie = models.CharField(
        _("locatie"),
        max_length=120,
        blank=True,
        help_text=_("Naam van de plek, bijvoorbeeld “Buurthuis De Vaart (fictief)”."),
    )
    adres = models.CharField(_("adres"), max_length=160, blank=True)
    online = models.URLField(
        _("link om online mee te doen"), blank=True, help_text=_("Alleen wie is aangemeld krijgt deze link te zien.")
    )
    # Vóór de eerste keer dat zij werd verzet: zo kan er staan wanneer het eerst was.
    oorspronkelijk_begin = models.DateTimeField(null=True, blank=True, editable=False)
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), default=timezone.now, editable=False)
    geannuleerd_op = models.DateTimeField(_("geannuleerd op"), null=True, blank=True, editable=False)

    bij_stad: ClassVar[Soort] = Via("gelegenheid")
    objects: ClassVar[Any] = StadManager.met_vragen(BijeenkomstQuerySet)

    class Meta:
        verbose_name = _("bijeenkomst")
        verbose_name_plural = _("bijeenkomsten")
        ordering = ["begin", "pk"]
        indexes = [models.Index(fields=["begin"], name="bijeenkomst_begin")]
        constraints = [
            models.CheckConstraint(condition=models.Q(eind__gt=models.F("begin")), name="bijeenkomst_eindigt_later")
        ]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.begin):%d-%m-%Y %H.%M}"

    def clean(self) -> None:
        super().clean()
        if self.begin and self.eind and self.eind <= self.begin:
            raise ValidationError({"eind": _("Het einde ligt na het begin.")})

    @property
    def plek(self) -> str:
        """De naam van de plek met het adres, voor zover ingevuld."""
        return ", ".join(deel for deel in (self.locatie, self.adres) if deel)

    @property
    def verzet_van(self) -> datetime | None:
        """Wanneer het eerst was, als het nu op een andere tijd begint."""
        return self.oorspronkelijk_begin if self.oorspronkelijk_begin != self.begin else None

    def bevat(self, moment: datetime) -> bool:
        """Of dit moment, zoals het begin van een gesprek, in deze bijeenkomst valt."""
        return self.begin <= moment < self.eind

    def voorbij(self, nu: datetime | None = None) -> bool:
        """Of deze bijeenkomst is afgelopen."""
        return self.eind <= (nu or timezone.now())
