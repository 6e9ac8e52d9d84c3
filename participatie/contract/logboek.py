"""Wat er na publicatie in het plan veranderde, voor op de projectpagina."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from stadmaken.common.tabelstand import onthoud

from .models import Planwijziging

MEEST = 20


@dataclass(frozen=True)
class Logregel:
    """Eén keer dat het plan veranderde."""

    op: datetime
    reden: str
    wijzigingen: list[dict[str, Any]]


def planwijzigingen(project: Any) -> list[Logregel]:
    """De laatste wijzigingen, de nieuwste eerst; wat alleen het begin vastlegt, staat er niet bij."""
    if not project.pk:
        return []
    return onthoud(("planwijzigingen", project.pk), lambda: _haal(project.pk))


def _haal(project: int) -> list[Logregel]:
    rijen = Planwijziging.objects.filter(project_id=project).exclude(wijzigingen=[])
    return [Logregel(*rij) for rij in rijen.values_list("op", "reden", "wijzigingen")[:MEEST]]
