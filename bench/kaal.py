"""De grenzen om naast te meten, op de webserver van de site: een kaal WSGI-antwoord en een gewone Django-view.

`python -m bench.kaal wsgi|view POORT`; het adres zegt hoe groot het antwoord is: `/8192`.
"""

import sys
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

from stadmaken import webserver


@cache
def lichaam(grootte: int) -> bytes:
    """Zo veel bytes."""
    return b"x" * grootte


def wsgi(omgeving: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """Het minste dat een webserver kan doen."""
    inhoud = lichaam(int(omgeving["PATH_INFO"].strip("/") or 0))
    start("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(inhoud)))])
    return [inhoud]


def view(request: HttpRequest, grootte: int = 0) -> HttpResponse:
    """Wat een Django-view minstens doet."""
    inhoud = lichaam(grootte)
    return HttpResponse(inhoud, headers={"Content-Length": str(len(inhoud))})


urlpatterns = [path("", view), path("<int:grootte>", view)]


def django_view() -> Callable[..., Iterable[bytes]]:
    """Django zonder middleware, database of template."""
    settings.configure(ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF="bench.kaal", MIDDLEWARE=[])
    django.setup()
    return get_wsgi_application()


if __name__ == "__main__":
    lader = {"wsgi": lambda: wsgi, "view": django_view}[sys.argv[1]]
    webserver.draai("127.0.0.1", int(sys.argv[2]), 1, 0, lader)
