"""Kiezen op gebied, wijk en project: gelijk in de agenda, de school en de kalenderbestanden."""

from typing import Any

from django.db.models import QuerySet

from participatie.gebieden.models import Wijk
from participatie.projecten.models import ProjectPage

from .models import AanbodPage

Keuzes = list[tuple[Any, Any]]


def gebied_en_wijk() -> tuple[Keuzes, Keuzes]:
    """De keuzes voor gebied, en die voor wijk (per gebied), in één vraag."""
    gebieden: Keuzes = []
    wijken: dict[str, Keuzes] = {}
    rijen = Wijk.objects.order_by("gebied__naam", "naam")
    for gebied, slug, wijk, wijkslug in rijen.values_list("gebied__naam", "gebied__slug", "naam", "slug"):
        if gebied not in wijken:
            gebieden.append((slug, gebied))
        wijken.setdefault(gebied, []).append((wijkslug, wijk))
    return gebieden, list(wijken.items())


def projecten() -> Keuzes:
    """De zichtbare projecten waar iets bij te doen is of was."""
    aanbod = AanbodPage.objects.zichtbaar().filter(project__isnull=False).order_by().values("project")
    return list(ProjectPage.objects.zichtbaar().filter(pk__in=aanbod).order_by("title").values_list("slug", "title"))


def aanbod_in(keuze: dict[str, Any]) -> QuerySet | None:
    """De pagina's bij deze soort, dit gebied, deze wijk en dit project; None als daarop niet is gekozen."""
    namen = {"soort": "soort", "gebied": "wijken__gebied__slug", "wijk": "wijken__slug", "project": "project__slug"}
    gekozen = {veld: keuze[naam] for naam, veld in namen.items() if keuze.get(naam)}
    return AanbodPage.objects.filter(**gekozen).order_by().values("pk") if gekozen else None
