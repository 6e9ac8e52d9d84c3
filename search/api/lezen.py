"""Wat een programma alleen kan lezen: elke site mag erbij, en wie iets anders probeert hoort wat er wel kan."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from stadmaken.common.grenzen.middleware import met_eigen_grens
from stadmaken.common.grenzen.tellen import tel

from .problemen import probleem

VENSTER = 60
LEZEN = ("GET", "HEAD", "OPTIONS")
TOEGESTAAN = ", ".join(LEZEN)
VERSIE = "1.0.0"
OVERAL = {
    "API-Version": VERSIE,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "API-Version, Content-Crs, ETag, Link, Retry-After",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def alleen_lezen(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Een view die alleen GET en HEAD krijgt, niet te vaak achter elkaar, met de koppen die overal gelden."""

    # Zonder CSRF-sleutel, want hier is niets te veranderen: wie toch iets stuurt, krijgt 405 en geen pagina over een
    # formulier dat is verlopen.
    @csrf_exempt
    @wraps(view)
    def lees(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord = _zonder_view(request) or _te_veel(request) or view(request, *args, **kwargs)
        for naam, waarde in OVERAL.items():
            antwoord.headers[naam] = waarde
        return antwoord

    return met_eigen_grens(lees)


def _zonder_view(request: HttpRequest) -> HttpResponse | None:
    """Het antwoord op een manier van vragen die overal hetzelfde is."""
    if request.method == "OPTIONS":
        return _vooraf()
    if request.method not in LEZEN:
        uitleg = "Hier kunt u alleen lezen. Gebruik GET of HEAD."
        return probleem(405, uitleg, koppen={"Allow": TOEGESTAAN})
    return None


def _te_veel(request: HttpRequest) -> HttpResponse | None:
    """Wie vanaf één netwerk te vaak vraagt, hoort hoeveel seconden hij moet wachten."""
    nu = int(time.time())
    if tel(request, f"api:{nu // VENSTER}") <= settings.API_VERZOEKEN_PER_MINUUT:
        return None
    wachten = VENSTER - nu % VENSTER
    uitleg = f"U stuurt te veel verzoeken achter elkaar. Wacht {wachten} seconden en probeer het dan opnieuw."
    return probleem(429, uitleg, koppen={"Retry-After": str(wachten)})


def _vooraf() -> HttpResponse:
    """Wat een browser vraagt voordat een andere site hier leest."""
    koppen = {
        "Allow": TOEGESTAAN,
        "Access-Control-Allow-Methods": TOEGESTAAN,
        "Access-Control-Allow-Headers": "Accept, If-None-Match",
        "Access-Control-Max-Age": "86400",
    }
    return HttpResponse(status=204, headers=koppen)
