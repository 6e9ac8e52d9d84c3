from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from initiatieven.kalender import ics
from initiatieven.models import Aanmelding, Gelegenheid
from participatie.formulieren import spam
from participatie.papier.momentopname import als_ontvangen
from stadmaken.common.besloten import BESLOTEN, GEHEIM_ADRES, met_koppen

from . import actions, plekken, rules, weergave
from .actions import AlAangemeldError, GeslotenError, TijdvakBezetError, VerlopenError, VolError
from .afspraken import bijeenkomsten
from .choices import MET_PLEK, Rol, Status
from .forms import AanmeldForm, DatumForm, Keuzes, beginwaarden, ontvang
from .formulier import Aanmeldformulier
from .kenmerk import kenmerk_van, token_van


@require_http_methods(["GET", "HEAD", "POST"])
def aanmelden(request: HttpRequest, pagina: Any) -> HttpResponseBase:
    """Het aanmeldformulier bij één datum. Zonder datum naar de pagina, want daar staan ze allemaal."""
    if "datum" not in request.GET:
        return HttpResponseRedirect(f"{pagina.url}#data")
    form = DatumForm(request.GET)
    datum = form.cleaned_data["datum"] if form.is_valid() else None
    rijen = Gelegenheid.objects.met_tijden().van_pagina(pagina).select_related("aanbod")
    gelegenheid = rijen.filter(pk=datum).first() if datum else None
    if gelegenheid is None:
        raise Http404
    return met_koppen(Aanmeldformulier(request, pagina, gelegenheid).antwoord(), BESLOTEN)


@require_safe
def eigen_pagina(request: HttpRequest, token: str) -> HttpResponseBase:
    """De besloten pagina van één aanmelding. Bekijken verandert niets, dus een mailscanner mag meelezen."""
    return _toon(request, _aanmelding(token))


@require_http_methods(["GET", "HEAD", "POST"])
def aannemen(request: HttpRequest, token: str) -> HttpResponseBase:
    """“Ja, ik kom”: alleen met de knop."""
    return _beantwoord(request, token, actions.neem_aan)


@require_http_methods(["GET", "HEAD", "POST"])
def afslaan(request: HttpRequest, token: str) -> HttpResponseBase:
    """“Nee, ik kom niet”: alleen met de knop."""
    return _beantwoord(request, token, actions.sla_af)


@require_http_methods(["GET", "HEAD", "POST"])
def afmelden(request: HttpRequest, token: str) -> HttpResponseBase:
    """Eerst de vraag of iemand het zeker weet; pas de knop meldt af."""
    rij = _aanmelding(token)
    if not rules.kan_afmelden(rij, rij.gelegenheid, timezone.now()):
        return _naar(rij)
    if request.method == "POST":
        actions.annuleer(rij, rol=Rol.DEELNEMER)
        return _naar(rij)
    gegevens = weergave.eigen_pagina(rij, timezone.now())
    return met_koppen(render(request, "initiatieven/aanmelden/afmelden.html", gegevens), GEHEIM_ADRES)


@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen(request: HttpRequest, token: str) -> HttpResponseBase:
    """De eigen gegevens veranderen, en bij een spreekuur de tijd."""
    rij, nu = _aanmelding(token), timezone.now()
    if not rules.kan_veranderen(rij, rij.gelegenheid, nu):
        return _naar(rij)
    if request.method == "POST":
        return _wijzig(request, rij)
    form = _wijzigform(rij)
    form.initial = beginwaarden(rij, als_ontvangen(rij.invoer).data, form.fields)
    return _toon_wijzigen(request, rij, form)


