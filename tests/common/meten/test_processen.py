"""Meer processen op één machine geven samen één telling, ook als er een stopt en ook als de schijf vol is."""

import os
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

import pytest

from tests.browser.demosite import PROJECTMAP, vrije_poort, wacht_op_antwoord

from .conftest import SLEUTEL, lees

GEZOND = ("stadmaken_verzoeken_total", (("methode", "GET"), ("status", "200"), ("view", "geen")))
TEL = "from stadmaken.common.meten import tellers; tellers.beantwoord('proef', 'GET', 200, 0.1)"
PROEF = ("stadmaken_verzoeken_total", (("methode", "GET"), ("status", "200"), ("view", "proef")))


def omgeving(var):
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": f"{PROJECTMAP / 'site'}{os.pathsep}{PROJECTMAP}",
        "DJANGO_SETTINGS_MODULE": "stadmaken.settings.dev",
        "VAR_DIR": str(var),
        "DATABASE_URL": "",
        "METINGEN_SLEUTEL": SLEUTEL,
    }


def python(var, code):
    """Draai dit in een eigen proces waarin Django is gestart."""
    opdracht = [sys.executable, "-c", f"import django; django.setup()\n{code}"]
    uitkomst = subprocess.run(
        opdracht, env=omgeving(var), cwd=PROJECTMAP, capture_output=True, text=True, check=False, timeout=60
    )
    assert uitkomst.returncode == 0, uitkomst.stderr
    return uitkomst


def uitvoer(var):
    return lees(python(var, "from stadmaken.common.meten.uitvoer import _getelde; print(_getelde().decode())").stdout)


@contextmanager
def webserver(var):
    poort = vrije_poort()
    web = ["-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(poort), "--no-ws"]
    opdracht = [sys.executable, *web, "--workers", "2", "--blocking-threads", "1", "--workers-kill-timeout", "10"]
    opdracht += ["stadmaken.wsgi:application"]
    with (var / "web.txt").open("w") as uit:
        proces = subprocess.Popen(opdracht, cwd=PROJECTMAP, env=omgeving(var), stdout=uit, stderr=uit)
        try:
            wacht_op_antwoord(f"http://127.0.0.1:{poort}/gezond", proces, var / "web.txt")
            yield f"http://127.0.0.1:{poort}"
        finally:
            proces.terminate()
            proces.wait(timeout=60)


def vraag(adres, **koppen):
    with urllib.request.urlopen(urllib.request.Request(adres, headers=koppen), timeout=30) as antwoord:
        return antwoord.read().decode()


def tot_allebei_antwoorden(var, adres):
    """Het tweede proces is er later dan het eerste; wie antwoordt, heeft een eigen bestand."""
    einde = time.monotonic() + 60
    while len(list((var / "meten").glob("*/counter_*.db"))) < 2:
        assert time.monotonic() < einde
        vraag(f"{adres}/gezond")


def test_twee_webprocessen_geven_steeds_dezelfde_telling(tmp_path):
    with webserver(tmp_path) as adres:
        koppen = {"Authorization": f"Bearer {SLEUTEL}"}
        tot_allebei_antwoorden(tmp_path, adres)
        voor = lees(vraag(f"{adres}/metingen", **koppen))[GEZOND]
        for _keer in range(40):
            vraag(f"{adres}/gezond")
        geteld = [lees(vraag(f"{adres}/metingen", **koppen))[GEZOND] for _keer in range(8)]
        # Het opvragen zelf telt ook: daarom loopt het op, met één per keer.
        assert geteld == [voor + 41 + nummer for nummer in range(8)]


def test_wat_gestopte_processen_telden_blijft_en_hun_bestanden_gaan_weg(tmp_path):
    for _keer in range(3):
        python(tmp_path, TEL)
    assert len(list((tmp_path / "meten").glob("*/counter_*.db"))) == 3
    assert [uitvoer(tmp_path)[PROEF] for _keer in range(2)] == [3, 3]
    assert [pad.name for pad in sorted((tmp_path / "meten").glob("*/*.db"))] == ["counter_0.db", "histogram_0.db"]
    python(tmp_path, TEL)
    metingen = uitvoer(tmp_path)
    assert metingen[PROEF] == 4
    emmer = (("le", "+Inf"), ("methode", "GET"), ("view", "proef"))
    assert metingen[("stadmaken_verzoek_seconds_bucket", emmer)] == 4


def test_een_half_geschreven_bestand_houdt_de_rest_niet_tegen(tmp_path):
    python(tmp_path, TEL)
    [pad] = (tmp_path / "meten").glob("*/counter_*.db")
    pad.with_name("counter_4999999.db").write_bytes(b"\xff\xff\x00\x00" + b"\x07" * 500)
    assert uitvoer(tmp_path)[PROEF] == 1


def test_zonder_plek_op_de_schijf_telt_een_proces_niet_maar_werkt_het_wel(tmp_path):
    grens = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))\n"
    uitkomst = python(tmp_path, f"{grens}{TEL}\n{TEL}\nprint(tellers.telt())")
    assert uitkomst.stdout == "False\n"
    assert uitkomst.stderr.count("dit proces telt niet mee") == 1


def test_zonder_sleutel_maakt_een_proces_geen_bestanden(tmp_path):
    subprocess.run(
        [sys.executable, "-c", f"import django; django.setup()\n{TEL}"],
        env={**omgeving(tmp_path), "METINGEN_SLEUTEL": ""},
        cwd=PROJECTMAP,
        check=True,
        timeout=60,
    )
    assert not (tmp_path / "meten").exists()


def test_wat_een_week_niet_is_gevraagd_gaat_weg_maar_alleen_in_onze_eigen_map(tmp_path):
    python(tmp_path, TEL)
    [eigen] = (tmp_path / "meten").iterdir()
    oud, vers, ernaast = tmp_path / "meten" / "oud", tmp_path / "meten" / "vers", tmp_path / "ernaast"
    for map_ in (oud, vers, ernaast):
        map_.mkdir()
        (map_ / "counter_7.db").touch()
    lang = time.time() - 8 * 24 * 3600
    for map_ in (oud, eigen, ernaast):
        os.utime(map_, (lang, lang))
    assert uitvoer(tmp_path)[PROEF] == 1
    assert sorted((tmp_path / "meten").iterdir()) == sorted([eigen, vers])
    os.utime(eigen, (lang, lang))
    uitvoer(tmp_path)
    assert eigen.stat().st_mtime > lang + 1  # opvragen houdt haar in leven
    zelf = tmp_path / "zelf"
    opdracht = f"import os; os.environ['PROMETHEUS_MULTIPROC_DIR'] = {str(zelf)!r}\n"
    python(tmp_path, f"{opdracht}from stadmaken.common.meten.uitvoer import _getelde; _getelde()")
    assert ernaast.exists()


@pytest.mark.parametrize("proces", ["1", str(os.getpid())], ids=["het eerste", "dit"])
def test_een_levend_proces_houdt_zijn_eigen_bestand(tmp_path, proces):
    from stadmaken.common.meten import bestanden

    (tmp_path / f"counter_{proces}.db").write_bytes(b"\x08\x00\x00\x00" + b"\x00" * 60)
    bestanden.voeg_gestopte_samen(tmp_path)
    assert [pad.name for pad in tmp_path.iterdir()] == [f"counter_{proces}.db"]
