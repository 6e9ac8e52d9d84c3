"""Kiezen op gebied, wijk en project: gelijk in de agenda, de school en de kalenderbestanden."""

from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Left

from participatie.gebieden.models import Wijk
from participatie.platforms.models import WijkplatformPage
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


def in_wijk(slug: str) -> QuerySet:
    """De pagina's die zelf bij deze wijk horen, of bij een project of wijkplatform daar."""
    projecten = ProjectPage.objects.zichtbaar().filter(wijken__slug=slug).values("pk")
    platforms = WijkplatformPage.objects.zichtbaar().filter(wijken__slug=slug).values("path")
    stap = AanbodPage.steplen
    aanbod = AanbodPage.objects.alias(ouderpad=Left("path", F("depth") * stap - stap))
    zelf = AanbodPage.wijken.through.objects.filter(wijk__slug=slug).values("aanbodpage")
    return aanbod.filter(Q(pk__in=zelf) | Q(project__in=projecten) | Q(ouderpad__in=platforms)).order_by().values("pk")


def aanbod_in(keuze: dict[str, Any]) -> QuerySet | None:
    """De pagina's bij deze soort, dit gebied, deze wijk en dit project; None als daarop niet is gekozen."""
    namen = {"soort": "soort", "gebied": "wijken__gebied__slug", "project": "project__slug"}
    gekozen = {veld: keuze[naam] for naam, veld in namen.items() if keuze.get(naam)}
    if wijk := keuze.get("wijk"):
        gekozen["pk__in"] = in_wijk(wijk)
    return AanbodPage.objects.filter(**gekozen).order_by().values("pk") if gekozen else None
