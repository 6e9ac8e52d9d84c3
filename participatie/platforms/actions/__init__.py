"""Wat er met een wijkplatform gebeurt: toegang geven en intrekken, en nakijken of het profiel nog klopt."""

from .controle import bevestig, vraag_na
from .leden import Uitnodiging, laat_terugkomen, nodig_uit, stuur_opnieuw, trek_in
from .toegang import geef_toegang
from .toestemming import trek_toestemming_in, wis_zonder_toestemming

__all__ = [
    "Uitnodiging",
    "bevestig",
    "geef_toegang",
    "laat_terugkomen",
    "nodig_uit",
    "stuur_opnieuw",
    "trek_in",
    "trek_toestemming_in",
    "vraag_na",
    "wis_zonder_toestemming",
]
