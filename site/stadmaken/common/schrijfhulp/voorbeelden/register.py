"""Welke voorbeelden er zijn; elke app meldt de hare aan."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Voorbeeld:
    """Een voorbeeld bij één soort pagina. `maak` geeft de nieuwe pagina, nog zonder plek in de boom.

    `onder` geeft de pagina's die eronder komen, bijvoorbeeld een formulier met vragen bij een project.
    """

    naam: str
    model: str
    titel: Any
    uitleg: Any
    maak: Callable[[], Any]
    onder: Callable[[], list[Any]] = list


_voorbeelden: dict[str, Voorbeeld] = {}


def registreer(*voorbeelden: Voorbeeld) -> None:
    """Voeg voorbeelden toe; hetzelfde nog eens vervangt het vorige."""
    _voorbeelden.update({voorbeeld.naam: voorbeeld for voorbeeld in voorbeelden})


def voorbeelden_voor(soort: Any) -> list[Voorbeeld]:
    """De voorbeelden bij dit soort pagina."""
    return [voorbeeld for voorbeeld in _voorbeelden.values() if voorbeeld.model == soort._meta.label]
