"""Wijkplatforms: netwerken van bewoners, ondernemers en organisaties."""

from datetime import date
from typing import Annotated, Any

from ninja import FilterLookup

from participatie.models import WijkplatformPage
from participatie.platforms.choices import Platformstaat, Rechtsvorm

from ..bron import Bron
from ..delen import PUNT, Paginafilters, Paginarij, Plaatsrij, Wijkenrij, Wijkfilter, met_wijken
from ..waarden import filterveld, keuze, uitleg_bij, veld


class Wijkplatform(Plaatsrij, Wijkenrij, Paginarij):
    """Een netwerk dat verbindt; het spreekt niet namens de wijk."""

    status: str = veld(f"Hoe het ermee staat: {uitleg_bij(Platformstaat)}.", "erkend", van="staat")
    rechtsvorm: str = veld(f"De rechtsvorm: {uitleg_bij(Rechtsvorm)}.", "stichting")
    erkend_op: date | None = veld("De dag van de erkenning.", "2025-02-01")
    voorganger: str = veld("De wijkraad waaruit het groeide.", "")


class Platformfilters(Wijkfilter, Paginafilters):
    """Waarop wijkplatforms te filteren zijn."""

    status: Annotated[str | None, keuze(Platformstaat), FilterLookup("staat")] = filterveld(
        f"De stand: {uitleg_bij(Platformstaat)}.", "erkend"
    )


def _rijen() -> Any:
    return met_wijken(WijkplatformPage.objects.zichtbaar())


BRON = Bron(
    naam="wijkplatforms",
    enkel="wijkplatform",
    uitleg="Netwerken van bewoners, ondernemers en organisaties in de wijken.",
    rij=Wijkplatform,
    filters=Platformfilters,
    rijen=_rijen,
    plek=PUNT,
)
