"""Wat de Initiatievenschool, haar archief en een cursus tonen."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from stadmaken.common.blokken import met_beelden

from ..aanbod.regels import Regel, maak_regels, op_tijd
from ..aanbod.weergave import aanbod_context
from ..planning.models import Gelegenheid
from ..planning.stand import Fase
from .filters import CursusFilterForm
from .querysets import CursusQuerySet

PER_PAGINA = 12
DOCENTFOTO = "fill-160x160|format-jpeg"


def _cursussen(pagina: Any) -> CursusQuerySet:
    from .models import CursusPage  # dat model haalt zijn context hier vandaan

    # Wie een nieuwe school vooraf bekijkt, heeft nog geen plek in de paginaboom.
    return CursusPage.objects.child_of(pagina).zichtbaar() if pagina.pk else CursusPage.objects.none()


def school_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """De cursussen die bij de filters passen, wat het eerst komt voorop."""
    nu, alle = timezone.now(), _cursussen(pagina)
    filters = CursusFilterForm(request.GET, alle)
    gekozen = filters.toepassen(alle, nu).aankomend(nu).defer("vragen", "omschrijving").select_related("locale")
    bladzij = Paginator(gekozen, PER_PAGINA).get_page(request.GET.get("pagina"))
    cursussen = met_beelden(bladzij)
    regels = _eerstvolgende(cursussen, plek=bool(filters.gekozen.get("plek")))
    return {
        "filters": filters,
        "bladzij": bladzij,
        "cursussen": [{"cursus": cursus, "regels": regels.get(cursus.translation_key, [])} for cursus in cursussen],
        "heeft_archief": alle.archief(nu).exists(),
    }


def _eerstvolgende(cursussen: list[Any], *, plek: bool) -> dict[UUID, list[Regel]]:
    """Per cursus wat nog komt, in een vast aantal vragen; wie een vrije plek zoekt, ziet die datum voorop."""
    nu = timezone.now()
    komend = op_tijd(Gelegenheid.objects.per_pagina().filter(van__in=[cursus.translation_key for cursus in cursussen]))
    per_cursus: dict[UUID, list[Regel]] = {}
    for regel in maak_regels(komend.filter(tot__gt=nu).order_by("vanaf", "pk"), nu):
        per_cursus.setdefault(regel.gelegenheid.van, []).append(regel)

    def achteraan(regel: Regel) -> tuple[bool, bool]:
        """Op een kaart staat wat iemand wél kan doen."""
        return bool(regel.gelegenheid.geannuleerd_op), plek and regel.stand.fase not in (Fase.OPEN, Fase.VRIJ)

    return {sleutel: sorted(regels, key=achteraan) for sleutel, regels in per_cursus.items()}


def archief(request: HttpRequest, pagina: Any) -> HttpResponse:
    """Wat er al was, met het materiaal om na te lezen."""
    oud = _cursussen(pagina).archief(timezone.now()).defer("vragen", "omschrijving").select_related("locale")
    bladzij = Paginator(oud.prefetch_related("materialen__document"), PER_PAGINA).get_page(request.GET.get("pagina"))
    return render(request, "initiatieven/school/archief.html", {"page": pagina, "bladzij": bladzij})


def cursus_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Wat een cursuspagina toont."""
    docenten, materialen = pagina.docenten.all(), pagina.materialen.all()
    if pagina.pk and not getattr(request, "is_preview", False):
        docenten = met_beelden(docenten, veld="foto", weergaven=[DOCENTFOTO])
        materialen = materialen.select_related("document")
    return {**aanbod_context(pagina), "docenten": list(docenten), "materialen": list(materialen)}
