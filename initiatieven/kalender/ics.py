"""Bijeenkomsten als iCalendar (RFC 5545), voor iedereen of als uitnodiging in een mail (RFC 5546 en 6047).

Elke bijeenkomst is een eigen afspraak: wat is verzet of geannuleerd, klopt zo in elk programma. Zie docs/agenda.md.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from email.utils import parseaddr
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, vCalAddress, vText

from stadmaken.common.bijlage import Bijlage
from stadmaken.common.gemeente import absoluut

from ..aanmelden.choices import Gebeurtenissoort
from ..planning.choices import Wijze

BESTANDSNAAM = "afspraak.ics"
VERVERS = timedelta(hours=6)
STUURTEKENS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
AMSTERDAM = """BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""


def kalender(bijeenkomsten: Iterable[Any], *, methode: str = "PUBLISH", naam: str = "") -> str:
    """Een agenda voor iedereen: nooit met de link om online mee te doen.

    Laad `gelegenheid__aanbod__locale` mee; dan kost dit geen vragen aan de database.
    """
    return _schrijf((_openbaar(bijeenkomst) for bijeenkomst in bijeenkomsten), methode, naam)


def bijlage(aanmelding: Any, *, methode: str = "REQUEST", bijeenkomsten: Iterable[Any] | None = None) -> Bijlage:
    """De afspraken van wie zich aanmeldde: `bijeenkomsten`, of anders alles wat nog niet is afgelopen.

    Een uitnodiging mag één UID bevatten (RFC 5546, 3.2.2). Zijn het er meer, dan is het een publicatie.
    """
    keuze = list(_nog_te_gaan(aanmelding.gelegenheid, methode) if bijeenkomsten is None else bijeenkomsten)
    soort = methode if len(keuze) == 1 else "PUBLISH"
    afspraken = []
    for bijeenkomst in keuze:
        afspraak = _besloten(bijeenkomst, aanmelding)
        if methode == "CANCEL":
            _vervang(afspraak, "status", "CANCELLED")
        if aanmelding.email and soort != "PUBLISH":
            afspraak.add("attendee", _deelnemer(aanmelding))
        afspraken.append(afspraak)
    return {
        "naam": BESTANDSNAAM,
        "soort": f"text/calendar; method={soort}",
        "inhoud": _schrijf(afspraken, soort, ""),
    }


def _nog_te_gaan(gelegenheid: Any, methode: str) -> list[Any]:
    """Wat nog komt; bij afzeggen ook wat al was geannuleerd."""
    alle = list(gelegenheid.bijeenkomsten.all())
    geldig = [b for b in alle if methode == "CANCEL" or not b.geannuleerd_op]
    return [b for b in geldig if not b.voorbij()] or geldig or alle


def _schrijf(afspraken: Iterable[Event], methode: str, naam: str) -> str:
    agenda = Calendar()
    agenda.add("version", "2.0")
    agenda.add("prodid", "-//Samen Stadmaken//Agenda//NL")
    agenda.add("method", methode)
    agenda.add("calscale", "GREGORIAN")
    if naam:
        agenda.add("name", _regel(naam))
        agenda.add("x-wr-calname", _regel(naam))
        agenda.add("x-wr-timezone", settings.TIME_ZONE)
        agenda.add("refresh-interval", VERVERS, parameters={"value": "DURATION"})
        agenda.add("x-published-ttl", vText(f"PT{VERVERS // timedelta(hours=1)}H"))
    agenda.add_component(Timezone.from_ical(AMSTERDAM))
    for afspraak in afspraken:
        agenda.add_component(afspraak)
    return agenda.to_ical().decode()


def _openbaar(bijeenkomst: Any) -> Event:
    """Wat iedereen mag weten."""
    plek = bijeenkomst.plek or (_("Online") if bijeenkomst.online else "")
    return _afspraak(bijeenkomst, bijeenkomst.begin, bijeenkomst.eind, plek=plek, extra="")


