"""`make run` in het echt: alles start, zegt waar het te vinden is, en stopt samen."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from tests.browser.demosite import PROJECTMAP, Demosite, vrije_poort


@pytest.fixture
def site(sjabloon: Path, tmp_path: Path) -> Demosite:
    site = Demosite(tmp_path / "var met spatie", vrije_poort())
    site.kopieer_van(sjabloon)
    return site


@pytest.fixture
def start(site: Demosite) -> Iterator[Callable[[], "subprocess.Popen[str]"]]:
    gestart: list[subprocess.Popen[str]] = []

    def nieuw() -> "subprocess.Popen[str]":
        proces = subprocess.Popen(
            [sys.executable, "bin/draai.py"],
            cwd=PROJECTMAP,
            env=site.omgeving,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        gestart.append(proces)
        return proces

    yield nieuw
    for proces in gestart:
        if proces.poll() is None:
            proces.terminate()  # hard stoppen zou de kinderen laten draaien
        proces.communicate(timeout=30)


def lees_tot(proces: "subprocess.Popen[str]", *teksten: str) -> list[str]:
    """De uitvoer totdat elke tekst voorbij is gekomen."""
    assert proces.stdout is not None
    regels: list[str] = []
    for regel in proces.stdout:
        regels.append(regel.rstrip())
        if all(tekst in "\n".join(regels) for tekst in teksten):
            return regels
    raise AssertionError("\n".join(regels))


def levend(processen: list[psutil.Process]) -> list[psutil.Process]:
    """Welke van deze processen nog draaien."""
    return [proces for proces in processen if proces.is_running() and proces.status() != psutil.STATUS_ZOMBIE]


@pytest.mark.parametrize(
    ("soort", "aan_allen"),
    [(signal.SIGINT, True), (signal.SIGTERM, False), (signal.SIGHUP, True)],
    ids=["Ctrl-C", "SIGTERM", "gesloten terminal"],
)
def test_een_signaal_stopt_alles(start, site: Demosite, soort: signal.Signals, aan_allen: bool):
    proces = start()
    lees_tot(proces, "/cms/")
    kinderen = psutil.Process(proces.pid).children(recursive=True)
    assert len(kinderen) >= 4  # webserver met twee processen, en de werker
    assert site.haal("/gezond")[0] == 200
    if aan_allen:
        os.killpg(proces.pid, soort)
    else:
        proces.send_signal(soort)
    proces.communicate(timeout=30)
    assert levend(kinderen) == []


def test_de_wegwijzer_noemt_adressen_die_werken(start, site: Demosite):
    uitvoer = lees_tot(start(), "/cms/")
    adressen = [woord for regel in uitvoer for woord in regel.split() if woord.startswith(site.adres)]
    assert {adres.removeprefix(site.adres) for adres in adressen} >= {"/", "/cms/"}
    assert any(adres.startswith(f"{site.adres}/b/") for adres in adressen)
    assert {adres: site.haal(adres.removeprefix(site.adres))[0] for adres in adressen} == dict.fromkeys(adressen, 200)


def test_een_bezette_poort_geeft_een_regel(start, site: Demosite):
    with site.draait():
        uitvoer, _ = start().communicate(timeout=30)
    assert uitvoer.count("\n") == 1
    assert f"Poort {site.poort} op 127.0.0.1 is niet vrij" in uitvoer
    assert f"make run PORT={site.poort + 1}" in uitvoer


@pytest.mark.parametrize(
    "moment",
    [["Started worker-2"], ["Started worker-2", "Werker gestart", "/cms/"]],
    ids=["tijdens het opstarten", "als alles draait"],
)
def test_als_de_webserver_stopt_stopt_ook_de_werker(start, moment: list[str]):
    proces = start()
    lees_tot(proces, *moment)
    kinderen = psutil.Process(proces.pid).children(recursive=True)
    web = next(kind for kind in kinderen if "-m" in kind.cmdline() and "bin/draai.py" in kind.parent().cmdline())
    web.terminate()
    proces.communicate(timeout=60)
    assert levend(kinderen) == []
