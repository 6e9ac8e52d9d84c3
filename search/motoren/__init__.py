"""De zoekmotor: de database zelf, of een zoekserver."""

from functools import cache

from .basis import Motor
from .leeg import LegeMotor

__all__ = ["Motor", "motor"]


@cache
def motor() -> Motor:
    """De motor die in de instellingen staat."""
    return LegeMotor()
