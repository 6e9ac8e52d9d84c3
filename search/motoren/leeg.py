from collections.abc import Sequence

from ..register.models import Zoekingang


class LegeMotor:
    """Onthoudt niets."""

    def schrijf(self, ingangen: Sequence[Zoekingang]) -> None:
        """Doet niets."""

    def verwijder(self, nummers: Sequence[int]) -> None:
        """Doet niets."""
