"""Wat een webproces kost: rekentijd om te starten, geheugen na tweehonderd verzoeken, en hoe snel `make run` er is.

De site laadt in elk webproces apart, zodat herladen nieuwe code leest (zie docs/upgrades.md). De tweede rij is dezelfde
site, maar geladen vóór het splitsen: wat er dan te delen is. `Pss` is het geheugen naar rato van met hoeveel processen
het gedeeld wordt; `eigen` is wat één proces meer kost.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path
from statistics import mean

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent / "site")]

from bench.gemeen import doelen
from bench.gemeen.druk import Doel, Verbinding
from bench.gemeen.proces import geheugen, nakomelingen, rekentijd
from bench.gemeen.site import opdracht, proefsite, server
from bench.gemeen.tabel import UITLEG, druk, getal, tegen
from tests.browser.demosite import PROJECTMAP, Demosite, vrije_poort

PROCESSEN, VERZOEKEN = 2, 200
VOORAF = """
import sys
from stadmaken import webserver
from stadmaken.wsgi import application
webserver.draai("127.0.0.1", int(sys.argv[1]), int(sys.argv[2]), 0, lambda: application)
"""
WIJZEN = {"elk proces zelf": ["-m", "stadmaken.webserver", "127.0.0.1"], "vooraf geladen": ["-c", VOORAF]}


def meet(site: Demosite, wijze: str) -> list[str]:
    """Start de webserver op deze wijze; een rij van de tabel."""
    begin = WIJZEN[wijze]
    rest = [str(PROCESSEN), "0"] if begin[0] == "-m" else [str(PROCESSEN)]
    wat = [*begin, str(site.poort), *rest]
    with server(wat, site.omgeving, f"{site.adres}/gezond", site.var / "webserver.txt") as proces:
        werkers = _tot_allebei(site, proces.pid)
        start = mean(rekentijd(pid) for pid in werkers)
        vraag(site, VERZOEKEN)
        mb = [geheugen(pid) for pid in werkers]
    rss, pss = (mean(een[soort] for een in mb) for soort in ("Rss", "Pss"))
    eigen = mean(een["Private_Clean"] + een["Private_Dirty"] for een in mb)
    vooraf = wijze == "vooraf geladen"
    return [
        wijze,
        tegen(start, None if vooraf else doelen.START_PROCES, 2),
        tegen(rss, doelen.GEHEUGEN),
        tegen(pss, doelen.GEHEUGEN_GEDEELD if vooraf else doelen.GEHEUGEN),
        getal(eigen),
        getal(rss - eigen),
    ]


def _tot_allebei(site: Demosite, pid: int) -> list[int]:
    """De webprocessen, als zij allebei hebben geantwoord: dan is geen van beide nog aan het laden."""
    werkers = nakomelingen(pid)
    assert len(werkers) == PROCESSEN, werkers
    vorige = -1.0
    while (nu := sum(rekentijd(werker) for werker in werkers)) > vorige:
        vorige = nu
        time.sleep(1)
        site.haal("/gezond")
    return werkers


def vraag(site: Demosite, aantal: int) -> None:
    """Zo veel verzoeken, elke soort pagina om de beurt."""
    paden = doelen.adressen(site.wegwijzer).values()
    for pad in islice(cycle(paden), aantal):
        status, _tekst = site.haal(pad)
        assert status == 200, (pad, status)


def start_site(var: Path) -> float:
    """Seconden van `bin/start` tot de startpagina er is; daarna stopt de site weer."""
    poort = vrije_poort()
    schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("DJANGO_", "DATABASE_"))}
    omgeving = {**schoon, "VAR_DIR": str(var), "PORT": str(poort), "HOST": "127.0.0.1"}
    with (var.parent / "start.txt").open("w") as uit:
        begin = time.perf_counter()
        proces = subprocess.Popen(
            ["bin/start"], cwd=PROJECTMAP, env=omgeving, stdout=uit, stderr=uit, start_new_session=True
        )
        try:
            while not antwoordt(poort):
                assert proces.poll() is None, Path(uit.name).read_text()[-2000:]
                time.sleep(0.05)
            return time.perf_counter() - begin
        finally:
            with suppress(ProcessLookupError):
                os.killpg(proces.pid, signal.SIGINT)
            proces.wait(timeout=60)


def antwoordt(poort: int) -> bool:
    """Of de startpagina er is."""
    doel = Doel(poort, "/", 0)
    with suppress(OSError), Verbinding(poort) as lijn:
        lijn.stuur(doel.verzoek)
        return lijn.lees()[0] == 200
    return False


def start_tijden(sjabloon: Path | None) -> list[list[str]]:
    """`make run` nog eens, en zonder sjabloon ook in een lege map. De pakketten staan er dan al."""
    with tempfile.TemporaryDirectory(prefix="stadmaken-start-") as map_:
        var = Path(map_) / "var"
        if sjabloon:
            shutil.copytree(sjabloon, var)
        eerste, tweede = start_site(var), start_site(var)
    rijen = [["make run, nog eens", tegen(tweede, doelen.START_NOG_EENS, 1)]]
    return rijen if sjabloon else [["make run, lege map", tegen(eerste, doelen.START_EERSTE_KEER, 1)], *rijen]


def main() -> None:
    lezer = opdracht(__doc__)
    lezer.add_argument("--lege-map", action="store_true", help="ook `make run` die de hele demosite nog moet maken")
    keuze = lezer.parse_args()
    with proefsite(keuze.sjabloon, PAGINACACHE="true") as site:
        rijen = [meet(site, wijze) for wijze in WIJZEN]
    druk(
        f"Per webproces, na {VERZOEKEN} verzoeken over {PROCESSEN} processen",
        ["", "start s", "Rss MB", "Pss MB", "eigen MB", "gedeeld MB"],
        rijen,
        uitleg=UITLEG,
    )
    tijden = start_tijden(None if keuze.lege_map else keuze.sjabloon)
    druk("Starten, in seconden tot de startpagina antwoordt", ["", "s"], tijden, uitleg=UITLEG)


if __name__ == "__main__":
    main()
