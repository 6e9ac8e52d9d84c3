"""Nieuws opslaan voor wie het volgt: hetzelfde nieuws telt één keer, hoe vaak en met hoeveel werkers dit ook loopt."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from participatie.models import ProjectPage

from .bronnen import Nieuws, al_het_nieuws
from .models import Nieuwsfeit

BEWAREN = timedelta(days=90)


def verzamel(nu: datetime | None = None) -> int:
    """Sla op wat nieuw is en verbeter wat intussen anders heet; geeft hoeveel er nieuw is."""
    nu = nu or timezone.now()
    nieuws: dict[str, Nieuws] = {}
    for een in al_het_nieuws(nu):
        nieuws.setdefault(een.sleutel, een)  # van een reeks telt de eerste datum
    bekend = {feit.sleutel: feit for feit in Nieuwsfeit.objects.filter(sleutel__in=nieuws)}
    nieuw = [een for sleutel, een in nieuws.items() if sleutel not in bekend]
    _verbeter([feit for feit in bekend.values() if _neem_over(feit, nieuws[feit.sleutel])])
    if nieuw:
        _bewaar(nieuw, nu)
    return len(nieuw)


def ruim_op(nu: datetime) -> int:
    """Gooi nieuws weg dat iedereen al lang heeft gehoord; geeft hoeveel.

    Een activiteit die nog moet komen blijft: anders was zij morgen opnieuw nieuws.
    """
    oud = Nieuwsfeit.objects.filter(tijd__lt=nu - BEWAREN)
    oud = oud.exclude(sleutel__in=[een.sleutel for een in al_het_nieuws(nu)])
    return oud.delete()[1].get(Nieuwsfeit._meta.label, 0)


def _neem_over(feit: Nieuwsfeit, een: Nieuws) -> bool:
    anders = (feit.titel, feit.tekst) != (een.titel, een.tekst)
    feit.titel, feit.tekst = een.titel, een.tekst
    return anders


def _verbeter(feiten: list[Nieuwsfeit]) -> None:
    if feiten:
        Nieuwsfeit.objects.bulk_update(feiten, ["titel", "tekst"])


@transaction.atomic
def _bewaar(nieuw: list[Nieuws], nu: datetime) -> None:
    Nieuwsfeit.objects.bulk_create(
        [
            Nieuwsfeit(
                sleutel=een.sleutel,
                soort=een.soort,
                tijd=nu,
                titel=een.titel,
                tekst=een.tekst,
                pagina_id=een.pagina,
                anker=een.anker,
                project_id=een.project,
            )
            for een in nieuw
        ],
        ignore_conflicts=True,
    )
    # Een andere werker kan er net één voor zijn geweest: vraag de nummers op in plaats van ze te kennen.
    feiten = dict(Nieuwsfeit.objects.filter(sleutel__in=[een.sleutel for een in nieuw]).values_list("sleutel", "pk"))
    projecten = {een.project for een in nieuw if een.project}
    wijken, themas = _bij(ProjectPage.wijken, "wijk", projecten), _bij(ProjectPage.themas, "thema", projecten)
    _koppel(
        Nieuwsfeit.wijken.through,
        "wijk_id",
        {feiten[een.sleutel]: een.wijken or wijken.get(een.project, set()) for een in nieuw},
    )
    _koppel(
        Nieuwsfeit.themas.through, "thema_id", {feiten[een.sleutel]: themas.get(een.project, set()) for een in nieuw}
    )


def _bij(veld: Any, naam: str, projecten: set[int]) -> dict[int | None, set[int]]:
    """Per project de wijken of thema's."""
    gevonden: dict[int | None, set[int]] = {}
    rijen = veld.through.objects.filter(projectpage__in=projecten).values_list("projectpage", naam)
    for project, pk in rijen:
        gevonden.setdefault(project, set()).add(pk)
    return gevonden


def _koppel(tussen: Any, naam: str, per_feit: dict[int, Any]) -> None:
    tussen.objects.bulk_create(
        [tussen(nieuwsfeit_id=feit, **{naam: pk}) for feit, pks in per_feit.items() for pk in sorted(pks)],
        ignore_conflicts=True,
    )
