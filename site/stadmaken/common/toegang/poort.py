"""Wie is aangemeld, maar de tweede stap nog niet heeft gezet, is op de hele site een bezoeker."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from .sessies import is_voorbij
from .stap import heeft_stap, te_kort

# Uitloggen, en wat de schermen zelf nodig hebben.
ALTIJD = frozenset(
    {"wagtailadmin_logout", "account_logout", "wagtailadmin_javascript_catalog", "wagtailadmin_sprite", "account_login"}
)
INSTELLEN = frozenset({"mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "account_reauthenticate"})
BEWIJZEN = frozenset({"mfa_reauthenticate", "mfa_reauthenticate_webauthn"})


class TweedeStapMiddleware:
    """In het CMS is er alleen de weg naar de tweede stap; daarbuiten telt de aanmelding niet."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith("/cms/"):
            gebruiker = request.user
            # Lui: een pagina die niet naar de bezoeker kijkt, raakt de sessie niet aan.
            request.user = SimpleLazyObject(  # type: ignore[assignment]
                lambda: AnonymousUser() if te_kort(request, gebruiker) or is_voorbij(request, gebruiker) else gebruiker
            )
        return self.get_response(request)

    def process_view(self, request: HttpRequest, _view: Any, _args: Any, _velden: Any) -> HttpResponse | None:
        """Onder /cms/: door, naar het instellen, of naar het bewijzen."""
        if not request.path_info.startswith("/cms/") or request.resolver_match is None:
            return None
        naam = request.resolver_match.view_name
        if naam in ALTIJD or not te_kort(request, request.user):
            return None
        heeft = heeft_stap(request.user)
        request.alleen_instellen = True  # type: ignore[attr-defined]
        if naam in (BEWIJZEN if heeft else INSTELLEN):
            return None
        if not heeft:
            return redirect("mfa_index")
        volgende = request.get_full_path() if request.method == "GET" else reverse("wagtailadmin_home")
        return redirect(f"{reverse('mfa_reauthenticate')}?{urlencode({'next': volgende})}")
