"""Activiteiten in de agenda."""

from typing import Annotated, Any

from initiatieven.aanbod.choices import AGENDASOORTEN
from initiatieven.models import ActiviteitPage

from ..bron import Bron
from ..delen import Aanbodfilters, Aanbodrij, aanbod, zet_bijeenkomsten
from ..waarden import Uit, filterveld


class Activiteit(Aanbodrij):
    """Iets in de agenda, eenmalig of terugkerend."""


class Activiteitfilters(Aanbodfilters):
    """Waarop activiteiten te filteren zijn."""

    soort: Annotated[str | None, Uit([soort.value for soort in AGENDASOORTEN])] = filterveld(
        f"Wat het is: {', '.join(f'{soort.value} ({soort.label})' for soort in AGENDASOORTEN)}.", "inloop"
    )


def _rijen() -> Any:
    return aanbod(ActiviteitPage.objects.zichtbaar())


BRON = Bron(
    naam="activiteiten",
    enkel="activiteit",
    uitleg="Wat er te doen is: inloopavonden, spreekuren, Initiatievencafés en meer.",
    rij=Activiteit,
    filters=Activiteitfilters,
    rijen=_rijen,
    verrijk=zet_bijeenkomsten,
)
