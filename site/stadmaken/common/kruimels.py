"""Het kruimelpad van pagina's die niet in de paginaboom hangen."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext


@dataclass
class Keuze:
    """Een link in een menu of kruimelpad; `huidig` als de bezoeker daar is."""

    tekst: str
    adres: str
    huidig: bool = False
    taal: str = ""
    vertaling: bool = False


@dataclass(frozen=True)
class Los:
    """Hoe een view heet die geen pagina toont, onder welke andere view zij valt, en of zij voor iedereen hetzelfde is.

    Wat niet `openbaar` is (een eigen pagina achter een code), hoort niet bij zoekmachines.
    """

    tekst: Any
    onder: str = ""
    openbaar: bool = True


_los: dict[str, Los] = {}


def registreer(**views: Los) -> None:
    """Meld views aan, met “__” op de plek van “:” in hun naam."""
    _los.update({naam.replace("__", ":"): los for naam, los in views.items()})


def openbare_adressen() -> Iterator[tuple[str, Any, str]]:
    """Naam, titel en adres van elk openbaar scherm dat geen nummer of code in zijn adres heeft."""
    for naam, los in _los.items():
        if los.openbaar:
            try:
                yield naam, los.tekst, reverse(naam)
            except NoReverseMatch:
                continue


def van(request: HttpRequest) -> Los | None:
    """Wat er over de view van dit verzoek bekend is."""
    treffer = request.resolver_match
    return _los.get(treffer.view_name) if treffer else None


def kruimels_van(request: HttpRequest) -> list[Keuze]:
    """Van de startpagina tot de view van dit verzoek; leeg als die niet bekend is."""
    los = van(request)
    if los is None:
        return []
    pad = [Keuze(str(los.tekst), request.path, huidig=True)]
    while los and los.onder:
        naam, los = los.onder, _los.get(los.onder)
        pad.insert(0, Keuze(str(los.tekst) if los else "", _adres(naam)))
    return [begin(), *pad]


def begin() -> Keuze:
    """De eerste kruimel, in de taal van nu."""
    return Keuze(gettext("Startpagina"), _adres("wagtail_serve"))


def _adres(naam: str) -> str:
    try:
        return reverse(naam, args=[""]) if naam == "wagtail_serve" else reverse(naam)
    except NoReverseMatch:
        return "/"
