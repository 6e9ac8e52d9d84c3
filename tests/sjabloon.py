"""De lege testdatabase, één keer gemaakt en daarna gekopieerd: migreren duurt langer dan de meeste tests."""

import fcntl
import hashlib
import os
import sqlite3
import tempfile
import time
from contextlib import closing
from importlib import metadata
from pathlib import Path
from typing import Any

from django.apps import apps

DAG = 24 * 3600


def _merk() -> str:
    """Verandert zodra er een andere database uit het migreren komt: andere pakketten, of andere migraties van ons."""
    som = hashlib.sha256(repr(sorted((p.name, p.version) for p in metadata.distributions())).encode())
    for app in sorted(apps.get_app_configs(), key=lambda app: app.label):
        som.update(app.label.encode())
        if "site-packages" not in app.path:
            for bron in sorted(
                [*Path(app.path, "migrations").glob("*.py"), *Path(app.path).glob("**/models*/**/*.py")]
            ):
                som.update(bron.read_bytes())
            som.update(b"".join(blad.read_bytes() for blad in sorted(Path(app.path).glob("**/models.py"))))
    return som.hexdigest()[:20]


def _map() -> Path:
    map_ = Path(tempfile.gettempdir()) / f"stadmaken-sjabloon-{os.getuid()}"
    map_.mkdir(mode=0o700, exist_ok=True)
    if map_.stat().st_uid != os.getuid():
        raise PermissionError(f"{map_} is van iemand anders")
    return map_


class Sjabloon:
    """Vult de testdatabase voordat Django migreert, of bewaart wat het migreren gaf.

    Alleen voor SQLite in het geheugen. Een tweede proces wacht tot het eerste klaar is met migreren.
    """

    def __init__(self, connection: Any) -> None:
        naam = connection.creation._get_test_db_name() if connection.vendor == "sqlite" else ""
        self.geheugen = sqlite3.connect(naam, uri=True) if naam and connection.creation.is_in_memory_db(naam) else None
        self.bestand = _map() / f"{_merk()}.sqlite3"
        self.slot = self.bestand.with_suffix(".slot").open("w")

    def laad(self) -> None:
        """Kopieer het sjabloon, als het er is."""
        if self.geheugen is None:
            return
        fcntl.flock(self.slot, fcntl.LOCK_EX)
        if self.bestand.exists():
            with closing(sqlite3.connect(self.bestand)) as bron:
                bron.backup(self.geheugen)
            fcntl.flock(self.slot, fcntl.LOCK_UN)

    def bewaar(self) -> None:
        """Maak het sjabloon van wat er nu staat, als het er nog niet was."""
        if self.geheugen is not None and not self.bestand.exists():
            for oud in self.bestand.parent.glob("*.sqlite3"):
                if oud.stat().st_mtime < time.time() - DAG:
                    oud.unlink(missing_ok=True)
            half = self.bestand.with_suffix(".half")
            with closing(sqlite3.connect(half)) as doel:
                self.geheugen.backup(doel)
            half.rename(self.bestand)
        self.slot.close()

    def sluit(self) -> None:
        """Laat de testdatabase los."""
        if self.geheugen is not None:
            self.geheugen.close()
