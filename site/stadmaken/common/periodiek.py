"""Taken die steeds terugkomen. Een app meldt de zijne aan in `AppConfig.ready()`; de werker voert ze uit.

Een taak mag vaker lopen dan bedoeld (meer werkers, een herstart): schrijf haar zo dat dat geen kwaad kan. Zij loopt
voor elke stad, of één keer voor de hele installatie als zij niet `per_stad` is.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from .stad.nu import hele_installatie, in_elke_stad
from .storing import EVEN_WEG

logger = logging.getLogger(__name__)

# Seconden tot een taak opnieuw mag die niet door kon, en elke volgende keer twee keer zo lang: wie één keer per nacht
# loopt, wacht geen dag, en wat blijft misgaan, loopt niet de hele nacht.
OPNIEUW = 60.0


@dataclass
class Taak:
    """Een terugkerende taak en wanneer zij weer mag, op een klok die niet terugloopt."""

    functie: Callable[[], object]
    elke: timedelta
    per_stad: bool = True
    volgende: float = 0.0
    wacht: float = OPNIEUW


_taken: dict[str, Taak] = {}


def registreer(naam: str, functie: Callable[[], object], elke: timedelta, *, per_stad: bool = True) -> None:
    """Meld een taak aan; dezelfde naam vervangt."""
    _taken[naam] = Taak(functie, elke, per_stad)


def namen() -> list[str]:
    """De aangemelde taken."""
    return sorted(_taken)


def voer_uit(*, alles: bool = False, nu: Callable[[], float] = time.monotonic) -> list[str]:
    """Voer uit wat aan de beurt is (of alles) en geef de namen. Eén taak die faalt, houdt de rest niet tegen.

    Is de database weg, of stopte zij deze taak in een deadlock, dan komt die fout naar buiten.
    """
    gedaan = []
    for naam, taak in _taken.items():
        if not alles and nu() < taak.volgende:
            continue
        taak.volgende = nu() + taak.elke.total_seconds()
        try:
            gelukt = _doe(naam, taak)
        except EVEN_WEG:
            taak.volgende = min(taak.volgende, nu() + taak.wacht)
            taak.wacht *= 2
            raise
        taak.wacht = OPNIEUW
        if gelukt:
            gedaan.append(naam)
    return gedaan


def _doe(naam: str, taak: Taak) -> bool:
    """Of het in elke stad lukte; een stad waar het mislukt, houdt een andere niet tegen."""
    doe = partial(_lukt, naam, taak)
    if taak.per_stad:
        return all(in_elke_stad(doe))
    with hele_installatie():
        return doe()


def _lukt(naam: str, taak: Taak) -> bool:
    try:
        taak.functie()
    except EVEN_WEG:
        raise  # de database is weg: de hele ronde wacht
    except Exception:  # de werker draait door; de fout staat in het logboek
        logger.exception("Periodieke taak %s mislukt", naam)
        return False
    return True
