"""Welke controles er zijn. Een controle leest de inhoud en geeft tips; zij verandert en vraagt niets."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .inhoud import Inhoud, Tip


@dataclass(frozen=True)
class Controle:
    """Eén soort tip: hoe zij heet, waarom zij ertoe doet, en wat haar vindt.

    `telt` zegt in woorden hoeveel er zijn gevonden, voor de melding na publiceren.
    """

    naam: str
    kop: Any
    waarom: Any
    zoek: Callable[[Inhoud], Iterable[Tip]]
    telt: Callable[[int], str]


@dataclass(frozen=True)
class Gevonden:
    """De tips van één controle."""

    controle: Controle
    tips: Sequence[Tip]

    @property
    def telling(self) -> str:
        return self.controle.telt(len(self.tips))


_erbij: dict[str, Controle] = {}


def registreer(*controles: Controle) -> None:
    """Voeg controles van een andere app toe; dezelfde nog eens vervangt de vorige."""
    _erbij.update({controle.naam: controle for controle in controles})


def controles() -> list[Controle]:
    """Alle controles in hun volgorde op het scherm."""
    from .controles import EIGEN  # de controles gebruiken dit register

    return [*EIGEN, *_erbij.values()]


def kijk_na(inhoud: Inhoud) -> list[Gevonden]:
    """Wat alle controles vinden; wie niets vindt, doet niet mee."""
    gevonden = (Gevonden(controle, tuple(controle.zoek(inhoud))) for controle in controles())
    return [een for een in gevonden if een.tips]
