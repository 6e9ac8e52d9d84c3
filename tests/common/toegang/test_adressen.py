"""Elk adres van aanmelden en beveiliging staat hier: wie erin mag, en dat openen niets verandert."""

import pytest
from django.test import Client

from stadmaken.common.toegang.urls import beveiliging, ingang
from tests.fabriek import maak_medewerker

VOOR_IEDEREEN = {
    *("account_login", "mfa_authenticate", "mfa_login_webauthn", "account_logout"),
    *("openid_connect_login", "openid_connect_callback"),
    *("account_reset_password", "account_reset_password_done", "account_reset_password_from_key"),
    *("account_reset_password_from_key_done", "toegang_naar_wachtwoord"),
}
VOOR_MEDEWERKERS = {
    "mfa_index": "/cms/beveiliging/",
    "account_reauthenticate": "/cms/beveiliging/bevestigen/",
    "mfa_reauthenticate": "/cms/beveiliging/bevestigen/code/",
    "mfa_reauthenticate_webauthn": "/cms/beveiliging/bevestigen/passkey/",
    "mfa_activate_totp": "/cms/beveiliging/app/",
    "mfa_deactivate_totp": "/cms/beveiliging/app/weg/",
    "mfa_view_recovery_codes": "/cms/beveiliging/herstelcodes/",
    "mfa_generate_recovery_codes": "/cms/beveiliging/herstelcodes/nieuw/",
    "mfa_download_recovery_codes": "/cms/beveiliging/herstelcodes/bestand/",
    "mfa_list_webauthn": "/cms/beveiliging/passkeys/",
    "mfa_add_webauthn": "/cms/beveiliging/passkeys/erbij/",
    "mfa_edit_webauthn": "/cms/beveiliging/passkeys/1/naam/",
    "mfa_remove_webauthn": "/cms/beveiliging/passkeys/1/weg/",
    "usersessions_list": "/cms/beveiliging/aanmeldingen/",
    "toegang_pogingen": "/cms/beveiliging/pogingen/",
    "toegang_terugzetten": "/cms/beveiliging/medewerkers/1/",
}


def test_elk_adres_staat_hier():
    assert {deel.name for deel in ingang} == VOOR_IEDEREEN
    assert {deel.name for deel in beveiliging} == set(VOOR_MEDEWERKERS)


@pytest.mark.parametrize("pad", VOOR_MEDEWERKERS.values())
def test_zonder_aanmelden_is_beveiliging_dicht(client, db, pad):
    for methode in (client.get, client.head, client.post):
        assert methode(pad).headers["Location"].startswith("/cms/login/")


@pytest.mark.parametrize("pad", VOOR_MEDEWERKERS.values())
def test_niets_hiervan_wordt_door_een_ander_bewaard(pad, db):
    client = Client()
    client.force_login(maak_medewerker())
    response = client.get(pad)
    assert response.status_code in {200, 302, 403, 404}
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("pad", ["login/gemeente/", "login/gemeente/terug/"])
def test_zonder_adreslijst_is_die_deur_er_niet(client, db, pad):
    assert client.get(f"/cms/{pad}").status_code == 404
