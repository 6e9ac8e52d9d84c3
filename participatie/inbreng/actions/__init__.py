"""Alles wat met een inbreng kan gebeuren. Elke verandering schrijft haar gebeurtenis en mail in dezelfde transactie."""

from .antwoord import antwoorden_intrekken, beantwoorden, uitvoering_zetten
from .indienen import indienen
from .moderatie import Fotokeuze, herstellen, niet_plaatsen, niet_plaatsen_alle, plaatsen, plaatsen_alle, verbergen
from .ongedaan import OMKEERBAAR, ongedaan_maken
from .wijziging import BEDENKTIJD, VerouderdError

__all__ = [
    "BEDENKTIJD",
    "OMKEERBAAR",
    "Fotokeuze",
    "VerouderdError",
    "antwoorden_intrekken",
    "beantwoorden",
    "herstellen",
    "indienen",
    "niet_plaatsen",
    "niet_plaatsen_alle",
    "ongedaan_maken",
    "plaatsen",
    "plaatsen_alle",
    "uitvoering_zetten",
    "verbergen",
]
