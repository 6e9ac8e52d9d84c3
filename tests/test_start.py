"""De opdrachten zeggen in één regel wat er op een verse machine ontbreekt."""

import os
import subprocess
from pathlib import Path

import pytest
from django.core.management import call_command

PROJECTMAP = Path(__file__).resolve().parent.parent


def make(doel: str, **omgeving: str) -> subprocess.CompletedProcess[str]:
    """Draai een doel van de Makefile met een andere omgeving."""
    return subprocess.run(
        ["make", "--silent", doel],
        cwd=PROJECTMAP,
        env={**os.environ, **omgeving},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def namaak_python(tmp_path: Path) -> str:
    """Een Python die zegt 3.11.99 te zijn en nergens een module voor vindt."""
    pad = tmp_path / "map met spatie" / "python3"
    pad.parent.mkdir()
    pad.write_text('#!/bin/sh\n[ "$1" = -V ] && echo "Python 3.11.99"\ncase "$*" in *import?ensurepip*) exit 1; esac\n')
    pad.chmod(0o755)
    return str(pad)


@pytest.mark.parametrize("doel", ["run", "test", "check", "bench", "berichten"])
def test_zonder_python_zegt_elk_doel_wat_te_installeren(doel):
    uitkomst = make(doel, PYTHON="/bestaat/niet")
    assert uitkomst.returncode != 0
    assert uitkomst.stderr.splitlines()[0] == "Python ontbreekt. Installeer het met: sudo apt install python3-venv"


def test_een_te_oude_python_wordt_genoemd(tmp_path):
    oud = tmp_path / "python3"
    oud.write_text('#!/bin/sh\n[ "$1" = -V ] && echo "Python 3.9.2"\n')
    oud.chmod(0o755)
    regel = make("run", PYTHON=str(oud)).stderr.splitlines()[0]
    assert regel.startswith("Nodig is Python 3.11 of nieuwer")
    assert "3.9.2" in regel


def test_zonder_venv_staat_er_welk_pakket_ontbreekt(namaak_python):
    regel = make("run", PYTHON=namaak_python).stderr.splitlines()[0]
    assert regel == "De Python-module venv ontbreekt. Installeer haar met: sudo apt install python3-venv"


def test_een_onbekende_wagtail_wordt_geweigerd():
    assert make("check", WAGTAIL="6").stderr.splitlines()[0] == "WAGTAIL moet 7 of 8 zijn, niet “6”."


def test_help_noemt_elk_doel():
    regels = (PROJECTMAP / "Makefile").read_text().splitlines()
    doelen = next(regel for regel in regels if regel.startswith(".PHONY")).split()[1:]
    uitleg = make("help").stdout
    assert [doel for doel in doelen if f"make {doel}\t" not in uitleg] == []


@pytest.mark.django_db
def test_geen_migratie_ontbreekt():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
