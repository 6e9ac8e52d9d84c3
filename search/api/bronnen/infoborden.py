"""Infoborden die nu op straat hangen."""

from datetime import date
from typing import Annotated, Any

from ninja import FilterLookup
from pydantic import StringConstraints

from participatie.models import Infobord
from stadmaken.common.querysets import op_zichtbare

from ..bron import Bron, Filters
from ..delen import PUNT, Plaatsrij, Wijknaam
from ..waarden import Nummer, Slug, filterveld, veld


class Infobordrij(Plaatsrij):
    """Een bord in de stad met een code die blijft werken."""

    id: str = veld("De code op het bord.", "4KQ7M", van="code")
    project: int = veld("Het nummer van het project.", 12, van="project_id")
    titel: str = veld("De titel op het bord.", "Wat wilt u op het plein?", van="koptekst")
    tekst: str = veld("De zin op het bord.", "Bekijk het plan en zeg wat u ervan vindt.", van="zin")
    url: str = veld("Het adres achter de QR-code.", "https://doemee.voorbeeld.nl/b/4KQ7M", van="adres")
    wijk: Wijknaam = veld("De wijk.", "oude-stad")
    geplaatst_op: date = veld("Sinds wanneer het bord er hangt.", "2026-03-01")


class Infobordfilters(Filters):
    """Waarop infoborden te filteren zijn."""

    project: Annotated[Nummer | None, FilterLookup("project_id")] = filterveld("Bij dit project.", 12)
    wijk: Annotated[Slug | None, FilterLookup("wijk__slug")] = filterveld("In deze wijk.", "oude-stad")


def _rijen() -> Any:
    borden = Infobord.objects.op_straat().filter(op_zichtbare("project")).select_related("wijk")
    return borden.defer("wijk__grens", "wijk__straten")


BRON = Bron(
    naam="infoborden",
    enkel="infobord",
    uitleg="Borden die nu op straat hangen, met de code die erop staat.",
    rij=Infobordrij,
    filters=Infobordfilters,
    rijen=_rijen,
    sleutel="code",
    sleuteltype=Annotated[str, StringConstraints(pattern="^[0-9A-Z]{5}$")],
    sleutelvoorbeeld="4KQ7M",
    plek=PUNT,
)