def _besloten(bijeenkomst: Any, aanmelding: Any) -> Event:
    """Met de link om mee te doen; bij een spreekuur alleen het eigen gesprek."""
    begin, eind = bijeenkomst.begin, bijeenkomst.eind
    gelegenheid = aanmelding.gelegenheid
    gesprek = gelegenheid.wijze == Wijze.TIJDVAK and aanmelding.tijdvak is not None
    if gesprek:
        begin = aanmelding.tijdvak
        eind = begin + timedelta(minutes=gelegenheid.tijdvak_minuten)
    extra = _("Online meedoen: {link}").format(link=bijeenkomst.online) if bijeenkomst.online else ""
    afspraak = _afspraak(bijeenkomst, begin, eind, plek=bijeenkomst.plek or bijeenkomst.online, extra=extra)
    _vervang(afspraak, "dtstamp", timezone.now())
    if gesprek:
        # Niet de UID van de bijeenkomst: een gesprek kan naar een andere keer van hetzelfde spreekuur gaan.
        _vervang(afspraak, "uid", _uid(f"gesprek-{gelegenheid.pk}-{aanmelding.kenmerk.lower()}"))
        veranderd = sum(keer.volgnummer for keer in gelegenheid.bijeenkomsten.all())
        _vervang(afspraak, "sequence", veranderd + _keren_veranderd(aanmelding))
    return afspraak


def _keren_veranderd(aanmelding: Any) -> int:
    """Hoe vaak iemand een andere tijd kreeg zonder dat het spreekuur zelf veranderde."""
    anders = (Gebeurtenissoort.GEWIJZIGD, Gebeurtenissoort.VERPLAATST)
    return sum(1 for gebeurtenis in aanmelding.gebeurtenissen.all() if gebeurtenis.soort in anders)


def _afspraak(bijeenkomst: Any, begin: datetime, eind: datetime, *, plek: str, extra: str) -> Event:
    gelegenheid, aanbod = bijeenkomst.gelegenheid, bijeenkomst.gelegenheid.aanbod
    adres = absoluut(aanbod.url or "/")
    afgezegd_op = gelegenheid.geannuleerd_op
    gewijzigd = max(filter(None, (bijeenkomst.gewijzigd_op, afgezegd_op, aanbod.last_published_at)))
    afspraak = Event()
    afspraak.add("uid", _uid(str(bijeenkomst.uid)))
    afspraak.add("sequence", bijeenkomst.volgnummer)
    afspraak.add("dtstamp", gewijzigd)
    afspraak.add("last-modified", gewijzigd)
    afspraak.add("organizer", _stad())
    _tijd(afspraak, begin, eind)
    onderwerp = f"{aanbod.title}: {bijeenkomst.titel}" if bijeenkomst.titel else aanbod.title
    afspraak.add("summary", _regel(onderwerp))
    # Wat al was geweest toen de rest werd afgezegd, is gewoon doorgegaan.
    weg = bijeenkomst.geannuleerd_op or (afgezegd_op and afgezegd_op < bijeenkomst.eind)
    afspraak.add("status", "CANCELLED" if weg else "CONFIRMED")
    uitleg = (_("Dit gaat niet door."), gelegenheid.reden) if weg else ()
    delen = [*uitleg, aanbod.samenvatting, extra, adres]
    afspraak.add("description", "\n\n".join(_schoon(deel) for deel in delen if deel))
    if plek:
        afspraak.add("location", _regel(plek))
    afspraak.add("categories", [str(aanbod.get_soort_display())])
    afspraak.add("url", adres)
    return afspraak


def _tijd(afspraak: Event, begin: datetime, eind: datetime) -> None:
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


def _uid(naam: str) -> str:
    return f"{naam}@{urlsplit(settings.SITE_URL).hostname}"


def _stad() -> vCalAddress:
    """De afzender van onze mail: alleen van die neemt een mailprogramma een wijziging over."""
    naam, adres = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return _mens(adres, naam or adres)


def _deelnemer(aanmelding: Any) -> vCalAddress:
    mens = _mens(aanmelding.email, aanmelding.naam)
    mens.params.update({"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "ACCEPTED", "RSVP": "FALSE"})
    return mens


def _mens(adres: str, naam: str) -> vCalAddress:
    mens = vCalAddress(f"mailto:{adres}")
    mens.params["CN"] = _regel(naam)
    return mens


def _vervang(afspraak: Event, naam: str, waarde: Any) -> None:
    afspraak.pop(naam, None)
    afspraak.add(naam, waarde)


def _schoon(tekst: str) -> str:
    return STUURTEKENS.sub("", str(tekst))


def _regel(tekst: str) -> str:
    """Een tekst op één regel."""
    return " ".join(_schoon(tekst).split())
