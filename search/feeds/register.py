"""Feeds uit het register: alles van één soort, en alles in één wijk."""

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from participatie.models import Wijk
from participatie.wijken.links import adres, met_pagina
from stadmaken.common import vindbaar
from stadmaken.common.vindbaar import Soort

from ..models import Zoekingang
from ..register.openbaar import nog_openbaar
from .stroom import HOOGSTENS, Bericht, Stroom

# Een wijk is er altijd: dat is in haar eigen feed geen nieuws.
GEEN_NIEUWS = {"wijk"}


def nieuwste() -> QuerySet[Zoekingang]:
    """Alles in deze taal waarvan wij weten wanneer het veranderde, het nieuwste eerst."""
    rijen = Zoekingang.objects.in_taal(get_language() or settings.LANGUAGE_CODE).filter(datum__isnull=False)
    return rijen.defer("tekst").order_by("-datum", "-id")


class SoortFeed(Stroom):
    """Wat er nieuw of veranderd is van één soort."""

    def get_object(self, request: HttpRequest, soort: str) -> Soort:
        for bekend in vindbaar.soorten():
            if bekend.naam == soort:
                return bekend
        raise Http404

    def naam(self, obj: Soort) -> str:
        return _in_taal(obj.naam)

    def kop(self, obj: Soort) -> str:
        return str(obj.meervoud)

    def pad(self, obj: Soort) -> str:
        return reverse("feed_soort", args=[obj.naam])

    def pagina(self, obj: Soort) -> str:
        return reverse("feeds")

    def berichten(self, obj: Soort) -> list[Bericht]:
        return _berichten(nieuwste().filter(soort=obj.naam))


class WijkFeed(Stroom):
    """Wat er in een wijk nieuw of veranderd is, van elke soort die niet apart staat."""

    def get_object(self, request: HttpRequest, slug: str) -> Any:
        if wijk := met_pagina(Wijk.objects.filter(slug=slug)).defer("grens", "straten").first():
            return wijk
        raise Http404

    def naam(self, obj: Any) -> str:
        return _in_taal(f"wijk/{obj.slug}")

    def pad(self, obj: Any) -> str:
        return reverse("feed_wijk", args=[obj.slug])

    def kop(self, obj: Any) -> str:
        return _("In de wijk {wijk}").format(wijk=obj.naam)

    def pagina(self, obj: Any) -> str:
        return adres(obj) or reverse("feeds")

    def berichten(self, obj: Any) -> list[Bericht]:
        apart = {soort.naam for soort in vindbaar.soorten() if soort.apart}
        return _berichten(nieuwste().filter(wijken=obj).exclude(soort__in=GEEN_NIEUWS | apart))


def _in_taal(naam: str) -> str:
    """De naam van een feed; in een andere taal dan het Nederlands is het een andere feed."""
    taal = get_language()
    return naam if taal == settings.LANGUAGE_CODE else f"{taal}/{naam}"


def _berichten(rijen: QuerySet[Zoekingang]) -> list[Bericht]:
    namen = {soort.naam: str(soort.enkelvoud) for soort in vindbaar.soorten()}
    return [
        Bericht(f"{rij.soort}/{rij.sleutel}", rij.titel, rij.pad, rij.datum, rij.samenvatting, namen[rij.soort])
        for rij in nog_openbaar(rijen[:HOOGSTENS])
        if rij.datum
    ]
