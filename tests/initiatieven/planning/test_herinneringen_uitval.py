"""Een werker die met kill -9 wordt gestopt terwijl hij herinneringen schrijft: niemand krijgt er twee, niemand geen."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[3]
AANTAL = 3000
MAAK = f"""
import uuid
from datetime import timedelta
from django.utils import timezone
from initiatieven.models import Aanmelding
from tests.fabriek_initiatieven import maak_gelegenheid
gelegenheid = maak_gelegenheid(over=timedelta(hours=2))
gelegenheid.bijeenkomsten.update(gewijzigd_op=timezone.now() - timedelta(days=30))
Aanmelding.objects.bulk_create(
    Aanmelding(gelegenheid=gelegenheid, kenmerk=f"K{{n}}", idempotentie=str(uuid.uuid4()), naam="Sam",
               email=f"{{n}}@voorbeeld.nl", status="bevestigd") for n in range({AANTAL})
)
"""
SCHRIJF = "from initiatieven.planning.herinneringen import schrijf_herinneringen; schrijf_herinneringen()"


class Site:
    """Een site met een eigen database op schijf."""

    def __init__(self, var: Path) -> None:
        self.database = var / "db.sqlite3"
        kern = {naam: os.environ[naam] for naam in ("PATH", "HOME") if naam in os.environ}
        self.omgeving = {**kern, "VAR_DIR": str(var), "DJANGO_SETTINGS_MODULE": "stadmaken.settings.dev"}

    def start(self, *opdracht: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "manage.py", *opdracht], cwd=PROJECT, env=self.omgeving, stderr=subprocess.PIPE
        )

    def doe(self, *opdracht: str) -> None:
        proces = self.start(*opdracht)
        _uit, fouten = proces.communicate(timeout=300)
        assert proces.returncode == 0, fouten.decode()

    def tel(self, vraag: str) -> int:
        with sqlite3.connect(self.database, timeout=20) as database:
            return int(database.execute(vraag).fetchone()[0])


HERINNERD = "SELECT count(*) FROM initiatieven_herinnering"
GEMAILD = "SELECT count(*) FROM common_bericht WHERE sleutel LIKE 'aanmelding-%-dag-%'"
ADRESSEN = "SELECT count(DISTINCT aan) FROM common_bericht WHERE sleutel LIKE 'aanmelding-%-dag-%'"


@pytest.fixture(scope="module")
def site(tmp_path_factory, kopieer_tabellen) -> Site:
    site = Site(tmp_path_factory.mktemp("herinneringen"))
    if not kopieer_tabellen(site.database):
        site.doe("migrate", "-v", "0")
    site.doe("shell", "-v", "0", "-c", MAAK)
    return site


def test_een_werker_die_hard_wordt_gestopt_slaat_niemand_over_en_mailt_niemand_dubbel(site):
    halverwege = []
    for grens in (200, 1200):
        werker = site.start("shell", "-v", "0", "-c", SCHRIJF)
        uiterlijk = time.monotonic() + 180
        while site.tel(HERINNERD) < grens and werker.poll() is None:
            assert time.monotonic() < uiterlijk
        os.kill(werker.pid, signal.SIGKILL)
        werker.communicate()
        halverwege.append(site.tel(HERINNERD))
        assert site.tel(GEMAILD) == halverwege[-1], "bewijs en bericht horen bij elkaar"
    assert 0 < halverwege[0] < AANTAL, "de werker was al klaar: deze test bewijst dan niets"

    twee = [site.start("shell", "-v", "0", "-c", SCHRIJF) for _ in range(2)]
    for werker in twee:
        _uit, fouten = werker.communicate(timeout=300)
        assert werker.returncode == 0, fouten.decode()
    assert site.tel(HERINNERD) == site.tel(GEMAILD) == site.tel(ADRESSEN) == AANTAL
