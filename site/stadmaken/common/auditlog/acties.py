"""De handelingen van het auditlog, met hun woorden. Een begrip meldt de zijne aan waar zij gebeuren."""

from typing import Any

from wagtail.log_actions import LogActionRegistry
from wagtail.log_actions import registry as logboek

_acties: dict[str, Any] = {}


def registreer(woorden: dict[str, Any]) -> None:
    """Meld handelingen aan als “app.werkwoord”, met hoe het scherm ze noemt."""
    for naam, zin in woorden.items():
        _acties[naam] = zin
        # Een werkwoord dat pas later is geladen, hoort er ook bij.
        if logboek.has_scanned_for_actions and not logboek.action_exists(naam):
            logboek.register_action(naam, zin, zin)


def meld_aan(register: LogActionRegistry) -> None:
    """Geef Wagtail de handelingen van ons."""
    for naam, zin in _acties.items():
        register.register_action(naam, zin, zin)


def alle() -> dict[str, Any]:
    """Onze handelingen die zo zijn aangemeld, met hun woorden."""
    return dict(_acties)


def bestaat(naam: str) -> bool:
    """Of het logboek deze handeling kent."""
    return naam in _acties or bool(logboek.action_exists(naam))
