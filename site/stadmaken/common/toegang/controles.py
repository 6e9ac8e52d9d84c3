from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register


def tweede_stap_verplicht(app_configs: Any, **_velden: Any) -> list[CheckMessage]:
    """In productie kan niemand het CMS in met alleen een wachtwoord."""
    if settings.MFA_VERPLICHT:
        return []
    uitleg = "De tweede stap bij het aanmelden is niet verplicht."
    return [Warning(uitleg, hint="Haal MFA_VERPLICHT=false weg.", id="toegang.W001")]


def meld_aan() -> None:
    """Alleen bij `check --deploy`."""
    register(tweede_stap_verplicht, Tags.security, deploy=True)
