"""Taken die steeds terugkomen. Een app meldt de zijne aan in `AppConfig.ready()`; de werker voert ze uit.

Een taak mag vaker lopen dan bedoeld (meer werkers, een herstart): schrijf haar zo dat dat geen kwaad kan.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import Error as DatabaseFout

logger = logging.getLogger(__name__)


@dataclass
class Taak:
    """Een terugkerende taak en wanneer zij weer mag, op een klok die niet terugloopt."""

    functie: Callable[[], object]
    elke: timedelta
    volgende: float = 0.0


_taken: dict[str, Taak] = {}


def registreer(naam: str, functie: Callable[[], object], elke: timedelta) -> None:
    """Meld een taak aan; dezelfde naam vervangt."""
    _taken[naam] = Taak(functie, elke)


def namen() -> list[str]:
    """De aangemelde taken."""
    return sorted(_taken)


def voer_uit(*, alles: bool = False, nu: Callable[[], float] = time.monotonic) -> list[str]:
    """Voer uit wat aan de beurt is (of alles) en geef de namen. Eén taak die faalt, houdt de rest niet tegen."""
    gedaan = []
    for naam, taak in _taken.items():
        if not alles and nu() < taak.volgende:
            continue
        taak.volgende = nu() + taak.elke.total_seconds()
        try:
            taak.functie()
        except DatabaseFout:
            raise
        except Exception:  # de werker draait door; de fout staat in het logboek
            logger.exception("Periodieke taak %s mislukt", naam)
        else:
            gedaan.append(naam)
    return gedaan
