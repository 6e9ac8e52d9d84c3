"""Hoe lang een aanmelding duurt, en hoe zij eindigt."""

import time
from collections.abc import Callable
from typing import Any

from allauth.core import context
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

BEGIN, LAATST = "toegang_begin", "toegang_laatst"
# Zo vaak hooguit schrijven wij op dat iemand bezig is.
BIJHOUDEN = 300
# Wagtail kijkt zelf elke paar tellen wie er nog meer in een scherm zit; dat is geen werk.
VANZELF = "/cms/editing-sessions/"


def begin(request: HttpRequest) -> None:
    """Een nieuwe aanmelding; zij eindigt ook als de browser sluit."""
    request.session[BEGIN] = request.session[LAATST] = int(time.time())
    request.session.set_expiry(0)


def is_voorbij(request: HttpRequest, account: Any) -> bool:
    """Of de aanmelding te oud is, of er te lang niets gebeurde."""
    if not account.is_authenticated:
        return False
    nu = time.time()
    begonnen, laatst = request.session.get(BEGIN), request.session.get(LAATST)
    if begonnen is None or laatst is None:
        return False
    te_oud = bool(nu - begonnen > settings.TOEGANG_DUUR.total_seconds())
    return te_oud or bool(nu - laatst > settings.TOEGANG_STIL.total_seconds())


def beeindig(account: Any) -> None:
    """Sluit alle sessies van dit account, behalve die van wie dit nu zelf doet."""
    sessie = getattr(context.request, "session", None)
    for rij in UserSession.objects.filter(user_id=account.pk).exclude(session_key=getattr(sessie, "session_key", None)):
        rij.end()


class SessieMiddleware:
    """Meldt wie te lang stilzat af, en houdt bij dat iemand bezig is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith("/cms/"):
            if is_voorbij(request, request.user):
                logout(request)
                messages.info(request, _("U was een tijd niet bezig. Meld u opnieuw aan."))
            elif request.user.is_authenticated and not request.path_info.startswith(VANZELF):
                self._houd_bij(request)
        return self.get_response(request)

    @staticmethod
    def _houd_bij(request: HttpRequest) -> None:
        nu = int(time.time())
        if nu - request.session.setdefault(LAATST, nu) > BIJHOUDEN:
            request.session[LAATST] = nu
        request.session.setdefault(BEGIN, nu)
