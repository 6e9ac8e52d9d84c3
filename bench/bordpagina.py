"""Bytes en snelheid van enkele pagina's, als verhouding tot een gewone Django-view op dezelfde webserver.

Elke pagina twee keer: zoals de site haar zelf maakt, en uit de paginacache.

Absolute getallen zeggen weinig over een andere machine; de verhouding wel. `make bench` draait dit.
"""

import gzip
import http.client
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.browser.demosite import PROJECTMAP, Demosite, vrije_poort, wacht_op_antwoord

RONDEN = 7
SECONDEN = 1.0


@contextmanager
def kaal(toepassing: str, grootte: int, *vlaggen: str) -> Iterator[int]:
    """Een webserver met een van de grenzen uit bench/kaal.py; geeft de poort."""
    poort = vrije_poort()
    opdracht = ["-m", "granian", "--interface", "wsgi", "--port", str(poort), "--blocking-threads", "1", "--no-log"]
    proces = subprocess.Popen(
        [sys.executable, *opdracht, *vlaggen, f"bench.kaal:{toepassing}"],
        cwd=PROJECTMAP,
        env={**os.environ, "BYTES": str(grootte)},
    )
    try:
        wacht_op_antwoord(f"http://127.0.0.1:{poort}/", proces)
        yield poort
    finally:
        proces.terminate()
        proces.wait()


def per_seconde(poort: int, pad: str) -> float:
    """Verzoeken per seconde over één verbinding."""
    verbinding = http.client.HTTPConnection("127.0.0.1", poort)
    aantal, einde = 0, time.perf_counter() + SECONDEN
    begin = time.perf_counter()
    while time.perf_counter() < einde:
        verbinding.request("GET", pad)
        verbinding.getresponse().read()
        aantal += 1
    verbinding.close()
    return aantal / (time.perf_counter() - begin)


def meet(doelen: dict[str, tuple[int, str]]) -> dict[str, float]:
    """De mediaan per doel; de doelen om en om, zodat drukte op de machine ze gelijk treft."""
    gemeten: dict[str, list[float]] = {naam: [] for naam in doelen}
    for ronde in range(RONDEN + 1):
        for naam, (poort, pad) in doelen.items():
            waarde = per_seconde(poort, pad)
            if ronde:  # de eerste ronde is om warm te draaien
                gemeten[naam].append(waarde)
    return {naam: statistics.median(waarden) for naam, waarden in gemeten.items()}


def main(sjabloon: Path | None) -> None:
    with tempfile.TemporaryDirectory(prefix="stadmaken-meten-") as map_:
        site = Demosite(Path(map_) / "var", vrije_poort())
        if sjabloon:
            site.kopieer_van(sjabloon)
        else:
            site.maak()
        bewaart = Demosite(Path(map_) / "bewaart", vrije_poort(), instellingen={"PAGINACACHE": "true"})
        bewaart.kopieer_van(site.var)
        soorten = site.een_per_soort()
        paden = {"bordpagina": site.wegwijzer["borden"][0], "start": "/", "projecten": "/projecten/"}
        paden |= {"project": soorten["ProjectPage"], "formulier": soorten["FormulierPage"]}
        with site.draait(), bewaart.draait():
            tekst = {naam: site.haal(pad)[1].encode() for naam, pad in paden.items()}
            grootte = len(tekst["bordpagina"])
            with kaal("wsgi", grootte) as bot, kaal("django_view", grootte, "--factory") as view:
                gemeten = meet(
                    {"kaal WSGI": (bot, "/"), "Django-view": (view, "/")}
                    | {naam: (site.poort, pad) for naam, pad in paden.items()}
                    | {f"{naam}, bewaard": (bewaart.poort, pad) for naam, pad in paden.items()}
                )
    sys.stdout.write(f"{'':<20}{'verhouding':>12}{'per seconde':>13}{'bytes':>9}{'gzip':>8}\n")
    for naam, waarde in gemeten.items():
        inhoud = tekst.get(naam, b"")
        maten = f"{len(inhoud):>9}{len(gzip.compress(inhoud, 6)):>8}" if inhoud else ""
        sys.stdout.write(f"{naam:<20}{waarde / gemeten['Django-view']:>12.3f}{waarde:>13.0f}{maten}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None)
