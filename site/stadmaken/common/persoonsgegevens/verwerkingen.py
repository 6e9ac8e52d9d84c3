"""Het register van verwerkingen (AVG, artikel 30): per verwerking wat wij bewaren, waarom en hoe lang."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Regel:
    """Eén regel van het register, in gewone woorden. `pad` is het adres op de site waar het over gaat."""

    naam: Any
    doel: Any
    gegevens: Any
    bewaartermijn: Any
    openbaar: Any
    ontvangers: Any
    grondslag: Any
    pad: str = ""


@dataclass(frozen=True)
class Verwerking:
    """Waarvoor een begrip persoonsgegevens gebruikt.

    `modellen` zijn de modellen waarin zij staan, als “app.Model”. `regels` leest wat een redacteur instelde, zoals een
    formulier met zijn eigen termijn, uit de database: nooit staat een termijn hier nog eens.
    """

    sleutel: str
    titel: Any
    volgorde: int
    modellen: tuple[str, ...]
    regels: Callable[[], Iterable[Regel]]


ALGEMEEN_BELANG = _("Taak van algemeen belang (artikel 6, lid 1, onder e, AVG)")
TOESTEMMING = _("Toestemming (artikel 6, lid 1, onder a, AVG). U kunt die altijd intrekken.")
PLICHT = _("Wettelijke plicht (artikel 6, lid 1, onder c, AVG)")
NIETS_OPENBAAR = _("Niets.")

_verwerkingen: dict[str, Verwerking] = {}
_zonder: dict[str, str] = {}


def registreer(*verwerkingen: Verwerking) -> None:
    """Meld verwerkingen aan; dezelfde sleutel vervangt."""
    _verwerkingen.update({verwerking.sleutel: verwerking for verwerking in verwerkingen})


def zonder(reden: str, *modellen: str) -> None:
    """Zeg van deze modellen (“app.Model”) dat er niets over een bezoeker in staat, en waarom."""
    _zonder.update(dict.fromkeys(modellen, reden))


def alle() -> list[Verwerking]:
    """Alle verwerkingen, in de volgorde van het register."""
    return sorted(_verwerkingen.values(), key=lambda verwerking: (verwerking.volgorde, verwerking.sleutel))


def bekende_modellen() -> set[str]:
    """De modellen waarover iets is gezegd."""
    return {model for verwerking in alle() for model in verwerking.modellen} | set(_zonder)


def maanden(aantallen: Iterable[int], daarna: Any = "") -> Any:
    """“6 maanden”, of “6 tot 12 maanden” als het verschilt; leeg als er geen termijn is."""
    gesorteerd = sorted(set(aantallen))
    if not gesorteerd:
        return ""
    laagste, hoogste = gesorteerd[0], gesorteerd[-1]
    if laagste != hoogste:
        zin: Any = format_lazy(_("{laagste} tot {hoogste} maanden"), laagste=laagste, hoogste=hoogste)
    else:
        zin = format_lazy(_("1 maand") if hoogste == 1 else _("{aantal} maanden"), aantal=hoogste)
    return format_lazy("{} {}", zin, daarna) if daarna else zin
