"""Of en hoe mensen nu kunnen meedoen aan projecten: voor een hele lijst in één vraag aan de database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Left
from django.utils import timezone

from ..belofte import cijfers as belofte
from ..belofte import zinnen
from ..belofte.cijfers import NIETS, Cijfers
from ..formulieren.choices import Openstelling
from ..formulieren.models import FormulierPage
from .choices import Participatiestatus
from .models import ProjectPage


@dataclass
class Deelname:
    """Een formulier bij een project, en wat er met de inbreng via dit formulier gebeurde."""

    formulier: FormulierPage
    openstelling: Openstelling
    cijfers: Cijfers = NIETS

    @property
    def belofte(self) -> list[str]:
        """Hoeveel er is beantwoord, in zinnen."""
        return zinnen.stand(self.cijfers)


@dataclass
class Meedoen:
    """Wat er bij één project te doen is en was."""

    afgerond: bool
    heeft_resultaat: bool
    # Alle inbreng van het project, ook via formulieren die er niet meer staan.
    cijfers: Cijfers = NIETS
    deelnames: list[Deelname] = field(default_factory=list)

    def _met(self, openstelling: Openstelling) -> list[Deelname]:
        return [deelname for deelname in self.deelnames if deelname.openstelling == openstelling]

    @property
    def open(self) -> list[Deelname]:
        """Nu in te vullen; wat het eerst sluit, staat vooraan."""
        open_ = self._met(Openstelling.OPEN)
        return sorted(open_, key=lambda d: (d.formulier.sluit_op is None, d.formulier.sluit_op or d.formulier.opent_op))

    @property
    def binnenkort(self) -> list[Deelname]:
        """Gaat nog open."""
        return sorted(self._met(Openstelling.BINNENKORT), key=lambda d: d.formulier.opent_op)

    @property
    def gesloten(self) -> list[Deelname]:
        """Is gesloten; het laatst gesloten formulier staat vooraan."""
        return sorted(
            self._met(Openstelling.GESLOTEN), key=lambda d: d.formulier.sluit_op or d.formulier.opent_op, reverse=True
        )

    @property
    def status(self) -> Participatiestatus | None:
        """Wat een bewoner het eerst wil weten; None als er nooit iets te zeggen viel."""
        if self.open:
            return Participatiestatus.OPEN
        if self.afgerond and self.heeft_resultaat:
            return Participatiestatus.BEKEND
        if self.binnenkort:
            return Participatiestatus.BINNENKORT
        return self._status_na_afloop()

    def _status_na_afloop(self) -> Participatiestatus | None:
        if self.cijfers.open:
            return Participatiestatus.VERWERKEN
        if self.cijfers.aantal:
            return Participatiestatus.BEKEND
        return Participatiestatus.GESLOTEN if self.gesloten else None

    @property
    def label(self) -> str:
        """De status in woorden."""
        return str(self.status.label) if self.status else ""

    @property
    def kleur(self) -> str:
        """De soort van het label van de status."""
        return KLEUREN.get(self.status, "neutraal") if self.status else "neutraal"


KLEUREN = {
    Participatiestatus.OPEN: "goed",
    Participatiestatus.BINNENKORT: "info",
    Participatiestatus.VERWERKEN: "let-op",
    Participatiestatus.BEKEND: "info",
}


def open_projectpaden(nu: datetime | None = None) -> QuerySet:
    """De boompaden van pagina's waaronder nu een formulier openstaat; voor gebruik als deelvraag."""
    stap = FormulierPage.steplen
    return FormulierPage.objects.open(nu).annotate(ouderpad=Left("path", F("depth") * stap - stap)).values("ouderpad")


def meedoen_bij(projecten: Sequence[ProjectPage], nu: datetime | None = None) -> dict[int, Meedoen]:
    """Per project (op pk) wat er te doen is, in twee vragen voor hoeveel projecten ook."""
    nu = nu or timezone.now()
    bewaard = [project for project in projecten if project.pk]
    geteld = belofte.van_projecten((project.pk for project in bewaard), timezone.localdate(nu))
    per_project = {p.pk: Meedoen(p.afgerond, bool(p.resultaat)) for p in projecten}
    per_pad = {project.path: project.pk for project in bewaard}
    for pk, cijfers in geteld.items():
        per_project[pk].cijfers = cijfers.totaal
    for formulier in _formulieren(per_pad):
        pk = per_pad[formulier.path[: -FormulierPage.steplen]]
        deelname = Deelname(formulier, formulier.openstelling(nu), geteld[pk].van(formulier.pk))
        per_project[pk].deelnames.append(deelname)
    return per_project


def _formulieren(paden: Iterable[str]) -> QuerySet:
    stap = FormulierPage.steplen
    onder = Q()
    for pad in paden:
        # Een bereik op het geïndexeerde pad; LIKE zou op SQLite elke pagina langsgaan.
        onder |= Q(path__range=(pad + "0" * stap, pad + "Z" * stap), depth=len(pad) // stap + 1)
    if not onder:
        return FormulierPage.objects.none()
    return FormulierPage.objects.zichtbaar().filter(onder).defer("vragen", "dank").order_by("path")
