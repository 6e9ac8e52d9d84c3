from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Exists, F, Max, Min, OuterRef, Q, QuerySet
from django.utils import timezone

BESLUIT_VOORAF = timedelta(days=3)


def _zichtbaar_aanbod() -> QuerySet:
    from ..aanbod.models import AanbodPage  # de pagina's verwijzen weer naar deze modellen

    return AanbodPage.objects.zichtbaar().values("pk")


class GelegenheidQuerySet(models.QuerySet):
    """Vragen over gelegenheden."""

    def zichtbaar(self) -> "GelegenheidQuerySet":
        """Bij een pagina die een anonieme bezoeker mag zien."""
        return self.filter(aanbod__in=_zichtbaar_aanbod())

    def met_tijden(self) -> "GelegenheidQuerySet":
        """Met `eerste` (begin) en `laatste` (eind) van wat doorgaat, en `wachtenden`: of er een wachtlijst is."""
        gaat_door = Q(bijeenkomsten__geannuleerd_op__isnull=True)
        from ..aanmelden.models import Aanmelding  # verwijst weer naar deze modellen

        wachtlijst = Aanmelding.objects.wachtend().filter(gelegenheid=OuterRef("pk"))
        return self.annotate(
            eerste=Min("bijeenkomsten__begin", filter=gaat_door),
            laatste=Max("bijeenkomsten__eind", filter=gaat_door),
            wachtenden=Exists(wachtlijst.order_by()),
        )

    def onder_minimum(self, nu: datetime | None = None) -> "GelegenheidQuerySet":
        """Aanmelden is gesloten (of sluit zo), het begint nog, en er zijn te weinig mensen: iemand moet beslissen."""
        nu = nu or timezone.now()
        gesloten = Q(sluit_op__lte=nu) | Q(sluit_op=None, eerste__lte=nu + BESLUIT_VOORAF)
        kandidaten = self.met_tijden().filter(gesloten, geannuleerd_op=None, minimum__isnull=False, eerste__gt=nu)
        return kandidaten.filter(bezet__lt=F("minimum")).order_by("eerste", "pk")


class BijeenkomstQuerySet(models.QuerySet):
    """Vragen over bijeenkomsten."""

    def zichtbaar(self) -> "BijeenkomstQuerySet":
        """Bij een pagina die een anonieme bezoeker mag zien; ook wat is geannuleerd, want dat moet men kunnen lezen."""
        return self.filter(gelegenheid__aanbod__in=_zichtbaar_aanbod())

    def komend(self, nu: datetime | None = None) -> "BijeenkomstQuerySet":
        """Wat nog niet is afgelopen, het eerste voorop."""
        return self.filter(eind__gt=nu or timezone.now()).order_by("begin", "pk")

    def tussen(self, begin: Any, eind: Any) -> "BijeenkomstQuerySet":
        """Wat ergens tussen deze momenten bezig is."""
        return self.filter(begin__lt=eind, eind__gt=begin).order_by("begin", "pk")
