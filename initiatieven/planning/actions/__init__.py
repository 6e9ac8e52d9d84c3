"""Alles wat met een datum kan gebeuren. Wie zich aanmeldde hoort het in dezelfde transactie, precies één keer."""

from .basis import (
    GereserveerdError,
    GesprekkenPassenNietError,
    IntussenError,
    OverlapError,
    TeKleinError,
    VoorbijError,
    krijgen_mail,
)
from .doorgaan import laat_doorgaan, laat_niet_doorgaan
from .kopieren import kopieer
from .plekken import zet_capaciteit
from .reeksen import Verschil, maak_alle_reeksen, maak_reeks, neem_op, sla_over, stop_reeks, verwijder, wijzig_reeks
from .verzetten import annuleer_bijeenkomst, verzet, voeg_toe

__all__ = [
    "GereserveerdError",
    "GesprekkenPassenNietError",
    "IntussenError",
    "OverlapError",
    "TeKleinError",
    "Verschil",
    "VoorbijError",
    "annuleer_bijeenkomst",
    "kopieer",
    "krijgen_mail",
    "laat_doorgaan",
    "laat_niet_doorgaan",
    "maak_alle_reeksen",
    "maak_reeks",
    "neem_op",
    "sla_over",
    "stop_reeks",
    "verwijder",
    "verzet",
    "voeg_toe",
    "wijzig_reeks",
    "zet_capaciteit",
]
