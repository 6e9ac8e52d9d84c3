"""Met Redis werkt de paginacache op meer machines: wat op de ene verandert, vervalt op de andere."""

import pytest

from stadmaken.common.rediscache import rust
from stadmaken.common.tabelstand.opslag import opslag
from stadmaken.common.tabelstand.redisopslag import Redis
from tests.common.redisserver import redisserver
from tests.fabriek import maak_compleet_project

pytestmark = pytest.mark.django_db


@pytest.fixture
def redis(tmp_path, settings):
    with redisserver(tmp_path / "redis") as server:
        settings.REDIS_URL = server.adres
        opslag.cache_clear()
        yield server
        del settings.REDIS_URL
        opslag.cache_clear()


@pytest.fixture
def project(redis, vastgelegd):
    with vastgelegd():
        return maak_compleet_project(title="Iepenplein")


def test_een_wijziging_op_een_andere_machine_laat_de_pagina_hier_vervallen(site, project, redis):
    site.haal(project.url)
    assert site.haal(project.url).vragen == 0
    daar = Redis(redis.adres, opslag()._sleutel)
    daar.verhoog({"een_tabel_die_hier_niet_op_staat"})
    assert site.haal(project.url).vragen == 0
    daar.verhoog({"participatie_projectpage"})
    assert site.haal(project.url).vragen > 0
    assert site.haal(project.url).vragen == 0


def test_een_wijziging_hier_is_meteen_te_zien(site, project, vastgelegd):
    site.haal(project.url)
    with vastgelegd():
        project.title = "Olmenplein"
        project.save_revision().publish()
    assert "Olmenplein" in site.haal(project.url).tekst


def test_zonder_redis_komt_alles_vers_en_daarna_vervalt_wat_bewaard_was(site, project, redis):
    site.haal(project.url)
    redis.stop()
    for _keer in range(2):
        assert site.haal(project.url).vragen > 0
    redis.start()
    rust.vergeet()
    assert site.haal(project.url).vragen > 0
    assert site.haal(project.url).vragen == 0


def test_een_wijziging_zonder_redis_staat_er_toch_meteen(site, project, redis, vastgelegd):
    site.haal(project.url)
    redis.stop()
    with vastgelegd():
        project.title = "Olmenplein"
        project.save_revision().publish()
    assert "Olmenplein" in site.haal(project.url).tekst
    redis.start()
    rust.vergeet()
    assert "Olmenplein" in site.haal(project.url).tekst
