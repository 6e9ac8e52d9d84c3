"""Welke dingen een plek hebben waar iemand naartoe kan."""

from dataclasses import dataclass

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.utils import timezone

from stadmaken.common import vindbaar
from stadmaken.common.vindbaar import Soort

from ..models import Zoekingang

# Het punt van een wijk is haar midden: daar is niets te vinden.
ZONDER_PLEK = {"wijk"}
# Wat geweest is, hoeft niemand meer te vinden.
VERLOOPT = ["activiteit", "cursus"]


@dataclass(frozen=True)
class Vak:
    """Een rechthoek op de kaart, in graden."""

    west: float
    zuid: float
    oost: float
    noord: float


def soorten() -> list[Soort]:
    """De soorten die een plek kunnen hebben, in hun vaste volgorde."""
    return [soort for soort in vindbaar.soorten() if soort.naam not in ZONDER_PLEK]


def punten(taal: str) -> QuerySet[Zoekingang]:
    """Alles met een plek, in één taal, zonder wat geweest is."""
    nog = ~Q(soort__in=VERLOOPT) | Q(eindigt_op__gte=timezone.localdate())
    return Zoekingang.objects.in_taal(taal).met_punt().filter(nog).exclude(soort__in=ZONDER_PLEK).defer("tekst")


def kies(rijen: QuerySet[Zoekingang], *, soort: list[str], wijk: str, vak: Vak | None) -> QuerySet[Zoekingang]:
    """Wat bij alle keuzes past; een lege keuze telt niet."""
    if soort:
        rijen = rijen.filter(soort__in=soort)
    if wijk:
        rijen = rijen.filter(wijken__slug=wijk)
    if vak:
        rijen = rijen.filter(breedtegraad__range=(vak.zuid, vak.noord), lengtegraad__range=(vak.west, vak.oost))
    return rijen


def op_soort(rijen: QuerySet[Zoekingang]) -> QuerySet[Zoekingang]:
    """Per soort bij elkaar, op titel."""
    rang = [When(soort=soort.naam, then=Value(nummer)) for nummer, soort in enumerate(soorten())]
    plek = Case(*rang, default=Value(len(rang)), output_field=IntegerField())
    return rijen.order_by(plek, "titel", "pk")
