"""Hoe vaak borden worden geopend, per week: twee vragen, hoeveel borden er ook zijn."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Max, Min, QuerySet, Sum
from django.utils import timezone

from participatie.models import ScanTelling

WEKEN = 12
# Maten van het lijntje in gebruikerseenheden van de SVG.
STAP, HOOG = 10, 28


@dataclass(frozen=True)
class Staaf:
    """Eén week in het lijntje."""

    x: int
    y: int
    hoogte: int


def met_totalen(borden: QuerySet) -> QuerySet:
    """Deze borden met hun totaal, hun eerste en hun laatste scan."""
    return borden.annotate(totaal=Sum("scans__aantal"), eerste=Min("scans__dag"), laatste=Max("scans__dag"))


def vul_weken_aan(borden: Iterable[Any]) -> list[Any]:
    """Zet bij elk bord de laatste twaalf weken, de oudste eerst; een week eindigt vandaag."""
    rijen = list(borden)
    vandaag = timezone.localdate()
    sinds = vandaag - timedelta(weeks=WEKEN) + timedelta(days=1)
    per_bord: dict[Any, list[int]] = {bord.pk: [0] * WEKEN for bord in rijen}
    tellingen = ScanTelling.objects.filter(infobord__in=list(per_bord), dag__range=(sinds, vandaag))
    for bord, dag, aantal in tellingen.values_list("infobord", "dag", "aantal"):
        per_bord[bord][WEKEN - 1 - (vandaag - dag).days // 7] += aantal
    for bord in rijen:
        bord.weken = per_bord[bord.pk]
        bord.staven = staven(bord.weken)
    return rijen


def staven(weken: list[int]) -> list[Staaf]:
    """De staven van het lijntje; een week met iets is altijd te zien."""
    meest = max(weken, default=0) or 1
    hoogten = [max(2, round(aantal / meest * HOOG)) if aantal else 0 for aantal in weken]
    return [Staaf(nummer * STAP, HOOG - hoogte, hoogte) for nummer, hoogte in enumerate(hoogten)]
