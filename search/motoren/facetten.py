"""Gevonden ingangen ophalen, en tellen hoe er verder te kiezen is."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Case, CharField, Count, Value, When
from django.db.models.expressions import RawSQL

from ..periode import Periode, in_periode
from ..register.models import Zoekingang
from .basis import Rij

MEESTE_WAARDEN = 60
_STAND = (Periode.VOORBIJ, Periode.KOMT, Periode.NU)
# Wat in de laatste maand veranderde, veranderde ook in het laatste jaar.
_VERS = (Periode.MAAND, Periode.JAAR)


class Vakje(NamedTuple):
    """Hoeveel ingangen deze eigenschappen delen."""

    soort: str
    status: str
    stand: str
    vers: str
    aantal: int

    def waarden(self, naam: str) -> tuple[str, ...]:
        """Onder welke waarden van een keuze dit vakje valt."""
        if naam != "periode":
            return (getattr(self, naam),)
        ook = (Periode.JAAR.value,) if self.vers == Periode.MAAND else ()
        return (self.stand, self.vers, *ook)


def haal_op(punten: Mapping[int, float], *, met_datum: bool) -> list[Rij]:
    """De rijen bij deze nummers, die er nog zijn; zonder datum, want duizend datums lezen kost meer dan de rest."""
    datum = ["datum"] if met_datum else []
    rijen = Zoekingang.objects.filter(pk__in=_een_van(list(punten))).values_list("pk", "titel", "soort", *datum)
    return [Rij(nummer, titel, soort, punten[nummer], *dag) for nummer, titel, soort, *dag in rijen]


def verdeel(nummers: RawSQL) -> list[Vakje]:
    """Deze ingangen naar soort, status en periode: één vraag, waaruit elk van die keuzes te tellen is."""
    eigen: Any = Zoekingang.objects.filter(pk__in=nummers).annotate(stand=_eerste(_STAND), vers=_eerste(_VERS))
    per_vakje = eigen.order_by().values_list("soort", "status", "stand", "vers").annotate(aantal=Count("pk"))
    return [Vakje(*rij) for rij in per_vakje]


def tel(vakjes: Iterable[Vakje], naam: str) -> list[tuple[str, int]]:
    """De waarden van een keuze, de meest voorkomende eerst."""
    geteld: Counter[str] = Counter()
    for vakje in vakjes:
        for waarde in vakje.waarden(naam):
            geteld[waarde] += vakje.aantal
    return _meeste((waarde, aantal) for waarde, aantal in geteld.items() if waarde)


def tel_koppels(koppels: Iterable[tuple[str, Any, RawSQL]]) -> dict[str, list[tuple[str, int]]]:
    """Hetzelfde voor de wijken en de thema's van ingangen, samen in één vraag: per keuze het model en de nummers."""
    geteld: dict[str, list[tuple[str, int]]] = {}
    delen = []
    for naam, model, nummers in koppels:
        geteld[naam] = []
        rijen = model.objects.filter(zoekingang_id__in=nummers).order_by().values_list(f"{naam}_id")
        delen.append(rijen.annotate(aantal=Count("*"), keuze=Value(naam)))
    for waarde, aantal, naam in delen[0].union(*delen[1:], all=True):
        geteld[naam].append((str(waarde), aantal))
    return {naam: _meeste(rijen) for naam, rijen in geteld.items()}


def passend(vakjes: Iterable[Vakje], keuzes: Mapping[str, str]) -> list[Vakje]:
    """De vakjes die bij al deze keuzes horen."""
    return [vakje for vakje in vakjes if all(keuzes[naam] in vakje.waarden(naam) for naam in keuzes)]


def zonder(keuzes: Mapping[str, str], *namen: str) -> dict[str, str]:
    """De andere keuzes."""
    return {naam: waarde for naam, waarde in keuzes.items() if naam not in namen}


def _meeste(geteld: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(geteld, key=lambda paar: (-paar[1], paar[0]))[:MEESTE_WAARDEN]


def _eerste(perioden: Iterable[Periode]) -> Case:
    """De eerste van deze perioden waar een ingang in valt."""
    gevallen = [When(in_periode(periode), then=Value(periode.value)) for periode in perioden]
    return Case(*gevallen, default=Value(""), output_field=CharField())


def _een_van(nummers: list[int]) -> RawSQL:
    """Alle nummers als één waarde: duizend losse waarden kosten Django meer dan de database."""
    if connection.vendor == "sqlite":
        return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(nummers)])
    return RawSQL("SELECT unnest(%s::bigint[])", [nummers])
