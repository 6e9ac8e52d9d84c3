"""De beelden in de handleiding: welk scherm, van wie, en welk deel.

`python -m tests.browser.handleiding_beelden` maakt ze opnieuw, van de demosite.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from django.apps import apps
from django.urls import reverse
from PIL import Image

MAP = Path(__file__).resolve().parents[1] / "static" / "handleiding"
# Hoeveel scherper dan op het scherm een beeld is bewaard.
SCHERPTE = 1.25
BREED, TELEFOON = (1280, 860), (390, 760)


class Ding(NamedTuple):
    """Waar het adres van een scherm over gaat: het eerste van dit model met deze waarden."""

    model: str
    velden: dict[str, Any]
    naam: str = "pk"

    def waarde(self) -> Any:
        """Wat er in het adres komt."""
        return getattr(apps.get_model(self.model).objects.filter(**self.velden).order_by("pk")[0], self.naam)


@dataclass(frozen=True)
class Beeld:
    """Eén beeld van het draaiende systeem.

    `account` is iemand van de demosite; leeg is een bezoeker. `stappen` gebeuren eerst: (“klik”, “kies”, “typ”, “wacht”
    of “in”, element, waarde). `deel` komt in beeld, tot `hoogte`; zonder deel is het wat het venster toont.
    """

    naam: str
    alt: str
    account: str
    scherm: str
    deel: str = ""
    bij: tuple[Any, ...] = ()
    stappen: tuple[tuple[str, ...], ...] = ()
    venster: tuple[int, int] = BREED
    hoogte: int = 540
    bijschrift: str = ""

    @property
    def bestand(self) -> str:
        """De naam van het bestand tussen de statische bestanden."""
        return f"handleiding/{self.naam}.webp"

    @property
    def pad(self) -> Path:
        """Waar het bestand wordt bewaard."""
        return MAP / f"{self.naam}.webp"

    def maat(self) -> tuple[int, int]:
        """Hoe groot het beeld op het scherm is."""
        return _maat(self.pad)

    def adres(self) -> str:
        """Waar dit scherm nu staat; vraagt het nummer aan de database."""
        return reverse(self.scherm, args=[deel.waarde() if isinstance(deel, Ding) else deel for deel in self.bij])


@cache
def _maat(pad: Path) -> tuple[int, int]:
    with Image.open(pad) as beeld:
        return round(beeld.width / SCHERPTE), round(beeld.height / SCHERPTE)


def beeld_van(naam: str) -> Beeld:
    """Het beeld met deze naam."""
    from .beeldlijst import BEELDEN  # de lijst gebruikt dit bestand

    return next(beeld for beeld in BEELDEN if beeld.naam == naam)
