"""Twee webmachines, twee werkers, een verdeler, PostgreSQL, Redis, objectopslag en mail; onder drukte valt alles om de
beurt uit. Drukt per storing af wat bezoekers merkten en hoe snel het over was, en eindigt met een fout als iets wat de
site bevestigde kwijt of dubbel is. Alles op deze machine, in één tijdelijke map, en daarna weg.
"""

import argparse
import shutil
import signal
import sys
import tempfile
from pathlib import Path
from types import FrameType

from .nodig import ontbreekt
from .schijf import begin_in_eigen_ruimte


def keuzes() -> argparse.Namespace:
    """Wat er op de opdrachtregel staat."""
    from .feiten import BEDERF
    from .storingen import STORINGEN

    lezer = argparse.ArgumentParser(prog="python -m bench.uitval", description=__doc__)
    lezer.add_argument("--seconden", type=float, default=8, help="rust tussen twee storingen (8)")
    namen = [storing.naam for storing in STORINGEN]
    lezer.add_argument("--storing", action="append", choices=namen, help="alleen deze; mag vaker")
    lezer.add_argument("--bederf", choices=sorted(BEDERF), help="maak daarna iets stuk: de controle hoort te falen")
    lezer.add_argument("--bewaar", action="store_true", help="laat de map met logboeken staan")
    return lezer.parse_args()


def main() -> int:
    """0 als alles klopte."""
    if zinnen := ontbreekt():
        sys.stderr.write("\n".join(zinnen) + "\n")
        return 2
    wat = keuzes()
    begin_in_eigen_ruimte()
    signal.signal(signal.SIGTERM, _netjes)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    from .proef import Proef, zeg
    from .stad import Stad
    from .storingen import STORINGEN

    storingen = [storing for storing in STORINGEN if storing.naam in (wat.storing or storing.naam)]
    map_ = Path(tempfile.mkdtemp(prefix="stadmaken-uitval-"))
    zeg(f"De stad wordt gebouwd in {map_}; dat duurt een minuut of twee.")
    try:
        with Stad(map_) as stad:
            return 0 if Proef(stad, wat.seconden).draai(storingen, wat.bederf) else 1
    finally:
        if not wat.bewaar:
            shutil.rmtree(map_, ignore_errors=True)


def _netjes(_soort: int, _frame: FrameType | None) -> None:
    sys.exit(143)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
