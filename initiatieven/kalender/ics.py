"""Bijeenkomsten als iCalendar (RFC 5545), voor iedereen of als uitnodiging in een mail (RFC 5546 en 6047).

Elke bijeenkomst is een eigen afspraak: wat is verzet of geannuleerd, klopt zo in elk programma. Zie docs/agenda.md.
"""

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from stadmaken.common.bijlage import Bijlage
from stadmaken.common.gemeente import absoluut, afzender, hostnaam

from ..aanmelden.choices import Gebeurtenissoort
from ..planning.choices import Wijze
from .afspraak import Afspraak, mens, regel, schoon, tekst_van

if TYPE_CHECKING:
    from icalendar import Event, vCalAddress

BESTANDSNAAM = "afspraak.ics"
VERVERS = timedelta(hours=6)
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
    adressen: dict[int, str] = {}
    van = afzender()
    return _schrijf((tekst_van(_openbaar(bijeenkomst, adressen, van)) for bijeenkomst in bijeenkomsten), methode, naam)


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
        afspraken.append(afspraak.to_ical().decode())
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


def _schrijf(afspraken: Iterable[str], methode: str, naam: str) -> str:
    from icalendar import Calendar, Timezone, vText  # pas als iemand een agenda ophaalt

    agenda = Calendar()
    agenda.add("version", "2.0")
    agenda.add("prodid", "-//Samen Stadmaken//Agenda//NL")
    agenda.add("method", methode)
    agenda.add("calscale", "GREGORIAN")
    if naam:
        agenda.add("name", regel(naam))
        agenda.add("x-wr-calname", regel(naam))
        agenda.add("x-wr-timezone", settings.TIME_ZONE)
        agenda.add("refresh-interval", VERVERS, parameters={"value": "DURATION"})
        agenda.add("x-published-ttl", vText(f"PT{VERVERS // timedelta(hours=1)}H"))
    agenda.add_component(Timezone.from_ical(AMSTERDAM))
    boven, eind, _niets = agenda.to_ical().decode().partition("END:VCALENDAR\r\n")
    return "".join((boven, *afspraken, eind))


def _openbaar(bijeenkomst: Any, adressen: dict[int, str], van: str) -> Afspraak:
    """Wat iedereen mag weten."""
    plek = bijeenkomst.plek or (_("Online") if bijeenkomst.online else "")
    aanbod = bijeenkomst.gelegenheid.aanbod
    if aanbod.pk not in adressen:
        adressen[aanbod.pk] = absoluut(aanbod.url or "/")
    return _afspraak(bijeenkomst, adressen[aanbod.pk], van, plek=plek)


def _besloten(bijeenkomst: Any, aanmelding: Any) -> "Event":
    """Met de link om mee te doen; bij een spreekuur alleen het eigen gesprek."""
    begin, eind = bijeenkomst.begin, bijeenkomst.eind
    gelegenheid = aanmelding.gelegenheid
    gesprek = gelegenheid.wijze == Wijze.TIJDVAK and aanmelding.tijdvak is not None
    if gesprek:
        begin = aanmelding.tijdvak
        eind = begin + timedelta(minutes=gelegenheid.tijdvak_minuten)
    extra = _("Online meedoen: {link}").format(link=bijeenkomst.online) if bijeenkomst.online else ""
    adres, plek = absoluut(gelegenheid.aanbod.url or "/"), bijeenkomst.plek or bijeenkomst.online
    gewoon = _afspraak(bijeenkomst, adres, afzender(), plek=plek, extra=extra)
    afspraak = gewoon._replace(begin=begin, eind=eind).event()
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


def _afspraak(bijeenkomst: Any, adres: str, van: str, *, plek: str, extra: str = "") -> Afspraak:
    gelegenheid, aanbod = bijeenkomst.gelegenheid, bijeenkomst.gelegenheid.aanbod
    afgezegd_op = gelegenheid.geannuleerd_op
    # Wat al was geweest toen de rest werd afgezegd, is gewoon doorgegaan.
    weg = bool(bijeenkomst.geannuleerd_op or (afgezegd_op and afgezegd_op < bijeenkomst.eind))
    waarom = (_("Dit gaat niet door."), gelegenheid.reden) if weg else ()
    delen = [*waarom, aanbod.samenvatting, extra, adres]
    return Afspraak(
        uid=_uid(str(bijeenkomst.uid)),
        volgnummer=bijeenkomst.volgnummer,
        gewijzigd=max(filter(None, (bijeenkomst.gewijzigd_op, afgezegd_op, aanbod.last_published_at))),
        begin=bijeenkomst.begin,
        eind=bijeenkomst.eind,
        onderwerp=regel(f"{aanbod.title}: {bijeenkomst.titel}" if bijeenkomst.titel else aanbod.title),
        weg=weg,
        uitleg="\n\n".join(schoon(deel) for deel in delen if deel),
        plek=regel(plek),
        soort=str(aanbod.get_soort_display()),
        adres=adres,
        afzender=van,
    )


def _uid(naam: str) -> str:
    return f"{naam}@{hostnaam()}"


def _deelnemer(aanmelding: Any) -> "vCalAddress":
    deelnemer = mens(aanmelding.email, aanmelding.naam)
    deelnemer.params.update({"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "ACCEPTED", "RSVP": "FALSE"})
    return deelnemer


def _vervang(afspraak: "Event", naam: str, waarde: Any) -> None:
    afspraak.pop(naam, None)
    afspraak.add(naam, waarde)
