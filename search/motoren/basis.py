from collections.abc import Sequence
from typing import Protocol

from ..register.models import Zoekingang


class Motor(Protocol):
    """Wat elke zoekmotor kan."""

    def schrijf(self, ingangen: Sequence[Zoekingang]) -> None:
        """Maak deze ingangen doorzoekbaar; wat er al stond, wordt vervangen."""

    def verwijder(self, nummers: Sequence[int]) -> None:
        """Vergeet de ingangen met deze nummers."""
