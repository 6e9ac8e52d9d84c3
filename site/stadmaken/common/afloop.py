"""Hoe een bezorging kan aflopen, en wat een weigering over het adres zegt."""

import enum
import re
from typing import NamedTuple

from .models import Bericht

UITGEBREID = re.compile(r"\b([45])\.(\d{1,3})\.(\d{1,3})\b")
# Zonder uitgebreide code: wat de server met deze antwoorden over een ontvanger zegt (RFC 5321).
BESTAAT_NIET = {550, 551, 553}


class Afloop(enum.Enum):
    """Hoe een bezorging afliep."""

    VERZONDEN = enum.auto()
    LATER = enum.auto()
    GEWEIGERD = enum.auto()
    ONBEKEND = enum.auto()


class Uitslag(NamedTuple):
    """De afloop, wat de server zei, en of dat over het adres van de ontvanger ging (`Bericht.Retour`)."""

    afloop: Afloop
    uitleg: str = ""
    retour: str = ""


class VerbindingError(Exception):
    """De mailserver is er niet, of wil nu niets van ons hebben. Aan geen enkel bericht ligt dat."""


def retour_bij(uitleg: str, code: int = 0) -> str:
    """Bestaat het adres niet, of is er iets anders? Een volle brievenbus of een geblokkeerde afzender gaat voorbij."""
    if uitgebreid := UITGEBREID.search(uitleg):
        klasse, onderwerp, detail = (int(deel) for deel in uitgebreid.groups())
        weg = klasse == 5 and (onderwerp in {0, 1} or (onderwerp, detail) in {(2, 1), (4, 4)})
        return Bericht.Retour.HARD if weg else Bericht.Retour.ZACHT
    return Bericht.Retour.HARD if code in BESTAAT_NIET else Bericht.Retour.ZACHT
