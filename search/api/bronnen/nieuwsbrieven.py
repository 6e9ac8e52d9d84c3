"""Nieuwsbrieven: de edities die op de site staan."""

from datetime import date
from typing import Annotated, Any

from ninja import FilterLookup

from initiatieven.models import EditiePage

from ..bron import Bron
from ..delen import Paginafilters, Paginarij
from ..waarden import Dag, filterveld, veld


class Nieuwsbrief(Paginarij):
    """Eén editie van de nieuwsbrief."""

    datum: date = veld("De datum van de editie.", "2026-03-01")


class Nieuwsbrieffilters(Paginafilters):
    """Waarop nieuwsbrieven te filteren zijn."""

    vanaf: Annotated[Dag | None, FilterLookup("datum__gte")] = filterveld("Van deze dag of later.", "2026-01-01")
    tot_en_met: Annotated[Dag | None, FilterLookup("datum__lte")] = filterveld("Van deze dag of eerder.", "2026-12-31")


def _rijen() -> Any:
    return EditiePage.objects.zichtbaar().select_related("locale").defer("inhoud")


BRON = Bron(
    naam="nieuwsbrieven",
    enkel="nieuwsbrief",
    uitleg="De edities van de nieuwsbrief.",
    rij=Nieuwsbrief,
    filters=Nieuwsbrieffilters,
    rijen=_rijen,
)
