"""Wie te vaak misraadt, moet even wachten. Geteld wordt in de database, dus voor alle processen samen."""

from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.db.models import QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ..netwerk import netwerkadres
from .accounts import sleutel

# Meer dan voor één account uit één netwerk: het account vanaf overal, en het netwerk voor alle accounts samen.
RUIMER = (1, 4, 10)


class Slot(AxesDatabaseHandler):
    """Drie tellers met elk een eigen grens, en in de rij alleen wat nodig is om te tellen."""

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        tellers = self.get_user_attempts(request, credentials)
        return max(_som(pogingen) // ruimer for pogingen, ruimer in zip(tellers, RUIMER, strict=True))

    def user_login_failed(
        self, sender: Any, credentials: dict[str, Any], request: HttpRequest | None = None, **velden: Any
    ) -> None:
        if request is not None:
            _zwijg(request)
        super().user_login_failed(sender, credentials, request, **velden)

    def reset_user_attempts(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        # Alleen de teller van dit account uit dit netwerk: wie zelf een account heeft, wist niet die van het netwerk.
        return self.filter_user_attempts(request, credentials)[0].delete()[0]


def _som(pogingen: QuerySet[Any]) -> int:
    return int(pogingen.aggregate(som=Sum("failures_since_start"))["som"] or 0)


def _zwijg(request: HttpRequest) -> None:
    request.axes_user_agent = request.axes_http_accept = ""  # type: ignore[attr-defined]


def vergeet_velden(sender: Any, instance: AccessAttempt, **_velden: Any) -> None:
    """Wat iemand instuurde, komt niet in de rij van een poging."""
    instance.get_data = instance.post_data = ""


def naam_van(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """Waaronder axes deze poging telt."""
    velden: Any = credentials if credentials else request.POST
    return sleutel(velden.get("username"))


def adres_van(request: HttpRequest) -> str:
    """Het netwerk, niet het adres van één mens."""
    return netwerkadres(request)


def mag_proberen(request: HttpRequest, gebruikersnaam: str) -> bool:
    """Of er voor dit account nu een poging mag; ook voor een code van de tweede stap."""
    mag = AxesProxyHandler.is_allowed(request, {"username": gebruikersnaam})
    if not mag:
        request.axes_locked_out = True  # type: ignore[attr-defined]
    return bool(mag)


def misgeraden(request: HttpRequest, gebruikersnaam: str) -> None:
    """Tel een verkeerde code mee als een verkeerd wachtwoord."""
    user_login_failed.send(sender=__name__, credentials={"username": gebruikersnaam}, request=request)


def dicht(request: HttpRequest, *_overig: Any) -> HttpResponse:
    """Het antwoord als er te vaak is misgeraden; hetzelfde voor een account dat niet bestaat."""
    minuten = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    antwoord = render(request, "toegang/dicht.html", {"minuten": minuten}, status=429)
    antwoord["Retry-After"] = str(minuten * 60)
    antwoord["Cache-Control"] = "no-store"
    return antwoord
