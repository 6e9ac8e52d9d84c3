"""Of en hoe mensen nu kunnen meedoen aan projecten: voor een hele lijst in één vraag aan de database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Left
from django.utils import timezone

from ..formulieren.choices import Openstelling
from ..formulieren.models import FormulierPage
from ..inbreng.choices import Moderatie
from ..inbreng.models import Inbreng
from .choices import Participatiestatus
from .models import ProjectPage


@dataclass
class Deelname:
    """Een formulier bij een project, en hoeveel er via dit formulier binnenkwam."""

    formulier: FormulierPage
    openstelling: Openstelling
    aantal: int = 0
    beantwoord: int = 0

    @property
    def alles_beantwoord(self) -> bool:
        """Of er inbreng is en alles een antwoord heeft."""
        return 0 < self.aantal <= self.beantwoord

    @property
    def te_laat(self) -> bool:
        """Of de beloofde dag voorbij is terwijl nog niet alles een antwoord heeft."""
        beloofd = self.formulier.beantwoord_voor
        return beloofd is not None and self.beantwoord < self.aantal and beloofd <= timezone.localdate()


@dataclass
class Meedoen:
    """Wat er bij één project te doen is en was."""

    afgerond: bool
    heeft_resultaat: bool
    deelnames: list[Deelname] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        """Hoeveel inbreng er binnenkwam."""
        return sum(deelname.aantal for deelname in self.deelnames)

    @property
    def beantwoord(self) -> int:
        """Hoeveel daarvan een antwoord heeft."""
        return sum(deelname.beantwoord for deelname in self.deelnames)

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
        if self.beantwoord < self.aantal:
            return Participatiestatus.VERWERKEN
        if self.aantal:
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
    """Per project (op pk) wat er te doen is, in één vraag voor hoeveel projecten ook."""
    nu = nu or timezone.now()
    per_pad = {p.path: Meedoen(p.afgerond, bool(p.resultaat)) for p in projecten}
    for formulier in _formulieren(p.path for p in projecten if p.pk):
        per_pad[formulier.path[: -FormulierPage.steplen]].deelnames.append(
            Deelname(formulier, formulier.openstelling(nu), formulier.aantal, formulier.beantwoord)
        )
    return {p.pk: per_pad[p.path] for p in projecten}


def _formulieren(paden: Iterable[str]) -> QuerySet:
    stap = FormulierPage.steplen
    onder = Q()
    for pad in paden:
        # Een bereik op het geïndexeerde pad; LIKE zou op SQLite elke pagina langsgaan.
        onder |= Q(path__range=(pad + "0" * stap, pad + "Z" * stap), depth=len(pad) // stap + 1)
    if not onder:
        return FormulierPage.objects.none()
    inbreng = Inbreng.objects.filter(formulier=OuterRef("pk")).exclude(moderatie=Moderatie.NIET_GEPLAATST)
    return (
        FormulierPage.objects.zichtbaar()
        .filter(onder)
        .annotate(aantal=_tel(inbreng, "pk"), beantwoord=_tel(inbreng, "antwoord"))
        .defer("vragen", "dank")
        .order_by("path")
    )


def _tel(inbreng: QuerySet, veld: str) -> Coalesce:
    geteld = inbreng.order_by().values("formulier").annotate(aantal=Count(veld)).values("aantal")
    return Coalesce(Subquery(geteld), 0)
