"""Cursussen en activiteiten volgens schema.org: Course, EducationEvent en Event."""

from typing import Any

from stadmaken.common.gemeente import absoluut, gemeente

from ..planning.stand import Fase
from .choices import SCHOOLSOORTEN
from .regels import Keer, Regel

SCHEMA = "https://schema.org/"
MEESTE = 10


def aanbodgegevens(pagina: Any) -> dict[str, Any]:
    """Wat de algemene beschrijving van een pagina aanvult: wie het geeft, wanneer en waar."""
    organisator = {"@type": "GovernmentOrganization", "name": gemeente().naam, "url": absoluut("/")}
    regels = [*pagina.data.komend, *pagina.data.eerder[:1]][:MEESTE]
    if pagina.soort in SCHOOLSOORTEN:
        return _cursus(pagina, regels, organisator)
    keren = [_gebeurtenis(pagina, regel, keer, "Event") for regel in regels for keer in regel.keren][:MEESTE]
    gegevens = {"organizer": organisator, "isAccessibleForFree": _gratis(pagina)}
    if len(keren) == 1:
        return {**gegevens, **keren[0], "name": pagina.title, "url": absoluut(pagina.url or "/")}
    return {**gegevens, "@type": "EventSeries", "subEvent": keren}


def _cursus(pagina: Any, regels: list[Regel], organisator: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "Course",
        "provider": organisator,
        "educationalLevel": pagina.get_niveau_display() if hasattr(pagina, "niveau") else "",
        "audience": {"@type": "Audience", "audienceType": pagina.get_voor_wie_display()},
        "isAccessibleForFree": _gratis(pagina),
        "hasCourseInstance": [_reeks(pagina, regel) for regel in regels if regel.keren],
    }


def _reeks(pagina: Any, regel: Regel) -> dict[str, Any]:
    online = {bool(keer.bijeenkomst.online) for keer in regel.keren}
    eerste, laatste = regel.keren[0].bijeenkomst, regel.keren[-1].bijeenkomst
    return {
        "@type": "CourseInstance",
        "name": pagina.title,
        "courseMode": "Blended" if len(online) > 1 else "Online" if True in online else "Onsite",
        "startDate": eerste.begin.isoformat(),
        "endDate": laatste.eind.isoformat(),
        "eventStatus": _status(regel.keren[0]),
        "location": _plek(pagina, regel.keren[0]),
        "offers": _plekken(pagina, regel),
        "subEvent": [_gebeurtenis(pagina, regel, keer, "EducationEvent") for keer in regel.keren],
    }


def _gebeurtenis(pagina: Any, regel: Regel, keer: Keer, soort: str) -> dict[str, Any]:
    bijeenkomst = keer.bijeenkomst
    return {
        "@type": soort,
        "name": bijeenkomst.titel or pagina.title,
        "description": pagina.samenvatting,
        "startDate": bijeenkomst.begin.isoformat(),
        "endDate": bijeenkomst.eind.isoformat(),
        "eventStatus": _status(keer),
        "eventAttendanceMode": f"{SCHEMA}{'Online' if bijeenkomst.online else 'Offline'}EventAttendanceMode",
        "location": _plek(pagina, keer),
        "offers": _plekken(pagina, regel),
    }


def _status(keer: Keer) -> str:
    if keer.geannuleerd:
        return f"{SCHEMA}EventCancelled"
    return f"{SCHEMA}{'EventRescheduled' if keer.bijeenkomst.volgnummer else 'EventScheduled'}"


def _plek(pagina: Any, keer: Keer) -> dict[str, Any]:
    """De plaats; van een bijeenkomst online alleen de pagina, want de link is voor wie zich aanmeldde."""
    bijeenkomst = keer.bijeenkomst
    if bijeenkomst.online and not bijeenkomst.locatie:
        return {"@type": "VirtualLocation", "url": absoluut(pagina.url or "/")}
    plek = {"@type": "Place", "name": bijeenkomst.locatie or bijeenkomst.adres or pagina.title}
    return {**plek, "address": bijeenkomst.adres} if bijeenkomst.adres else plek


def _plekken(pagina: Any, regel: Regel) -> dict[str, Any]:
    vol = regel.stand.fase in (Fase.WACHTLIJST, Fase.VOL, Fase.GESLOTEN, Fase.VOORBIJ, Fase.GEANNULEERD)
    offerte = {
        "@type": "Offer",
        "url": absoluut(pagina.url or "/"),
        "availability": f"{SCHEMA}{'SoldOut' if vol else 'InStock'}",
        "description": pagina.kosten,
    }
    return {**offerte, "price": 0, "priceCurrency": "EUR"} if _gratis(pagina) else offerte


def _gratis(pagina: Any) -> bool:
    return "gratis" in str(pagina.kosten).lower()
