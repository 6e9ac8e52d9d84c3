"""De tweede stap: codes van een echte app, herstelcodes, en geen weg eromheen."""

import re
import time
from urllib.parse import urlsplit

import pyotp
import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import URLPattern, get_resolver
from django.urls.resolvers import URLResolver

from stadmaken.common.models import Bericht
from stadmaken.common.toegang.stap import BEWEZEN
from tests.fabriek import maak_medewerker

DAG = "2026-11-02T10:15:03+01:00"


def is_aangemeld(client):
    return "_auth_user_id" in client.session


@pytest.fixture
def verplicht(settings):
    settings.MFA_VERPLICHT = True


def test_na_het_wachtwoord_komt_de_code(aanmelden, client, medewerker, app):
    assert aanmelden(medewerker.username, next_="/cms/account/").headers["Location"] == "/cms/login/stap/"
    assert not is_aangemeld(client)
    scherm = client.get("/cms/login/stap/")
    assert 'autocomplete="one-time-code"' in scherm.content.decode()
    response = client.post("/cms/login/stap/", {"code": app.now()})
    assert response.headers["Location"] == "/cms/account/"
    assert client.get("/cms/account/").status_code == 200


def test_een_verkeerde_code_komt_er_niet_in(aanmelden, client, medewerker, app):
    aanmelden(medewerker.username)
    response = client.post("/cms/login/stap/", {"code": "000000" if app.now() != "000000" else "000001"})
    assert "Dit klopt niet" in response.content.decode()
    assert not is_aangemeld(client)


def test_een_code_werkt_maar_een_keer(aanmelden, medewerker, app):
    with time_machine.travel(DAG, tick=False) as klok:
        code = app.now()
        eerste, tweede = Client(), Client()
        for wie in (eerste, tweede):
            aanmelden(medewerker.username, wie=wie)
        assert eerste.post("/cms/login/stap/", {"code": code}).status_code == 302
        klok.shift(35)  # nog geldig, door de speling van een halve minuut
        assert tweede.post("/cms/login/stap/", {"code": code}).status_code == 200
        assert is_aangemeld(eerste)
        assert not is_aangemeld(tweede)


@pytest.mark.parametrize(("verschil", "goed"), [(-90, False), (-30, True), (30, True), (90, False)])
def test_een_klok_die_een_halve_minuut_verschilt_is_goed_genoeg(aanmelden, client, medewerker, app, verschil, goed):
    with time_machine.travel(DAG, tick=False):
        aanmelden(medewerker.username)
        client.post("/cms/login/stap/", {"code": app.at(int(time.time()) + verschil)})
        assert is_aangemeld(client) is goed


def test_de_tweede_stap_zonder_wachtwoord_bestaat_niet(client, medewerker, app):
    assert client.post("/cms/login/stap/", {"code": app.now()}).headers["Location"] == "/cms/login/"
    assert not is_aangemeld(client)


def test_een_herstelcode_werkt_een_keer_en_geeft_een_mail(aanmelden, medewerker, app):
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    codes = RecoveryCodes.activate(medewerker).get_unused_codes()
    assert len(set(codes)) == 10
    for wie, binnen in ((Client(), True), (Client(), False)):
        aanmelden(medewerker.username, wie=wie)
        wie.post("/cms/login/stap/", {"code": codes[3]})
        assert is_aangemeld(wie) is binnen
    assert "Er zijn er nog 9 over." in Bericht.objects.filter(onderwerp__contains="tweede stap").get().tekst


