"""Meer steden in één installatie: elke Wagtail-site is een stad, en ziet en verandert alleen wat van haar is.

Zie docs/steden.md. Een model zegt met `bij_stad` hoe een rij bij een stad hoort; zijn manager bakent daarop af op het
moment dat de vraag naar de database gaat. Is er één stad, dan verandert er aan geen enkele vraag iets.
"""

from .managers import PaginaManager, StadManager, met_stad
from .nu import GeenStadError, Stad, alleen, hele_installatie, huidige, huidige_pk, in_elke_stad, in_stad, site, steden
from .soorten import Deel, Eigen, EigenOfAlles, Gedeeld, InBoom, Soort, Via, bij_stad
from .zout import zout

__all__ = [
    "Deel",
    "Eigen",
    "EigenOfAlles",
    "Gedeeld",
    "GeenStadError",
    "InBoom",
    "PaginaManager",
    "Soort",
    "Stad",
    "StadManager",
    "Via",
    "alleen",
    "bij_stad",
    "hele_installatie",
    "huidige",
    "huidige_pk",
    "in_elke_stad",
    "in_stad",
    "met_stad",
    "site",
    "steden",
    "zout",
]
