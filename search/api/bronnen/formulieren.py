"""Formulieren waarmee mensen meedoen."""

from datetime import date, datetime
from typing import Annotated, Any

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Length, Substr
from django.utils import timezone
from wagtail.models import Page

from participatie.formulieren.choices import Doel, Openstelling
from participatie.models import FormulierPage, ProjectPage

from ..bron import Bron
from ..delen import Paginafilters, Paginarij, Projectfilter
from ..waarden import filterveld, keuze, uitleg_bij, veld


class Formulier(Paginarij):
    """Een formulier dat een redacteur samenstelde."""

    project: int | None = veld(
        "Het nummer van het project; leeg als het ergens anders bij hoort.", 12, van="openbaar_project"
    )
    doel: str = veld(f"Waarvoor het dient: {uitleg_bij(Doel)}.", "reactie")
    status: str = veld(f"Of mensen het kunnen invullen: {uitleg_bij(Openstelling)}.", "open")
    opent_op: datetime = veld("Wanneer het opent.", "2026-03-01T08:00:00Z")
    sluit_op: datetime | None = veld("Wanneer het sluit; leeg als het open blijft.", "2026-04-12T22:00:00Z")
    beantwoord_voor: date | None = veld("De dag waarop wij uiterlijk antwoorden.", "2026-05-15")
    antwoord_weken: int | None = veld("Of binnen hoeveel weken na ontvangst.", None)
    bijdragen_openbaar: bool = veld("Of geplaatste inbreng openbaar is.", True, van="openbaar")
    vervolg: str = veld("Wat wij met de inbreng doen.", "Wij lezen alles en schrijven een verslag.")

    @staticmethod
    def resolve_status(rij: Any) -> str:
        return str(rij.openstelling().value)


class Formulierfilters(Projectfilter, Paginafilters):
    """Waarop formulieren te filteren zijn."""

    doel: Annotated[str | None, keuze(Doel)] = filterveld(f"Waarvoor het dient: {uitleg_bij(Doel)}.", "reactie")
    status: Annotated[str | None, keuze(Openstelling)] = filterveld(f"De stand: {uitleg_bij(Openstelling)}.", "open")

    def filter_status(self, stand: str | None) -> Q:
        """Dezelfde regel als `FormulierPage.openstelling`."""
        nu = timezone.now()
        dicht, binnenkort = Q(sluit_op__lte=nu), Q(opent_op__gt=nu)
        standen = {
            Openstelling.BINNENKORT: binnenkort,
            Openstelling.GESLOTEN: dicht & ~binnenkort,
            Openstelling.OPEN: Q(opent_op__lte=nu) & (Q(sluit_op__isnull=True) | Q(sluit_op__gt=nu)),
        }
        return standen[Openstelling(stand)] if stand else Q()


def _rijen() -> Any:
    boven = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen)
    project = ProjectPage.objects.zichtbaar().filter(path=boven).values("pk")[:1]
    formulieren = FormulierPage.objects.zichtbaar().select_related("locale").defer("vragen")
    return formulieren.annotate(openbaar_project=Subquery(project))


BRON = Bron(
    naam="formulieren",
    enkel="formulier",
    uitleg="Formulieren waarmee mensen meedoen, en wanneer zij open zijn.",
    rij=Formulier,
    filters=Formulierfilters,
    rijen=_rijen,
)
