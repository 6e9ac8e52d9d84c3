"""Een stuk als PDF/UA."""

import json
import subprocess
import sys
from datetime import UTC, datetime, time
from pathlib import Path
from threading import BoundedSemaphore

from stadmaken.common.zetsel import LETTERMAP, ONZETBAAR, zetbaar

from .stuk import Stuk

SJABLOON = Path(__file__).with_name("stuk.typ")
ZETPROCES = Path(__file__).with_name("zetproces.py")
GEHEUGEN = 1024 * 1024 * 1024
SECONDEN = 60
WACHTEN = 20
# Eén tegelijk per proces: wie veel pdf's tegelijk vraagt, wacht op zichzelf en niet de rest van de site op hem.
_plek = BoundedSemaphore(1)


class BezetError(Exception):
    """Er wordt al een pdf gemaakt, of deze is te groot."""


def pdf(stuk: Stuk) -> bytes:
    """Het stuk als getagde pdf."""
    if not _plek.acquire(timeout=WACHTEN):
        raise BezetError
    try:
        return _zet(stuk)
    finally:
        _plek.release()


def _zet(stuk: Stuk, *, streng: bool = False) -> bytes:
    opdracht = {
        "sjabloon": str(SJABLOON),
        "letters": str(LETTERMAP),
        "geheugen": GEHEUGEN,
        "tijdstip": int(datetime.combine(stuk.op, time(), UTC).timestamp()),
        "gegevens": zetbaar(stuk.gegevens(), streng=streng),
    }
    try:
        klaar = subprocess.run(  # noqa: S603  vaste opdracht; de gegevens gaan als JSON naar binnen
            [sys.executable, "-I", str(ZETPROCES)],
            input=json.dumps(opdracht).encode(),
            capture_output=True,
            timeout=SECONDEN,
            check=False,
            env={},
        )
    except subprocess.TimeoutExpired as fout:
        raise BezetError from fout
    if klaar.returncode < 0 or b"memory allocation" in klaar.stderr:
        raise BezetError
    if klaar.returncode:
        melding = klaar.stderr.decode(errors="replace")
        if ONZETBAAR.search(melding) and not streng:
            return _zet(stuk, streng=True)
        raise RuntimeError(melding)
    return klaar.stdout
