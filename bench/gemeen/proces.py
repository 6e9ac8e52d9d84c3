"""Rekentijd en geheugen van een proces en alles wat het begon, zoals Linux ze bijhoudt."""

import os
from contextlib import suppress
from pathlib import Path

TIK = os.sysconf("SC_CLK_TCK")


def lees_stat(tekst: str) -> tuple[int, float]:
    """Ouder en seconden rekentijd uit /proc/PID/stat; in de naam mag alles staan, ook een haakje."""
    velden = tekst.rpartition(")")[2].split()
    return int(velden[1]), (int(velden[11]) + int(velden[12])) / TIK


def lees_smaps(tekst: str) -> dict[str, float]:
    """MB per soort geheugen uit /proc/PID/smaps_rollup."""
    rijen = (regel.split() for regel in tekst.splitlines())
    return {rij[0].rstrip(":"): int(rij[1]) / 1024 for rij in rijen if len(rij) == 3 and rij[2] == "kB"}


def _standen() -> dict[int, tuple[int, float]]:
    standen = {}
    for map_ in Path("/proc").iterdir():
        if map_.name.isdigit():
            with suppress(OSError):  # intussen gestopt
                standen[int(map_.name)] = lees_stat((map_ / "stat").read_text())
    return standen


def nakomelingen(pid: int, standen: dict[int, tuple[int, float]] | None = None) -> list[int]:
    """Alle processen die dit proces begon, ook die van zijn kinderen."""
    standen = standen or _standen()
    kinderen = [kind for kind, (ouder, _tijd) in standen.items() if ouder == pid]
    return kinderen + [kleinkind for kind in kinderen for kleinkind in nakomelingen(kind, standen)]


def rekentijd(pid: int) -> float:
    """Seconden van dit proces en zijn nakomelingen."""
    standen = _standen()
    return sum(standen[nummer][1] for nummer in (pid, *nakomelingen(pid, standen)) if nummer in standen)


def geheugen(pid: int) -> dict[str, float]:
    """MB van één proces: `Rss` is alles, `Pss` naar rato van met hoeveel het gedeeld wordt."""
    return lees_smaps(Path(f"/proc/{pid}/smaps_rollup").read_text())
