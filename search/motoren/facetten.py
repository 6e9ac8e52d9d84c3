"""Gevonden ingangen ophalen, kiezen en tellen."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from django.db import connection
from django.db.models.expressions import RawSQL

from ..periode import perioden
from ..register.models import Zoekingang
from .basis import Rij

_VELDEN = ("pk", "titel", "soort", "status", "datum", "begint_op", "eindigt_op")
MEESTE_WAARDEN = 60


def haal_op(punten: Mapping[int, float]) -> list[Rij]:
    """De rijen bij deze nummers, die er nog zijn, met hun wijken en thema's: drie vragen."""
    bestaat = Zoekingang.objects.filter(pk__in=_een_van(list(punten))).values_list(*_VELDEN)
    op_nummer = {rij[0]: Rij(*rij) for rij in bestaat}
    nummers = list(op_nummer)
    for nummer, wijk in _koppels(Zoekingang.wijken.through, "wijk_id", nummers):
        op_nummer[nummer].wijken.add(str(wijk))
    for nummer, thema in _koppels(Zoekingang.themas.through, "thema_id", nummers):
        op_nummer[nummer].themas.add(str(thema))
    for nummer, rij in op_nummer.items():
        rij.punten = punten[nummer]
    return list(op_nummer.values())


def _koppels(model: type, veld: str, nummers: list[int]) -> Iterable[tuple[int, int]]:
    return model._default_manager.filter(zoekingang_id__in=_een_van(nummers)).values_list("zoekingang_id", veld)  # type: ignore[attr-defined]


def _een_van(nummers: list[int]) -> RawSQL:
    """Alle nummers als één waarde: duizend losse waarden kosten Django meer dan de database."""
    if connection.vendor == "sqlite":
        return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(nummers)])
    return RawSQL("SELECT unnest(%s::bigint[])", [nummers])


def past(rij: Rij, keuzes: Mapping[str, str], vandaag: date) -> bool:
    """Of een rij bij alle keuzes hoort."""
    return all(waarde in waarden(rij, naam, vandaag) for naam, waarde in keuzes.items())


def waarden(rij: Rij, naam: str, vandaag: date) -> Iterable[str]:
    """Onder welke waarden van een facet een rij valt."""
    if naam == "wijk":
        return rij.wijken
    if naam == "thema":
        return rij.themas
    if naam == "periode":
        return perioden(rij.begint_op, rij.eindigt_op, rij.datum, vandaag)
    waarde = getattr(rij, naam)
    return (waarde,) if waarde else ()


def tel(rijen: Iterable[Rij], naam: str, vandaag: date) -> list[tuple[str, int]]:
    """De waarden van een facet, de meest voorkomende eerst."""
    geteld = Counter(waarde for rij in rijen for waarde in waarden(rij, naam, vandaag))
    return sorted(geteld.items(), key=lambda paar: (-paar[1], paar[0]))[:MEESTE_WAARDEN]


def zonder(keuzes: Mapping[str, str], naam: str) -> dict[str, str]:
    """De andere keuzes."""
    return {ander: waarde for ander, waarde in keuzes.items() if ander != naam}
