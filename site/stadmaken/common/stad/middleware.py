"""De host van het verzoek bepaalt de stad, ook in het CMS."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port
from wagtail.models import Site

from . import nu

GEEN_STAD = "Op dit adres staat geen website. Controleer het adres.\n"


class StadMiddleware:
    """Zet de stad van nu. Een host die van geen stad is, krijgt niets te zien: Wagtail gaf er de standaardsite."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        nu.ververs()
        nu.van_verzoek(request)
        if _meer_steden() and not _is_van(Site.find_for_request(request), request):
            return HttpResponse(GEEN_STAD, status=404, content_type="text/plain; charset=utf-8")
        return self.get_response(request)


def _meer_steden() -> bool:
    try:
        return not nu.alleen()
    except DatabaseError:
        return False  # wie de database nodig heeft, merkt het en zegt het beter


def _is_van(site: Site | None, request: HttpRequest) -> bool:
    if site is None:
        return False
    namen = {site.hostname.lower(), *([urlsplit(settings.SITE_URL).hostname] if site.is_default_site else [])}
    return split_domain_port(request.get_host())[0] in namen
