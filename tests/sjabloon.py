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

import psycopg
from django.apps import apps

DAG = 24 * 3600
OP_POSTGRES = "stadmaken_sjabloon"


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


class PostgresSjabloon:
    """Hetzelfde op de tijdelijke PostgreSQL van bin/met_postgres.py: het tweede proces kopieert wat het eerste maakte.

    Op een server die blijft, zou een sjabloon achterraken; daar migreert elk proces zelf.
    """

    def __init__(self, connection: Any, adres: str) -> None:
        self.connection, self.adres = connection, adres
        self.slot = (_map() / "postgres.slot").open("w")
        self.staat_er = False

    def laad(self) -> None:
        """Laat Django de database van het sjabloon maken, als het er is."""
        fcntl.flock(self.slot, fcntl.LOCK_EX)
        with psycopg.connect(self.adres) as postgres:
            vraag = "SELECT 1 FROM pg_database WHERE datname = %s"
            self.staat_er = postgres.execute(vraag, [OP_POSTGRES]).fetchone() is not None
        if self.staat_er:
            self.connection.settings_dict["TEST"]["TEMPLATE"] = OP_POSTGRES

    def bewaar(self) -> None:
        """Maak het sjabloon van wat er nu staat, als het er nog niet was."""
        if not self.staat_er:
            self.connection.close()  # wie ermee verbonden is, houdt het kopiëren tegen
            with psycopg.connect(self.adres, autocommit=True) as postgres:
                postgres.execute(f'CREATE DATABASE {OP_POSTGRES} TEMPLATE "{self.connection.settings_dict["NAME"]}"')
        self.slot.close()

    def sluit(self) -> None:
        """Wie geen database maakte, houdt ook niemand op."""
        self.slot.close()


def sjabloon_voor(connection: Any) -> Sjabloon | PostgresSjabloon:
    """Het sjabloon dat bij deze database hoort."""
    if connection.vendor == "postgresql" and "TIJDELIJKE_POSTGRES" in os.environ:
        return PostgresSjabloon(connection, os.environ["DATABASE_URL"])
    return Sjabloon(connection)
