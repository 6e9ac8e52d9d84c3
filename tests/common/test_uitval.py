"""Een echte database op schijf en echte processen: wat er gebeurt als twee tegelijk komen of één hard wordt gestopt."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.common.mailserver import Mailserver

PROJECT = Path(__file__).resolve().parents[2]

# De zoektabellen hebben geen model: die maakt alleen een migratie.
BEGIN = """
from importlib import import_module
from django.db import connection
from wagtail.models import Locale, Page, Site
Locale.objects.create(language_code="nl")
wortel = Page.add_root(instance=Page(title="Root", slug="root"))
Site.objects.create(hostname="localhost", root_page=wortel, is_default_site=True)
with connection.schema_editor() as editor:
    import_module("search.migrations.0002_zoektabellen").maak(None, editor)
"""
SCHRIJF = """
from stadmaken.common import post
post.schrijf("een", "bewoner@voorbeeld.nl", "Onderwerp", "Dag!")
"""
STAND = "SELECT status, pogingen FROM common_bericht WHERE sleutel = 'een'"
VERLOOP = "UPDATE common_bericht SET geclaimd_tot = datetime('now')"
TEGELIJK = """
import sys
import threading
import uuid
from django.db import connection
from participatie.models import Gebeurtenis, Inbreng
from stadmaken.common.models import Bericht
from participatie.inbreng.actions import indienen
from tests.fabriek import maak_formulier
formulier, sleutel, start, uit = maak_formulier(), str(uuid.uuid4()), threading.Barrier(8), []
def stuur():
    start.wait()
    try:
        uit.append(indienen(formulier, [], idempotentie=sleutel, email="a@voorbeeld.nl").kenmerk)
    finally:
        connection.close()
draden = [threading.Thread(target=stuur) for _ in range(8)]
[draad.start() for draad in draden]
[draad.join() for draad in draden]
berichten = Bericht.objects.filter(sleutel__startswith="inbreng")
aantallen = [rijen.count() for rijen in (Inbreng.objects.all(), Gebeurtenis.objects.all(), berichten)]
sys.stdout.write(f"{len(uit)} {len(set(uit))} {aantallen}")
"""


class Site:
    """Een site met een eigen map, in eigen processen."""

    def __init__(self, var: Path, mailpoort: int) -> None:
        self.var = var
        kern = {naam: os.environ[naam] for naam in ("PATH", "HOME") if naam in os.environ}
        self.omgeving = {
            **kern,
            "VAR_DIR": str(var),
            "EMAIL_URL": f"smtp://127.0.0.1:{mailpoort}",
            "PYTHONPATH": f"{PROJECT / 'site'}{os.pathsep}{PROJECT}",
            "DJANGO_SETTINGS_MODULE": "tests.initiatieven.aanmelden.instellingen",
        }

    def start(self, *opdracht: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "manage.py", *opdracht],
            cwd=PROJECT,
            env=self.omgeving,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def doe(self, *opdracht: str) -> str:
        proces = self.start(*opdracht)
        uit, fouten = proces.communicate(timeout=120)
        assert proces.returncode == 0, fouten
        return uit

    def sql(self, opdracht: str) -> list[tuple[object, ...]]:
        with sqlite3.connect(self.var / "db.sqlite3", timeout=20) as database:
            return database.execute(opdracht).fetchall()


@pytest.fixture(scope="module")
def server():
    with Mailserver() as mailserver:
        yield mailserver


@pytest.fixture(scope="module")
def site(tmp_path_factory, server) -> Site:
    site = Site(tmp_path_factory.mktemp("uitval") / "var met spatie", server.poort)
    site.doe("migrate", "--run-syncdb", "-v", "0")
    site.doe("shell", "-v", "0", "-c", BEGIN)
    return site


def test_een_werker_die_midden_in_het_versturen_wordt_gestopt_raakt_niets_kwijt(site, server):
    bezig, verder = threading.Event(), threading.Event()

    def wacht() -> str:
        bezig.set()
        verder.wait(30)
        return "451 Te laat"

    server.bij_data = wacht
    site.doe("shell", "-v", "0", "-c", SCHRIJF)
    werker = site.start("werker")
    try:
        assert bezig.wait(60), "de werker bood het bericht niet aan"
    finally:
        os.kill(werker.pid, signal.SIGKILL)
        werker.communicate()
        verder.set()
    server.bij_data = lambda: None

    assert site.sql(STAND) == [("bezig", 1)]
    site.doe("werker", "--eenmalig")
    assert server.ontvangen == [], "zolang de claim loopt, begint niemand anders eraan"
    site.sql(VERLOOP)
    site.doe("werker", "--eenmalig")
    assert site.sql(STAND) == [("verzonden", 2)]
    assert len(server.ontvangen) == 1


def test_acht_keer_tegelijk_versturen_is_een_inbreng_een_gebeurtenis_en_een_mail(site):
    assert site.doe("shell", "-v", "0", "-c", TEGELIJK) == "8 1 [1, 1, 1]"
    site.sql("DELETE FROM common_bericht")
    # Een nette stop: de werker maakt af en eindigt zonder fout.
    werker = site.start("werker")
    werker.stderr.readline()
    werker.send_signal(signal.SIGTERM)
    _uit, fouten = werker.communicate(timeout=60)
    assert werker.returncode == 0, fouten
