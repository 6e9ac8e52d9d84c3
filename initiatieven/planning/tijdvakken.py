"""De tijden van een spreekuur: hoeveel gesprekken er in passen, en welke nog vrij zijn."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone


def tijdvakken(gelegenheid: Any, bijeenkomsten: Iterable[Any]) -> list[datetime]:
    """Het begin van elk gesprek, in volgorde; een gesprek past geheel in de bijeenkomst."""
    if not gelegenheid.tijdvak_minuten:
        return []
    duur = timedelta(minutes=gelegenheid.tijdvak_minuten)
    vakken = []
    for bijeenkomst in bijeenkomsten:
        begin = bijeenkomst.begin
        while bijeenkomst.geannuleerd_op is None and begin + duur <= bijeenkomst.eind:
            vakken.append(begin)
            begin += duur
    return sorted(vakken)


def vrije_tijdvakken(
    gelegenheid: Any, bijeenkomsten: Iterable[Any], bezet: Iterable[datetime], nu: datetime | None = None
) -> list[datetime]:
    """Wat iemand nog kan kiezen: niet bezet, en nog niet begonnen."""
    vol, nu = set(bezet), nu or timezone.now()
    return [vak for vak in tijdvakken(gelegenheid, bijeenkomsten) if vak not in vol and vak > nu]
