"""De kopieën die er zijn: hun namen, en welke er blijven."""

import fcntl
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from .fouten import ReserveError, als_zin

NAAM = re.compile(r"stadmaken-(\d{8}T\d{6}Z)\.(tar|tar\.versleuteld)")
TIJD = "%Y%m%dT%H%M%SZ"
HALF, WERK = ".half-", ".reserve-"
BLIJFT_SECONDEN = 24 * 3600


@dataclass(frozen=True, order=True)
class Kopie:
    """Een afgemaakte kopie, en wanneer zij is gemaakt."""

    gemaakt_op: datetime
    pad: Path


def nieuwe_naam(nu: datetime, *, versleuteld: bool) -> str:
    """De naam zegt alleen wanneer, en of er een sleutel nodig is."""
    return f"stadmaken-{nu.astimezone(UTC).strftime(TIJD)}.tar{'.versleuteld' if versleuteld else ''}"


def gemaakt_op(pad: Path) -> datetime | None:
    """Wanneer deze kopie is gemaakt, als het een kopie van ons is."""
    gevonden = NAAM.fullmatch(pad.name)
    return datetime.strptime(gevonden[1], TIJD).replace(tzinfo=UTC) if gevonden else None


def alle() -> list[Kopie]:
    """De kopieën in BACKUP_DIR, de oudste eerst."""
    paden = settings.BACKUP_DIR.iterdir() if settings.BACKUP_DIR.is_dir() else ()
    return sorted(Kopie(op, pad) for pad in paden if (op := gemaakt_op(pad)))


@als_zin()
def zoek(wat: str) -> Path:
    """Het bestand dat iemand noemt: een pad, een naam in BACKUP_DIR, of “laatste”."""
    if wat == "laatste":
        if not (kopieen := alle()):
            raise ReserveError(f"Er staat geen reservekopie in {settings.BACKUP_DIR}.")
        return kopieen[-1].pad
    for pad in (Path(wat), settings.BACKUP_DIR / wat):
        if pad.is_file():
            return pad.resolve()
    raise ReserveError(f"De kopie {wat} bestaat niet.")


def overbodig(kopieen: Iterable[Kopie], nu: datetime) -> list[Kopie]:
    """Wat weg mag: niet de laatste van een dag of week die wij bewaren, en alles wat te oud is.

    De nieuwste blijft altijd: een kopie te lang is een kleiner kwaad dan geen kopie.
    """
    nieuwste_eerst = sorted(kopieen, reverse=True)
    dagen, weken, blijft = set[object](), set[object](), set(nieuwste_eerst[:1])
    for kopie in nieuwste_eerst:
        dag = timezone.localtime(kopie.gemaakt_op).date()
        week = dag.isocalendar()[:2]
        nodig = (dag not in dagen and len(dagen) < settings.BACKUP_DAGEN) or (
            week not in weken and len(weken) < settings.BACKUP_WEKEN
        )
        if nu - kopie.gemaakt_op > timedelta(days=settings.BACKUP_HOOGSTENS_DAGEN):
            break
        dagen.add(dag)
        weken.add(week)
        if nodig:
            blijft.add(kopie)
    return [kopie for kopie in nieuwste_eerst if kopie not in blijft]


def snoei(nu: datetime | None = None) -> list[str]:
    """Gooi weg wat niet meer bewaard mag of hoeft te worden; geeft de namen."""
    weg = overbodig(alle(), nu or timezone.now())
    for kopie in weg:
        kopie.pad.unlink(missing_ok=True)
    return [kopie.pad.name for kopie in weg]


@contextmanager
def werkmap() -> Iterator[Path]:
    """Een map die alleen wij lezen en die weer verdwijnt; twee kopieën tegelijk gaan niet."""
    with (settings.VAR_DIR / ".reserve.slot").open("w") as slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fout:
            raise ReserveError("Er wordt al een reservekopie gemaakt of teruggezet.") from fout
        _ruim_resten_op()
        with tempfile.TemporaryDirectory(prefix=WERK, dir=settings.VAR_DIR) as map_:
            yield Path(map_)


def _ruim_resten_op() -> None:
    """Wat een hard gestopte vorige keer liet liggen. In BACKUP_DIR kan een andere machine nu bezig zijn."""
    eigen = list(settings.VAR_DIR.glob(f"{WERK}*/"))
    begin = tuple(_begin(pad) for pad in eigen)
    lang_geleden = time.time() - BLIJFT_SECONDEN
    for pad in settings.BACKUP_DIR.glob(f"{HALF}*"):
        with suppress(FileNotFoundError):
            if pad.name.startswith(begin) or pad.stat().st_mtime < lang_geleden:
                pad.unlink()
    for pad in eigen:
        shutil.rmtree(pad, ignore_errors=True)


def _begin(werk: Path) -> str:
    return f"{HALF}{werk.name.removeprefix(WERK)}-"


def half(werk: Path, doel: Path) -> Path:
    """Waar een kopie staat tot zij af is. Aan de werkmap in de naam is te zien van welke machine zij is."""
    return doel.with_name(_begin(werk) + doel.name)


def leg_vast(half: Path, doel: Path) -> None:
    """Geef een bestand dat heel is en op schijf staat zijn naam."""
    half.rename(doel)
    map_ = os.open(doel.parent, os.O_RDONLY)
    try:
        os.fsync(map_)
    finally:
        os.close(map_)
