"""Wanneer een project zijn status of een fase zijn plek in de planning kreeg, volgens wat er is gepubliceerd."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django.db.models.fields.json import KeyTextTransform
from django.utils.translation import gettext as _
from wagtail.models import PageLogEntry

from .stroom import Bericht

# Zo ver kijken wij terug; wat eerder veranderde, is geen nieuws meer.
TERUG = 60


@dataclass(frozen=True)
class Stand:
    """Hoe het project er na één keer publiceren voor stond."""

    op: datetime
    status: str
    fasen: list[dict[str, Any]]

    def planning(self, fase: Any) -> str | None:
        """De planning van deze fase toen, of None als zij er nog niet was."""
        zelfde = (een for een in self.fasen if een.get("pk") == fase.pk or een.get("titel") == fase.titel)
        return next((een.get("planning") for een in zelfde), None)


def verloop(project: Any) -> list[Bericht]:
    """De laatste keer dat de status veranderde, en per fase de laatste stap; alleen wat nu nog zo is."""
    standen = _standen(project)
    berichten = []
    if op := _sinds(standen, project.status, lambda stand: stand.status):
        berichten.append(
            Bericht(
                naam=f"project/{project.pk}/status/{project.status}",
                titel=_("Status: {status}").format(status=project.get_status_display()),
                pad=project.url,
                bijgewerkt=op,
                soort=_("Status"),
            )
        )
    for fase in project.fasen.all():
        if op := _sinds(standen, fase.planning, partial(Stand.planning, fase=fase)):
            berichten.append(
                Bericht(
                    naam=f"project/{project.pk}/fase/{fase.pk}/{fase.planning}",
                    titel=f"{fase.titel}: {fase.get_planning_display()}",
                    pad=f"{project.url}#fasen",
                    bijgewerkt=op,
                    tekst=fase.tekst,
                    soort=_("Fase"),
                )
            )
    return berichten


def _standen(project: Any) -> list[Stand]:
    """Wat er werd gepubliceerd, het laatste eerst."""
    keren = PageLogEntry.objects.filter(page=project.pk, action="wagtail.publish", revision__isnull=False)
    rijen = keren.order_by("-timestamp", "-pk").values_list(
        "timestamp", KeyTextTransform("status", "revision__content"), KeyTextTransform("fasen", "revision__content")
    )
    return [Stand(op, status or "", json.loads(fasen or "[]")) for op, status, fasen in rijen[:TERUG]]


def _sinds(standen: Sequence[Stand], nu: Any, van: Callable[[Stand], Any]) -> datetime | None:
    """Sinds wanneer het zo is; None als het nooit anders was, want dan veranderde er niets."""
    sinds = None
    for stand in standen:
        if van(stand) != nu:
            return sinds
        sinds = stand.op
    return None
