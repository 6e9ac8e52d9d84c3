"""Wat het CMS bovenaan het plan en de belofte laat zien."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from ..projecten.models import ProjectPage
from .punten import Punt, formulier_punten, ontbrekend
from .rules import lopende_formulieren, project_punten, project_van, punten_bij_formulier, veldadres


@dataclass(frozen=True)
class Regel:
    """Een punt met de link naar zijn veld; `hier` als dat veld in dit bewerkscherm staat."""

    punt: Punt
    adres: str
    hier: bool


@dataclass(frozen=True)
class Lijst:
    """Alles wat het paneel nodig heeft."""

    regels: list[Regel]
    formulieren: list[tuple[str, str, bool]]
    project: ProjectPage | None = None
    verplicht: bool = True

    @property
    def ontbreekt(self) -> int:
        """Hoeveel er nog moet gebeuren."""
        return len(ontbrekend(regel.punt for regel in self.regels))


def lijst(pagina: Any, *, ouder: Any, fasen: Collection[Any]) -> Lijst:
    """De punten van een project of formulier; leeg als er geen plan bij hoort."""
    if isinstance(pagina, ProjectPage):
        return _lijst_project(pagina, fasen)
    project = project_van(ouder)
    if not project:
        return Lijst([], [])
    eigen, plan = punten_bij_formulier(pagina, project)
    regels = [_hier(punt) for punt in eigen] + [Regel(punt, veldadres(project, punt.veld), hier=False) for punt in plan]
    return Lijst(regels, [], project)


def _lijst_project(project: ProjectPage, fasen: Collection[Any]) -> Lijst:
    formulieren, vandaag = lopende_formulieren(project), timezone.localdate()
    rijen = [
        (str(f.title), veldadres(f, "beantwoord_voor"), not ontbrekend(formulier_punten(f, vandaag)))
        for f in formulieren
    ]
    return Lijst([_hier(punt) for punt in project_punten(project, fasen)], rijen, verplicht=bool(formulieren))


def _hier(punt: Punt) -> Regel:
    anker = "#id_fasen-FORMS" if punt.veld == "fasen" else f"#id_{punt.veld}-label"
    return Regel(punt, anker, hier=True)
