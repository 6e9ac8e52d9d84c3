"""Wat er met een wijkplatform gebeurt: toegang geven en intrekken, en nakijken of het profiel nog klopt."""

from .controle import bevestig, vraag_na
from .leden import Uitnodiging, laat_terugkomen, nodig_uit, stuur_opnieuw, trek_in
from .toegang import geef_toegang, ruim_toegang_op

__all__ = [
    "Uitnodiging",
    "bevestig",
    "geef_toegang",
    "laat_terugkomen",
    "nodig_uit",
    "ruim_toegang_op",
    "stuur_opnieuw",
    "trek_in",
    "vraag_na",
]
