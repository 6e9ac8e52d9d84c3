"""De lijst: wat er is, per afstand of per soort."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from stadmaken.common import vindbaar
from stadmaken.common.kaart.vlak import Punt

from ..models import Zoekingang
from . import afstand
from .punten import VERLOOPT, op_soort


@dataclass(frozen=True)
class Regel:
    """Eén ding in de lijst."""

    ingang: Zoekingang
    soort: vindbaar.Soort
    kop: str
    afstand: str = ""

    @property
    def dag(self) -> Any:
        """Wanneer het begint, bij wat op een dag is en nog moet beginnen."""
        begint = self.ingang.begint_op if self.ingang.soort in VERLOOPT else None
        return begint if begint and begint >= timezone.localdate() else None


def op_volgorde(rijen: QuerySet[Zoekingang], punt: Punt | None) -> QuerySet[Zoekingang]:
    """Wat het dichtst bij is voorop; zonder plek per soort."""
    return rijen.order_by(afstand.volgorde(punt), "pk") if punt else op_soort(rijen)


def groepen(rijen: Sequence[Zoekingang], punt: Punt | None) -> list[tuple[str, list[Regel]]]:
    """De dingen op deze bladzij, onder hun kop."""
    op_naam = {soort.naam: soort for soort in vindbaar.soorten()}
    regels = [_regel(rij, op_naam[rij.soort], punt) for rij in rijen]
    return [(kop, list(bij)) for kop, bij in groupby(regels, key=lambda regel: regel.kop)]


def _regel(ingang: Zoekingang, soort: vindbaar.Soort, punt: Punt | None) -> Regel:
    if punt is None or ingang.breedtegraad is None or ingang.lengtegraad is None:
        return Regel(ingang, soort, str(soort.meervoud))
    meters = afstand.meters(punt, (ingang.breedtegraad, ingang.lengtegraad))
    return Regel(ingang, soort, afstand.groep(meters), afstand.in_woorden(meters))
