"""Meer machines delen één stand in Redis; wat daar misgaat, laat hooguit te veel vervallen."""

import os
import subprocess
import sys
import time

import pytest
from django.core.checks import run_checks

from stadmaken.common.rediscache import rust
from stadmaken.common.tabelstand import geheugen, onthoud
from stadmaken.common.tabelstand.opslag import opslag
from stadmaken.common.tabelstand.redisopslag import Redis
from stadmaken.common.tabelstand.sql import ALLES
from stadmaken.common.tabelstand.vakken import BREED, VAKKEN, uitsnede, vakken
from tests.common.mailserver import vrije_poort
from tests.common.webserver import Webserver

VAN_A, VAN_B = vakken({"a"}), vakken({"b"})
ANDER_PROCES = """
import sys
from stadmaken.common.tabelstand.redisopslag import Redis
Redis(sys.argv[1], "stand").verhoog({"a"})
"""


@pytest.fixture
def hier(server):
    return Redis(server.adres, "stand")


@pytest.fixture
def daar(server):
    """Dezelfde site op een andere machine."""
    return Redis(server.adres, "stand")


@pytest.fixture
def geteld(server):
    """Hoeveel opdrachten Redis kreeg terwijl `doe` liep."""

    def tel(doe):
        doe()  # verbinden
        server.opdracht("CONFIG", "RESETSTAT")
        doe()
        namen = {
            naam.removeprefix("cmdstat_"): rij["calls"] for naam, rij in server.opdracht("INFO", "commandstats").items()
        }
        return {
            naam: keren
            for naam, keren in namen.items()
            if naam not in {"hello", "client|setinfo", "config|resetstat", "info"}
        }

    return tel


def test_machines_zien_dezelfde_stand_en_elkaars_wijzigingen(hier, daar):
    voor = hier.lees()
    assert len(voor) == VAKKEN * BREED
    assert daar.lees() == voor
    daar.verhoog({"a"})
    na = hier.lees()
    assert uitsnede(na, VAN_A) != uitsnede(voor, VAN_A)
    assert uitsnede(na, VAN_B) == uitsnede(voor, VAN_B)


def test_een_ander_proces_laat_vervallen_wat_hier_staat(server, hier):
    voor = hier.lees()
    opdracht = [sys.executable, "-c", ANDER_PROCES, server.adres]
    subprocess.run(
        opdracht, check=True, env={"PYTHONPATH": "site", "DJANGO_SETTINGS_MODULE": "stadmaken.settings.test"}
    )
    assert uitsnede(hier.lees(), VAN_A) != uitsnede(voor, VAN_A)


def test_bij_alles_vervalt_elke_stand(hier, daar):
    voor = hier.lees()
    daar.verhoog({ALLES})
    assert uitsnede(hier.lees(), VAN_B) != uitsnede(voor, VAN_B)


def test_zolang_er_niets_verandert_kost_lezen_een_kleine_vraag(hier, geteld):
    assert geteld(hier.lees) == {"getrange": 1}


def test_schrijven_is_een_opdracht_die_geheel_of_niet_gebeurt(hier, geteld):
    opdrachten = geteld(lambda: hier.verhoog({"a"}))
    assert opdrachten["multi"] == opdrachten["exec"] == 1


@pytest.mark.parametrize("wat", ["FLUSHALL", "DEL stand"])
def test_is_redis_leeg_dan_geldt_niets_van_daarvoor_meer(server, hier, daar, wat):
    voor = hier.lees()
    server.opdracht(*wat.split())
    na = hier.lees()
    assert len(na) == len(voor)
    assert uitsnede(na, VAN_A) != uitsnede(voor, VAN_A)
    assert daar.lees() == na


def test_een_wijziging_in_een_lege_redis_laat_alles_vervallen(server, hier, daar):
    voor = hier.lees()
    server.opdracht("FLUSHALL")
    daar.verhoog({"a"})
    assert uitsnede(hier.lees(), VAN_B) != uitsnede(voor, VAN_B)
    assert len(hier.lees()) == len(voor)


def test_een_redis_die_een_oude_stand_terugleest_maakt_die_niet_weer_geldig(server, hier, daar):
    voor = hier.lees()
    server.opdracht("SAVE")
    daar.verhoog({"a"})
    server.stop()
    server.start()
    na = hier.lees()
    assert uitsnede(na, VAN_A) != uitsnede(voor, VAN_A)
    assert daar.lees() == na


def test_zonder_redis_is_er_geen_stand_en_daarna_weer_wel(server, hier):
    voor = hier.lees()
    server.stop()
    assert hier.lees() is None
    server.start()
    rust.vergeet()
    assert uitsnede(hier.lees(), VAN_A) != uitsnede(voor, VAN_A)


