"""Wat er met papieren inbreng kan gebeuren, naast alles wat met elke inbreng kan."""

from .overtypen import moment, overtypen
from .verbeteren import NietMogelijkError, afwijzen, goedkeuren, voorstellen

__all__ = ["NietMogelijkError", "afwijzen", "goedkeuren", "moment", "overtypen", "voorstellen"]
