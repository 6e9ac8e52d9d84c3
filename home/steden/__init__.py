"""Een stad erbij in deze installatie. Zie docs/steden.md."""

from .maken import StadError, host_van, keur_email, maak, nodig_uit

__all__ = ["StadError", "host_van", "keur_email", "maak", "nodig_uit"]
