"""De openbare wijkcontracten."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from participatie.models import Wijkcontract
from stadmaken.common.schil import Keuze

from . import weergave
from .forms import ContractFilterForm
from .nummer import NUMMERS
from .schema import contractgegevens

PER_PAGINA = 10


@require_safe
def contracten(request: HttpRequest) -> HttpResponse:
    """Alle getekende contracten, het nieuwste eerst."""
    filters = ContractFilterForm(request.GET)
    zichtbaar = Wijkcontract.objects.zichtbaar().met_voortgang()
    gekozen = filters.toepassen(zichtbaar).select_related("gebied").prefetch_related("wijken")
    bladzij = Paginator(gekozen.order_by("-begint_op", "-pk"), PER_PAGINA).get_page(request.GET.get("pagina"))
    gegevens = {
        "filters": filters,
        "bladzij": bladzij,
        "kaarten": [weergave.kaart(rij) for rij in bladzij],
        "kruimelpad": kruimelpad(),
    }
    return render(request, "participatie/wijkcontracten/lijst.html", gegevens)


@require_safe
def contract(request: HttpRequest, nummer: str) -> HttpResponse | HttpResponsePermanentRedirect:
    """Eén contract met zijn afspraken; hoofdletters maken niet uit."""
    gezocht = NUMMERS.herken(nummer)
    rij = weergave.met_pagina_erbij().filter(nummer=gezocht).first() if gezocht else None
    if rij is None:
        gegevens = {"kruimelpad": kruimelpad(_("Niet gevonden"))}
        return render(request, "participatie/wijkcontracten/onbekend.html", gegevens, status=404)
    if nummer != rij.nummer:
        return redirect(rij.pad, permanent=True)
    pad = kruimelpad(rij.titel, rij.pad)
    gegevens = {**weergave.pagina(rij), "kruimelpad": pad, "schema": contractgegevens(rij, pad["kruimels"])}
    return render(request, "participatie/wijkcontracten/contract.html", gegevens)


def kruimelpad(laatste: str = "", adres: str = "") -> dict[str, Any]:
    """Het kruimelpad van een pagina die niet in de paginaboom hangt."""
    pad = [Keuze(_("Startpagina"), "/"), Keuze(_("Wijkcontracten"), reverse("participatie:wijkcontracten"))]
    if laatste:
        return {"kruimels": [*pad, Keuze(laatste, adres, huidig=True)]}
    pad[-1].huidig = True
    return {"kruimels": pad}
