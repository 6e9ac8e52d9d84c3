"""Wat de knoppen op het scherm van één inbreng doen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from participatie.models import Gebeurtenis, Inbreng

from .. import actions


@dataclass
class Werk:
    """Eén druk op een knop: waarover, met welke ingevulde formulieren, door wie en na welke gebeurtenis."""

    inbreng: Inbreng
    forms: dict[str, Any]
    door: Any
    versie: int | None


@dataclass(frozen=True)
class Handeling:
    """Welke formulieren moeten kloppen, wat er gebeurt en wat de medewerker daarna leest.

    De gebeurtenissen die `doe` geeft, zijn ongedaan te maken.
    """

    formulieren: tuple[str, ...]
    doe: Callable[[Werk], list[Gebeurtenis]]
    melding: Any


def _plaatsen(werk: Werk, *, mailen: bool = True) -> list[Gebeurtenis]:
    gedaan = actions.plaatsen(
        werk.inbreng,
        werk.forms["publiek"].publiek(),
        werk.door,
        fotos=werk.forms["fotos"].keuzes(),
        versie=werk.versie,
        mailen=mailen,
    )
    return [gedaan] if gedaan else []


def _niet_plaatsen(werk: Werk) -> list[Gebeurtenis]:
    gedaan = actions.niet_plaatsen(werk.inbreng, werk.forms["reden"].reden, werk.door, versie=werk.versie)
    return [gedaan] if gedaan else []


def _verbergen(werk: Werk) -> list[Gebeurtenis]:
    gedaan = actions.verbergen(werk.inbreng, werk.forms["reden"].reden, werk.door, versie=werk.versie)
    return [gedaan] if gedaan else []


def _beantwoorden(werk: Werk) -> list[Gebeurtenis]:
    gedaan = actions.beantwoorden(
        werk.inbreng, **werk.forms["antwoord"].cleaned_data, door=werk.door, versie=werk.versie
    )
    return [gebeurtenis for gebeurtenis in gedaan if gebeurtenis.soort in actions.OMKEERBAAR]


def _plaatsen_en_beantwoorden(werk: Werk) -> list[Gebeurtenis]:
    geplaatst = _plaatsen(werk, mailen=False)
    werk.versie = None  # hierboven al gecontroleerd; de eigen gebeurtenis telt niet als die van een ander
    return [*geplaatst, *_beantwoorden(werk)]


def _herstellen(werk: Werk) -> list[Gebeurtenis]:
    actions.herstellen(werk.inbreng, werk.door, versie=werk.versie)
    return []


def _uitvoering(werk: Werk) -> list[Gebeurtenis]:
    actions.uitvoering_zetten(werk.inbreng, **werk.forms["uitvoering"].cleaned_data, door=werk.door, versie=werk.versie)
    return []


HANDELINGEN = {
    "plaatsen": Handeling(("publiek", "fotos"), _plaatsen, _("Inbreng {kenmerk} is geplaatst.")),
    "plaatsen_en_beantwoorden": Handeling(
        ("publiek", "fotos", "antwoord"), _plaatsen_en_beantwoorden, _("Inbreng {kenmerk} is geplaatst en beantwoord.")
    ),
    "niet_plaatsen": Handeling(("reden",), _niet_plaatsen, _("Inbreng {kenmerk} is niet geplaatst.")),
    "verbergen": Handeling(("reden",), _verbergen, _("Inbreng {kenmerk} is van de site gehaald.")),
    "herstellen": Handeling((), _herstellen, _("Inbreng {kenmerk} staat weer op Nieuw.")),
    "beantwoorden": Handeling(("antwoord",), _beantwoorden, _("Inbreng {kenmerk} is beantwoord.")),
    "uitvoering": Handeling(("uitvoering",), _uitvoering, _("De uitvoering van inbreng {kenmerk} is bijgewerkt.")),
}
