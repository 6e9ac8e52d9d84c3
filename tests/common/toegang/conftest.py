import pyotp
import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from stadmaken.settings import toegang
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
