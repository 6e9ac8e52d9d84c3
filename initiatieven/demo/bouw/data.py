"""Wanneer iets is: losse data en reeksen, geteld vanaf de week waarin de demo is gemaakt."""

from datetime import date, datetime, timedelta
from typing import Any

from dateutil.rrule import rrulestr
from django.utils import timezone

from initiatieven.models import Bijeenkomst, Gelegenheid, Gereserveerd, Herhaling
from initiatieven.planning.actions import maak_reeks
from stadmaken.common.demo import Demo

from ..soorten import Aanboddata, Datumdata, Keerdata, Reeksdata


def maak_data(demo: Demo, pagina: Any, data: Aanboddata) -> None:
    """De gelegenheden van een nieuwe pagina."""
    for datum in data.data:
        _maak_datum(demo, pagina, datum)
    if data.reeks:
        _maak_reeks(demo, pagina, data.reeks)


def moment(demo: Demo, weekdag: int, week: int, tijd: str, op: str = "") -> datetime:
    """Een tijdstip op een weekdag in een week, of op een vaste dag."""
    uur, minuut = map(int, tijd.split("."))
    vast = (date.fromisoformat(op) - demo.anker).days if op else None
    return demo.moment(weekdag - demo.anker.weekday() + 7 * week if vast is None else vast, uur, minuut)


def _maak_datum(demo: Demo, pagina: Any, data: Datumdata) -> None:
    gelegenheid = Gelegenheid.objects.create(aanbod=pagina, **data.velden)
    for keer in data.keren:
        Bijeenkomst.objects.create(gelegenheid=gelegenheid, **_keer(demo, data, keer))
    for kenmerk, naam, aantal in data.gereserveerd:
        Gereserveerd.objects.create(gelegenheid=gelegenheid, kenmerk=kenmerk, naam=naam, aantal=aantal)


def _keer(demo: Demo, data: Datumdata, keer: Keerdata) -> dict[str, Any]:
    return {
        "begin": moment(demo, keer.weekdag, keer.week, keer.begin, keer.op),
        "eind": moment(demo, keer.weekdag + keer.dagen, keer.week, keer.eind, keer.op),
        "titel": keer.titel,
        "locatie": keer.locatie or data.locatie,
        "adres": data.adres,
        "online": keer.online,
        "gewijzigd_op": demo.moment(-30),
    }


def _maak_reeks(demo: Demo, pagina: Any, data: Reeksdata) -> None:
    """De eerste keer is de eerste die bij de regel past."""
    zone = timezone.get_default_timezone()
    vroegst = timezone.make_naive(moment(demo, 0, 1, data.eerste.begin), zone)
    eerste = rrulestr(data.regel, dtstart=vroegst).after(vroegst - timedelta(minutes=1))
    herhaling = Herhaling.objects.create(
        aanbod=pagina,
        begin=timezone.make_aware(eerste, zone),
        duur_minuten=data.duur,
        regel=data.regel,
        locatie=data.locatie,
        adres=data.adres,
        **data.velden,
    )
    maak_reeks(herhaling, demo.moment(0))
