from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponseBase

from .zoeken import omleiding


class OntwikkelOmleidingMiddleware:
    """Alleen met DEBUG: Django toont dan zijn eigen 404 en slaat `niet_gevonden` over."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not settings.DEBUG:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        antwoord = self.get_response(request)
        return (omleiding(request) if antwoord.status_code == 404 else None) or antwoord
