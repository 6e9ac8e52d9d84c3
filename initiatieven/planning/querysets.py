from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Exists, F, Max, Min, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from .choices import Wijze

BESLUIT_VOORAF = timedelta(days=3)


def _zichtbaar_aanbod() -> QuerySet:
    from ..aanbod.models import AanbodPage  # de pagina's verwijzen weer naar deze modellen

    return AanbodPage.objects.zichtbaar().values("pk")


def _aanbod_van(pagina: Any) -> QuerySet:
    """De pagina's waar de data van deze pagina bij staan: zijzelf, en dezelfde pagina in een andere taal.

    Dit is de enige plek die dat weet. Wat op de andere pagina niemand mag zien, staat ook hier niet.
    """
    from ..aanbod.models import AanbodPage  # de pagina's verwijzen weer naar deze modellen

    elders = AanbodPage.objects.zichtbaar().filter(translation_key=pagina.translation_key).values("pk")
    return AanbodPage.objects.filter(Q(pk=pagina.pk) | Q(pk__in=elders)).values("pk")


def _vrijgehouden() -> QuerySet:
    """Wat van de reserveringen van nu nog niet is gebruikt; dezelfde regels als `aanmelden.plekken`."""
    from ..aanmelden.models import Aanmelding  # verwijst weer naar deze modellen
    from .models import Gereserveerd

    gebruikt = Aanmelding.objects.met_plek().filter(gereserveerd=OuterRef("pk")).order_by().values("gereserveerd")
    geldt = Q(tot__isnull=True) | Q(tot__gte=timezone.localdate())
    groepen = Gereserveerd.objects.filter(geldt, gelegenheid=OuterRef("pk"))
    over = groepen.annotate(over=F("aantal") - Coalesce(Subquery(gebruikt.annotate(n=Sum("aantal")).values("n")), 0))
    return over.filter(over__gt=0).order_by().values("gelegenheid").annotate(n=Sum("over")).values("n")


class GelegenheidQuerySet(models.QuerySet):
    """Vragen over gelegenheden."""

    def zichtbaar(self) -> "GelegenheidQuerySet":
        """Bij een pagina die een anonieme bezoeker mag zien."""
        return self.filter(aanbod__in=_zichtbaar_aanbod())

    def van_pagina(self, pagina: Any) -> "GelegenheidQuerySet":
        """De data van een pagina, ook als zij bij de pagina in een andere taal zijn gezet."""
        return self.filter(aanbod__in=_aanbod_van(pagina))

    def per_pagina(self) -> "GelegenheidQuerySet":
        """Hetzelfde bij veel pagina's tegelijk: `van` is de `translation_key` van waar de datum bij hoort."""
        return self.zichtbaar().annotate(van=F("aanbod__translation_key"))

    def met_tijden(self) -> "GelegenheidQuerySet":
        """Met `eerste` (begin) en `laatste` (eind) van wat doorgaat.

        En met `wachtenden`, of er een wachtlijst is, en `voor_groepen`: vrije plekken die alleen voor een groep zijn.
        """
        gaat_door = Q(bijeenkomsten__geannuleerd_op__isnull=True)
        from ..aanmelden.models import Aanmelding  # verwijst weer naar deze modellen

        wachtlijst = Aanmelding.objects.wachtend().filter(gelegenheid=OuterRef("pk"))
        return self.annotate(
            eerste=Min("bijeenkomsten__begin", filter=gaat_door),
            laatste=Max("bijeenkomsten__eind", filter=gaat_door),
            wachtenden=Exists(wachtlijst.order_by()),
            voor_groepen=Coalesce(Subquery(_vrijgehouden()), 0),
        )

    def onder_minimum(self, nu: datetime | None = None) -> "GelegenheidQuerySet":
        """Aanmelden is gesloten (of sluit zo), het begint nog, en er zijn te weinig mensen: iemand moet beslissen."""
        nu = nu or timezone.now()
        gesloten = Q(sluit_op__lte=nu) | Q(sluit_op=None, eerste__lte=nu + BESLUIT_VOORAF)
        kandidaten = self.met_tijden().filter(gesloten, geannuleerd_op=None, minimum__isnull=False, eerste__gt=nu)
        return kandidaten.filter(bezet__lt=F("minimum")).order_by("eerste", "pk")

    def zonder_mensen(self, voor: datetime) -> "GelegenheidQuerySet":
        """Wat tussen nu en dan begint en op de site staat, terwijl zich nog niemand aanmeldde."""
        rijen = self.zichtbaar().met_tijden().exclude(wijze=Wijze.VRIJ)
        rijen = rijen.filter(geannuleerd_op=None, bezet=0, eerste__gt=timezone.now(), eerste__lte=voor)
        return rijen.order_by("eerste", "pk")


class BijeenkomstQuerySet(models.QuerySet):
    """Vragen over bijeenkomsten."""

    def zichtbaar(self) -> "BijeenkomstQuerySet":
        """Bij een pagina die een anonieme bezoeker mag zien; ook wat is geannuleerd, want dat moet men kunnen lezen."""
        return self.filter(gelegenheid__aanbod__in=_zichtbaar_aanbod())

    def per_pagina(self) -> "BijeenkomstQuerySet":
        """Met `van`: de `translation_key` van de pagina's waar de bijeenkomst bij hoort, in welke taal ook."""
        return self.zichtbaar().annotate(van=F("gelegenheid__aanbod__translation_key"))

    def gaat_door(self) -> "BijeenkomstQuerySet":
        """Wat niet is afgezegd, zelf en als geheel."""
        return self.filter(geannuleerd_op__isnull=True, gelegenheid__geannuleerd_op__isnull=True)

    def komend(self, nu: datetime | None = None) -> "BijeenkomstQuerySet":
        """Wat nog niet is afgelopen, het eerste voorop."""
        return self.filter(eind__gt=nu or timezone.now()).order_by("begin", "pk")

    def tussen(self, begin: Any, eind: Any) -> "BijeenkomstQuerySet":
        """Wat ergens tussen deze momenten bezig is."""
        return self.filter(begin__lt=eind, eind__gt=begin).order_by("begin", "pk")
