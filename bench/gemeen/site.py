"""Een eigen kopie van een demosite om aan te meten, en de webserver van productie ervoor."""

import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.demosite import PROJECTMAP, Demosite, vrije_poort, wacht_op_antwoord

from .tabel import zeg

WARM = 8
ZONDER_GRENZEN = {
    "DJANGO_SETTINGS_MODULE": "bench.gemeen.instellingen",
    "PYTHONPATH": f"{PROJECTMAP / 'site'}:{PROJECTMAP}",
}


def opdracht(uitleg: str | None) -> ArgumentParser:
    """Wat elke meting aanneemt: een klaarstaande demosite."""
    lezer = ArgumentParser(description=(uitleg or "").split("\n")[0])
    lezer.add_argument(
        "sjabloon", nargs="?", type=lambda map_: Path(map_).resolve(), metavar="MAP",
        help="demosite om te kopiëren (python -m tests.browser.demosite MAP); zonder wordt er een gemaakt",
    )  # fmt: skip
    return lezer


@contextmanager
def proefsite(sjabloon: Path | None, **instellingen: str) -> Iterator[Demosite]:
    """Een eigen kopie zonder grenzen aan hoe vaak, die na afloop weg is."""
    with tempfile.TemporaryDirectory(prefix="stadmaken-meten-") as map_:
        site = Demosite(Path(map_) / "var", vrije_poort(), instellingen={**ZONDER_GRENZEN, **instellingen})
        if sjabloon:
            site.kopieer_van(sjabloon)
        else:
            zeg("De demosite maken; dat duurt enkele minuten …")
            site.maak()
        yield site


@contextmanager
def naast(site: Demosite, **instellingen: str) -> Iterator[Demosite]:
    """Een tweede kopie van dezelfde site, met andere instellingen."""
    with proefsite(site.var, **instellingen) as ander:
        yield ander


@contextmanager
def webserver(site: Demosite, processen: int = 1) -> Iterator[int]:
    """De site op de webserver van productie, zonder werker: die vraagt om dezelfde processor. Geeft het proces."""
    wat = ["-m", "stadmaken.webserver", "127.0.0.1", str(site.poort), str(processen), "0"]
    with server(wat, site.omgeving, f"{site.adres}/gezond", site.var / "webserver.txt") as proces:
        yield proces.pid


@contextmanager
def server(wat: list[str], omgeving: dict[str, str], adres: str, logboek: Path) -> "Iterator[subprocess.Popen[bytes]]":
    """Een Python-proces dat op `adres` antwoordt, zolang het with-blok duurt."""
    with logboek.open("w") as uit:
        proces = subprocess.Popen([sys.executable, *wat], cwd=PROJECTMAP, env=omgeving, stdout=uit, stderr=uit)
        try:
            wacht_op_antwoord(adres, proces, logboek)
            yield proces
        finally:
            proces.terminate()
            proces.wait(timeout=60)


def warm(site: Demosite, paden: list[str]) -> None:
    """Elk adres acht keer; een adres dat niet bestaat, is een fout en geen snelle pagina."""
    for pad in paden:
        for _keer in range(WARM):
            status, _tekst = site.haal(pad)
            assert status == 200, (pad, status)
