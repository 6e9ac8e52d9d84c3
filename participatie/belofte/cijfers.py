"""Hoe het staat met de belofte om te antwoorden: geteld door de database, overal volgens dezelfde regels."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, F, Max, Min, Q
from django.utils import timezone

from participatie.models import Inbreng

from ..inbreng.querysets import InbrengQuerySet

# Dezelfde regel als `InbrengQuerySet.te_beantwoorden()`: na het opschonen is er niemand meer om te antwoorden.
OPEN = Q(beantwoord_op__isnull=True, geschoond_op__isnull=True)
OP_TIJD = Q(beantwoord_op__isnull=False) & (
    Q(beantwoorden_voor__isnull=True) | Q(beantwoord_op__lte=F("beantwoorden_voor"))
)


@dataclass(frozen=True)
class Cijfers:
    """Wat binnenkwam en wat daarvan is beantwoord. Afgewezen inbreng en mogelijke spam tellen niet mee."""

    aantal: int = 0
    beantwoord: int = 0
    op_tijd: int = 0
    open: int = 0
    te_laat: int = 0
    # Open inbreng waarvoor een dag is beloofd, met de vroegste en de laatste van die dagen.
    beloofd: int = 0
    vroegst: date | None = None
    laatst: date | None = None

    @property
    def na_de_dag(self) -> int:
        """Beantwoord, maar later dan beloofd."""
        return self.beantwoord - self.op_tijd

    @property
    def alles_beantwoord(self) -> bool:
        """Of er inbreng is en alles een antwoord heeft."""
        return 0 < self.aantal == self.beantwoord

    def __add__(self, ander: "Cijfers") -> "Cijfers":
        return Cijfers(
            self.aantal + ander.aantal,
            self.beantwoord + ander.beantwoord,
            self.op_tijd + ander.op_tijd,
            self.open + ander.open,
            self.te_laat + ander.te_laat,
            self.beloofd + ander.beloofd,
            min(filter(None, (self.vroegst, ander.vroegst)), default=None),
            max(filter(None, (self.laatst, ander.laatst)), default=None),
        )


NIETS = Cijfers()


@dataclass
class Projectcijfers:
    """De cijfers van één project, en die van elk formulier (op pk; None als het formulier is verwijderd)."""

    per_formulier: dict[int | None, Cijfers] = field(default_factory=dict)

    @property
    def totaal(self) -> Cijfers:
        """Alle formulieren samen."""
        return sum(self.per_formulier.values(), NIETS)

    def van(self, formulier: int | None) -> Cijfers:
        """De cijfers van één formulier."""
        return self.per_formulier.get(formulier, NIETS)


def van_projecten(projecten: Iterable[int], vandaag: date | None = None) -> dict[int, Projectcijfers]:
    """De cijfers per project (op pk), in één vraag voor hoeveel projecten ook."""
    per_project = {pk: Projectcijfers() for pk in projecten}
    inbreng = Inbreng.objects.filter(project__in=list(per_project))
    for rij in gegroepeerd(inbreng, "project_id", "formulier_id", vandaag=vandaag):
        project, formulier = rij.pop("project_id"), rij.pop("formulier_id")
        per_project[project].per_formulier[formulier] = Cijfers(**rij)
    return per_project


def van_project(project: int, vandaag: date | None = None) -> Projectcijfers:
    """De cijfers van één project, in één vraag."""
    return van_projecten([project], vandaag)[project]


def van(inbreng: InbrengQuerySet, vandaag: date | None = None) -> Cijfers:
    """De cijfers van deze inbreng samen, in één vraag."""
    return Cijfers(**inbreng.order_by().telt().aggregate(**_tellingen(vandaag)))


def gegroepeerd(inbreng: InbrengQuerySet, *velden: str, vandaag: date | None = None) -> Iterable[dict[str, Any]]:
    """De tellingen per combinatie van `velden`; elke rij bevat die velden en wat `Cijfers` nodig heeft."""
    return inbreng.order_by().telt().values(*velden).annotate(**_tellingen(vandaag)).iterator()


def _tellingen(vandaag: date | None) -> dict[str, Any]:
    te_laat = OPEN & Q(beantwoorden_voor__lt=vandaag or timezone.localdate())
    return {
        "aantal": Count("pk"),
        "beantwoord": Count("beantwoord_op"),
        "op_tijd": Count("pk", filter=OP_TIJD),
        "open": Count("pk", filter=OPEN),
        "te_laat": Count("pk", filter=te_laat),
        "beloofd": Count("beantwoorden_voor", filter=OPEN),
        "vroegst": Min("beantwoorden_voor", filter=OPEN),
        "laatst": Max("beantwoorden_voor", filter=OPEN),
    }
