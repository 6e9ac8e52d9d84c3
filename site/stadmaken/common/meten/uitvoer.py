"""De metingen als tekst die Prometheus leest."""

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from . import bestanden
from .standen import Standen
from .tellers import REGISTER


def tekst() -> bytes:
    """Alles wat de processen van deze machine telden, en de standen van nu."""
    return _getelde() + _standen()


def _getelde() -> bytes:
    gedeeld = bestanden.map_()
    if gedeeld is None:
        return generate_latest(REGISTER)
    with bestanden.op_slot(gedeeld):
        bestanden.ruim_buren_op(gedeeld)
        bestanden.voeg_gestopte_samen(gedeeld)
        register = CollectorRegistry()
        MultiProcessCollector(register, path=str(gedeeld))
        return generate_latest(register)


def _standen() -> bytes:
    register = CollectorRegistry()
    register.register(Standen())
    return generate_latest(register)
