import subprocess
import sys
from pathlib import Path

import pyotp
import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from stadmaken.settings import toegang
from tests.browser.demosite import vrije_poort, wacht_op_antwoord
from tests.common.toegang.gids import TERUG, Gids
from tests.fabriek import maak_medewerker

WACHTWOORD = "een-heel-lang-wachtwoord"


@pytest.fixture(autouse=True)
def echte_duur(settings):
    """Zo lang als in productie; zie `settings/test.py`."""
    settings.TOEGANG_DUUR, settings.TOEGANG_STIL = toegang.TOEGANG_DUUR, toegang.TOEGANG_STIL


@pytest.fixture
def medewerker(db):
    wie = maak_medewerker()
    wie.email = "noor@voorbeeld.nl"
    wie.set_password(WACHTWOORD)
    wie.save()
    return wie


@pytest.fixture
def app(medewerker):
    """Een app met codes bij dit account: een onafhankelijke bibliotheek rekent de code uit."""
    geheim = pyotp.random_base32()
    TOTP.activate(medewerker, geheim)
    assert geheim not in str(Authenticator.objects.get(user=medewerker).data)
    return pyotp.TOTP(geheim)


@pytest.fixture
def aanmelden(client):
    def _aanmelden(naam, wachtwoord=WACHTWOORD, wie: Client = client, next_: str = "", **kop):
        return wie.post("/cms/login/", {"username": naam, "password": wachtwoord, "next": next_}, **kop)

    return _aanmelden


@pytest.fixture
def telt_hashes(monkeypatch):
    """Hoe vaak er sinds de vorige keer een wachtwoord is uitgerekend."""
    from django.contrib.auth.hashers import MD5PasswordHasher

    keer = []
    echt = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *a, **k: keer.append(1) or echt(*a, **k))

    def _tel():
        aantal = len(keer)
        keer.clear()
        return aantal

    return _tel


@pytest.fixture(scope="module")
def draaiend(tmp_path_factory):
    map_, poort = tmp_path_factory.mktemp("adreslijst"), vrije_poort()
    opdracht = [sys.executable, str(Path(__file__).with_name("adreslijst.py")), str(map_), str(poort), TERUG]
    with (map_ / "log.txt").open("w") as log:
        proces = subprocess.Popen(opdracht, stdout=log, stderr=log)
    gids = Gids(map_, poort)
    try:
        wacht_op_antwoord(f"{gids.adres}/o/.well-known/openid-configuration", proces, map_ / "log.txt")
        yield gids
    finally:
        proces.terminate()
        proces.wait(timeout=20)


@pytest.fixture
def gids(draaiend, monkeypatch, settings):
    def stel_in(**omgeving):
        vast = {"OIDC_SERVER_URL": f"{draaiend.adres}/o", "OIDC_CLIENT_ID": "stadmaken"}
        for naam, waarde in {**vast, "OIDC_CLIENT_SECRET": "geheim-van-de-test", **omgeving}.items():
            monkeypatch.setenv(naam, waarde)
        settings.OIDC = toegang.oidc()
        settings.SOCIALACCOUNT_PROVIDERS = toegang.aanbieders(settings.OIDC)

    draaiend.mensen.clear()
    draaiend.stel_in = stel_in
    stel_in()
    draaiend.zegt()
    return draaiend


@pytest.fixture
def kom_binnen(gids, client):
    def _kom_binnen(wie="noor", next_="", browser: Client = client):
        heen = browser.get("/cms/login/gemeente/", {"next": next_} if next_ else {})
        return browser.get(gids.heen(heen.headers["Location"], wie))

    return _kom_binnen
