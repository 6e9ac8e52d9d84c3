"""De tijden van een spreekuur: uit begin en eind van de bijeenkomsten, in stukken van een gesprek."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from initiatieven.models import Aanmelding, Bijeenkomst
from initiatieven.planning.choices import Wijze


def duur(gelegenheid: Any) -> timedelta:
    """Hoe lang één gesprek duurt."""
    return timedelta(minutes=gelegenheid.tijdvak_minuten or 0)


def alle(gelegenheid: Any) -> list[datetime]:
    """Het begin van elk gesprek dat in het spreekuur past, ook van wat bezet of voorbij is."""
    if gelegenheid.wijze != Wijze.TIJDVAK or not gelegenheid.tijdvak_minuten:
        return []
    gaat_door = Bijeenkomst.objects.filter(gelegenheid=gelegenheid, geannuleerd_op__isnull=True)
    return [begin for keer in gaat_door.order_by("begin", "pk") for begin in _verdeel(keer, duur(gelegenheid))]


def vrije(gelegenheid: Any, nu: datetime) -> list[datetime]:
    """De tijden die nog te kiezen zijn."""
    bezet = set(
        Aanmelding.objects.met_plek()
        .filter(gelegenheid=gelegenheid, tijdvak__isnull=False)
        .values_list("tijdvak", flat=True)
    )
    return [begin for begin in alle(gelegenheid) if begin > nu and begin not in bezet]


def _verdeel(keer: Bijeenkomst, lang: timedelta) -> Iterator[datetime]:
    begin = keer.begin
    while begin + lang <= keer.eind:
        yield begin
        begin += lang
