"""Een werker die met kill -9 wordt gestopt terwijl hij volgers bijpraat: niemand krijgt er twee, niemand geen."""

import os
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from tests.browser.demosite import PROJECTMAP
from tests.initiatieven.aanmelden.drukte import Proefsite

AANTAL = 2500
MAAK = f"""
from datetime import timedelta
from django.utils import timezone
from initiatieven.models import Abonnee, Volgt
from tests.fabriek import maak_project
from tests.initiatieven.volgen.hulp import maak_feit
from wagtail.models import Locale, Page
Locale.objects.create(language_code="nl")
Page.add_root(instance=Page(title="Root", slug="root"))
project, toen = maak_project(), timezone.now() - timedelta(days=1)
volgers = Abonnee.objects.bulk_create(
    Abonnee(email=f"{{n}}@voorbeeld.test", adreshash=n, ritme="direct", bijgepraat_op=toen) for n in range({AANTAL})
)
Volgt.objects.bulk_create(Volgt(abonnee=volger, project=project, sinds=toen) for volger in volgers)
maak_feit(project)
"""
PRAAT_BIJ = "from initiatieven.volgen import bijpraten; bijpraten.PARTIJ = 100; bijpraten.praat_bij('direct')"
GEMAILD = "SELECT count(*) FROM common_bericht WHERE soort = 'volgen'"
ADRESSEN = "SELECT count(DISTINCT aan) FROM common_bericht WHERE soort = 'volgen'"
BIJGEPRAAT = "SELECT count(*) FROM initiatieven_abonnee WHERE bijgepraat_tot > 0"


def start(site: Proefsite) -> "subprocess.Popen[bytes]":
    """Een werker die iedereen bijpraat, als eigen proces."""
    opdracht = [sys.executable, "manage.py", "shell", "-v", "0", "-c", PRAAT_BIJ]
    return subprocess.Popen(opdracht, cwd=PROJECTMAP, env=site.omgeving, stderr=subprocess.PIPE)


def tel(site: Proefsite, vraag: str) -> int:
    with sqlite3.connect(site.var / "db.sqlite3", timeout=20) as database:
        return int(database.execute(vraag).fetchone()[0])


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Proefsite:
    site = Proefsite(tmp_path_factory.mktemp("volgen"))
    site.manage("migrate", "--run-syncdb", "-v", "0")
    site.manage("shell", "-v", "0", "-c", MAAK)
    return site


def test_een_werker_die_hard_wordt_gestopt_slaat_niemand_over_en_mailt_niemand_dubbel(site):
    halverwege = []
    for grens in (100, 900):
        werker = start(site)
        uiterlijk = time.monotonic() + 180
        while tel(site, GEMAILD) < grens and werker.poll() is None:
            assert time.monotonic() < uiterlijk
        os.kill(werker.pid, signal.SIGKILL)
        werker.communicate()
        halverwege.append(tel(site, GEMAILD))
        assert tel(site, BIJGEPRAAT) == halverwege[-1], "mail en wijzer horen bij elkaar"
    assert 0 < halverwege[0] < AANTAL, "de werker was al klaar: deze test bewijst dan niets"

    twee = [start(site) for _ in range(2)]
    for werker in twee:
        _uit, fouten = werker.communicate(timeout=300)
        assert werker.returncode == 0, fouten.decode()
    assert tel(site, GEMAILD) == tel(site, BIJGEPRAAT) == tel(site, ADRESSEN) == AANTAL
