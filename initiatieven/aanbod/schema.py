"""Cursussen en activiteiten volgens schema.org: Course, EducationEvent en Event."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from stadmaken.common.gemeente import absoluut, gemeente
from stadmaken.common.jsonld import organisatie

from ..planning.stand import Fase
from .choices import SCHOOLSOORTEN
from .regels import Keer, Regel

SCHEMA = "https://schema.org/"
MEESTE = 10
CURSUSWIJZE = {"Offline": "Onsite", "Online": "Online"}


def aanbodgegevens(pagina: Any) -> dict[str, Any]:
    """Wat de algemene beschrijving van een pagina aanvult: wie het geeft, wanneer en waar."""
    organisator = organisatie(gemeente())
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
        "educationalLevel": pagina.niveau_in_woorden,
        "audience": {"@type": "Audience", "audienceType": pagina.get_voor_wie_display()},
        "isAccessibleForFree": _gratis(pagina),
        "hasCourseInstance": [_reeks(pagina, regel) for regel in regels if regel.keren],
    }


def _reeks(pagina: Any, regel: Regel) -> dict[str, Any]:
    door = [keer for keer in regel.keren if not keer.geannuleerd] or regel.keren
    wijzen = {_waar(keer) for keer in door}
    return {
        "@type": "CourseInstance",
        "name": pagina.title,
        "courseMode": CURSUSWIJZE.get(" ".join(wijzen), "Blended"),
        "startDate": _moment(door[0].bijeenkomst.begin),
        "endDate": _moment(door[-1].bijeenkomst.eind),
        **_status(door[0]),
        "location": _plek(pagina, door[0]),
        "offers": _plekken(pagina, regel),
        "subEvent": [_gebeurtenis(pagina, regel, keer, "EducationEvent") for keer in regel.keren],
    }


def _gebeurtenis(pagina: Any, regel: Regel, keer: Keer, soort: str) -> dict[str, Any]:
    bijeenkomst = keer.bijeenkomst
    return {
        "@type": soort,
        "name": bijeenkomst.titel or pagina.title,
        "description": pagina.samenvatting,
        "startDate": _moment(bijeenkomst.begin),
        "endDate": _moment(bijeenkomst.eind),
        **_status(keer),
        "eventAttendanceMode": f"{SCHEMA}{_waar(keer)}EventAttendanceMode",
        "location": _plek(pagina, keer),
        "offers": _plekken(pagina, regel),
    }


def _moment(op: datetime) -> str:
    """Met het verschil met UTC in Amsterdam: zo leest iemand overal de tijd die op de pagina staat."""
    return timezone.localtime(op).isoformat()


def _waar(keer: Keer) -> str:
    bijeenkomst = keer.bijeenkomst
    if not bijeenkomst.online:
        return "Offline"
    return "Mixed" if bijeenkomst.locatie or bijeenkomst.adres else "Online"


def _status(keer: Keer) -> dict[str, str]:
    if keer.geannuleerd:
        return {"eventStatus": f"{SCHEMA}EventCancelled"}
    if oud := keer.bijeenkomst.verzet_van:
        return {"eventStatus": f"{SCHEMA}EventRescheduled", "previousStartDate": _moment(oud)}
    return {"eventStatus": f"{SCHEMA}EventScheduled"}


def _plek(pagina: Any, keer: Keer) -> dict[str, Any]:
    """De plaats; van een bijeenkomst online alleen de pagina, want de link is voor wie zich aanmeldde."""
    bijeenkomst = keer.bijeenkomst
    if _waar(keer) == "Online":
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
    """Alleen als er niets anders staat dan “gratis”: “€ 5, gratis met Haarlempas” is dat niet voor iedereen."""
    kosten = str(pagina.kosten).strip(" .!").lower()
    return kosten in {"gratis", _("Gratis").lower()}
