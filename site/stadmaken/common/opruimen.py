"""Wat er bij het dagelijkse opschonen nog meer weg moet. Een app meldt het zijne aan in `AppConfig.ready()`.

Zo ruimt één opdracht en één taak alles op, ook van apps die `participatie` niet kent.
"""

from collections.abc import Callable
from datetime import datetime

Opruimer = Callable[[datetime], int]

_opruimers: dict[str, Opruimer] = {}


def registreer(naam: str, functie: Opruimer) -> None:
    """Meld een opruimer aan, onder de woorden die in het bewijs komen; hij geeft hoeveel hij verwijderde."""
    _opruimers[naam] = functie


def voer_uit(nu: datetime) -> dict[str, int]:
    """Ruim alles op en geef de aantallen."""
    return {naam: functie(nu) for naam, functie in _opruimers.items()}