@require_safe
def afspraak(request: HttpRequest, token: str) -> HttpResponseBase:
    """De afspraken om in de eigen agenda te zetten, voor wie een plek heeft."""
    rij = _aanmelding(token)
    if rij.status != Status.BEVESTIGD or rij.gelegenheid.geannuleerd_op:
        raise Http404
    bestand = ics.bijlage(rij, bijeenkomsten=[keer for keer in bijeenkomsten(rij) if not keer.geannuleerd_op])
    response = HttpResponse(bestand["inhoud"], content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{bestand["naam"]}"'
    return met_koppen(response, GEHEIM_ADRES)


def _beantwoord(request: HttpRequest, token: str, doe: Callable[[Aanmelding], Aanmelding]) -> HttpResponseBase:
    rij = _aanmelding(token)
    if request.method != "POST":
        return _naar(rij)
    try:
        doe(rij)
    except VerlopenError:
        return _toon(request, _aanmelding(token), status=409, te_laat=True)
    return _naar(rij)


def _wijzig(request: HttpRequest, rij: Aanmelding) -> HttpResponseBase:
    form = _wijzigform(rij, request)
    if spam.te_druk(request) or rules.te_vaak_gewijzigd(rij, timezone.now()):
        form.add_error(None, _("Het is nu even te druk. Probeer het over een paar minuten opnieuw."))
        return _toon_wijzigen(request, rij, form, status=429)
    if not form.is_valid():
        return _toon_wijzigen(request, rij, form, status=422)
    try:
        actions.wijzig(rij, form.gegevens(), rol=Rol.DEELNEMER)
    except AlAangemeldError:
        form.add_error("email", _("Met dit e-mailadres is al iemand aangemeld."))
    except TijdvakBezetError:
        form.add_error("tijdvak", _("Deze tijd is net door iemand anders gekozen. Kies een andere tijd."))
    except VolError:
        form.add_error("aantal", _("Voor zo veel mensen is geen plek meer. Kies een kleiner aantal."))
    except GeslotenError:
        return _naar(rij)
    if form.errors:
        return _toon_wijzigen(request, rij, form, status=409)
    return _naar(rij)


def _wijzigform(rij: Aanmelding, request: HttpRequest | None = None) -> AanmeldForm:
    gelegenheid = rij.gelegenheid
    tijden = plekken.vrije_tijden(gelegenheid, timezone.now()) if rij.status in MET_PLEK else []
    eigen = [rij.tijdvak] if rij.tijdvak and rij.tijdvak not in tijden else []
    keuzes = Keuzes(sorted([*eigen, *tijden]), samen=rij.aantal)
    return AanmeldForm(gelegenheid, keuzes, ontvang(request.POST, gelegenheid) if request else None)


def _toon_wijzigen(request: HttpRequest, rij: Aanmelding, form: AanmeldForm, *, status: int = 200) -> HttpResponseBase:
    gegevens = {"aanmelding": rij, "gelegenheid": rij.gelegenheid, "form": form, "onderdelen": form.onderdelen()}
    return met_koppen(render(request, "initiatieven/aanmelden/wijzigen.html", gegevens, status=status), GEHEIM_ADRES)


def _toon(request: HttpRequest, rij: Aanmelding, *, status: int = 200, **extra: Any) -> HttpResponseBase:
    gegevens = {**weergave.eigen_pagina(rij, timezone.now()), "token": token_van(rij.kenmerk), **extra}
    return met_koppen(render(request, "initiatieven/aanmelden/eigen.html", gegevens, status=status), GEHEIM_ADRES)


def _aanmelding(token: str) -> Aanmelding:
    kenmerk = kenmerk_van(token)
    rijen = Aanmelding.objects.select_related("gereserveerd").prefetch_related("gebeurtenissen")
    rij = rijen.filter(kenmerk=kenmerk).first() if kenmerk else None
    if rij is None:
        raise Http404
    rij.gelegenheid = Gelegenheid.objects.met_tijden().select_related("aanbod__locale").get(pk=rij.gelegenheid_id)
    return rij


def _naar(rij: Aanmelding) -> HttpResponseBase:
    return met_koppen(HttpResponseRedirect(rij.pad, status=303), GEHEIM_ADRES)