def test_een_verbinding_die_alleen_te_lang_stil_was_kost_niets(server, hier):
    voor = hier.lees()
    server.opdracht("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
    assert hier.lees() == voor


def test_een_afgesplitst_proces_praat_over_een_eigen_lijn(hier):
    """Anders lezen twee processen elkaars antwoorden."""
    stand, lijn = hier.lees(), hier._eigen.lijn[0]
    if (kind := os.fork()) == 0:
        os._exit(0 if hier.lees() == stand and hier._eigen.lijn[0] is not lijn else 1)
    assert os.waitpid(kind, 0)[1] == 0
    assert hier.lees() == stand
    assert hier._eigen.lijn[0] is lijn


def test_een_wijziging_zonder_redis_komt_alsnog_aan_voor_dit_proces_weer_leest(server, daar):
    """Redis leeft en houdt zijn inhoud, maar laat één machine niet toe."""
    voor = daar.lees()
    server.opdracht("ACL", "SETUSER", "default", "-setrange")
    geweigerd = Redis(server.adres, "stand")
    geweigerd.verhoog({"a"})
    assert geweigerd.lees() is None
    assert daar.lees() is None  # zij deelt de rust, want dit is hetzelfde proces
    geweigerd.verhoog({"c"})  # ook wat er intussen bij komt
    rust.vergeet()
    assert geweigerd.lees() is None
    server.opdracht("ACL", "SETUSER", "default", "+setrange")
    rust.vergeet()
    na = geweigerd.lees()
    for tabel in "ac":
        assert uitsnede(na, vakken(tabel)) != uitsnede(voor, vakken(tabel))
    assert uitsnede(na, VAN_B) == uitsnede(voor, VAN_B)
    assert daar.lees() == na


def test_een_redis_die_zwijgt_kost_hooguit_een_keer_wachten():
    with Webserver(lambda _lijn, stop: stop.wait(1)) as stil:
        stom = Redis(f"redis://127.0.0.1:{stil.poort}/0", "stand")
        rust.vergeet()
        assert stom.lees() is None
        begonnen = time.monotonic()
        for _keer in range(50):
            assert stom.lees() is None
            stom.verhoog({"a"})
        assert time.monotonic() - begonnen < 0.2
    rust.vergeet()


def test_twee_sites_op_een_redis_hebben_elk_hun_eigen_stand(server, settings):
    settings.REDIS_URL = server.adres
    hier, standen = settings.CACHES["default"], []
    for naam in ("haarlem", "elders"):
        settings.CACHES = {"default": {**hier, "KEY_PREFIX": naam}}
        opslag.cache_clear()
        standen.append(opslag().lees())
    opslag.cache_clear()
    assert standen[0] != standen[1]
    assert {sleutel.decode().split(":")[0] for sleutel in server.opdracht("KEYS", "*")} == {"haarlem", "elders"}


@pytest.fixture
def met_redis(server, settings):
    settings.REDIS_URL = server.adres
    opslag.cache_clear()
    yield server
    del settings.REDIS_URL
    opslag.cache_clear()


@pytest.mark.django_db
def test_onthouden_werkt_met_redis_en_een_andere_machine_laat_het_vervallen(met_redis):
    keren = []

    def haal():
        return onthoud(("test", "redis"), lambda: keren.append(1))

    haal()
    haal()
    assert len(keren) == 1
    Redis(met_redis.adres, opslag()._sleutel).verhoog({ALLES})
    haal()
    assert len(keren) == 2


@pytest.mark.django_db
def test_wat_onthouden_is_geldt_nooit_langer_dan_een_minuut(monkeypatch):
    """Voor het geval dat een proces omvalt tussen het vastleggen en het melden."""
    keren = []
    nu = time.monotonic()
    for later in (0, geheugen.HOOGSTENS - 1, geheugen.HOOGSTENS + 1):
        monkeypatch.setattr(geheugen.time, "monotonic", lambda later=later: nu + later)
        onthoud(("test", "minuut"), lambda: keren.append(1))
    assert len(keren) == 2


def test_het_adres_van_een_dode_redis_wacht_ook_bij_het_schrijven_niet():
    dood = Redis(f"redis://127.0.0.1:{vrije_poort()}/0", "stand")
    rust.vergeet()
    dood.verhoog({"a"})
    assert dood.lees() is None
    rust.vergeet()


@pytest.mark.parametrize(
    ("opslagsoort", "redis", "klacht"),
    [
        ("stadmaken.common.objectopslag.Objectopslag", "", True),
        ("stadmaken.common.objectopslag.Objectopslag", "redis://redis:6379/0", False),
        ("django.core.files.storage.FileSystemStorage", "", False),
    ],
)
def test_een_objectopslag_zonder_redis_krijgt_een_waarschuwing(settings, opslagsoort, redis, klacht):
    settings.STORAGES = {**settings.STORAGES, "default": {"BACKEND": opslagsoort}}
    settings.REDIS_URL = redis
    gevonden = [melding.id for melding in run_checks(include_deployment_checks=True, tags=["caches"])]
    assert ("tabelstand.W001" in gevonden) == klacht
