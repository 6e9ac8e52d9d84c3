"""Alles wat met een wijkcontract kan gebeuren. Elke verandering schrijft in één transactie ook haar gebeurtenis."""

from .afspraken import afspraak_toevoegen, afspraak_weghalen, afspraak_wijzigen
from .contract import opstellen, weggooien, wijzigen
from .motor import OnvolledigError
from .tekenen import evalueren, tekenen

__all__ = [
    "OnvolledigError",
    "afspraak_toevoegen",
    "afspraak_weghalen",
    "afspraak_wijzigen",
    "evalueren",
    "opstellen",
    "tekenen",
    "weggooien",
    "wijzigen",
]
