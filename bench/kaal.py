"""De grenzen om naast te meten: een kaal WSGI-antwoord en een gewone Django-view, even groot als een bordpagina."""

import os
from collections.abc import Callable, Iterable
from typing import Any

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

LICHAAM = b"x" * int(os.environ.get("BYTES", "8192"))


def wsgi(omgeving: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """Het minste dat een webserver kan doen."""
    start("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(LICHAAM)))])
    return [LICHAAM]


def view(request: HttpRequest) -> HttpResponse:
    return HttpResponse(LICHAAM)


urlpatterns = [path("", view)]


def django_view() -> Callable[..., Iterable[bytes]]:
    """Django zonder middleware, database of template."""
    settings.configure(ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF="bench.kaal", MIDDLEWARE=[])
    django.setup()
    return get_wsgi_application()
