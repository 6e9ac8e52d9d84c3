"""Wat niet mee terug mag in de tijd, staat ook los naast de kopieën: de wislijst.

Een kopie weet niet wat na haar is gewist. Gaat met de site ook de besloten opslag verloren, dan is dit de enige plek
waar dat nog staat.
"""

import logging
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile

from ..opslag import prive
from .media import namen

logger = logging.getLogger(__name__)
_mappen: list[str] = []


def registreer(map_: str) -> None:
    """Meld een map van de besloten opslag aan; haar bestanden hebben een naam die hun inhoud al zegt."""
    if map_ not in _mappen:
        _mappen.append(map_)


def mappen() -> tuple[str, ...]:
    """De aangemelde mappen."""
    return tuple(_mappen)


def bewaar(naam: str, inhoud: bytes) -> None:
    """Schrijf een bestand naast de kopieën, als die er zijn. Lukt dat nu niet, dan doet de volgende kopie het."""
    doel = settings.BACKUP_DIR / naam
    if not settings.BACKUP_DIR.is_dir() or doel.exists():
        return
    try:
        _schrijf(doel, inhoud)
    except OSError:
        logger.exception("Een bestand staat nog niet naast de reservekopieën")


def bewaar_alles() -> None:
    """Schrijf alles wat er nog niet naast staat."""
    for naam in (naam for map_ in _mappen for naam in namen(prive(), map_)):
        if not (settings.BACKUP_DIR / naam).exists():
            with prive().open(naam) as bestand:
                _schrijf(settings.BACKUP_DIR / naam, bestand.read())


def haal_terug(bron: Path) -> None:
    """Zet wat naast de kopieën in `bron` staat in de besloten opslag, als het daar nog niet is."""
    for map_ in _mappen:
        for pad in sorted((bron / map_).glob("*.json")):
            naam = f"{map_}/{pad.name}"
            if not prive().exists(naam):
                prive().save(naam, ContentFile(pad.read_bytes()))


def _schrijf(doel: Path, inhoud: bytes) -> None:
    doel.parent.mkdir(mode=0o700, exist_ok=True)
    half = doel.with_name(f".{doel.name}")
    half.write_bytes(inhoud)
    half.replace(doel)
