"""Wat het projectenoverzicht en een projectpagina tonen."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import BooleanField, ExpressionWrapper, Q
from django.http import HttpRequest
from django.utils import timezone

from ..belofte import zinnen
from ..contract.logboek import planwijzigingen
from ..themas.openbaar import themacontext
from ..toezeggingen.weergave import bij_project
from ..verantwoording.links import stukken_bij
from .filters import ProjectFilterForm
from .inbreng import inbreng_context
from .meedoen import meedoen_bij, open_projectpaden
from .models import ProjectPage
from .vervolg import vervolgpagina
from .weergave import STATUSKLEUR, afloop, bladwijzers, feiten, heeft_plan, stappen, terugkoppeldag

PER_PAGINA = 12


def lijst_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """De projecten die bij de filters passen: eerst wie om inbreng vraagt, dan wat het laatst is bijgewerkt."""
    filters = ProjectFilterForm(request.GET)
    # Wie een nieuw overzicht vooraf bekijkt, heeft nog geen plek in de paginaboom.
    onder = ProjectPage.objects.child_of(pagina) if pagina.pk else ProjectPage.objects.none()
    projecten = filters.toepassen(onder.zichtbaar())
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
    themas = themacontext(pagina, request.GET)
    context = {
        "page": pagina,
        "meedoen": meedoen,
        "antwoorden": zinnen.stand_op_pagina(meedoen.cijfers),
        "feiten": feiten(pagina, meedoen, pagina.wijken.all()),
        "vervolg": vervolg,
        "afloop": afloop(pagina, vervolg),
        "heeft_plan": heeft_plan(pagina),
        "terugkoppeldag": terugkoppeldag(pagina, timezone.localdate()),
        "doelgroepen": list(pagina.doelgroepen.all()),
        "planwijzigingen": planwijzigingen(pagina),
        "stappen": stappen(pagina.fasen.all()),
        "toezeggingen": bij_project(pagina),
        "documenten": list(pagina.documenten.select_related("document")),
        "verantwoording": stukken_bij(pagina, gevuld=heeft_plan(pagina) or meedoen.cijfers.aantal > 0),
        "partners": list(pagina.partners.all()),
        "overzicht": pagina.ouder() if pagina.pk else None,
        "themas": themas,
        **inbreng_context(pagina, request, themas["gekozen"]),
    }
    return {**context, "bladwijzers": bladwijzers(context)}
