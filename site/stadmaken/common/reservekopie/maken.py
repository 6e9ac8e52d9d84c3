"""Een reservekopie maken: eerst de database, dan de bestanden; nakijken; en dan pas haar naam geven."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from . import kopieen, media, naast
from .archief import DATABASE, te_schrijven
from .controleren import controleer
from .databases import database
from .fouten import als_zin

VORM = 1


@dataclass(frozen=True)
class Gemaakt:
    """Wat er is gemaakt en wat er weg kon."""

    pad: Path
    inhoud: dict[str, Any]
    weg: list[str] = field(default_factory=list)


def maak() -> Gemaakt:
    """Maak een kopie, kijk haar na, en gooi weg wat te oud is."""
    with als_zin(), kopieen.werkmap() as werk:
        nu = timezone.now()
        settings.BACKUP_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
        doel = settings.BACKUP_DIR / kopieen.nieuwe_naam(nu, versleuteld=bool(settings.BACKUP_KEY))
        half = kopieen.half(werk, doel)
        try:
            _schrijf(half, werk, {"vorm": VORM, "gemaakt_op": nu.isoformat(), "sleutelmerk": sleutelmerk()})
            inhoud = controleer(half, werk)
            kopieen.leg_vast(half, doel)
        finally:
            half.unlink(missing_ok=True)
        naast.bewaar_alles()
        return Gemaakt(doel, inhoud, kopieen.snoei(nu))


def sleutelmerk() -> str:
    """Waaraan te zien is of een site dezelfde SECRET_KEY heeft, zonder iets over die sleutel te zeggen."""
    return salted_hmac("stadmaken.reservekopie", "merk", algorithm="sha256").hexdigest()[:16]


def _schrijf(half: Path, werk: Path, inhoud: dict[str, Any]) -> None:
    soort = database()
    kopie = werk / soort.NAAM
    stand = soort.neem(kopie)
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as uit:
        with te_schrijven(uit, settings.BACKUP_KEY) as archief:
            with kopie.open("rb") as bestand:
                archief.voeg_toe(DATABASE, soort.NAAM, bestand, kopie.stat().st_size)
            kopie.unlink()
            media.kopieer(archief)
            archief.sluit({**inhoud, "soort": soort.SOORT, "rijen": stand.rijen, "migraties": stand.migraties})
        uit.flush()
        os.fsync(uit.fileno())
