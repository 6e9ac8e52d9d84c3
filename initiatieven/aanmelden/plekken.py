"""Hoeveel plekken er voor wie vrij zijn, en bij een spreekuur welke tijden. De regels staan in docs/aanmelden.md."""

import math
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Sum
from django.utils import timezone

from initiatieven.models import Aanmelding, Bijeenkomst, Gereserveerd
from initiatieven.planning.choices import Wijze
from initiatieven.planning.tijdvakken import tijdvakken, vrije_tijdvakken


@dataclass(frozen=True)
class Plekken:
    """Een telling: per groep wie er een plek heeft, en hoeveel er voor die groep zijn gereserveerd."""

    capaciteit: int | None
    per_groep: dict[int | None, int] = field(default_factory=dict)
    gereserveerd: dict[int, int] = field(default_factory=dict)

    @property
    def bezet(self) -> int:
        """Alle bezette plekken bij elkaar."""
        return sum(self.per_groep.values())

    def vrij_voor(self, groep: int | None = None) -> float:
        """Vrije plekken voor wie bij deze groep hoort; wat voor een ander is gereserveerd telt niet mee."""
        if self.capaciteit is None:
            return math.inf
        voor_een_ander = sum(self.nog_gereserveerd(pk) for pk in self.gereserveerd if pk != groep)
        return max(0, self.capaciteit - self.bezet - voor_een_ander)

    def nog_gereserveerd(self, groep: int) -> int:
        """Plekken die voor deze groep vrij worden gehouden: wie van de groep komt, vult die het eerst."""
        return max(0, self.gereserveerd.get(groep, 0) - self.per_groep.get(groep, 0))

    def met(self, groep: int | None, aantal: int) -> "Plekken":
        """De telling nadat iemand een plek kreeg."""
        return replace(self, per_groep={**self.per_groep, groep: self.per_groep.get(groep, 0) + aantal})


def tel(gelegenheid: Any, nu: datetime) -> Plekken:
    """De telling van nu, uit de aanmeldingen zelf."""
    met_plek = Aanmelding.objects.met_plek().filter(gelegenheid=gelegenheid).order_by()
    # Bij een spreekuur telt een gesprek, hoeveel mensen er ook meekomen.
    telling = Count("pk") if gelegenheid.wijze == Wijze.TIJDVAK else Sum("aantal")
    per_groep = dict(met_plek.values_list("gereserveerd").annotate(n=telling).values_list("gereserveerd", "n"))
    groepen = Gereserveerd.objects.filter(gelegenheid=gelegenheid)
    return Plekken(
        gelegenheid.capaciteit,
        per_groep,
        {groep.pk: groep.aantal for groep in groepen if geldt(groep, gelegenheid, nu)},
    )


def geldt(groep: Gereserveerd, gelegenheid: Any, nu: datetime) -> bool:
    """Of plekken nog voor deze groep worden vrijgehouden: tot en met een dag, en nooit langer dan aanmelden kan."""
    if gelegenheid.sluit_op and nu >= gelegenheid.sluit_op:
        return False
    return groep.tot is None or timezone.localdate(nu) <= groep.tot


def weegt(gelegenheid: Any, aantal: int) -> int:
    """Hoeveel plekken een aanmelding kost."""
    return 1 if gelegenheid.wijze == Wijze.TIJDVAK else aantal


def tijden(gelegenheid: Any) -> list[datetime]:
    """Het begin van elk gesprek in een spreekuur, ook van wat bezet of voorbij is."""
    return tijdvakken(gelegenheid, _keren(gelegenheid)) if gelegenheid.wijze == Wijze.TIJDVAK else []


def vrije_tijden(gelegenheid: Any, nu: datetime) -> list[datetime]:
    """De tijden die nog te kiezen zijn; is het spreekuur geweest, dan wat niet bezet was, voor wie gewoon kwam."""
    if gelegenheid.wijze != Wijze.TIJDVAK:
        return []
    keren = _keren(gelegenheid)
    if all(keer.voorbij(nu) for keer in keren):
        nu = min((keer.begin for keer in keren), default=nu) - timedelta(seconds=1)
    gekozen = Aanmelding.objects.met_plek().filter(gelegenheid=gelegenheid, tijdvak__isnull=False).order_by()
    return vrije_tijdvakken(gelegenheid, keren, gekozen.values_list("tijdvak", flat=True), nu)


def duur(gelegenheid: Any) -> timedelta:
    """Hoe lang één gesprek duurt."""
    return timedelta(minutes=gelegenheid.tijdvak_minuten or 0)


def _keren(gelegenheid: Any) -> list[Bijeenkomst]:
    return list(Bijeenkomst.objects.filter(gelegenheid=gelegenheid))
