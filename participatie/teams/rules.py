"""Wie teams samenstelt, en waar een teamlid mag werken: bij de projecten van het eigen team, en nergens anders."""

from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import QuerySet

from .models import Projectteam

TEAMS = "participatie.change_projectteam"
BEGINNEN = "participatie.add_projectteam"
# Wie dit recht niet heeft, heeft aan het lidmaatschap van een team nog niet genoeg; zie docs/projectteams.md.
TOEGANG = "wagtailadmin.access_admin"
EIGEN_INBRENG = "participatie.moderate_eigen_inbreng"
ROL = "Projectcommunicatie"

Rijen = TypeVar("Rijen", bound=QuerySet)


def mag_teams(medewerker: Any) -> bool:
    """Bepalen wie aan welk project werkt."""
    return bool(medewerker.is_active and medewerker.has_perm(TEAMS))


def mag_beginnen(medewerker: Any) -> bool:
    """Een nieuw project beginnen, als concept en met zichzelf in het team."""
    return bool(medewerker.is_active and medewerker.has_perm(BEGINNEN))


def eigen_projecten(medewerker: Any) -> frozenset[int]:
    """De projecten van de teams van deze medewerker; één vraag per verzoek, zoals Django het met rechten doet."""
    if medewerker.pk is None:
        return frozenset()
    if not hasattr(medewerker, "_eigen_projecten"):
        rijen = Projectteam.objects.filter(groep__user=medewerker.pk)
        medewerker._eigen_projecten = frozenset(rijen.values_list("project_id", flat=True))
    return medewerker._eigen_projecten


@dataclass(frozen=True)
class Werkgebied:
    """Waar iemand mag werken: overal met het ene recht, bij de projecten van het eigen team met het andere."""

    overal: tuple[str, ...]
    eigen: str

    def mag_overal(self, medewerker: Any) -> bool:
        """Bij elk project, en ook bij wat bij geen project hoort."""
        return bool(medewerker.is_active and any(medewerker.has_perm(recht) for recht in self.overal))

    def mag_ergens(self, medewerker: Any) -> bool:
        """Overal of bij eigen projecten, ook als er nog geen eigen project is."""
        return self.mag_overal(medewerker) or self.mag_eigen(medewerker)

    def mag_eigen(self, medewerker: Any, *project: int | None) -> bool:
        """Bij eigen projecten; met een project erbij: bij dat eigen project."""
        eigen = bool(medewerker.is_active and medewerker.has_perm(self.eigen))
        return eigen and all(pk in eigen_projecten(medewerker) for pk in project)

    def mag_bij(self, medewerker: Any, project: int | None) -> bool:
        """Bij dit project; wat bij geen project hoort, is van geen enkel team."""
        return self.mag_overal(medewerker) or self.mag_eigen(medewerker, project)

    def binnen(self, medewerker: Any, rijen: Rijen, veld: str = "project") -> Rijen:
        """De rijen waar deze medewerker bij mag; `veld` wijst van een rij naar haar project."""
        if self.mag_overal(medewerker):
            return rijen
        return rijen.filter(**{f"{veld}__in": eigen_projecten(medewerker) if self.mag_eigen(medewerker) else ()})
