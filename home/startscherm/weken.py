"""Tellen per zeven dagen: twaalf vakken die op vandaag eindigen, zodat twee vakken altijd even lang zijn."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Count, DateTimeField, Q, QuerySet, Sum
from django.utils import timezone

AANTAL = 12
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Vak:
    """Zeven dagen, van en tot en met."""

    begin: date
    eind: date


def vakken(vandaag: date) -> list[Vak]:
    """De laatste twaalf vakken, het oudste eerst; het laatste eindigt vandaag."""
    eerste = vandaag + timedelta(days=1) - AANTAL * WEEK
    return [Vak(eerste + nummer * WEEK, eerste + (nummer + 1) * WEEK - timedelta(days=1)) for nummer in range(AANTAL)]


def per_vak(rijen: QuerySet, veld: str, weken: list[Vak], *, som: str = "", alleen: Q | None = None) -> list[int]:
    """Hoeveel rijen er in elk vak vallen, in één vraag; met `som` de optelling van een veld."""
    met_tijd = isinstance(rijen.model._meta.get_field(veld), DateTimeField)
    grenzen: list[Any] = [week.begin for week in weken] + [weken[-1].eind + timedelta(days=1)]
    if met_tijd:
        grenzen = [timezone.make_aware(datetime.combine(dag, time.min)) for dag in grenzen]
    tellingen = {}
    for nummer in range(len(weken)):
        binnen = Q(**{f"{veld}__gte": grenzen[nummer], f"{veld}__lt": grenzen[nummer + 1]}) & (alleen or Q())
        tellingen[f"week{nummer}"] = Sum(som, filter=binnen) if som else Count("pk", filter=binnen)
    # De ruime grens vooraf laat de database de index gebruiken.
    recent = rijen.order_by().filter(**{f"{veld}__gte": grenzen[0], f"{veld}__lt": grenzen[-1]})
    return [aantal or 0 for aantal in recent.aggregate(**tellingen).values()]
