"""Een maand als tabel van weken: per dag de eerste bijeenkomsten, en hoeveel er nog meer zijn.

Wat langer dan een dag duurt, staat er één keer boven.
"""

import calendar
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from ..aanbod.rijen import Rij, maak_rijen, met_pagina
from ..aanbod.tijden import is_periode
from ..planning.models import Bijeenkomst
from ..planning.querysets import BijeenkomstQuerySet

PER_DAG = 4


@dataclass
class Dag:
    """Een vak in de tabel; `rijen` zijn de eerste bijeenkomsten, `meer` hoeveel er niet staan."""

    datum: date
    binnen: bool
    vandaag: bool
    rijen: list[Rij] = field(default_factory=list)
    meer: int = 0


def moment(dag: date) -> datetime:
    """Het begin van een dag in Amsterdam."""
    return timezone.make_aware(datetime.combine(dag, time()))


@dataclass(frozen=True)
class Maand:
    """De weken van een maand, en wat langer dan een dag duurt."""

    weken: list[list[Dag]]
    periodes: list[Rij]


def maand(bijeenkomsten: BijeenkomstQuerySet, begin: date, eind: date) -> Maand:
    """Eén maand; van een drukke dag worden alleen de eerste bijeenkomsten opgehaald."""
    per_dag, periodes = _nummers(bijeenkomsten, begin, eind)
    nodig = {*periodes, *(nummer for nummers in per_dag.values() for nummer in nummers[:PER_DAG])}
    op_nummer = {
        rij.keer.bijeenkomst.pk: rij for rij in maak_rijen(met_pagina(Bijeenkomst.objects.filter(pk__in=nodig)))
    }
    vandaag = timezone.localdate()
    weken = [
        [_dag(datum, begin, vandaag, per_dag.get(datum, []), op_nummer) for datum in week]
        for week in calendar.Calendar().monthdatescalendar(begin.year, begin.month)
    ]
    return Maand(weken, [op_nummer[nummer] for nummer in periodes if nummer in op_nummer])


def _dag(datum: date, begin: date, vandaag: date, nummers: list[int], op_nummer: dict[int, Rij]) -> Dag:
    rijen = [op_nummer[nummer] for nummer in nummers[:PER_DAG] if nummer in op_nummer]
    return Dag(datum, datum.month == begin.month, datum == vandaag, rijen, max(0, len(nummers) - PER_DAG))


def _nummers(bijeenkomsten: BijeenkomstQuerySet, begin: date, eind: date) -> tuple[dict[date, list[int]], list[int]]:
    """Per dag wat dan bezig is, en wat langer duurt; alleen als nummer: een volle maand kost zo weinig."""
    per_dag: dict[date, list[int]] = {}
    periodes: list[int] = []
    rijen: Any = bijeenkomsten.tussen(moment(begin), moment(eind)).values_list("pk", "begin", "eind")
    for nummer, van, tot in rijen:
        if is_periode(van, tot):
            periodes.append(nummer)
            continue
        dag = max(timezone.localdate(van), begin)
        laatste = min(timezone.localdate(tot - timedelta(seconds=1)), eind - timedelta(days=1))
        while dag <= laatste:
            per_dag.setdefault(dag, []).append(nummer)
            dag += timedelta(days=1)
    return per_dag, periodes
