from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse


class GezondMiddleware:
    """`/gezond` antwoordt vóór al het andere: het proces leeft, ook zonder database of geldige Host."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info == "/gezond":
            return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")
        return self.get_response(request)


class CspVoorHetCmsMiddleware:
    """Onder /cms/ geldt een ruimer beleid: Wagtail zet daar scripts en stijlen in de pagina."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith("/cms/"):
            response.headers["Content-Security-Policy"] = settings.CSP_CMS
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
