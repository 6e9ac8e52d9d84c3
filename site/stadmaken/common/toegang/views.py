"""De schermen van allauth, voor zover zij bij ons iets anders doen."""

from typing import Any

from allauth.account.views import LoginView, PasswordResetView
from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import LoginWebAuthnView, RemoveWebAuthnView
from allauth.usersessions.views import ListUserSessionsView
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from ..auditlog.schrijven import leg_vast
from ..auditlog.toegang import BEEINDIGD
from .apparaten import noem


class AanmeldenView(LoginView):
    """Het aanmeldscherm; is alleen de gemeente toegestaan, dan staat alleen die knop er."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated and not request.user.has_perm("wagtailadmin.access_admin"):
            # Anders stuurt het CMS hem hierheen en dit scherm hem weer terug.
            logout(request)
        if settings.OIDC.get("alleen") and request.method == "POST":
            return redirect("account_login")
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        if settings.OIDC:
            volgende = self.get_next_url()
            adres = reverse("openid_connect_login", kwargs={"provider_id": "gemeente"})
            context["gids_adres"] = f"{adres}?{urlencode({'next': volgende})}" if volgende else adres
        return {**context, "gids": settings.OIDC.get("naam"), "wachtwoord": not settings.OIDC.get("alleen")}


class WachtwoordVergetenView(PasswordResetView):
    """Vraag om een link; dicht als wachtwoorden niet meer gelden."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.WAGTAIL_PASSWORD_RESET_ENABLED:
            raise Http404
        return super().dispatch(request, *args, **kwargs)


class PasskeyAanmeldenView(LoginWebAuthnView):
    """Aanmelden met een passkey; dicht als alleen de gemeente is toegestaan."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if settings.OIDC.get("alleen"):
            raise Http404
        return super().dispatch(request, *args, **kwargs)


class PasskeyWegView(RemoveWebAuthnView):
    """De laatste tweede stap kan niet weg."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        adapter = get_adapter()
        passkey = self.get_queryset().filter(pk=kwargs["pk"]).first() if request.user.is_authenticated else None
        if passkey and not adapter.can_delete_authenticator(passkey):
            messages.error(request, adapter.error_messages["cannot_delete_authenticator"])
            return redirect("mfa_list_webauthn")
        return super().dispatch(request, *args, **kwargs)


class AanmeldingenView(ListUserSessionsView):
    """Waar iemand nu is aangemeld."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["regels"] = [(sessie, noem(sessie.user_agent)) for sessie in reversed(context["sessions"])]
        return context

    def form_valid(self, form: Any) -> HttpResponse:
        antwoord: HttpResponse = super().form_valid(form)
        leg_vast(BEEINDIGD, self.request.user, door=self.request.user)
        return antwoord


def naar_wachtwoord(request: HttpRequest, **_velden: str) -> HttpResponse:
    """Wat Wagtail hier verder had."""
    return redirect("account_reset_password")


def naar_aanmelden(request: HttpRequest) -> HttpResponse:
    """Het aanmeldscherm dat Wagtail voor besloten pagina's heeft, kent geen tweede stap."""
    return redirect("account_login")