def test_een_app_instellen_met_een_echte_app(aanmelden, client, medewerker, verplicht, monkeypatch):
    # Wat na het vastleggen komt, zet iets in de sessie. In een test wordt nooit vastgelegd, en achteraf is te laat;
    # met een echte database doet tests/browser/test_toegang.py het.
    monkeypatch.setattr("django.db.transaction.on_commit", lambda doe, **_: doe())
    assert aanmelden(medewerker.username).headers["Location"] == "/cms/"
    assert client.get("/cms/").headers["Location"] == "/cms/beveiliging/"
    assert "Stel een tweede stap in" in client.get("/cms/beveiliging/").content.decode()
    scherm = client.get("/cms/beveiliging/app/").content.decode()
    geheim = re.search(r'toegang-sleutel">([A-Z2-7]+)<', scherm)[1]
    response = client.post("/cms/beveiliging/app/", {"code": pyotp.TOTP(geheim).now()})
    assert response.headers["Location"] == "/cms/beveiliging/herstelcodes/"
    assert len(re.findall(r"<code>\d{8}</code>", client.get("/cms/beveiliging/herstelcodes/").content.decode())) == 10
    assert client.get("/cms/").status_code == 200
    assert Bericht.objects.filter(aan=medewerker.email, tekst__contains="Er is een app met codes ingesteld.").exists()


@pytest.mark.een_stad
def test_de_naam_van_de_site_staat_in_de_app(aanmelden, client, medewerker):
    aanmelden(medewerker.username)
    with pytest.MonkeyPatch.context() as tijdelijk:
        gezien = []
        from stadmaken.common.toegang.adapters import MfaAdapter

        echt = MfaAdapter.build_totp_svg
        tijdelijk.setattr(MfaAdapter, "build_totp_svg", lambda self, url: gezien.append(url) or echt(self, url))
        client.get("/cms/beveiliging/app/", headers={"host": "localhost"})
    uri = pyotp.parse_uri(gezien[0])
    assert (uri.issuer, uri.name) == ("Samen Stadmaken", medewerker.username)


def cms_paden():
    """Elk adres onder /cms/ dat de site kent, met iets op de plaats van elk veld."""

    def loop(boom, begin=""):
        for deel in boom.url_patterns:
            route = begin + str(deel.pattern)
            if isinstance(deel, URLResolver):
                yield from loop(deel, route)
            elif isinstance(deel, URLPattern) and route.startswith("cms/"):
                yield route, deel.name

    for route, naam in loop(get_resolver()):
        pad = re.sub(r"<(?:int:)?\w*(?:pk|id)\w*>", "1", route)
        pad = re.sub(r"\(\?P<\w+>(?:[^()]|\([^()]*\))*\)|<[^>]+>", "1", pad)
        yield "/" + re.sub(r"[\^$?\\]|\.\*", "", pad), naam


