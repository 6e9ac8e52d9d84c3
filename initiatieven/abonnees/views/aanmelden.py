from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from initiatieven.models import Aanvraag
from stadmaken.common.paginacache import formulier_bewaarbaar

from .. import actions, doelen
from ..actions import VerlopenError
from ..forms import AbonneerForm, DoelForm
from ..kenmerk import kenmerk_van_bevestigen
from .basis import is_te_druk, naar, status_van, toon, zonder_koekje


@zonder_koekje
def abonneren(request: HttpRequest) -> HttpResponse:
    """De nieuwsbrief vragen, of nieuws over een wijk of onderwerp."""
    formulier_bewaarbaar(request)
    form = AbonneerForm(request.POST if request.method == "POST" else None)
    return _vraag(request, form, {})


@zonder_koekje
def volgen(request: HttpRequest) -> HttpResponse:
    """“Volg dit project”, “Volg deze wijk”. Zonder keuze in het adres naar het gewone formulier."""
    try:
        doel = DoelForm(request.GET).doel()
    except ValidationError as fout:
        raise Http404 from fout
    if doel is None:
        return naar("/abonneren/")
    soort, ding = doel
    formulier_bewaarbaar(request, f"{soort}={ding.pk if soort == 'project' else ding.slug}")
    form = AbonneerForm(request.POST if request.method == "POST" else None, gekozen={soort: ding.pk})
    return _vraag(request, form, {"soort": doelen.SOORTEN[soort], "doel": ding})


def _vraag(request: HttpRequest, form: AbonneerForm, gegevens: Mapping[str, Any]) -> HttpResponse:
    druk = False
    if request.method == "POST":
        druk = is_te_druk(request, form, "abonneren")
        if not druk and form.is_valid():
            if not request.POST.get("website"):
                actions.vraag_aan(form.cleaned_data["email"], form.keuzes())
            return naar("/abonneren/verstuurd/")
    context = {"form": form, "adres": request.get_full_path(), **gegevens}
    return toon(request, "abonneren", context, status=status_van(request, form, druk=druk))


@require_safe
def verstuurd(request: HttpRequest) -> HttpResponse:
    """Altijd hetzelfde antwoord, of een adres nu bekend is of niet."""
    return toon(request, "verstuurd", {"uren": int(actions.GELDIG.total_seconds() // 3600)})


@zonder_koekje
def bevestigen(request: HttpRequest, token: str) -> HttpResponse:
    """Lezen wat er bevestigd wordt; pas de knop doet het. Een mailscanner die meeleest, verandert niets."""
    kenmerk = kenmerk_van_bevestigen(token)
    if kenmerk is None:
        raise Http404
    aanvraag = Aanvraag.objects.filter(kenmerk=kenmerk).first()
    if aanvraag is None or actions.is_verlopen(aanvraag):
        return _verlopen(request)
    gegevens = {"aanvraag": aanvraag, "keuzes": _keuzes(aanvraag), "verhuist": "verhuist" in aanvraag.keuzes}
    if request.method != "POST" or aanvraag.bevestigd_op:
        return toon(request, "bevestigen", {**gegevens, "al": bool(aanvraag.bevestigd_op)})
    try:
        return toon(request, "bevestigd", {**gegevens, "abonnee": actions.bevestig(aanvraag)})
    except VerlopenError:
        return _verlopen(request)


def _keuzes(aanvraag: Aanvraag) -> list[tuple[str, str]]:
    return doelen.namen({soort: aanvraag.keuzes.get(soort, []) for soort in doelen.SOORTEN})


def _verlopen(request: HttpRequest) -> HttpResponse:
    return toon(request, "verlopen", {"form": AbonneerForm(), "adres": "/abonneren/"}, status=410)
