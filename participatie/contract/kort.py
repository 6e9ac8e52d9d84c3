"""De korte versie van het participatieplan, voor wie bij een bord of een formulier staat."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, OuterRef, Q, Subquery, When
from django.db.models.functions import JSONObject
from django.utils.translation import gettext_lazy as _

from ..infoborden.teksten import alineas
from ..projecten.choices import Niveau, Planning
from ..projecten.models import Fase, ProjectPage

WOORDEN = 60
INVLOED = {
    Niveau.MEEWETEN: _("Wij houden u op de hoogte. U kunt vragen stellen."),
    Niveau.MEEDENKEN: _("U geeft uw mening of idee. Wij wegen die mee en leggen uit wat wij ermee doen."),
    Niveau.MEEDOEN: _("U maakt het plan samen met ons."),
    Niveau.MEEBESLISSEN: _("U beslist mee. Binnen wat vaststaat, doen wij wat u kiest."),
}


@dataclass(frozen=True)
class KortPlan:
    """Wat iemand moet weten voordat hij of zij meedoet."""

    meedenken: list[str]
    staat_vast: list[str]
    beslisser: str
    besluit: str
    niveau: str
    invloed: str
    hoort_op: date | None
    hoort: str

    def __bool__(self) -> bool:
        return any((self.meedenken, self.staat_vast, self.beslisser, self.hoort_op, self.hoort))


def kort_plan(project: ProjectPage, niveau: str = "") -> KortPlan:
    """Het plan van een project, met het niveau van de fase waar het om gaat."""
    return KortPlan(
        meedenken=alineas(project.waarover_meedenken, WOORDEN),
        staat_vast=alineas(project.wat_staat_vast, WOORDEN),
        beslisser=project.get_beslisser_display() if project.beslisser else "",
        besluit=project.besluit_toelichting,
        niveau=str(Niveau(niveau).label) if niveau else "",
        invloed=str(INVLOED[Niveau(niveau)]) if niveau else "",
        hoort_op=project.terugkoppeling_op,
        hoort=project.terugkoppeling,
    )


def kort_plan_bij(formulier: Any) -> KortPlan | None:
    """Het plan bij een formulier zoals het nu openbaar is, in één vraag aan de database."""
    ouder = formulier.path[: -formulier.steplen] if formulier.path else None
    hoort_bij = Fase.objects.filter(project=OuterRef("pk")).filter(Q(pk=formulier.fase_id) | Q(planning=Planning.NU))
    # De fase die de redacteur koos, gaat voor de fase die nu loopt.
    eerst = hoort_bij.order_by(Case(When(pk=formulier.fase_id, then=0), default=1), "sort_order")
    niveau = Subquery(eerst.values(json=JSONObject(niveau="niveau"))[:1])
    project = ProjectPage.objects.filter(path=ouder, live=True).annotate(niveau_nu=niveau).first() if ouder else None
    return kort_plan(project, (project.niveau_nu or {}).get("niveau", "")) if project else None
