from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from stadmaken.common.paginacache import bewaarbaar

from . import scans
from .bordpagina import Bordpagina, vind
from .forms import BordcodeForm
from .models import Infobord


@require_safe
def bord(request: HttpRequest, code: str) -> HttpResponse:
    """Wat een telefoon toont na het scannen."""
    return _antwoord(request, BordcodeForm({"code": code}))


@require_safe
def zoek_bord(request: HttpRequest) -> HttpResponse:
    """Het adres van het veld waarin iemand een code overtypt."""
    if "code" not in request.GET:
        return _vraag_code(request, BordcodeForm())
    return _antwoord(request, BordcodeForm(request.GET))


def _antwoord(request: HttpRequest, form: BordcodeForm) -> HttpResponse:
    gevonden = vind(form.cleaned_data["code"]) if form.is_valid() else None
    if gevonden:
        return _toon(request, gevonden)
    if form.is_valid():
        form.onbekend()
    return _vraag_code(request, form, status=404)


def _toon(request: HttpRequest, gevonden: Infobord) -> HttpResponse:
    html = render_to_string("participatie/bord.html", {"bord": Bordpagina(gevonden, request)}, request)
    bewaarbaar(request, partial(_tel, gevonden.pk))
    antwoord = scans.GeteldAntwoord(html, headers={"X-Robots-Tag": "noindex"})
    if scans.telt_mee(request):
        antwoord.na_afloop = lambda: scans.tel(gevonden.pk)
    return antwoord


def _tel(bord_id: int, request: HttpRequest) -> None:
    if scans.telt_mee(request):
        scans.tel(bord_id)


def _vraag_code(request: HttpRequest, form: BordcodeForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "onbekend": status == 404}
    antwoord = render(request, "participatie/bord_zoeken.html", context, status=status)
    antwoord.headers["X-Robots-Tag"] = "noindex"
    return antwoord
