"""Waar de processen van één machine hun tellers delen: een map met per proces een bestand (prometheus_client).

Die bestanden zijn in het geheugen gelegd. Is er bij het schrijven geen plek op de schijf, dan eindigt het proces zonder
foutmelding; daarom wordt de plek vooraf gereserveerd, en telt een proces niet als dat niet lukt.
"""

import fcntl
import logging
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from django.conf import settings
from prometheus_client.mmap_dict import MmapedDict

logger = logging.getLogger(__name__)

# Ruim voor elke view, methode en status die de code kent.
PLEK = {"counter": 1 << 20, "histogram": 4 << 20}
GESTOPT = "0"
WEEK = 7 * 24 * 3600


def map_() -> Path | None:
    """De gedeelde map; zonder telt een proces alleen voor zichzelf."""
    pad = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    return Path(pad) if pad else None


def telt() -> bool:
    """Of dit proces telt: alleen als iemand de metingen kan lezen, en er plek voor is."""
    if not settings.METINGEN_SLEUTEL:
        return False
    gedeeld = map_()
    return gedeeld is None or _heeft_plek(gedeeld, str(os.getpid()))


@cache
def _heeft_plek(gedeeld: Path, wie: str) -> bool:
    try:
        gedeeld.mkdir(parents=True, exist_ok=True)
        for soort, grootte in PLEK.items():
            with (gedeeld / f"{soort}_{wie}.db").open("ab") as bestand:
                os.posix_fallocate(bestand.fileno(), 0, grootte)
    except OSError as fout:
        logger.warning("Geen plek om te meten (%s); dit proces telt niet mee", fout.strerror)
        return False
    return True


@contextmanager
def op_slot(gedeeld: Path) -> Iterator[None]:
    """Eén tegelijk leest of voegt samen: anders telt iets dubbel of even niet."""
    gedeeld.mkdir(parents=True, exist_ok=True)
    with (gedeeld / "slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        os.utime(gedeeld)
        yield


def ruim_buren_op(gedeeld: Path) -> None:
    """Een container heet elke keer anders: wat een week niet is gevraagd, is van een machine die er niet meer is."""
    if gedeeld.parent != Path(settings.VAR_DIR) / "meten":
        return  # iemand koos zelf een map; wat daarnaast staat, is niet van ons
    for buur in gedeeld.parent.iterdir():
        if buur != gedeeld and buur.is_dir() and buur.stat().st_mtime < time.time() - WEEK:
            shutil.rmtree(buur, ignore_errors=True)


def voeg_gestopte_samen(gedeeld: Path) -> None:
    """Tel wat gestopte processen telden bij elkaar; weggooien zou een teller laten dalen, en dat lijkt een piek."""
    for pad in sorted(gedeeld.glob("*_*.db")):
        soort, _streep, wie = pad.stem.partition("_")
        if soort in PLEK and wie != GESTOPT and not _leeft(int(wie)) and _heeft_plek(gedeeld, GESTOPT):
            _tel_op(pad, gedeeld / f"{soort}_{GESTOPT}.db")


def _tel_op(bron: Path, doel: Path) -> None:
    try:
        waarden = list(MmapedDict.read_all_values_from_file(str(bron)))
    except (RuntimeError, ValueError, OSError):  # half geschreven toen de machine uitviel
        logger.warning("Een bestand met metingen is niet te lezen en telt niet mee")
        waarden = []
    som = MmapedDict(str(doel))
    for sleutel, waarde, *_plek in waarden:
        som.write_value(sleutel, som.read_value(sleutel)[0] + waarde, 0.0)
    som.close()
    bron.unlink()


def _leeft(nummer: int) -> bool:
    try:
        os.kill(nummer, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
