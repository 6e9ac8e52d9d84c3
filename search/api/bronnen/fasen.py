"""Fasen: de stappen van een project."""

from datetime import date
from typing import Annotated, Any

from ninja import FilterLookup

from participatie.models import Fase
from participatie.projecten.choices import Niveau, Planning
from stadmaken.common.querysets import op_zichtbare

from ..bron import Bron, Filters, Rij
from ..waarden import Dag, Nummer, filterveld, keuze, uitleg_bij, veld


class Faserij(Rij):
    """Een stap van een project, met het niveau waarop mensen meedoen."""

    id: int = veld("Het nummer.", 34)
    project: int = veld("Het nummer van het project.", 12, van="project_id")
    titel: str = veld("De titel.", "Meedenken over het ontwerp")
    planning: str = veld(f"Waar deze fase staat: {uitleg_bij(Planning)}.", "nu")
    niveau: str = veld(f"Hoeveel invloed mensen hebben: {uitleg_bij(Niveau)}.", "meedenken")
    begint: date | None = veld("De eerste dag.", "2026-03-01")
    eindigt: date | None = veld("De laatste dag.", "2026-04-12")
    periode: str = veld("De periode in woorden, als de dagen nog niet vaststaan.", "voorjaar 2026")
    tekst: str = veld("Wat er gebeurt.", "Wij tekenen drie schetsen. U kiest.")


class Fasefilters(Filters):
    """Waarop fasen te filteren zijn."""

    project: Annotated[Nummer | None, FilterLookup("project_id")] = filterveld("Van dit project.", 12)
    planning: Annotated[str | None, keuze(Planning)] = filterveld(f"Waar de fase staat: {uitleg_bij(Planning)}.", "nu")
    niveau: Annotated[str | None, keuze(Niveau)] = filterveld(f"Het niveau: {uitleg_bij(Niveau)}.", "meedenken")
    vanaf: Annotated[Dag | None, FilterLookup("eindigt__gte")] = filterveld("Loopt nog op deze dag.", "2026-01-01")
    tot_en_met: Annotated[Dag | None, FilterLookup("begint__lte")] = filterveld("Begonnen op deze dag.", "2026-12-31")


def _rijen() -> Any:
    return Fase.objects.filter(op_zichtbare("project"))


BRON = Bron(
    naam="fasen",
    enkel="fase",
    uitleg="De stappen van projecten, met het niveau waarop mensen meedoen.",
    rij=Faserij,
    filters=Fasefilters,
    rijen=_rijen,
)
