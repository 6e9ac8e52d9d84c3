from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from participatie.formulieren import sleutel, spam
from participatie.formulieren.forms import BesturingForm
from stadmaken.common.besloten import BESLOTEN, GEHEIM_ADRES, met_koppen

from ..aanbod.choices import Soort
from . import actions
from .forms import AntwoordForm, HulpForm, PitchForm
from .kenmerk import kenmerk_van
from .models import Hulpaanbod, Pitch

WACHT = "300"


@require_http_methods(["GET", "HEAD", "POST"])
def ik_kan_helpen(request: HttpRequest, pagina: Any) -> HttpResponse:
    """“Ik kan helpen”, bij één pitch. Zonder pitch naar de pagina, want daar staan ze allemaal."""
    if "pitch" not in request.GET:
        return HttpResponseRedirect(f"{pagina.url}#pitches")
    pitch = _pitch(pagina, request)
    if not pitch.zoekt_hulp:
        return _toon(request, pagina, pitch, None, status=200 if request.method != "POST" else 409)
    if request.method != "POST":
        verstuurd = "verstuurd" in request.GET
        return _toon(request, pagina, pitch, None if verstuurd else HulpForm(), verstuurd=verstuurd)
    return _verstuur(request, pagina, pitch)


def _pitch(pagina: Any, request: HttpRequest) -> Pitch:
    form = PitchForm(request.GET)
    gevonden = pagina.soort == Soort.INITIATIEVENCAFE and form.is_valid()
    pitch = Pitch.objects.filter(activiteit=pagina.pk, pk=form.cleaned_data["pitch"]).first() if gevonden else None
    if pitch is None:
        raise Http404
    return pitch


def _verstuur(request: HttpRequest, pagina: Any, pitch: Pitch) -> HttpResponse:
    form = HulpForm(request.POST)
    if spam.te_druk(request):
        return _te_druk(request, pagina, pitch, form)
    if not form.is_valid():
        return _toon(request, pagina, pitch, form, status=422)
    aantal = spam.tel(request, "hulpaanbod")
    if spam.te_veel_verzonden(aantal):
        return _te_druk(request, pagina, pitch, form)
    gegevens, gelezen = form.gegevens(), _sleutel(request, pitch)
    verdacht = spam.verdenking(
        lokveld=request.POST.get("website", ""),
        seconden=gelezen.seconden,
        teksten=[gegevens.naam, gegevens.tekst],
        verzonden=aantal,
    )
    actions.bied_aan(pitch, gegevens, idempotentie=gelezen.idem, verdacht=verdacht)
    return HttpResponseRedirect(f"{pagina.url}ik-kan-helpen/?pitch={pitch.pk}&verstuurd=1", status=303)


def _sleutel(request: HttpRequest, pitch: Pitch) -> sleutel.Sleutel:
    return sleutel.lees(BesturingForm(request.POST).lees("idem"), pitch.pk)


def _te_druk(request: HttpRequest, pagina: Any, pitch: Pitch, form: HulpForm) -> HttpResponse:
    response = _toon(request, pagina, pitch, form, status=429)
    response.headers["Retry-After"] = WACHT
    return response


def _toon(
    request: HttpRequest,
    pagina: Any,
    pitch: Pitch,
    form: HulpForm | None,
    *,
    status: int = 200,
    verstuurd: bool = False,
) -> HttpResponse:
    gegevens = {
        "page": pagina,
        "pitch": pitch,
        "form": form,
        "verstuurd": verstuurd,
        "te_druk": status == 429,
        "sleutel": _sleutel(request, pitch).tekst,
    }
    response = render(request, "initiatieven/pitches/ik_kan_helpen.html", gegevens, status=status)
    return met_koppen(response, BESLOTEN)


@require_http_methods(["GET", "HEAD", "POST"])
def hulpaanbod(request: HttpRequest, token: str) -> HttpResponse:
    """De besloten pagina van de initiatiefnemer: lezen, en met de knop antwoorden."""
    aanbod = _aanbod(token)
    form = AntwoordForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        if spam.te_druk(request):
            form.add_error(None, _("Het is nu even te druk. Probeer het over een paar minuten opnieuw."))
        elif form.is_valid():
            actions.beantwoord(aanbod, form.cleaned_data["antwoord"])
            return met_koppen(HttpResponseRedirect(aanbod.pad, status=303), GEHEIM_ADRES)
    gegevens = {"aanbod": aanbod, "form": form}
    response = render(request, "initiatieven/pitches/hulpaanbod.html", gegevens, status=422 if form.errors else 200)
    return met_koppen(response, GEHEIM_ADRES)


def _aanbod(token: str) -> Hulpaanbod:
    kenmerk = kenmerk_van(token)
    doorgegeven = Hulpaanbod.objects.filter(doorgegeven_op__isnull=False)
    aanbod = doorgegeven.filter(kenmerk=kenmerk).first() if kenmerk else None
    if aanbod is None:
        raise Http404
    return aanbod
