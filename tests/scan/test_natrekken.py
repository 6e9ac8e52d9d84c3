"""Wat de scan niet als vondst telt, en wanneer wel."""

from types import SimpleNamespace

import pytest

from . import natrekken

SITE = "https://127.0.0.1:1/"


def melding(info: str, pad: str = "/zoeken/") -> dict[str, str]:
    return {"info": info, "path": pad, "method": "GET"}


@pytest.mark.parametrize(("pakket", "vondst"), [("Wagtail", False), ("python-ldap", True), ("django-auth-LDAP", True)])
def test_ldap_is_een_vondst_zodra_de_site_ldap_praat(monkeypatch, pakket, vondst):
    monkeypatch.setattr(natrekken, "distributions", lambda: [SimpleNamespace(name=pakket)])
    gemeld = melding("LDAP Injection via injection in the parameter q")
    assert natrekken.aanvaard(SITE, gemeld) is not vondst


@pytest.mark.parametrize("info", ["SQL Injection via injection in the parameter q", "XSS vulnerability found"])
def test_een_ander_lek_is_altijd_een_vondst(info):
    assert not natrekken.aanvaard(SITE, melding(info))


@pytest.mark.parametrize(("pad", "vondst"), [("/abonneren/", False), ("/en/voorkeuren/", False), ("/inbreng/", True)])
def test_zonder_sleutel_mag_alleen_waar_niemand_is_aangemeld(pad, vondst):
    assert natrekken.aanvaard(SITE, melding("Lack of anti CSRF token", pad)) is not vondst
