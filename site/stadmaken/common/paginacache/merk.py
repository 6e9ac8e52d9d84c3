"""Wat een view over haar antwoord zegt tegen wie het wil bewaren."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.http import HttpRequest

SLEUTEL = "stadmaken.paginacache"
Treffer = Callable[[HttpRequest], None]
Vuller = Callable[[HttpRequest], str]


@dataclass
class Merk:
    """Of dit antwoord voor elke bezoeker zonder sessie hetzelfde is, en wat er per bezoeker nog in moet."""

    mag: bool = False
    bij_treffer: Treffer | None = None
    vraag: str = ""
    formulier: bool = False
    gaten: dict[str, Vuller] = field(default_factory=dict)


def bewaarbaar(request: HttpRequest, bij_treffer: Treffer | None = None) -> None:
    """Dit antwoord hangt alleen af van het adres en de database.

    `bij_treffer` wordt na elk antwoord uit de cache aangeroepen, met het verzoek van die bezoeker.
    """
    if merk := merk_van(request):
        merk.mag, merk.bij_treffer = True, bij_treffer


def formulier_bewaarbaar(request: HttpRequest, vraag: str = "") -> None:
    """Dit lege formulier is voor iedereen hetzelfde, op de gaten na; in een browser blijft het niet staan.

    `vraag` is wat in het adres achter het vraagteken hoort te staan, letterlijk, zoals “bord=K7QW2M”. Staat er iets
    anders, dan wordt er niets bewaard: zo bepaalt niemand van buiten hoeveel pagina's dat zijn.
    """
    if merk := merk_van(request):
        merk.mag, merk.formulier, merk.vraag = True, True, vraag


def merk_van(request: HttpRequest) -> Merk | None:
    """Het merk van dit verzoek, als de cache meekijkt."""
    merk = request.META.get(SLEUTEL)
    return merk if isinstance(merk, Merk) else None
