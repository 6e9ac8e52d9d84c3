"""Tellen wie veel verstuurt, zonder te onthouden wie dat is."""

from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.test import RequestFactory
from django.utils import timezone

from stadmaken.common.grenzen.tellen import tel, tel_op
from stadmaken.common.netwerk import netwerk


@pytest.fixture(autouse=True)
def _leeg():
    cache.clear()
    yield
    cache.clear()


def verzoek(adres, doorgestuurd=""):
    return RequestFactory().post("/", REMOTE_ADDR=adres, HTTP_X_FORWARDED_FOR=doorgestuurd)


def _netwerk(adres, doorgestuurd=""):
    return netwerk(verzoek(adres, doorgestuurd))


def test_er_wordt_per_netwerk_geteld():
    assert _netwerk("81.2.69.160") == _netwerk("81.2.69.7") == "81.2.69.0/24"
    assert _netwerk("2a02:a450:1:aa01::1") == _netwerk("2a02:a450:1:aaff::9") == "2a02:a450:1:aa00::/56"
    assert _netwerk("::ffff:81.2.69.160") == "81.2.69.0/24"
    assert _netwerk("geen adres") == "onbekend"


def test_alleen_een_eigen_proxy_mag_zeggen_waar_iemand_vandaan_komt():
    assert _netwerk("10.0.0.1", "1.2.3.4, 81.2.69.160") == "81.2.69.0/24"
    assert _netwerk("127.0.0.1", "81.2.69.160, 10.0.0.9") == "81.2.69.0/24"
    assert _netwerk("8.8.8.8", "81.2.69.160") == "8.8.8.0/24"
    assert _netwerk("10.0.0.1", "onzin, <script>") == "10.0.0.0/24"


def test_de_teller_loopt_per_netwerk_en_per_soort_en_begint_daarna_opnieuw():
    assert [tel(verzoek("81.2.69.160"), "a"), tel(verzoek("81.2.69.7"), "a")] == [1, 2]
    assert tel(verzoek("81.2.70.1"), "a") == 1
    assert tel(verzoek("81.2.69.160"), "b") == 1
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        assert tel(verzoek("81.2.69.160"), "a") == 1


def test_wie_met_een_vreemde_kop_een_ander_lijkt_telt_toch_mee():
    for keer in range(1, 5):
        assert tel(verzoek("81.2.69.160", f"9.9.{keer}.9"), "a") == keer


def test_in_de_cache_staat_geen_adres():
    tel(verzoek("81.2.69.160"), "a")
    tel_op("kenmerk")
    assert "81.2.69" not in f"{list(cache._cache)}"


def test_zonder_cache_is_elke_keer_de_eerste(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    assert [tel(verzoek("81.2.69.160"), "a") for _keer in range(3)] == [1, 1, 1]


def test_als_redis_weg_is_telt_niemand_en_wacht_niemand_lang(settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "stadmaken.common.rediscache.Redis",
            "LOCATION": "redis://127.0.0.1:1/0",
            "OPTIONS": {"IGNORE_EXCEPTIONS": True, "SOCKET_CONNECT_TIMEOUT": 0.2, "SOCKET_TIMEOUT": 0.2},
        }
    }
    assert [tel(verzoek("81.2.69.160"), "a") for _keer in range(3)] == [1, 1, 1]
