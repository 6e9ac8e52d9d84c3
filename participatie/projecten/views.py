"""Wat het projectenoverzicht en een projectpagina tonen."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import BooleanField, Count, ExpressionWrapper, Q
from django.http import HttpRequest

from ..belofte import zinnen
from ..inbreng.models import Inbreng
from ..toezeggingen.weergave import bij_project
from .filters import InbrengFilterForm, ProjectFilterForm
from .meedoen import meedoen_bij, open_projectpaden
from .models import ProjectPage
from .vervolg import vervolgpagina
from .weergave import STATUSKLEUR, afloop, bladwijzers, feiten, heeft_plan, stappen

PER_PAGINA = 12
INBRENG_PER_PAGINA = 10


def lijst_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """De projecten die bij de filters passen: eerst wie om inbreng vraagt, dan wat het laatst is bijgewerkt."""
    filters = ProjectFilterForm(request.GET)
    projecten = filters.toepassen(ProjectPage.objects.child_of(pagina).zichtbaar())
    op_volgorde = (
        projecten.annotate(kan_meedoen=ExpressionWrapper(Q(path__in=open_projectpaden()), BooleanField()))
        .order_by("-kan_meedoen", "-bijgewerkt_tot", "title", "pk")
        .select_related("afbeelding")
        .prefetch_related("afbeelding__renditions")
    )
    bladzij = Paginator(op_volgorde, PER_PAGINA).get_page(request.GET.get("pagina"))
    gevonden = list(bladzij)
    meedoen = meedoen_bij(gevonden)
    return {
        "filters": filters,
        "bladzij": bladzij,
        "projecten": [
            {"project": project, "meedoen": meedoen[project.pk], "kleur": STATUSKLEUR.get(project.status, "neutraal")}
            for project in gevonden
        ],
    }


def project_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Alles van één project, in de volgorde waarin een bewoner het wil weten."""
    meedoen = meedoen_bij([pagina])[pagina.pk]
    vervolg = vervolgpagina(pagina)
    context = {
        "page": pagina,
        "meedoen": meedoen,
        "antwoorden": zinnen.stand_op_pagina(meedoen.cijfers),
        "feiten": feiten(pagina, meedoen, pagina.wijken.all()),
        "vervolg": vervolg,
        "afloop": afloop(pagina, vervolg),
        "heeft_plan": heeft_plan(pagina),
        "doelgroepen": list(pagina.doelgroepen.all()),
        "stappen": stappen(pagina.fasen.all()),
        "toezeggingen": bij_project(pagina),
        "documenten": list(pagina.documenten.select_related("document")),
        "partners": list(pagina.partners.all()),
        "overzicht": pagina.ouder() if pagina.pk else None,
        **_inbreng(pagina, request),
    }
    return {**context, "bladwijzers": bladwijzers(context)}


def _inbreng(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    filters = InbrengFilterForm(request.GET)
    # Een voorbeeld van een nog niet bewaard project heeft geen pk; zonder deze grens verscheen inbreng zonder project.
    inbreng = Inbreng.objects.zichtbaar().filter(project_id=pagina.pk) if pagina.pk else Inbreng.objects.none()
    telling = inbreng.order_by().aggregate(aantal=Count("pk"), ja=Count("antwoord"))
    telling["nee"] = telling["aantal"] - telling["ja"]
    keuze = filters.gekozen
    bladen = Paginator(filters.toepassen(inbreng).met_antwoord(), INBRENG_PER_PAGINA)
    bladen.count = telling[keuze or "aantal"]
    return {"telling": telling, "inbrengkeuze": keuze, "inbrengbladzij": bladen.get_page(request.GET.get("inbreng"))}
