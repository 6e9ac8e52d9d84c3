"""Alles wat met een inbreng kan gebeuren. Elke verandering schrijft haar gebeurtenis en mail in dezelfde transactie."""

from .antwoord import antwoorden_intrekken, beantwoorden, ruim_op, uitvoering_zetten
from .heroverweging import KanNietMeerError, alsnog_plaatsen, laten_zoals_het_is, vraag_tweede_blik
from .indienen import indienen
from .moderatie import Fotokeuze, herstellen, niet_plaatsen, niet_plaatsen_alle, plaatsen, plaatsen_alle, verbergen
from .ongedaan import is_omkeerbaar, ongedaan_maken
from .tegenhouden import BEDENKTIJD, houd_mail_tegen
from .wijziging import MagNietError, VerouderdError, Wijziging, doorvoeren, vergrendel

__all__ = [
    "BEDENKTIJD",
    "Fotokeuze",
    "KanNietMeerError",
    "MagNietError",
    "VerouderdError",
    "Wijziging",
    "alsnog_plaatsen",
    "antwoorden_intrekken",
    "beantwoorden",
    "doorvoeren",
    "herstellen",
    "houd_mail_tegen",
    "indienen",
    "is_omkeerbaar",
    "laten_zoals_het_is",
    "niet_plaatsen",
    "niet_plaatsen_alle",
    "ongedaan_maken",
    "plaatsen",
    "plaatsen_alle",
    "ruim_op",
    "uitvoering_zetten",
    "verbergen",
    "vergrendel",
    "vraag_tweede_blik",
]
