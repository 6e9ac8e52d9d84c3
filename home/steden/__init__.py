"""Een stad erbij in deze installatie. Zie docs/steden.md."""

from .maken import StadError, maak, nodig_uit

__all__ = ["StadError", "maak", "nodig_uit"]
