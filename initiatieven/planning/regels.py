"""Regels van RFC 5545 lezen en uitrekenen, op de klok van Amsterdam.

Alleen wat een mens in een agenda bedoelt: hooguit één keer per dag. Al het andere weigeren wij met uitleg, vóórdat er
iets wordt uitgerekend.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from dateutil import rrule
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LANGSTE, MEESTE = 200, 400
FREQUENTIES = {"DAILY": rrule.DAILY, "WEEKLY": rrule.WEEKLY, "MONTHLY": rrule.MONTHLY, "YEARLY": rrule.YEARLY}
DAGEN = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAG = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_GETAL = re.compile(r"[+-]?[0-9]{1,3}", re.ASCII)
_UNTIL = re.compile(r"([0-9]{8})(?:T[0-9]{6}Z?)?", re.ASCII)


class RegelError(ValueError):
    """Deze regel kunnen wij niet gebruiken; de melding zegt waarom."""

    def __init__(self, uitleg: str | Promise) -> None:
        super().__init__(uitleg)
        self.uitleg = uitleg


@dataclass(frozen=True)
class Regel:
    """Een gelezen regel; `keuzes` gaan zo naar dateutil."""

    frequentie: int
    keuzes: dict[str, Any] = field(default_factory=dict)
    aantal: int | None = None
    tot: date | None = None

    def momenten(self, begin: datetime, tot: datetime) -> list[datetime]:
        """Elke keer van `begin` tot en met `tot`. Half acht blijft half acht, ook als de klok verspringt."""
        eerste = timezone.make_naive(begin)
        laatste = timezone.make_naive(tot)
        if self.tot:
            laatste = min(laatste, datetime.combine(self.tot, time.max))
        # Altijd met een einde: een dag die nooit komt (30 februari) zoekt dateutil anders tot het jaar 9999.
        reeks = rrule.rrule(self.frequentie, dtstart=eerste, until=laatste, **self.keuzes)
        return [timezone.make_aware(moment) for moment in islice(reeks, self.aantal)]


def lees(tekst: str) -> Regel:
    """De regel uit een tekst; `RegelError` als wij haar niet kennen."""
    if len(tekst) > LANGSTE:
        raise RegelError(_("Deze regel is te lang. Gebruik maximaal 200 tekens."))
    delen = _delen(tekst.strip().upper().removeprefix("RRULE:"))
    frequentie = FREQUENTIES.get(delen.pop("FREQ", ""))
    if frequentie is None:
        raise RegelError(_("Begin met FREQ=DAILY, FREQ=WEEKLY, FREQ=MONTHLY of FREQ=YEARLY."))
    keuzes: dict[str, Any] = {}
    tot = None
    for naam, waarde in delen.items():
        if naam == "UNTIL":
            tot = _until(waarde)
        elif naam in LEZERS:
            sleutel, lezer = LEZERS[naam]
            keuzes[sleutel] = lezer(waarde)
        else:
            raise RegelError(_("Dit deel van de regel kennen wij niet: {deel}.").format(deel=naam[:20]))
    _controleer_samen(frequentie, keuzes, tot)
    aantal = keuzes.pop("count", None)
    return Regel(frequentie, keuzes, aantal, tot)


def _delen(tekst: str) -> dict[str, str]:
    delen: dict[str, str] = {}
    for stuk in tekst.split(";"):
        naam, is_, waarde = stuk.partition("=")
        if not is_ or not waarde or naam in delen:
            raise RegelError(_("Schrijf de regel als NAAM=WAARDE, met puntkomma’s ertussen en elke naam één keer."))
        delen[naam] = waarde
    return delen


def _controleer_samen(frequentie: int, keuzes: dict[str, Any], tot: date | None) -> None:
    dagen = keuzes.get("byweekday", ())
    if any(dag.n for dag in dagen) and frequentie not in (rrule.MONTHLY, rrule.YEARLY):
        raise RegelError(_("Een getal voor een dag, zoals 1TU, kan alleen bij FREQ=MONTHLY of FREQ=YEARLY."))
    if "bysetpos" in keuzes and not {"byweekday", "bymonthday", "bymonth"} & keuzes.keys():
        raise RegelError(_("BYSETPOS kan alleen samen met BYDAY, BYMONTHDAY of BYMONTH."))
    if "count" in keuzes and tot:
        raise RegelError(_("Gebruik COUNT of UNTIL, niet allebei."))


def _dagen(tekst: str) -> list[Any]:
    gevonden = [_DAG.fullmatch(stuk) for stuk in tekst.split(",")]
    if not all(gevonden):
        raise RegelError(_("BYDAY bestaat uit dagen zoals MO, TU of 1FR."))
    goed = [stuk.groups() for stuk in gevonden if stuk]
    weekdagen = [rrule.weekday(DAGEN.index(dag)) for _n, dag in goed]
    return [dag(int(n)) if n else dag for dag, (n, _dag) in zip(weekdagen, goed, strict=True)]


def _getallen(naam: str, hoogste: int, *, negatief: bool) -> Callable[[str], list[int]]:
    def lezer(tekst: str) -> list[int]:
        stukken = tekst.split(",")
        getallen = [int(stuk) for stuk in stukken if _GETAL.fullmatch(stuk)]
        geldig = [n for n in getallen if 1 <= abs(n) <= hoogste and (negatief or n > 0)]
        if len(geldig) != len(stukken):
            raise RegelError(
                _("{naam} bestaat uit getallen van 1 tot en met {hoogste}.").format(naam=naam, hoogste=hoogste)
            )
        return geldig

    return lezer


def _getal(naam: str, hoogste: int) -> Callable[[str], int]:
    lijst = _getallen(naam, hoogste, negatief=False)

    def lezer(tekst: str) -> int:
        getallen = lijst(tekst)
        if len(getallen) != 1:
            raise RegelError(_("{naam} is één getal.").format(naam=naam))
        return getallen[0]

    return lezer


def _weekbegin(tekst: str) -> Any:
    if tekst not in DAGEN:
        raise RegelError(_("WKST is een dag, zoals MO."))
    return rrule.weekday(DAGEN.index(tekst))


def _until(tekst: str) -> date:
    gevonden = _UNTIL.fullmatch(tekst)
    try:
        if gevonden:
            return datetime.strptime(gevonden[1], "%Y%m%d").date()
    except ValueError:
        pass
    raise RegelError(_("UNTIL is een dag, zoals 20261231."))


LEZERS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "INTERVAL": ("interval", _getal("INTERVAL", 52)),
    "COUNT": ("count", _getal("COUNT", MEESTE)),
    "BYDAY": ("byweekday", _dagen),
    "BYMONTHDAY": ("bymonthday", _getallen("BYMONTHDAY", 31, negatief=True)),
    "BYMONTH": ("bymonth", _getallen("BYMONTH", 12, negatief=False)),
    "BYSETPOS": ("bysetpos", _getallen("BYSETPOS", 31, negatief=True)),
    "WKST": ("wkst", _weekbegin),
}


def komende(regel: Regel, begin: datetime, *, vanaf: datetime, tot: date | None, horizon: timedelta) -> list[datetime]:
    """Wat er vanaf nu komt, tot de horizon en tot de laatste dag van de reeks."""
    grens = vanaf + horizon
    if tot:
        grens = min(grens, timezone.make_aware(datetime.combine(tot, time.max)))
    return [moment for moment in regel.momenten(begin, grens) if moment > vanaf]