OPEN_ZONDER_STAP = {
    *("mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "account_reauthenticate"),
    *("wagtailadmin_logout", "account_logout", "wagtailadmin_javascript_catalog", "wagtailadmin_sprite"),
    *("account_login", "wagtailadmin_login"),
}


def test_met_alleen_een_wachtwoord_leidt_elk_adres_naar_het_instellen(admin_client, admin_user, verplicht):
    paden = dict(cms_paden())
    assert len(paden) > 300
    for pad, naam in paden.items():
        if naam in OPEN_ZONDER_STAP:
            continue
        for methode in (admin_client.get, admin_client.post):
            response = methode(pad)
            if response.status_code == 301:
                continue
            assert response.headers.get("Location") == "/cms/beveiliging/", (pad, naam, response.status_code)


def test_wie_de_stap_heeft_maar_niet_zette_kan_er_geen_bij_zetten(client, medewerker, app, verplicht):
    client.force_login(medewerker)
    for pad in ("/cms/", "/cms/beveiliging/", "/cms/beveiliging/app/", "/cms/beveiliging/passkeys/erbij/"):
        assert urlsplit(client.get(pad).headers["Location"]).path == "/cms/beveiliging/bevestigen/code/"
    assert "bevestigen" in client.post("/cms/beveiliging/app/", {"code": "1"}).headers["Location"]
    client.post("/cms/beveiliging/bevestigen/code/?next=/cms/account/", {"code": app.now()})
    assert client.get("/cms/account/").status_code == 200


def test_buiten_het_cms_telt_een_halve_aanmelding_niet(client, admin_user, verplicht, rf):
    client.force_login(admin_user)
    assert client.get("/").wsgi_request.user.is_anonymous
    sessie = client.session
    sessie[BEWEZEN] = str(admin_user.pk)
    sessie.save()
    assert client.get("/").wsgi_request.user.is_authenticated


def test_zonder_plicht_mag_een_wachtwoord_genoeg_zijn(aanmelden, client, medewerker):
    aanmelden(medewerker.username)
    assert client.get("/cms/").status_code == 200


def test_de_laatste_stap_kan_niet_weg_als_hij_verplicht_is(aanmelden, client, medewerker, app, verplicht):
    aanmelden(medewerker.username)
    client.post("/cms/login/stap/", {"code": app.now()})
    scherm = client.get("/cms/beveiliging/app/weg/")
    assert "laatste tweede stap" in scherm.content.decode()
    client.post("/cms/beveiliging/app/weg/")
    assert Authenticator.objects.filter(user=medewerker, type="totp").exists()


def test_weghalen_kan_wel_zonder_plicht_en_geeft_een_mail(aanmelden, client, medewerker, app):
    aanmelden(medewerker.username)
    client.post("/cms/login/stap/", {"code": app.now()})
    client.post("/cms/beveiliging/app/weg/")
    assert not Authenticator.objects.filter(user=medewerker).exists()
    assert Bericht.objects.filter(tekst__contains="De app met codes is weggehaald.").exists()


def test_veranderen_vraagt_na_een_poos_om_het_wachtwoord(aanmelden, client, medewerker, app):
    with time_machine.travel(DAG, tick=False) as klok:
        aanmelden(medewerker.username)
        client.post("/cms/login/stap/", {"code": app.now()})
        assert client.get("/cms/beveiliging/app/weg/").status_code == 200
        klok.shift(11 * 60)
        for pad in ("app/weg/", "herstelcodes/nieuw/", "passkeys/erbij/"):
            naar = client.get(f"/cms/beveiliging/{pad}").headers["Location"]
            assert naar.startswith("/cms/beveiliging/bevestigen/?next="), pad


@pytest.mark.parametrize("onzin", ["", "x", "[]", "1", "{}", '{"response": 3}', '{"id":"a","rawId":"a","type":"x"}'])
def test_een_onzinnige_passkey_is_een_fout_en_geen_storing(aanmelden, client, medewerker, app, onzin):
    client.get("/cms/login/passkey/", headers={"accept": "application/json"})
    assert client.post("/cms/login/passkey/", {"credential": onzin}).status_code == 302
    aanmelden(medewerker.username)
    assert client.post("/cms/login/stap/", {"credential": onzin}).status_code == 200
    client.post("/cms/login/stap/", {"code": app.now()})
    assert client.post("/cms/beveiliging/passkeys/erbij/", {"credential": onzin}).status_code == 200


def test_iemand_anders_kan_mijn_passkey_niet_hernoemen_of_weghalen(client, medewerker, aanmelden):
    van_mij = Authenticator.objects.create(
        user=maak_medewerker(), type="webauthn", data={"name": "x", "credential": {}}
    )
    aanmelden(medewerker.username)
    for pad in ("naam/", "weg/"):
        for methode in (client.get, client.post):
            assert methode(f"/cms/beveiliging/passkeys/{van_mij.pk}/{pad}").status_code == 404


def test_een_vorige_sleutel_van_de_site_leest_het_geheim_nog(aanmelden, client, medewerker, app, settings):
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "een heel andere sleutel"
    aanmelden(medewerker.username)
    client.post("/cms/login/stap/", {"code": app.now()})
    assert is_aangemeld(client)


def test_een_onleesbaar_geheim_laat_niemand_binnen_en_geeft_geen_storing(aanmelden, client, medewerker, app, settings):
    settings.SECRET_KEY = "een heel andere sleutel"
    aanmelden(medewerker.username)
    assert client.post("/cms/login/stap/", {"code": app.now()}).status_code == 200
    assert not is_aangemeld(client)
