"""Machine-instructies per verzoek, geteld door valgrind: hetzelfde op een drukke en op een rustige machine.

De site draait in één proces, zonder webserver: eerst zonder paginacache, dan ermee. Eerst elke pagina acht keer; dan
hetzelfde met N verzoeken meer. Het verschil, gedeeld door N, is wat een verzoek kost. Tellen maakt alles vijftigmaal
trager: reken op enkele minuten per pagina. Wat SQLite doet, telt mee. Nodig: valgrind.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent / "site")]

from bench.gemeen import doelen
from bench.gemeen.site import opdracht, proefsite
from bench.gemeen.tabel import UITLEG, druk, tegen
from tests.browser.demosite import PROJECTMAP, Demosite

KEREN_ZONDER, KEREN_BEWAARD = 3, 50
GETELD = re.compile(r"Collected\s*:\s*(\d+)")
# Een bewaarde pagina geldt tot het einde van de minuut; onder valgrind is dat zo voorbij, dus staat de klok stil.
KIND = """
import gc, os, sys, time
from wsgiref.util import setup_testing_defaults
aantal, pad, host = int(sys.argv[1]), sys.argv[2], sys.argv[3]
from stadmaken.wsgi import application
nu = time.time() // 60 * 60
time.time = lambda: nu
pad, _, vraag = pad.partition("?")
def vraag_op():
    omgeving = {"REQUEST_METHOD": "GET", "PATH_INFO": pad, "QUERY_STRING": vraag, "HTTP_HOST": host}
    naam, _, poort = host.partition(":")
    omgeving |= {"REMOTE_ADDR": "127.0.0.1", "SERVER_NAME": naam, "SERVER_PORT": poort}
    setup_testing_defaults(omgeving)
    gezegd = []
    delen = application(omgeving, lambda *wat: gezegd.extend(wat))
    b"".join(delen)
    getattr(delen, "close", lambda: None)()
    assert gezegd[0].startswith("200"), (pad, gezegd[0])
for _keer in range(8):
    vraag_op()
gc.collect()
gc.disable()
for _keer in range(aantal):
    vraag_op()
os._exit(0)
"""


def tel(site: Demosite, pad: str, aantal: int) -> int:
    """Alle instructies van starten, opwarmen en `aantal` verzoeken."""
    valgrind = shutil.which("valgrind") or sys.exit("Hiervoor is valgrind nodig: sudo apt install valgrind")
    tellen = [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable, "-c", KIND]
    uit = subprocess.run(
        [*tellen, str(aantal), pad, f"127.0.0.1:{site.poort}"],
        cwd=PROJECTMAP,
        env={**site.omgeving, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if uit.returncode or not (gevonden := GETELD.search(uit.stderr)):
        sys.exit(f"tellen van {pad} lukte niet:\n{uit.stderr[-2000:]}")
    return int(gevonden[1])


def miljoen(site: Demosite, pad: str, keren: int) -> float:
    """Miljoenen instructies per verzoek."""
    return (tel(site, pad, keren) - tel(site, pad, 0)) / keren / 1e6


def meet(sjabloon: Path | None, soorten: list[doelen.Soort], keren: int, **instellingen: str) -> list[float | None]:
    """Per soort pagina; niets voor wat nooit uit de cache komt."""
    with proefsite(sjabloon, **instellingen) as site:
        paden = doelen.adressen(site.wegwijzer)
        return [miljoen(site, paden[soort], keren) if soort.bewaard or not instellingen else None for soort in soorten]


def main() -> None:
    lezer = opdracht(__doc__)
    lezer.add_argument("--alleen", nargs="*", metavar="PAGINA", help="zoals bordpagina of start")
    keuze = lezer.parse_args()
    soorten = [soort for soort in doelen.SOORTEN if not keuze.alleen or soort.naam in keuze.alleen]
    zonder = meet(keuze.sjabloon, soorten, KEREN_ZONDER)
    bewaard = meet(keuze.sjabloon, soorten, KEREN_BEWAARD, PAGINACACHE="true")
    druk(
        "Miljoenen instructies per verzoek",
        ["pagina", "zonder cache", "uit de cache"],
        [
            [soort.naam, tegen(kaal, soort.instructies, 1), tegen(kast, doelen.INSTRUCTIES_UIT_DE_CACHE, 2)]
            for soort, kaal, kast in zip(soorten, zonder, bewaard, strict=True)
        ],
        uitleg=UITLEG,
    )


if __name__ == "__main__":
    main()
