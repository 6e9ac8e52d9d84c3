"""Hoe een wijkcontract gevonden wordt."""

from typing import Any

from django.db.models import Max, QuerySet
from django.utils.translation import gettext_lazy as _

from stadmaken.common.vindbaar import Ingang, Soort, Vindbaar

from .models import Wijkcontract

SOORT = Soort("wijkcontract", _("Wijkcontract"), _("Wijkcontracten"), 65)


def ingang(contract: Any) -> Ingang:
    """Een getekend contract, met de partijen en wat er is afgesproken."""
    partijen = " ".join(partij.naam for partij in contract.partijen.all())
    afspraken = " ".join(afspraak.wat for afspraak in contract.afspraken.all())
    return Ingang(
        titel=contract.titel,
        pad=contract.pad,
        samenvatting=contract.samenvatting,
        datum=contract.laatst,
        tekst=f"{partijen} {afspraken} {contract.evaluatie}",
        begint_op=contract.begint_op,
        eindigt_op=contract.eindigt_op,
        wijken=[wijk.pk for wijk in contract.wijken.all()],
    )


def zichtbaar() -> QuerySet:
    """De getekende contracten, met wanneer er het laatst iets mee gebeurde."""
    contracten = Wijkcontract.objects.zichtbaar().annotate(laatst=Max("gebeurtenissen__op"))
    return contracten.prefetch_related("partijen", "afspraken", "wijken")


VINDBAAR = Vindbaar(
    SOORT,
    Wijkcontract,
    zichtbaar,
    ingang,
)
