"""Wat een view over haar antwoord zegt tegen wie het wil bewaren."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest

SLEUTEL = "stadmaken.paginacache"
Treffer = Callable[[HttpRequest], None]


@dataclass
class Merk:
    """Of dit antwoord voor elke bezoeker zonder sessie hetzelfde is, en wat er bij elk volgend bezoek gebeurt."""

    mag: bool = False
    bij_treffer: Treffer | None = None


def bewaarbaar(request: HttpRequest, bij_treffer: Treffer | None = None) -> None:
    """Dit antwoord hangt alleen af van het adres en de database.

    `bij_treffer` wordt na elk antwoord uit de cache aangeroepen, met het verzoek van die bezoeker.
    """
    merk = request.META.get(SLEUTEL)
    if isinstance(merk, Merk):
        merk.mag, merk.bij_treffer = True, bij_treffer
