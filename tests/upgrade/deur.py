"""De webserver van productie met een kleine site die lang start: `python -m tests.upgrade.deur POORT LOGBOEK`.

Elke POST komt met zijn eigen nummer in het logboek, zodat te tellen is wat verloren ging of dubbel kwam.
"""

import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from stadmaken.webserver import draai

# Op een drukke machine staat een bezoeker weleens een seconde stil.
START, TRAAG, LEEGLOOP = 1.5, 2.0, 5.0


def lader() -> Any:
    """Start langer dan granian bij herladen uit zichzelf wacht; of start niet, als dat is gevraagd."""
    logboek = Path(sys.argv[2])
    if logboek.with_suffix(".stuk").exists():
        raise RuntimeError("deze versie start niet")
    time.sleep(START)
    bestand = os.open(logboek, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    def site(omgeving: dict[str, Any], begin: Any) -> Iterable[bytes]:
        if omgeving["REQUEST_METHOD"] == "POST":
            os.write(bestand, omgeving["wsgi.input"].read() + b"\n")
        if omgeving["PATH_INFO"] == "/traag":
            logboek.with_suffix(".bezig").touch()
            time.sleep(TRAAG)
        begin("200 OK", [("Content-Type", "text/plain")])
        return [str(os.getpid()).encode()]

    return site


if __name__ == "__main__":
    draai("127.0.0.1", int(sys.argv[1]), 2, LEEGLOOP, lader)
