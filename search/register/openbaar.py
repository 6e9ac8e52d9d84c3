"""Kijk bij het tonen nog eens of iets openbaar is: van een grote tak loopt het register even achter."""

from collections import defaultdict
from collections.abc import Iterable

from stadmaken.common import vindbaar

from .models import Zoekingang


def nog_openbaar(ingangen: Iterable[Zoekingang]) -> list[Zoekingang]:
    """Wat hiervan nu openbaar is, in dezelfde volgorde; één vraag per soort die ertussen zit."""
    rijen = list(ingangen)
    gevraagd: dict[str, set[int]] = defaultdict(set)
    for rij in rijen:
        gevraagd[rij.soort].add(rij.sleutel)
    openbaar: set[tuple[str, int]] = set()
    for ding in vindbaar.alle():
        if nummers := gevraagd.get(ding.soort.naam):
            te_zien = ding.zichtbaar().order_by().filter(pk__in=nummers).values_list("pk", flat=True)
            openbaar |= {(ding.soort.naam, nummer) for nummer in te_zien}
    return [rij for rij in rijen if (rij.soort, rij.sleutel) in openbaar]
