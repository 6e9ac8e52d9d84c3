"""De voordeur van de API: wat voor elk antwoord geldt, hoe het ook wordt gemaakt.

De API-bibliotheek laden kost een vijfde seconde rekentijd; dat gebeurt pas bij het eerste verzoek aan de API.
"""

import hashlib

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import resolve
from django.utils import translation
from django.utils.cache import get_conditional_response, patch_vary_headers

from .lezen import alleen_lezen
from .problemen import probleem

BEWAREN = "public, max-age=60"


@alleen_lezen
def api(request: HttpRequest, pad: str = "") -> HttpResponse:
    """Elk adres onder /api/v1. Altijd in het Nederlands, zonder sessie en zonder iets te bewaren."""
    with translation.override("nl"):
        antwoord = _gelezen(request)
    patch_vary_headers(antwoord, ["Accept"])
    return antwoord


def _gelezen(request: HttpRequest) -> HttpResponse:
    # De bibliotheek kent alleen GET; bij HEAD laat de webserver de inhoud weg.
    request.method, gevraagd = "GET", request.method
    try:
        gevonden = resolve(request.path_info, "search.api.v1")
        antwoord: HttpResponse = gevonden.func(request, *gevonden.args, **gevonden.kwargs)
    except Http404:
        return probleem(404, _onbekend(request.path))
    finally:
        request.method = gevraagd
    if antwoord.status_code != 200:
        return antwoord
    antwoord.headers.setdefault("Cache-Control", BEWAREN)
    merk = f'"{hashlib.sha256(antwoord.content).hexdigest()[:32]}"'
    antwoord.headers["ETag"] = merk
    bekend = get_conditional_response(request, etag=merk, response=antwoord) or antwoord
    if bekend.status_code == 412:
        return probleem(412, "De inhoud is anders dan u verwacht. Laat de kop If-Match weg om haar op te halen.")
    return bekend


def _onbekend(pad: str) -> str:
    if pad.endswith("/") and pad.rstrip("/"):
        return f"Dit adres bestaat niet. Laat de schuine streep aan het einde weg: {pad.rstrip('/')}"
    return "Dit adres bestaat niet. Op /api/v1 staat welke adressen er wel zijn."
