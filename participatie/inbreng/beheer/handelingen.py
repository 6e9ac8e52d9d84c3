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
    """Welke formulieren moeten kloppen, wat er gebeurt (leeg: niets veranderde) en wat de medewerker daarna leest."""

    formulieren: tuple[str, ...]
    doe: Callable[[Werk], list[Gebeurtenis]]
    melding: Any


def _plaatsen(werk: Werk, *, mailen: bool = True) -> list[Gebeurtenis]:
    """Zonder tekst en zonder foto is er niets te zien; bij een besloten formulier betekent plaatsen “gelezen”."""
    formulier = werk.inbreng.formulier
    leeg = not werk.forms["publiek"].publiek() and not any(foto.tonen for foto in werk.forms["fotos"].keuzes().values())
    if leeg and formulier and formulier.openbaar:
        raise actions.MagNietError(
            _("Er is niets om op de site te zetten. Laat tekst of een foto staan, of kies “Niet plaatsen”.")
        )
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
    antwoord = werk.forms["antwoord"].cleaned_data
    return actions.beantwoorden(werk.inbreng, **antwoord, door=werk.door, versie=werk.versie)


def _plaatsen_en_beantwoorden(werk: Werk) -> list[Gebeurtenis]:
    """Eén mail voor beide; had de indiener dit antwoord al, dan gaat de mail over het plaatsen."""
    beantwoord = _beantwoorden(werk)
    werk.versie = None  # hierboven al gecontroleerd; de eigen gebeurtenis telt niet als die van een ander
    return [*_plaatsen(werk, mailen=not beantwoord), *beantwoord]


def _herstellen(werk: Werk) -> list[Gebeurtenis]:
    gedaan = actions.herstellen(werk.inbreng, werk.door, versie=werk.versie)
    return [gedaan] if gedaan else []


def _uitvoering(werk: Werk) -> list[Gebeurtenis]:
    uitvoering = werk.forms["uitvoering"].cleaned_data
    return actions.uitvoering_zetten(werk.inbreng, **uitvoering, door=werk.door, versie=werk.versie)


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
