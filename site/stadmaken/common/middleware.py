from collections.abc import Callable
from urllib.parse import urlsplit

from csp.constants import SELF
from django.conf import settings
from django.http import HttpRequest, HttpResponse

CMS = "/cms/"
# Wat een andere site mag tonen: beelden in onze mail, en wat wij als open data geven.
OVERAL = ("/media/images/", "/static/", "/api/", "/feeds/", "/kaart/", "/in-de-buurt.geojson", "/agenda.ics")


class WachterMiddleware:
    """Een wachter vraagt elke machine apart, zonder de naam van de site. `/gezond` antwoordt vóór al het andere: het
    proces leeft, ook zonder database. `/gereed` gaat verder alsof het op het adres van de site is gevraagd."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info == "/gezond":
            return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")
        if request.path_info == "/gereed":
            request.META["HTTP_HOST"] = urlsplit(settings.SITE_URL).netloc
        return self.get_response(request)


class KoppenMiddleware:
    """Wat voor elk antwoord geldt, ook voor bestanden en voor een fout waar geen andere middleware bij komt."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        koppen, pad = response.headers, request.path_info
        koppen.setdefault("X-Content-Type-Options", "nosniff")
        koppen.setdefault("Cross-Origin-Resource-Policy", "cross-origin" if pad.startswith(OVERAL) else "same-origin")
        if pad.startswith(CMS) and "no-store" not in koppen.get("Cache-Control", ""):
            koppen["Cache-Control"] = "no-store, private"
        # Een 304 heeft geen inhoud: de browser houdt die van eerder, met het beleid van toen.
        if response.status_code != 304 and not pad.startswith(settings.STATIC_URL):
            self._beleid(response)
        return response

    def _beleid(self, response: HttpResponse) -> None:
        """Wat geen pagina is, kan niets laden en niets doen; een pagina zonder beleid krijgt dat van een storing."""
        soort = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if soort == "text/html":
            response.headers.setdefault("Content-Security-Policy", settings.CSP_STORING)
        else:
            # Zonder eigen herkomst, behalve een pdf: die toont een browser dan niet.
            zandbak = "" if soort == "application/pdf" else "; sandbox"
            response.headers["Content-Security-Policy"] = settings.CSP_BESTAND + zandbak


class CspVoorHetCmsMiddleware:
    """Onder /cms/ geldt een eigen beleid: Wagtail toont er voorbeelden in een kader en zet stijlen bij elementen."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith(CMS):
            response._csp_config = settings.CSP_CMS  # type: ignore[attr-defined]
        if getattr(request, "is_preview", False):
            # Een voorbeeld heeft het beleid van de site, maar staat in het kader van het CMS.
            anders = getattr(response, "_csp_replace", None) or {}
            response._csp_replace = {**anders, "frame-ancestors": [SELF]}  # type: ignore[attr-defined]
        return response


class StijlbronnenMiddleware:
    """Staat de CSS toe die `kritieke_css` in deze ene pagina zette, op haar hash; niets anders."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        bronnen = getattr(request, "stijlbronnen", None)
        if bronnen:
            response._csp_update = {"style-src": sorted(bronnen)}  # type: ignore[attr-defined]
        return response
