"""Alles wat met een thema of besluit kan gebeuren; elk werkwoord schrijft ook de gebeurtenissen en de mail."""

from participatie.inbreng.actions import MagNietError

from .antwoord import beantwoord_thema, trek_themaantwoord_in
from .basis import PORTIE
from .besluit import Gevolg, leg_besluit_vast, nog_te_vertellen, vertel_besluiten_die_bleven_liggen, wie_hoort_het
from .indeling import indelen, uithalen, verplaatsen, zet_themas
from .samenvoegen import samenvoegen, uit_elkaar
from .thema import bijwerken, maken, verwijderen
from .vertellen import is_gemaild, vertel_wat_bleef_liggen

__all__ = [
    "PORTIE",
    "Gevolg",
    "MagNietError",
    "beantwoord_thema",
    "bijwerken",
    "indelen",
    "is_gemaild",
    "leg_besluit_vast",
    "maken",
    "nog_te_vertellen",
    "samenvoegen",
    "trek_themaantwoord_in",
    "uit_elkaar",
    "uithalen",
    "verplaatsen",
    "vertel_besluiten_die_bleven_liggen",
    "vertel_wat_bleef_liggen",
    "verwijderen",
    "wie_hoort_het",
    "zet_themas",
]
