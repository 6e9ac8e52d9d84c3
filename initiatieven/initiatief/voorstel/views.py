from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from participatie.formulieren import sleutel, spam
from participatie.formulieren.forms import BesturingForm
from stadmaken.common.besloten import BESLOTEN, Zegel, met_koppen

from ...eenmalig import idempotentie
from ..models import InitiatiefPage
from . import actions
from .forms import VoorstelForm

WACHT = "300"
_zegel = Zegel("initiatieven.initiatief.voorstel")


@require_http_methods(["GET", "HEAD", "POST"])
def aanmelden(request: HttpRequest, pagina: Any) -> HttpResponse:
    """Meld een initiatief aan; daarna staat hier wat is verstuurd en wat er nu gebeurt."""
    if request.method == "POST":
        return met_koppen(_verstuur(request, pagina), BESLOTEN)
    if "klaar" in request.GET:
        return met_koppen(_klaar(request, pagina), BESLOTEN)
    return met_koppen(_toon(request, pagina, VoorstelForm()), BESLOTEN)


def _verstuur(request: HttpRequest, pagina: Any) -> HttpResponse:
    form = VoorstelForm(request.POST)
    if spam.te_druk(request):
        return _toon(request, pagina, form, status=429)
    if not form.is_valid():
        return _toon(request, pagina, form, status=422)
    aantal = spam.tel(request, "initiatief")
    if spam.te_veel_verzonden(aantal):
        return _toon(request, pagina, form, status=429)
    voorstel, gelezen = form.gegevens(), _sleutel(request, pagina)
    verdacht = spam.verdenking(
        lokveld=request.POST.get("website", ""),
        seconden=gelezen.seconden,
        teksten=[voorstel.titel, voorstel.tekst, voorstel.naam, voorstel.plaats, voorstel.nodig],
        verzonden=aantal,
    )
    eenmalig = idempotentie(gelezen, f"initiatief/{pagina.pk}", voorstel.email)
    initiatief = actions.meld_aan(pagina, voorstel, idempotentie=eenmalig, verdacht=verdacht)
    klaar = f"{pagina.url}aanmelden/?klaar={_zegel.token(str(initiatief.kenmerk))}"
    return HttpResponseRedirect(klaar, status=303)


def _klaar(request: HttpRequest, pagina: Any) -> HttpResponse:
    kenmerk = _zegel.kenmerk(request.GET["klaar"])
    initiatief = InitiatiefPage.objects.filter(kenmerk=kenmerk).first() if kenmerk else None
    if initiatief is None:
        raise Http404
    gegevens = {"page": pagina, "initiatief": initiatief, "nodig": initiatief.oproepen.first()}
    return render(request, "initiatieven/initiatief/aangemeld.html", gegevens)


def _sleutel(request: HttpRequest, pagina: Any) -> sleutel.Sleutel:
    return sleutel.lees(BesturingForm(request.POST).lees("idem"), pagina.pk)


def _toon(request: HttpRequest, pagina: Any, form: VoorstelForm, *, status: int = 200) -> HttpResponse:
    gegevens = {
        "page": pagina,
        "form": form,
        "te_druk": status == 429,
        "sleutel": _sleutel(request, pagina).tekst,
    }
    if request.method != "POST":
        gegevens |= sleutel.leeg_formulier(request, pagina.pk)
    response = render(request, "initiatieven/initiatief/aanmelden.html", gegevens, status=status)
    if status == 429:
        response.headers["Retry-After"] = WACHT
    return response
