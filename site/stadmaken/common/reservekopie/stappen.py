"""Wat er na het terugzetten opnieuw moet, zoals wissen wat na de kopie was gewist. Een app meldt het zijne aan.

Elke stap mag vaker: hij gebeurt na het terugzetten, en nog eens bij het bevestigen.
"""

import logging
from collections.abc import Callable

from .fouten import ReserveError

logger = logging.getLogger(__name__)

_stappen: dict[str, Callable[[], int]] = {}


def registreer(naam: str, functie: Callable[[], int]) -> None:
    """Meld een stap aan, onder de woorden die de beheerder leest; hij geeft hoeveel hij deed."""
    _stappen[naam] = functie


def voer_uit() -> dict[str, int]:
    """Doe alles en geef de aantallen. Faalt er een, dan blijft de site in de wachtstand."""
    return {naam: _doe(naam, functie) for naam, functie in _stappen.items()}


def _doe(naam: str, functie: Callable[[], int]) -> int:
    try:
        return functie()
    except Exception as fout:
        logger.exception("Een stap na het terugzetten is niet gelukt: %s", naam)
        raise ReserveError(f"De stap “{naam}” is niet gelukt ({fout}). De site blijft in de wachtstand.") from fout
