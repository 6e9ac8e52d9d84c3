"""Wie deed mee, en wie niet: aantallen per wijk, gebied, kanaal en doelgroep, in een vast aantal vragen."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, QuerySet

from ..gebieden.models import Wijk
from ..inbreng.choices import Kanaal
from ..inbreng.models import Inbreng

# Onder dit aantal zegt een verhouding niets.
GENOEG = 10
VERWACHT_MINSTENS = 3


@dataclass(frozen=True)
class Groep:
    """Een wijk, gebied, kanaal of doelgroep; `inwoners` is None als dat niet bekend of niet van toepassing is."""

    naam: str
    aantal: int
    inwoners: int | None = None
    verwacht: float | None = None

    @property
    def per_duizend(self) -> float | None:
        """Inbreng per duizend inwoners."""
        return 1000 * self.aantal / self.inwoners if self.inwoners else None

    @property
    def ontbreekt(self) -> bool:
        """Of er minder dan de helft kwam van wat bij dit aantal inwoners past."""
        return self.verwacht is not None and self.verwacht >= VERWACHT_MINSTENS and self.aantal < self.verwacht / 2


@dataclass
class Bereik:
    """Alle aantallen van één project."""

    totaal: int = 0
    wijken: list[Groep] = field(default_factory=list)
    gebieden: list[Groep] = field(default_factory=list)
    kanalen: list[Groep] = field(default_factory=list)
    doelgroepen: list[Groep] = field(default_factory=list)
    van_elders: int = 0
    zonder_wijk: int = 0
    zonder_doelgroep: int = 0
    zonder_inwoners: list[str] = field(default_factory=list)

    @property
    def genoeg(self) -> bool:
        """Of er genoeg inbreng is om iets over ontbrekende groepen te zeggen."""
        return self.totaal >= GENOEG

    @property
    def vergelijkbaar(self) -> bool:
        """Of er tussen wijken iets te vergelijken is: inwoners bekend, en van genoeg inbreng de wijk."""
        bekend = [groep for groep in self.wijken if groep.verwacht is not None]
        return len(bekend) > 1 and sum(groep.aantal for groep in bekend) >= GENOEG

    @property
    def ontbrekende_wijken(self) -> list[Groep]:
        """De wijken waaruit opvallend weinig kwam; waar het meeste mist, staat vooraan."""
        gemist = [groep for groep in self.wijken if self.vergelijkbaar and groep.ontbreekt]
        return sorted(gemist, key=lambda groep: groep.aantal - (groep.verwacht or 0))

    @property
    def ongehoorde_doelgroepen(self) -> list[Groep]:
        """De doelgroepen waar iemand zichzelf onder kon rekenen, en waar niemand dat deed."""
        return [groep for groep in self.doelgroepen if self.genoeg and not groep.aantal]

    @property
    def enig_kanaal(self) -> Groep | None:
        """Het kanaal waarlangs alles binnenkwam, als dat er maar één was."""
        gebruikt = [groep for groep in self.kanalen if groep.aantal]
        return gebruikt[0] if self.genoeg and len(gebruikt) == 1 else None


def bereik(project: Any) -> Bereik:
    """De aantallen van een project; hoeveel inbreng er ook is, in zes vragen aan de database."""
    inbreng = Inbreng.objects.telt().filter(project_id=project.pk)
    kanalen = _telling(inbreng, "kanaal")
    per_wijk = _telling(inbreng, "wijk_id")
    hier = list(project.wijken.values_list("pk", flat=True))
    wijken = [wijk for wijk in Wijk.objects.select_related("gebied") if not hier or wijk.pk in hier]
    uitkomst = Bereik(totaal=sum(kanalen.values()), zonder_wijk=per_wijk.pop(None, 0))
    uitkomst.kanalen = [Groep(str(Kanaal(waarde).label), kanalen[waarde]) for waarde in Kanaal.values]
    _per_wijk(uitkomst, wijken, per_wijk)
    _per_doelgroep(uitkomst, inbreng, project)
    return uitkomst


def _telling(inbreng: QuerySet, veld: str) -> Counter[Any]:
    return Counter(dict(inbreng.order_by().values_list(veld).annotate(aantal=Count("pk"))))


def _per_wijk(uitkomst: Bereik, wijken: list[Wijk], per_wijk: Counter[Any]) -> None:
    hier = sum(per_wijk[wijk.pk] for wijk in wijken)
    inwoners = sum(wijk.inwoners or 0 for wijk in wijken)
    # Zonder het inwonertal van elke wijk klopt geen enkele verhouding.
    uitkomst.zonder_inwoners = [wijk.naam for wijk in wijken if wijk.inwoners is None]
    deel = hier / inwoners if inwoners and not uitkomst.zonder_inwoners else None

    def groep(naam: str, rijen: list[Wijk]) -> Groep:
        mensen = None if any(wijk.inwoners is None for wijk in rijen) else sum(wijk.inwoners or 0 for wijk in rijen)
        verwacht = None if deel is None or mensen is None else mensen * deel
        return Groep(naam, sum(per_wijk[wijk.pk] for wijk in rijen), mensen, verwacht)

    per_gebied: dict[str, list[Wijk]] = {}
    for wijk in wijken:
        per_gebied.setdefault(wijk.gebied.naam, []).append(wijk)
    uitkomst.wijken = [groep(wijk.naam, [wijk]) for wijk in wijken]
    uitkomst.gebieden = [groep(naam, rijen) for naam, rijen in sorted(per_gebied.items())]
    uitkomst.van_elders = sum(per_wijk.values()) - hier


def _per_doelgroep(uitkomst: Bereik, inbreng: QuerySet, project: Any) -> None:
    aantallen = dict(
        inbreng.filter(doelgroepen__isnull=False)
        .order_by()
        .values_list("doelgroepen__naam")
        .annotate(aantal=Count("pk"))
    )
    if not aantallen:
        return
    namen = sorted({*aantallen, *project.doelgroepen.values_list("naam", flat=True)})
    uitkomst.doelgroepen = [Groep(naam, aantallen.get(naam, 0)) for naam in namen]
    met = inbreng.filter(doelgroepen__isnull=False).order_by().values("pk").distinct().count()
    uitkomst.zonder_doelgroep = uitkomst.totaal - met
