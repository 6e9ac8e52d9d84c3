from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from initiatieven.models import Abonnee
from participatie.formulieren import spam

from .. import actions
from ..choices import Status
from ..forms import AdresForm, RegelForm, VolgForm, VoorkeurForm, taal_nu
from ..overzicht import gegevens as alle_gegevens
from ..overzicht import gevolgd
from .basis import abonnee_van, is_te_druk, naar, status_van, toon, zonder_koekje


@zonder_koekje
def link_vragen(request: HttpRequest) -> HttpResponse:
    """De link naar de eigen voorkeuren laten mailen."""
    form, druk = AdresForm(request.POST if request.method == "POST" else None), False
    if request.method == "POST":
        druk = is_te_druk(request, form, "abonneren")
        if not druk and form.is_valid():
            if not request.POST.get("website"):
                actions.vraag_link(form.cleaned_data["email"], taal_nu())
            return naar("/voorkeuren/verstuurd/")
    return toon(request, "link_vragen", {"form": form}, status=status_van(request, form, druk=druk))


@require_safe
def link_verstuurd(request: HttpRequest) -> HttpResponse:
    """Altijd hetzelfde antwoord."""
    return toon(request, "link_verstuurd", {})


@require_http_methods(["GET", "HEAD", "POST"])
def voorkeuren(request: HttpRequest, token: str) -> HttpResponse:
    """Alles wat iemand van ons krijgt, met bij elk een knop om het te veranderen."""
    abonnee = abonnee_van(token)
    if not abonnee.email:
        return toon(request, "verwijderd", {}, status=410)
    if request.method != "POST":
        return _toon(request, abonnee, VoorkeurForm(initial=_nu(abonnee)), VolgForm())
    if spam.te_druk(request):
        form = VoorkeurForm(initial=_nu(abonnee), data=request.POST)
        is_te_druk(request, form)
        return _toon(request, abonnee, form, VolgForm(), status=429)
    return ACTIES.get(request.POST.get("actie", ""), _bewaar)(request, abonnee)


def _bewaar(request: HttpRequest, abonnee: Abonnee) -> HttpResponse:
    form = VoorkeurForm(request.POST, initial=_nu(abonnee))
    if not form.is_valid():
        return _toon(request, abonnee, form, VolgForm(), status=422)
    actions.stel_in(abonnee, **form.cleaned_data)
    return _terug(abonnee, gedaan="bewaard")


def _erbij(request: HttpRequest, abonnee: Abonnee) -> HttpResponse:
    form = VolgForm(request.POST)
    if not form.is_valid():
        return _toon(request, abonnee, VoorkeurForm(initial=_nu(abonnee)), form, status=422)
    actions.volg(abonnee, *form.cleaned_data["doel"])
    return _terug(abonnee, gedaan="erbij")


def _weg(request: HttpRequest, abonnee: Abonnee) -> HttpResponse:
    form = RegelForm(request.POST)
    if form.is_valid() and actions.volg_niet_meer(abonnee, *form.cleaned_data["wat"]):
        return _terug(abonnee, weg=request.POST["wat"])
    return _terug(abonnee)


def _toch(request: HttpRequest, abonnee: Abonnee) -> HttpResponse:
    form = RegelForm(request.POST)
    if form.is_valid() and actions.volg(abonnee, *form.cleaned_data["wat"]):
        return _terug(abonnee, gedaan="terug")
    return _terug(abonnee)


def _alles(request: HttpRequest, abonnee: Abonnee) -> HttpResponse:
    actions.schrijf_uit(abonnee.kenmerk)
    return _terug(abonnee)


def _blijf(request: HttpRequest, abonnee: Abonnee) -> HttpResponse:
    actions.kom_terug(abonnee.kenmerk)
    return _terug(abonnee, gedaan="terug")


ACTIES: dict[str, Callable[[HttpRequest, Abonnee], HttpResponse]] = {
    "erbij": _erbij,
    "weg": _weg,
    "toch": _toch,
    "alles": _alles,
    "blijf": _blijf,
}


@require_http_methods(["GET", "HEAD", "POST"])
def adres_wijzigen(request: HttpRequest, token: str) -> HttpResponse:
    """Een ander e-mailadres. Tot het nieuwe bevestigd is, blijft het oude gelden."""
    abonnee = abonnee_van(token)
    if not abonnee.email:
        return naar(abonnee.pad)
    form, druk = AdresForm(request.POST if request.method == "POST" else None), False
    if request.method == "POST":
        druk = is_te_druk(request, form, "abonneren")
        if not druk and form.is_valid():
            actions.vraag_adres(abonnee, form.cleaned_data["email"], taal_nu())
            return _terug(abonnee, gedaan="adres")
    context = {"abonnee": abonnee, "form": form}
    return toon(request, "adres", context, status=status_van(request, form, druk=druk))


@require_safe
def gegevens(request: HttpRequest, token: str) -> HttpResponse:
    """“Wat weet u van mij?”"""
    abonnee = abonnee_van(token)
    if not abonnee.email:
        return toon(request, "verwijderd", {}, status=410)
    return toon(request, "gegevens", {"abonnee": abonnee, "onderdelen": alle_gegevens(abonnee)})


@require_http_methods(["GET", "HEAD", "POST"])
def verwijderen(request: HttpRequest, token: str) -> HttpResponse:
    """Alles meteen weg, na één vraag."""
    abonnee = abonnee_van(token)
    if request.method == "POST":
        actions.wis(abonnee)
        return naar(abonnee.pad)
    if not abonnee.email:
        return toon(request, "verwijderd", {}, status=410)
    return toon(request, "verwijderen", {"abonnee": abonnee})


def _nu(abonnee: Abonnee) -> dict[str, Any]:
    """Wat iemand nu echt krijgt: wie is uitgeschreven, ziet lege vinkjes."""
    actief = abonnee.status == Status.ACTIEF
    vast = {"nieuwsbrief": actief and abonnee.nieuwsbrief, "volgen": actief and abonnee.volgen}
    return {**vast, "ritme": abonnee.ritme}


def _toon(
    request: HttpRequest, abonnee: Abonnee, form: VoorkeurForm, volgform: VolgForm, *, status: int = 200
) -> HttpResponse:
    weg, lijst = RegelForm({"wat": request.GET.get("weg", "")}), gevolgd(abonnee)
    context = {
        "abonnee": abonnee,
        "form": form,
        "volgform": volgform,
        "fouten": volgform if volgform.errors else form,
        "gevolgd": lijst,
        "gedaan": request.GET.get("gedaan", ""),
        "weg": request.GET["weg"] if weg.is_valid() else "",
        "kan_blijven": abonnee.nieuwsbrief or (abonnee.volgen and bool(lijst)),
    }
    return toon(request, "voorkeuren", context, status=status)


def _terug(abonnee: Abonnee, **wat: str) -> HttpResponse:
    return naar(f"{abonnee.pad}{f'?{urlencode(wat)}' if wat else ''}")
