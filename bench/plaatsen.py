"""Dertig keer tweehonderd mensen voor twintig plekken, over echte HTTP, op SQLite en op PostgreSQL.

Drukt per database af hoe vaak de uitkomst precies goed was, en hoe lang het duurde. Een tiende van de mensen verstuurt
twee keer tegelijk. Eindigt met een fout zodra één keer niet klopt. Met een getal erachter: zo veel keer.
"""

import statistics
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent / "site")]

from tests.initiatieven.aanmelden.drukte import Proefsite, Uitslag, postgres, storm, zet_klaar

KEREN = 30


def meet(site: Proefsite, keren: int) -> list[Uitslag]:
    """De uitslag van elke keer."""
    site.maak(keren)
    uitslagen = []
    with site.draait():
        for datum in site.data:
            uitslagen.append(storm(site, datum, zet_klaar(site, datum)))
            zeg(f"  {len(uitslagen):2}  {'goed' if uitslagen[-1].goed else 'FOUT'}  {uitslagen[-1].seconden:5.1f} s")
    return uitslagen


def zeg(regel: str) -> None:
    """Eén regel, meteen te lezen."""
    sys.stdout.write(f"{regel}\n")
    sys.stdout.flush()


def main(keren: int) -> int:
    """Meet beide databases; geeft 1 als er één keer iets niet klopte."""
    fout = 0
    for naam in ("SQLite", "PostgreSQL"):
        with tempfile.TemporaryDirectory(prefix="stadmaken-plaatsen-") as map_:
            met_postgres = naam == "PostgreSQL"
            zeg(naam)
            with postgres(Path(map_, "pg")) if met_postgres else nullcontext("") as adres:
                uitslagen = meet(Proefsite(Path(map_, "var"), adres), keren)
        goed = sum(uitslag.goed for uitslag in uitslagen)
        tijden = [uitslag.seconden for uitslag in uitslagen]
        zeg(f"{naam}: {goed} van {keren} keer goed; mediaan {statistics.median(tijden):.1f} s, langste {max(tijden)} s")
        for uitslag in uitslagen:
            if not uitslag.goed:
                fout = 1
                zeg(f"  {uitslag}")
    return fout


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else KEREN))
