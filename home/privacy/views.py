from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from initiatieven.abonnees.views.basis import is_te_druk, naar, status_van, zonder_koekje
from stadmaken.common import csvbestand
from stadmaken.common.besloten import GEHEIM_ADRES, met_koppen
from stadmaken.common.persoonsgegevens import bronnen

from . import actions, bestanden, register
from .forms import WIS, AdresForm, KeuzeForm
from .kenmerk import kenmerk_van
from .models import Gegevensvraag

SJABLONEN = "home/privacy/"


@require_safe
def verwerkingen(request: HttpRequest) -> HttpResponse:
    """Wat wij van mensen bewaren, waarom en hoe lang."""
    return render(request, f"{SJABLONEN}register.html", {"groepen": register.groepen()})


@require_safe
def verwerkingen_csv(request: HttpRequest) -> HttpResponseBase:
    """Hetzelfde register als bestand."""
    return csvbestand.als_download(register.csv_koppen(), register.csv_rijen(), "register-van-verwerkingen.csv")


@sensitive_post_parameters()
@zonder_koekje
def vragen(request: HttpRequest) -> HttpResponse:
    """Een e-mailadres invullen; de rest gaat langs de mail."""
    form, druk = AdresForm(request.POST if request.method == "POST" else None), False
    if request.method == "POST":
        druk = is_te_druk(request, form, "gegevens")
        if not druk and form.is_valid():
            if not request.POST.get("website"):
                actions.vraag(form.cleaned_data["email"], _taal())
            return naar(reverse("gegevens_gevraagd"))
    return _toon(request, "vragen", {"form": form}, status=status_van(request, form, druk=druk))


@require_safe
def gevraagd(request: HttpRequest) -> HttpResponse:
    """Altijd hetzelfde antwoord, of wij iets hebben of niet."""
    return _toon(request, "gevraagd", {"uren": int(actions.GELDIG.total_seconds() // 3600)})


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def overzicht(request: HttpRequest, token: str) -> HttpResponseBase:
    """Alles bij één adres. Kijken verandert niets; wissen gaat in twee stappen."""
    vraag = _vraag(token)
    if vraag is None:
        return _toon(request, "verlopen", {"form": AdresForm()}, status=410)
    if request.method == "POST":
        return _kies(request, vraag)
    groepen = bronnen.zoek(vraag.email)
    context = {
        "vraag": vraag,
        "groepen": groepen,
        "te_wissen": _sleutels(vraag),
        "gewist": "gewist" in request.GET,
        "niets": "niets" in request.GET,
    }
    return _toon(request, "overzicht", context)


@require_safe
def downloaden(request: HttpRequest, token: str, vorm: str) -> HttpResponseBase:
    """Alles bij één adres, als bestand."""
    vraag = _vraag(token)
    if vraag is None:
        return _toon(request, "verlopen", {"form": AdresForm()}, status=410)
    return bestanden.als_bestand(vorm, vraag.email, bronnen.zoek(vraag.email))


def _kies(request: HttpRequest, vraag: Gegevensvraag) -> HttpResponseBase:
    form = KeuzeForm(request.POST, kan=_sleutels(vraag))
    if not form.is_valid() or not form.keuzes():
        return met_koppen(redirect(f"{request.path}?niets"), GEHEIM_ADRES)
    keuzes = form.keuzes()
    if form.cleaned_data["actie"] == WIS:
        actions.wis(vraag.email, keuzes, _taal())
        return naar(f"{request.path}?gewist")
    gekozen = [(sleutel, stuk) for sleutel, stuk in actions.te_wissen(vraag.email) if sleutel in keuzes]
    return _toon(request, "bevestigen", {"vraag": vraag, "gekozen": gekozen, "pad": request.path})


def _vraag(token: str) -> Gegevensvraag | None:
    """De vraag bij dit adres; None als de link te oud is, en 404 als er nooit zo'n link was."""
    kenmerk = kenmerk_van(token)
    if kenmerk is None:
        raise Http404
    rij = Gegevensvraag.objects.filter(kenmerk=kenmerk).first()
    return None if rij is None or actions.is_verlopen(rij) else rij


def _sleutels(vraag: Gegevensvraag) -> list[str]:
    return [sleutel for sleutel, _stuk in actions.te_wissen(vraag.email)]


def _taal() -> str:
    return get_language() or "nl"


def _toon(request: HttpRequest, sjabloon: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    return met_koppen(render(request, f"{SJABLONEN}{sjabloon}.html", context, status=status), GEHEIM_ADRES)
