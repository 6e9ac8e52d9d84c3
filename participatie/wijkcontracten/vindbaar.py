"""Hoe een wijkcontract gevonden wordt."""

from typing import Any

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
        tekst=f"{partijen} {afspraken} {contract.evaluatie}",
        begint_op=contract.begint_op,
        eindigt_op=contract.eindigt_op,
        wijken=[wijk.pk for wijk in contract.wijken.all()],
    )


VINDBAAR = Vindbaar(
    SOORT,
    Wijkcontract,
    lambda: Wijkcontract.objects.zichtbaar().prefetch_related("partijen", "afspraken", "wijken"),
    ingang,
)
