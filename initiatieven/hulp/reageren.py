"""Het formulier om op een pitch of oproep te reageren; het toont geen adres, van wie dan ook."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from participatie.formulieren import sleutel, spam
from participatie.formulieren.forms import BesturingForm
from stadmaken.common.besloten import BESLOTEN, met_koppen

from ..eenmalig import idempotentie
from . import actions
from .forms import ReactieForm
from .woorden import Vraag

WACHT = "300"


def reageer(request: HttpRequest, pagina: Any, vraag: Vraag) -> HttpResponse:
    """Toon het formulier, of verwerk wat is ingevuld. Kan reageren niet meer, dan zegt de pagina dat."""
    if not vraag.neemt_reacties:
        return _toon(request, pagina, vraag, None, status=409 if request.method == "POST" else 200)
    if request.method != "POST":
        verstuurd = "verstuurd" in request.GET
        form = None if verstuurd else ReactieForm(woorden=vraag.woorden)
        return _toon(request, pagina, vraag, form, verstuurd=verstuurd)
    return _verstuur(request, pagina, vraag)


def _verstuur(request: HttpRequest, pagina: Any, vraag: Vraag) -> HttpResponse:
    form = ReactieForm(request.POST, vraag.woorden)
    if spam.te_druk(request):
        return _te_druk(request, pagina, vraag, form)
    if not form.is_valid():
        return _toon(request, pagina, vraag, form, status=422)
    aantal = spam.tel(request, "hulpaanbod")
    if spam.te_veel_verzonden(aantal):
        return _te_druk(request, pagina, vraag, form)
    gegevens, gelezen = form.gegevens(), _sleutel(request, vraag)
    verdacht = spam.verdenking(
        lokveld=request.POST.get("website", ""),
        seconden=gelezen.seconden,
        teksten=[gegevens.naam, gegevens.tekst],
        verzonden=aantal,
    )
    eenmalig = idempotentie(gelezen, f"{vraag.reactieveld}/{vraag.pk}", gegevens.email)
    actions.bied_aan(vraag, gegevens, idempotentie=eenmalig, verdacht=verdacht)
    klaar = f"{pagina.url}ik-kan-helpen/?{vraag.reactieveld}={vraag.pk}&verstuurd=1"
    return HttpResponseRedirect(klaar, status=303)


def _sleutel(request: HttpRequest, vraag: Vraag) -> sleutel.Sleutel:
    return sleutel.lees(BesturingForm(request.POST).lees("idem"), vraag.pk)


def _te_druk(request: HttpRequest, pagina: Any, vraag: Vraag, form: ReactieForm) -> HttpResponse:
    response = _toon(request, pagina, vraag, form, status=429)
    response.headers["Retry-After"] = WACHT
    return response


def _toon(
    request: HttpRequest,
    pagina: Any,
    vraag: Vraag,
    form: ReactieForm | None,
    *,
    status: int = 200,
    verstuurd: bool = False,
) -> HttpResponse:
    gegevens = {
        "page": pagina,
        "vraag": vraag,
        "form": form,
        "verstuurd": verstuurd,
        "te_druk": status == 429,
        "sleutel": _sleutel(request, vraag).tekst,
    }
    if form and request.method != "POST":
        gegevens |= sleutel.leeg_formulier(request, vraag.pk, f"{vraag.reactieveld}={vraag.pk}")
    response = render(request, "initiatieven/hulp/reageren.html", gegevens, status=status)
    return met_koppen(response, BESLOTEN)
