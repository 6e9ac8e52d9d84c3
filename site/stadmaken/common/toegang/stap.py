"""De tweede stap: wie er een heeft, en in welke sessie hij is bewezen."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest

# In de sessie: het nummer van het account waarvoor de tweede stap is gezet.
BEWEZEN = "toegang_bewezen"
HOOFD = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def heeft_stap(account: Any) -> bool:
    """Of dit account een app met codes of een passkey heeft."""
    return Authenticator.objects.filter(user_id=account.pk, type__in=HOOFD).exists()


def is_laatste(middel: Authenticator) -> bool:
    """Of het account zonder dit middel geen tweede stap meer heeft."""
    andere = Authenticator.objects.filter(user_id=middel.user_id, type__in=HOOFD).exclude(pk=middel.pk)
    return not andere.exists()


def bewijs(request: HttpRequest, account: Any) -> None:
    """Onthoud dat in deze sessie de tweede stap van dit account is gezet."""
    request.session[BEWEZEN] = str(account.pk)


def vergeet_bewijs(request: HttpRequest) -> None:
    """De tweede stap moet opnieuw."""
    request.session.pop(BEWEZEN, None)


def is_bewezen(request: HttpRequest, account: Any) -> bool:
    """Of de tweede stap in deze sessie is gezet, hier of in de adreslijst van de gemeente."""
    return bool(request.session.get(BEWEZEN) == str(account.pk))


def te_kort(request: HttpRequest, account: Any) -> bool:
    """Of dit account hier nog niets mag, omdat de tweede stap ontbreekt."""
    return bool(settings.MFA_VERPLICHT and account.is_authenticated and not is_bewezen(request, account))
