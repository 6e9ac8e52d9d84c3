"""Het openbare register van toezeggingen."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from participatie.models import Toezegging
from stadmaken.common.schil import Keuze

from . import weergave
from .forms import RegisterFilterForm
from .nummer import NUMMERS

PER_PAGINA = 10


@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """Alle toezeggingen die op de site staan, met hoeveel ervan op tijd zijn nagekomen."""
    filters = RegisterFilterForm(request.GET)
    zichtbaar = Toezegging.objects.zichtbaar()
    cijfers = filters.binnen(zichtbaar).cijfers()
    bladen = Paginator(weergave.met_alles(filters.toepassen(zichtbaar).op_volgorde()), PER_PAGINA)
    bladzij = bladen.get_page(request.GET.get("pagina"))
    gegevens = {
        "filters": filters,
        "cijfers": cijfers,
        "balans": weergave.balans(cijfers),
        "bladzij": bladzij,
        "kaarten": [weergave.kaart(rij) for rij in bladzij],
        "kruimelpad": kruimelpad(),
    }
    return render(request, "participatie/toezeggingen/register.html", gegevens)


@require_safe
def toezegging(request: HttpRequest, nummer: str) -> HttpResponse | HttpResponsePermanentRedirect:
    """Eén toezegging met alles wat ermee gebeurde; hoofdletters maken niet uit."""
    gezocht = NUMMERS.herken(nummer)
    rij = weergave.met_alles(Toezegging.objects.zichtbaar()).filter(nummer=gezocht).first() if gezocht else None
    if rij is None:
        gegevens = {"kruimelpad": kruimelpad(_("Niet gevonden"))}
        return render(request, "participatie/toezeggingen/onbekend.html", gegevens, status=404)
    if nummer != rij.nummer:
        return redirect(rij.pad, permanent=True)
    gegevens = {"kaart": weergave.kaart(rij), "kruimelpad": kruimelpad(rij.nummer)}
    return render(request, "participatie/toezeggingen/toezegging.html", gegevens)


def kruimelpad(laatste: str = "") -> dict[str, Any]:
    """Het kruimelpad van een pagina die niet in de paginaboom hangt."""
    pad = [Keuze(_("Startpagina"), "/"), Keuze(_("Toezeggingen"), reverse("participatie:toezeggingen"))]
    if laatste:
        return {"kruimels": [*pad, Keuze(laatste, "", huidig=True)]}
    pad[-1].huidig = True
    return {"kruimels": pad}
