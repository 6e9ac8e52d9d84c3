"""Invoervelden voor bewoners: ruim in wat zij aannemen, precies in wat zij bewaren.

Elk veld kent naast de controle van Django twee vertalingen: `bewaar` (wat in de momentopname komt) en `toon` (wat een
mens leest).
"""

from .getallen import DatumVeld, GetalVeld
from .keuzes import DoelgroepVeld, KeuzeVeld, MeerKeuzesVeld, WijkVeld
from .plaats import PlaatsAntwoord, PlaatsVeld
from .tekst import EmailVeld, TekstVeld, TelefoonVeld

__all__ = [
    "DatumVeld",
    "DoelgroepVeld",
    "EmailVeld",
    "GetalVeld",
    "KeuzeVeld",
    "MeerKeuzesVeld",
    "PlaatsAntwoord",
    "PlaatsVeld",
    "TekstVeld",
    "TelefoonVeld",
    "WijkVeld",
]
