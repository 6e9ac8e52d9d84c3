"""Cursussen, workshops en lezingen van de Initiatievenschool."""

from typing import Annotated, Any

from initiatieven.aanbod.choices import SCHOOLSOORTEN, Niveau, Soort
from initiatieven.models import CursusPage

from ..bron import Bron
from ..delen import Aanbodfilters, Aanbodrij, aanbod, zet_bijeenkomsten
from ..waarden import Uit, filterveld, keuze, uitleg_bij, veld


class Cursus(Aanbodrij):
    """Een cursus, workshop of lezing."""

    niveau: str = veld(f"Hoeveel iemand al moet weten: {uitleg_bij(Niveau)}.", "alle")


class Cursusfilters(Aanbodfilters):
    """Waarop cursussen te filteren zijn."""

    soort: Annotated[str | None, Uit([soort.value for soort in SCHOOLSOORTEN])] = filterveld(
        f"Wat het is: {', '.join(SCHOOLSOORTEN)}.", Soort.CURSUS.value
    )
    niveau: Annotated[str | None, keuze(Niveau)] = filterveld(f"Het niveau: {uitleg_bij(Niveau)}.", "alle")


def _rijen() -> Any:
    return aanbod(CursusPage.objects.zichtbaar())


BRON = Bron(
    naam="cursussen",
    enkel="cursus",
    uitleg="Cursussen, workshops en lezingen van de Initiatievenschool, met hun data.",
    rij=Cursus,
    filters=Cursusfilters,
    rijen=_rijen,
    verrijk=zet_bijeenkomsten,
)
