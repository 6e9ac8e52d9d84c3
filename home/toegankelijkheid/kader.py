"""Een openbare pagina heel even in een kader van het CMS mogen laden, om haar te meten.

Openbare pagina's weigeren elk kader. Een ondertekend teken in het adres, een kwartier geldig en alleen voor wie het
kreeg, staat voor dit ene antwoord een kader van de eigen site toe; verder verandert er niets.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from csp.constants import SELF
from csp.decorators import csp_replace
from django.core import signing
from django.http import HttpRequest, HttpResponseBase

from stadmaken.common.stad import zout

from .rules import mag_meten

NAAM = "meetkader"
GELDIG = timedelta(minutes=15)
DOEL = "home.toegankelijkheid.meetkader"


def teken(medewerker: Any) -> str:
    """Het teken voor deze medewerker."""
    return _ondertekenaar().sign(str(medewerker.pk))


def mag(request: HttpRequest) -> bool:
    """Of dit verzoek een geldig teken heeft, van wie nu is ingelogd."""
    try:
        wie = _ondertekenaar().unsign(request.GET.get(NAAM, ""), max_age=GELDIG)
    except signing.BadSignature:
        return False
    medewerker: Any = request.user
    return wie == str(medewerker.pk) and mag_meten(medewerker)


def _ondertekenaar() -> signing.TimestampSigner:
    return signing.TimestampSigner(sep=".", salt=zout(DOEL))


class MeetkaderMiddleware:
    """Staat het kader toe; komt na het inloggen, en binnen de middleware die het beleid schrijft."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if NAAM not in request.GET or not mag(request):
            return self.get_response(request)
        response = csp_replace({"frame-ancestors": [SELF]})(self.get_response)(request)
        response.headers["Cache-Control"] = "no-store, private"
        return response
