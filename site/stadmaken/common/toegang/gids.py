"""Aanmelden met de adreslijst van de gemeente (OpenID Connect), alleen door instellingen."""

import logging
from typing import Any, NoReturn

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.stages import AuthenticateStage
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from allauth.socialaccount.providers.openid_connect import views
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import Group
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from requests.exceptions import RequestException

from ..models import Medewerker
from .accounts import met_email
from .stap import bewijs, is_bewezen

logger = logging.getLogger(__name__)
AANBIEDER = "gemeente"
# RFC 8176: zo zegt een adreslijst dat iemand meer deed dan een wachtwoord intypen.
STERK = {"mfa", "otp", "hwk", "sc", "fido"}


class TweedeStap(AuthenticateStage):
    """De tweede stap van allauth, behalve als de adreslijst hem al vroeg."""

    def _should_handle(self, request: HttpRequest) -> bool:
        return not is_bewezen(request, self.login.user) and bool(super()._should_handle(request))


class GidsAdapter(DefaultSocialAccountAdapter):
    """Wie de adreslijst kent, krijgt het account dat hier al is. Van de gegevens bewaren wij alleen het nummer."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> Any:
        """Nog vóór allauth iets opslaat: de gegevens mee voor dit verzoek, en niet in de rij."""
        rauw = sociallogin.account.extra_data or {}
        sociallogin.gegevens = {**(rauw.get("id_token") or {}), **(rauw.get("userinfo") or {})}
        sociallogin.account.extra_data = {}
        return super().populate_user(request, sociallogin, data)

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Kies het account, of weiger."""
        if sociallogin.state.get("process") != "login":
            _weiger(request, _("Meld u aan via het aanmeldscherm."))
        gegevens = sociallogin.gegevens
        with transaction.atomic():
            account = sociallogin.user if sociallogin.is_existing else _nog_niet_gekoppeld(request, sociallogin)
            if account is None or not account.is_active:
                _weiger(request, _("Er is hier geen account voor u. Vraag een beheerder van deze site om er een."))
            if not sociallogin.is_existing:
                sociallogin.connect(request, account)
            zet_rollen(account, gegevens)
        if not Medewerker.objects.get(pk=account.pk).has_perm("wagtailadmin.access_admin"):
            _weiger(request, _("U heeft hier nog geen rol. Vraag een beheerder van deze site om er een."))
        if settings.OIDC["heeft_mfa"] or STERK & set(_lijst(gegevens.get("amr"))):
            bewijs(request, account)

    def on_authentication_error(self, request: HttpRequest, provider: Any, **velden: Any) -> None:
        """Geen eigen foutpagina: terug naar het aanmeldscherm, met wat iemand kan doen."""
        fout = velden.get("exception") or velden.get("error")
        logger.warning("Aanmelden bij de adreslijst lukte niet: %s", type(fout).__name__)
        _weiger(request, _("Aanmelden bij de gemeente lukte niet. Probeer het opnieuw."))


def zet_rollen(account: Medewerker, gegevens: dict[str, Any]) -> None:
    """Geef de rollen die in de adreslijst staan; haal van dezelfde lijst weg wat er niet meer staat."""
    naam, kaart = settings.OIDC["rollen"]
    if not naam:
        return
    staat_er = set(_lijst(gegevens.get(naam)))
    horen = {rol for waarde, rol in kaart.items() if waarde in staat_er}
    groepen = list(Group.objects.filter(name__in=set(kaart.values())))
    account.groups.remove(*(groep for groep in groepen if groep.name not in horen))
    account.groups.add(*(groep for groep in groepen if groep.name in horen))


def _lijst(waarde: object) -> list[str]:
    return [str(een) for een in waarde] if isinstance(waarde, list) else [str(waarde)] if waarde else []


def _nog_niet_gekoppeld(request: HttpRequest, sociallogin: SocialLogin) -> Medewerker | None:
    zeker = [adres.email for adres in sociallogin.email_addresses if adres.verified]
    gevonden = met_email(zeker[0]) if zeker else []
    if len(gevonden) > 1:
        return None
    if not gevonden:
        return _maak(sociallogin, zeker[0]) if zeker and settings.OIDC["aanmaken"] else None
    # Hoort dit account al bij iemand anders in de adreslijst, dan is het e-mailadres van hand gewisseld.
    ander = SocialAccount.objects.filter(user=gevonden[0], provider=sociallogin.account.provider)
    return None if ander.exists() else gevonden[0]


def _maak(sociallogin: SocialLogin, email: str) -> Medewerker | None:
    if Medewerker.objects.filter(email__iexact=email).exists() or Medewerker.objects.filter(username=email).exists():
        return None
    voorstel = sociallogin.user
    naam = Medewerker.objects.vrije_naam(email)
    account = Medewerker(username=naam, email=email, first_name=voorstel.first_name, last_name=voorstel.last_name)
    account.set_unusable_password()
    account.save()
    return account


def _weiger(request: HttpRequest, uitleg: str) -> NoReturn:
    messages.error(request, uitleg)
    raise ImmediateHttpResponse(redirect("account_login"))


def begin(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Naar het aanmeldscherm van de gemeente."""
    return _veilig(views.login, request, provider_id)


def terug(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Terug van het aanmeldscherm van de gemeente."""
    return _veilig(views.callback, request, provider_id)


def _veilig(view: Any, request: HttpRequest, provider_id: str) -> HttpResponseBase:
    if not settings.OIDC:
        raise Http404
    try:
        antwoord: HttpResponse = view(request, provider_id)
    except (RequestException, KeyError, ValueError) as fout:
        logger.warning("De adreslijst antwoordt niet goed: %s", type(fout).__name__)
        messages.error(request, _("De gemeente antwoordt nu niet. Probeer het straks opnieuw."))
        return redirect("account_login")
    return antwoord
