"""Alles wat met een toezegging kan gebeuren.

Elke verandering schrijft in één transactie: de gebeurtenis in het register, en bij elke gekoppelde inbreng een
gebeurtenis op de ontvangstpagina en een mail die de bedenktijd afwacht.
"""

from .ongedaan import ongedaan_maken
from .stappen import bijwerken, heropenen, laten_vervallen, nakomen, toezeggen, verschuiven, voortgang_melden

__all__ = [
    "bijwerken",
    "heropenen",
    "laten_vervallen",
    "nakomen",
    "ongedaan_maken",
    "toezeggen",
    "verschuiven",
    "voortgang_melden",
]
