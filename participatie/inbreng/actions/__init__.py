"""Alles wat met een inbreng kan gebeuren. Elke verandering schrijft haar gebeurtenis en mail in dezelfde transactie."""

from .antwoord import antwoorden_intrekken, beantwoorden, ruim_op, uitvoering_zetten
from .indienen import indienen
from .moderatie import Fotokeuze, herstellen, niet_plaatsen, niet_plaatsen_alle, plaatsen, plaatsen_alle, verbergen
from .ongedaan import OMKEERBAAR, ongedaan_maken
from .wijziging import BEDENKTIJD, VerouderdError, Wijziging, doorvoeren, vergrendel

__all__ = [
    "BEDENKTIJD",
    "OMKEERBAAR",
    "Fotokeuze",
    "VerouderdError",
    "Wijziging",
    "antwoorden_intrekken",
    "beantwoorden",
    "doorvoeren",
    "herstellen",
    "indienen",
    "niet_plaatsen",
    "niet_plaatsen_alle",
    "ongedaan_maken",
    "plaatsen",
    "plaatsen_alle",
    "ruim_op",
    "uitvoering_zetten",
    "verbergen",
    "vergrendel",
]
