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
        proces.kill()
        proces.wait()


def lees_tot(proces: "subprocess.Popen[str]", tekst: str) -> list[str]:
    """De uitvoer tot en met de regel met `tekst`."""
    assert proces.stdout is not None
    regels: list[str] = []
    for regel in proces.stdout:
        regels.append(regel.rstrip())
        if tekst in regel:
            return regels
    raise AssertionError("\n".join(regels))


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
    assert [kind for kind in kinderen if kind.is_running() and kind.status() != psutil.STATUS_ZOMBIE] == []


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


def test_als_de_webserver_omvalt_stopt_ook_de_werker(start):
    proces = start()
    lees_tot(proces, "/cms/")
    kinderen = psutil.Process(proces.pid).children(recursive=True)
    web = next(kind for kind in kinderen if "granian" in " ".join(kind.cmdline()) and "-m" in kind.cmdline())
    web.kill()
    proces.communicate(timeout=30)
    assert proces.returncode != 0
    assert [kind for kind in kinderen if kind.is_running() and "manage.py" in kind.cmdline()] == []
