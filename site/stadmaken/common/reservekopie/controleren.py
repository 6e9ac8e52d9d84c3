"""Nakijken of een kopie heel is, zonder iets te veranderen."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings

from . import kopieen, postgres, sqlite
from .archief import DATABASE, HAP, Lid, te_lezen
from .fouten import ReserveError, als_zin

SOORTEN = {soort.SOORT: soort for soort in (sqlite, postgres)}


def controleer(pad: Path, werk: Path) -> dict[str, Any]:
    """Lees de hele kopie, en laat de database haar eigen deel nakijken; geeft wat erin zit."""
    inhoud = doorloop(pad, werk, lambda _lid: None)
    bestand = next((werk / soort.NAAM for soort in SOORTEN.values() if (werk / soort.NAAM).is_file()), None)
    soort = SOORTEN.get(str(inhoud.get("soort")))
    if bestand is None or soort is None or bestand.name != soort.NAAM:
        raise ReserveError("De kopie is niet compleet: er zit geen database in.")
    soort.controleer(bestand)
    bestand.unlink()
    return inhoud


def kijk_na(pad: Path) -> dict[str, Any]:
    """Hetzelfde, voor wie alleen wil weten of een kopie goed is."""
    with als_zin(), kopieen.werkmap() as werk:
        return controleer(pad, werk)


def doorloop(pad: Path, werk: Path, doe: Callable[[Lid], None]) -> dict[str, Any]:
    """Lees de kopie van voor naar achter: de database naar `werk`, en elk ander bestand naar `doe`."""
    with te_lezen(pad, settings.BACKUP_KEY) as archief:
        for lid in archief.leden():
            if lid.deel != DATABASE:
                doe(lid)
            elif lid.naam in {soort.NAAM for soort in SOORTEN.values()}:
                with (werk / lid.naam).open("wb") as uit:
                    shutil.copyfileobj(lid.bron, uit, HAP)
        return archief.inhoud
