from datetime import timedelta
from pathlib import PurePosixPath

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.http import http_date
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import requires_csrf_token
from django.views.decorators.http import require_safe
from django.views.static import was_modified_since

from .gemeente import absoluut, gemeente
from .gereed import bezwaren

KWETSBAARHEID = "/kwetsbaarheid-melden/"
BESLOTEN_PADEN = (
    *("/cms/", "/inbreng/", "/aanmelding/", "/hulpaanbod/", "/oproep/"),
    *("/abonneren/", "/afmelden/", "/bevestigen/", "/volgen/", "/voorkeuren/"),
)
TEKST = "text/plain; charset=utf-8"
LANGSTE_NAAM = 255
BEELDSOORTEN = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}


@require_safe
def openbaar_beeld(request: HttpRequest, pad: str) -> HttpResponseBase:
    """Een afbeelding in een maat die Wagtail maakte; originelen en al het andere onder MEDIA_ROOT blijven dicht."""
    soort = BEELDSOORTEN.get(PurePosixPath(pad).suffix.lower())
    if soort is None or "/" in pad or "\0" in pad or len(pad.encode()) > LANGSTE_NAAM:
        raise Http404
    opslag, naam = storages["default"], f"images/{pad}"
    try:
        gewijzigd = opslag.get_modified_time(naam)
        if not was_modified_since(request.headers.get("If-Modified-Since"), gewijzigd.timestamp()):
            return HttpResponseNotModified()
        antwoord = FileResponse(opslag.open(naam))
    except FileNotFoundError as fout:
        raise Http404 from fout
    antwoord.headers["Last-Modified"] = http_date(gewijzigd.timestamp())
    antwoord.headers["Content-Type"] = soort
    antwoord.headers["Cache-Control"] = f"public, max-age={7 * 24 * 3600}"
    return antwoord


@requires_csrf_token
def onjuist_verzoek(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Wat wij niet kunnen lezen (400), en wat te groot is (413)."""
    te_groot = isinstance(exception, RequestDataTooBig | TooManyFilesSent)
    status = 413 if te_groot else 400
    # Zonder verzoek: na een te groot verzoek is er niets meer te lezen.
    return HttpResponse(render_to_string(f"{status}.html"), status=status)


def csrf_mislukt(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Een verlopen formuliersleutel: leg uit hoe het verder kan, in gewone taal."""
    return render(request, "403_csrf.html", status=403)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Wat zoekmachines met rust laten: het CMS, besloten ontvangstpagina's en zoekresultaten."""
    zoeken = [_in_taal("zoeken", code) for code, _naam in settings.LANGUAGES]
    dicht = "".join(f"Disallow: {pad}\n" for pad in [*BESLOTEN_PADEN, *zoeken])
    return HttpResponse(f"User-agent: *\n{dicht}\nSitemap: {absoluut('/sitemap.xml')}\n", content_type=TEKST)


def _in_taal(naam: str, taal: str) -> str:
    with translation.override(taal):
        return reverse(naam)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Waar iemand een kwetsbaarheid meldt (RFC 9116); geldig tot een half jaar na vandaag."""
    contact = gemeente(request).kwetsbaarheid_contact.strip()
    if not contact.startswith(("https://", "mailto:")) or len(contact.split()) != 1:
        contact = absoluut(KWETSBAARHEID)
    geldig = (timezone.now() + timedelta(days=180)).replace(hour=0, minute=0, second=0, microsecond=0)
    regels = [
        f"Contact: {contact}",
        f"Expires: {geldig:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {absoluut('/.well-known/security.txt')}",
        f"Policy: {absoluut(KWETSBAARHEID)}",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type=TEKST)


@never_cache
@require_safe
def gereed(request: HttpRequest) -> HttpResponse:
    """Of deze site verzoeken aankan; `/gezond` zegt alleen dat het proces leeft."""
    redenen = bezwaren()
    return HttpResponse("\n".join(redenen or ["gereed"]) + "\n", status=503 if redenen else 200, content_type=TEKST)
