"""Wie iets met een verzending deed, staat bij de editie in het logboek van het CMS."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, log

from ..models import Verzending

WOORDEN = {
    "klaargezet": _("Verzending klaargezet"),
    "tegenhouden": _("Verzending tegengehouden"),
    "vrijgeven": _("Verzending vrijgegeven"),
    "annuleer": _("Verzending geannuleerd"),
    "ververs": _("Verzending opnieuw klaargezet"),
    "pauzeer": _("Verzending op pauze gezet"),
    "hervat": _("Verzending hervat"),
    "stop": _("Verzending gestopt"),
    "opnieuw": _("Mislukte mail opnieuw verstuurd"),
    "proef": _("Proefmail verstuurd"),
}


def leg_vast(verzending: Verzending, actie: str, door: Any) -> None:
    """Schrijf het spoor; is de editie intussen weg, dan is er niets om het bij te zetten."""
    if verzending.editie:
        log(verzending.editie, naam(actie), user=door, data={"verzending": verzending.pk})


def naam(actie: str) -> str:
    """Zoals het logboek de actie kent."""
    return f"initiatieven.verzending_{actie}"


def meld_aan(acties: LogActionRegistry) -> None:
    """Zo leest het logboek van het CMS de regels voor."""
    for actie, woorden in WOORDEN.items():
        acties.register_action(naam(actie), woorden, woorden)
