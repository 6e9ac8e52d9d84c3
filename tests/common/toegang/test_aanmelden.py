"""Aanmelden met gebruikersnaam of e-mailadres en wachtwoord: één deur, en die zegt niets over wie er bestaat."""

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from stadmaken.common.models import Medewerker
from tests.common.toegang.conftest import WACHTWOORD


def is_aangemeld(client):
    return "_auth_user_id" in client.session


def test_het_adres_van_het_aanmeldscherm_blijft(client, db):
    assert reverse("account_login") == reverse("wagtailadmin_login") == "/cms/login/"
    response = client.get("/cms/login/")
    assert response.status_code == 200
    assert "Gebruikersnaam of e-mailadres" in response.content.decode()
    assert "Wagtail" not in response.content.decode().partition("<main")[2]


@pytest.mark.parametrize("veld", ["username", "email"])
def test_gebruikersnaam_en_e_mailadres_werken_allebei(aanmelden, client, medewerker, veld):
    response = aanmelden(getattr(medewerker, veld).upper())
    assert response.headers["Location"] == "/cms/"
    assert is_aangemeld(client)


def test_een_gebruikersnaam_gaat_voor_het_e_mailadres_van_een_ander(aanmelden, client, medewerker):
    ander = Medewerker.objects.create_user("ander", medewerker.username + "@voorbeeld.nl", "nog-een-lang-wachtwoord")
    medewerker.username = ander.email
    medewerker.save()
    aanmelden(ander.email)
    assert client.session["_auth_user_id"] == str(medewerker.pk)


def test_twee_accounts_met_hetzelfde_adres_kunnen_er_niet_mee_aanmelden(aanmelden, client, medewerker):
    Medewerker.objects.create_user("ander", medewerker.email, WACHTWOORD)
    assert aanmelden(medewerker.email).status_code == 200
    assert not is_aangemeld(client)


def test_het_antwoord_is_hetzelfde_voor_een_onbekend_gesloten_en_bestaand_account(aanmelden, client, medewerker):
    dicht = Medewerker.objects.create_user("dicht", "dicht@voorbeeld.nl", WACHTWOORD, is_active=False)
    antwoorden = [
        aanmelden(medewerker.username, "fout"),
        aanmelden("bestaat-niet", "fout"),
        aanmelden(dicht.username),
        aanmelden("nul\0teken", "fout"),
    ]
    for antwoord in antwoorden[:3]:
        assert antwoord.status_code == 200
        assert "horen niet bij elkaar" in antwoord.content.decode()
    assert antwoorden[3].status_code == 200
    assert not is_aangemeld(client)


def test_onbekend_rekent_even_lang_als_bekend(aanmelden, client, medewerker, telt_hashes):
    aanmelden(medewerker.username, "fout")
    bekend = telt_hashes()
    aanmelden("bestaat-niet", "fout")
    assert bekend == telt_hashes() == 1


@pytest.mark.parametrize(
    ("next_", "waarheen"),
    [
        ("/cms/pages/", "/cms/pages/"),
        ("https://kwaad.voorbeeld/", "/cms/"),
        ("//kwaad.voorbeeld/", "/cms/"),
        ("/\\kwaad.voorbeeld/", "/cms/"),
        ("javascript:alert(1)", "/cms/"),
    ],
)
def test_na_aanmelden_alleen_naar_een_adres_van_deze_site(aanmelden, client, medewerker, next_, waarheen):
    assert aanmelden(medewerker.username, next_=next_).headers["Location"] == waarheen


def test_de_sessie_van_voor_het_aanmelden_is_niet_die_van_erna(aanmelden, client, medewerker):
    sessie = client.session
    sessie["iets"] = "van een ander"
    sessie.save()
    gekend = sessie.session_key
    client.cookies["sessionid"] = gekend
    aanmelden(medewerker.username)
    assert client.session.session_key != gekend
    assert not Session.objects.filter(pk=gekend).exists()


def test_wie_geen_toegang_tot_het_cms_heeft_komt_er_niet_in_en_draait_geen_rondjes(aanmelden, client, db):
    Medewerker.objects.create_user("zonder", "zonder@voorbeeld.nl", WACHTWOORD)
    aanmelden("zonder")
    laatste = client.get("/cms/", follow=True)
    assert laatste.status_code == 200
    assert len(laatste.redirect_chain) == 1
    assert not is_aangemeld(client)


@pytest.mark.parametrize(
    "pad",
    [
        *("signup/", "email/", "confirm-email/", "login/code/", "login/code/confirm/", "password/set/", "inactive/"),
        *("login/signup/", "beveiliging/passkeys/signup/", "3rdparty/", "social/signup/", "_allauth/browser/v1/config"),
    ],
)
def test_wat_allauth_verder_kan_bestaat_hier_niet(admin_client, pad):
    for methode in (admin_client.get, admin_client.post):
        response = methode(f"/cms/{pad}", follow=True)
        assert response.status_code == 404


def test_het_aanmeldscherm_van_wagtail_voor_besloten_paginas_is_dicht(client, medewerker):
    gegevens = {"username": medewerker.username, "password": WACHTWOORD}
    for pad in ("/_util/login/", "/en/_util/login/"):
        for response in (client.get(pad), client.post(pad, gegevens)):
            assert response.headers["Location"] == "/cms/login/"
    assert not is_aangemeld(client)


def test_aanmelden_zonder_csrf_sleutel_kan_niet(medewerker):
    from django.test import Client

    gegevens = {"username": medewerker.username, "password": WACHTWOORD}
    assert Client(enforce_csrf_checks=True).post("/cms/login/", gegevens).status_code == 403
