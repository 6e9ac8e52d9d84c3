"""Eén afspraak van iCalendar (RFC 5545): alleen waarden, zodat gelijke waarden dezelfde tekst geven."""

from datetime import UTC, datetime, timedelta
from email.utils import parseaddr
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from django.utils import timezone

from stadmaken.common.bestandstekens import zonder_stuurtekens

if TYPE_CHECKING:
    from icalendar import Event, vCalAddress

BEWAARD = 2000


class Afspraak(NamedTuple):
    """Alles wat in een afspraak komt te staan, en niets anders: gelijke waarden geven dus gelijke tekst."""

    uid: str
    volgnummer: int
    gewijzigd: datetime
    begin: datetime
    eind: datetime
    onderwerp: str
    weg: bool
    uitleg: str
    plek: str
    soort: str
    adres: str
    afzender: str

    def event(self) -> "Event":
        """Als afspraak van iCalendar."""
        from icalendar import Event  # zwaar, en een webproces maakt zelden een agenda

        afspraak = Event()
        afspraak.add("uid", self.uid)
        afspraak.add("sequence", self.volgnummer)
        afspraak.add("dtstamp", self.gewijzigd)
        afspraak.add("last-modified", self.gewijzigd)
        afspraak.add("organizer", _stad(self.afzender))
        _tijd(afspraak, self.begin, self.eind)
        afspraak.add("summary", self.onderwerp)
        afspraak.add("status", "CANCELLED" if self.weg else "CONFIRMED")
        afspraak.add("description", self.uitleg)
        if self.plek:
            afspraak.add("location", self.plek)
        afspraak.add("categories", [self.soort])
        afspraak.add("url", self.adres)
        return afspraak


@lru_cache(maxsize=BEWAARD)
def tekst_van(afspraak: Afspraak) -> str:
    """De afspraak als tekst. Wie een agenda volgt haalt haar steeds opnieuw op: wat niet veranderde, ligt klaar."""
    return str(afspraak.event().to_ical().decode())


def _tijd(afspraak: "Event", begin: datetime, eind: datetime) -> None:
    """Op de klok van Amsterdam. Langer dan een etmaal is een periode: hele dagen, en niemand is daardoor bezet."""
    if eind - begin > timedelta(days=1):
        afspraak.add("dtstart", timezone.localdate(begin))
        laatste = timezone.localdate(eind - timedelta(microseconds=1))
        afspraak.add("dtend", laatste + timedelta(days=1))
        afspraak.add("transp", "TRANSPARENT")
    else:
        afspraak.add("dtstart", _op_de_klok(begin))
        afspraak.add("dtend", _op_de_klok(eind))


def _op_de_klok(moment: datetime) -> datetime:
    """In het uur dat in oktober twee keer voorkomt, is de tweede keer alleen in UTC aan te wijzen."""
    lokaal = timezone.localtime(moment)
    return moment.astimezone(UTC) if lokaal.fold else lokaal


def _stad(afzender: str) -> "vCalAddress":
    """De afzender van onze mail: alleen van die neemt een mailprogramma een wijziging over."""
    naam, adres = parseaddr(afzender)
    return mens(adres, naam or adres)


def mens(adres: str, naam: str) -> "vCalAddress":
    from icalendar import vCalAddress

    iemand = vCalAddress(f"mailto:{adres}")
    iemand.params["CN"] = regel(naam)
    return iemand


def schoon(tekst: str) -> str:
    return zonder_stuurtekens(str(tekst))


def regel(tekst: str) -> str:
    """Een tekst op één regel."""
    return " ".join(schoon(tekst).split())
