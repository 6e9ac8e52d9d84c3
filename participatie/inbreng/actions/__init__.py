"""Alles wat met een inbreng kan gebeuren. Elke verandering schrijft haar gebeurtenis en mail in dezelfde transactie."""

from .indienen import indienen

__all__ = ["indienen"]
