"""Standen uit de database, gelezen als iemand de metingen vraagt. Elk begrip meldt de zijne aan in `ready()`.

Een stand doet een vast aantal vragen, hoeveel er ook in de database staat.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping

from django.db import DatabaseError
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from ..stad import hele_installatie

logger = logging.getLogger(__name__)
_register: dict[str, Callable[[], Iterable[Metric]]] = {}


def registreer(naam: str, functie: Callable[[], Iterable[Metric]]) -> None:
    """Meld een stand aan; dezelfde naam vervangt."""
    _register[naam] = functie


def stand(naam: str, uitleg: str, waarden: float | Mapping[str, float], label: str = "") -> Metric:
    """Eén getal, of een getal per waarde van een label."""
    if not isinstance(waarden, Mapping):
        return GaugeMetricFamily(naam, uitleg, value=waarden)
    familie = GaugeMetricFamily(naam, uitleg, labels=[label])
    for waarde, getal in waarden.items():
        familie.add_metric([waarde], getal)
    return familie


class Standen(Collector):
    """Alle standen. Is de database er niet, dan zeggen de metingen dat, in plaats van niets."""

    def collect(self) -> Iterator[Metric]:
        try:
            with hele_installatie():
                gelezen = [meting for functie in _register.values() for meting in functie()]
        except DatabaseError:
            logger.exception("De standen zijn niet te lezen")
            gelezen, bereikbaar = [], 0
        else:
            bereikbaar = 1
        yield stand("stadmaken_database_bereikbaar", "Of de standen te lezen waren.", bereikbaar)
        yield from gelezen
