"""Waar allauth vraagt hoe wij het doen."""

import base64
import secrets
import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..gemeente import absoluut, hostnaam
from ..netwerk import netwerkadres
from . import apparaten, mail
from .geheim import OnleesbaarGeheimError, ontsleutel, versleutel
from .stap import is_laatste


class AccountAdapter(DefaultAccountAdapter):
    """Accounts maakt een beheerder; mail gaat langs onze wachtrij; raden telt axes."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": _("Deze code klopt niet. Kijk naar de code die er nu staat."),
        "incorrect_password": _("Dit wachtwoord klopt niet."),
        "invalid_password_reset": _("Deze link werkt niet meer."),
        "rate_limited": _("U probeert het te vaak achter elkaar. Wacht een paar minuten."),
        "too_many_login_attempts": _("U probeert het te vaak achter elkaar. Wacht een paar minuten."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Niets: de teller van allauth staat in de cache van één proces; axes telt in de database."""

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Wie zich net heeft aangemeld, hoeft dat voor een nieuwe tweede stap niet meteen nog eens te doen."""
        request = context.request
        grens = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
        stappen = get_authentication_records(request, request.user)
        return not any(stap["at"] > grens for stap in stappen)

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        namen = {
            "reauthenticate": gettext("Met uw wachtwoord"),
            "mfa_reauthenticate": gettext("Met een code"),
            "mfa_reauthenticate:webauthn": gettext("Met een passkey"),
        }
        return [{**weg, "description": namen[weg["id"]]} for weg in super().get_reauthentication_methods(user)]

    def get_login_stages(self) -> list[str]:
        return ["stadmaken.common.toegang.gids.TweedeStap"]

    def get_client_ip(self, request: HttpRequest) -> str:
        return netwerkadres(request)

    def get_reset_password_from_key_url(self, key: str) -> str:
        return absoluut(reverse("account_reset_password") + f"sleutel/{key}/")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Alleen de link om een wachtwoord te kiezen; van de rest maken wij zelf mail (zie `signalen`)."""
        if template_prefix == "account/email/password_reset_key":
            mail.wachtwoord_vergeten(context["user"], context["password_reset_url"])

    def post_login(self, request: HttpRequest, user: Any, **velden: Any) -> HttpResponse:
        antwoord = super().post_login(request, user, **velden)
        apparaten.herken(request, antwoord, user)
        return antwoord


class MfaAdapter(DefaultMFAAdapter):
    """Geheimen versleuteld; de naam van de site komt uit de instellingen, nooit uit de kop van een verzoek."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": _("Dit is uw laatste tweede stap. Zet er eerst een andere bij."),
        "incorrect_code": _("Dit klopt niet. Probeer het nog eens."),
    }

    def encrypt(self, text: str) -> str:
        return versleutel(text)

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return ontsleutel(encrypted_text)
        except OnleesbaarGeheimError:
            # Een geheim dat niemand kent: geen code past, en een beheerder kan de stap terugzetten.
            return base64.b32encode(secrets.token_bytes(20)).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return not (settings.MFA_VERPLICHT and is_laatste(authenticator))

    def generate_authenticator_name(self, user: Any, type: str) -> str:
        aantal = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return gettext("Passkey {nummer}").format(nummer=aantal + 1)

    def _get_site_name(self) -> str:
        return str(settings.WAGTAIL_SITE_NAME)

    def _get_user_identifier(self, user: Any) -> str:
        return str(user.get_username())

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {"id": hostnaam(), "name": self._get_site_name()}
