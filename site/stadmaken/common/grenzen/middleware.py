"""Geen adres waar iets heen te sturen is, zonder grens: wie er een vergeet, krijgt deze.

Formulieren hebben daaronder hun eigen, lagere grens en tonen zichzelf dan opnieuw, met alles wat er stond. Dit is het
vangnet, ook voor adressen van Wagtail en van andere bibliotheken.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from stadmaken.common.besloten import BESLOTEN, met_koppen

from .tellen import VENSTER, tel

CMS = "/cms/"
LEZEN = {"GET", "HEAD", "OPTIONS"}
# Wagtails eigen deuren buiten het CMS: een pagina met een wachtwoord, en inloggen voor een besloten pagina.
DEUREN = {
    "wagtailcore_login",
    "wagtailcore_authenticate_with_password",
    "wagtaildocs_authenticate_with_password",
}
NIET_HERHALEN = ("csrfmiddlewaretoken", "password", "wachtwoord", "code", "otp")

View = Callable[..., HttpResponse]


def met_eigen_grens(view: View) -> View:
    """Merk een view die zelf telt en zelf zegt hoe lang wachten helpt."""
    view.eigen_grens = True  # type: ignore[attr-defined]
    return view


class GrensMiddleware:
    """Telt wat een netwerk verstuurt en houdt een vloed even tegen. Medewerkers die zijn ingelogd, tellen niet mee."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> HttpResponse | None:
        """Het antwoord dat het te druk is, of niets."""
        if request.method in LEZEN or getattr(view, "eigen_grens", False):
            return None
        wat = _soort(request)
        if wat is None or tel(request, wat) <= settings.GRENZEN[wat]:
            return None
        return _te_druk(request, herhaalbaar=wat == "versturen", sleutel=not getattr(view, "csrf_exempt", False))


def te_vaak_aangemeld(request: HttpRequest) -> HttpResponse:
    """Ook wat allauth zelf tegenhoudt, krijgt ons antwoord; het sjabloon alleen kent de wachttijd niet."""
    return _te_druk(request, herhaalbaar=False, sleutel=True)


def _soort(request: HttpRequest) -> str | None:
    """Welke grens hier geldt: die van inloggen, die van versturen, of geen."""
    if request.path_info.startswith(CMS):
        return None if request.user.is_authenticated else "inloggen"
    naam = request.resolver_match.url_name if request.resolver_match else None
    return "inloggen" if naam in DEUREN else "versturen"


def _te_druk(request: HttpRequest, *, herhaalbaar: bool, sleutel: bool) -> HttpResponse:
    """Gewone taal, hoe lang wachten helpt, en een knop die alles wat er stond opnieuw verstuurt."""
    ingevuld = _ingevuld(request) if herhaalbaar else []
    gegevens = {
        "minuten": VENSTER // 60,
        "adres": request.get_full_path(),
        "ingevuld": ingevuld,
        "teksten": [waarde for _naam, waarde in ingevuld if len(waarde.split()) > 1],
        "bestanden": herhaalbaar and bool(request.FILES),
        "sleutel": sleutel,
        "medewerker": not herhaalbaar,
    }
    antwoord = render(request, "429.html", gegevens, status=429)
    antwoord.headers["Retry-After"] = str(VENSTER)
    return met_koppen(antwoord, BESLOTEN)


def _ingevuld(request: HttpRequest) -> list[tuple[str, str]]:
    """Alles wat iemand stuurde, behalve wat geheim is of maar één keer geldt."""
    return [
        (naam, waarde)
        for naam, waarden in request.POST.lists()
        if not naam.lower().startswith(NIET_HERHALEN)
        for waarde in waarden
    ]
