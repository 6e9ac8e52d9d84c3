"""Tabellen voor de terminal, met Nederlandse getallen en het doel erbij."""

import math
import sys
from collections.abc import Iterable, Sequence

ONBEKEND = "–"
GEMIST = "✗"
UITLEG = f"Achter de schuine streep staat het doel; {GEMIST} is niet gehaald."


def getal(waarde: float | None, cijfers: int = 0) -> str:
    """Zoals het hier geschreven wordt: 1.234,5."""
    if waarde is None or math.isnan(waarde):
        return ONBEKEND
    tekst = f"{waarde:,.{cijfers}f}"
    return tekst.translate(str.maketrans(",.", ".,"))


def tegen(waarde: float | None, doel: float | None, cijfers: int = 0, *, minstens: bool = False) -> str:
    """De waarde met haar doel: hoogstens zoveel, of `minstens`. Vergeleken wordt vóór het afronden."""
    if doel is None or waarde is None or math.isnan(waarde):
        return getal(waarde, cijfers)
    gemist = waarde < doel if minstens else waarde > doel
    return f"{getal(waarde, cijfers)} / {getal(doel, cijfers)} {GEMIST if gemist else ' '}"


def opgemaakt(koppen: Sequence[str], rijen: Iterable[Sequence[str]]) -> str:
    """Kolommen onder elkaar: de eerste links, de rest rechts."""
    alles = [list(koppen), *map(list, rijen)]
    breed = [max(len(rij[plek]) for rij in alles) for plek in range(len(koppen))]
    return "\n".join(
        "  ".join(
            cel.ljust(ruimte) if plek == 0 else cel.rjust(ruimte)
            for plek, (cel, ruimte) in enumerate(zip(rij, breed, strict=True))
        ).rstrip()
        for rij in alles
    )


def druk(titel: str, koppen: Sequence[str], rijen: Iterable[Sequence[str]], *, uitleg: str = "") -> None:
    """Titel, tabel en wat erbij hoort, meteen te lezen."""
    zeg(f"\n{titel}\n{opgemaakt(koppen, rijen)}")
    if uitleg:
        zeg(uitleg)


def zeg(tekst: str) -> None:
    """Een regel, meteen te lezen."""
    sys.stdout.write(f"{tekst}\n")
    sys.stdout.flush()
