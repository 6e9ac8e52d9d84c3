"""Aanmelden bij de gemeente, met een echte OpenID-aanbieder in een eigen proces."""

from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.contrib.auth.models import Group
from django.test import Client

from stadmaken.common.models import Medewerker
from tests.browser.demosite import vrije_poort
from tests.common.toegang.conftest import WACHTWOORD
from tests.common.toegang.gids import TERUG, is_aangemeld, melding


def test_wie_een_account_heeft_komt_binnen_met_het_adres_dat_de_gemeente_zeker_weet(kom_binnen, client, medewerker):
    assert kom_binnen(next_="/cms/account/").headers["Location"] == "/cms/account/"
    assert client.session["_auth_user_id"] == str(medewerker.pk)
    koppeling = SocialAccount.objects.get()
    assert (koppeling.user, koppeling.extra_data) == (medewerker, {})
    assert not SocialToken.objects.exists()
    client.post("/cms/logout/")
    kom_binnen()
    assert is_aangemeld(client)
    assert SocialAccount.objects.get().extra_data == {}


def test_heen_gaat_met_pkce_en_een_eigen_state(gids, client, db):
    vraag = parse_qs(urlsplit(client.get("/cms/login/gemeente/").headers["Location"]).query)
    assert vraag["code_challenge_method"] == ["S256"]
    assert vraag["redirect_uri"] == [TERUG]
    assert vraag["state"]


def test_na_de_koppeling_telt_het_nummer_en_niet_meer_het_adres(kom_binnen, gids, client, medewerker):
    kom_binnen()
    client.post("/cms/logout/")
    gids.zegt(email="noor.bakker@voorbeeld.nl")
    kom_binnen()
    assert client.session["_auth_user_id"] == str(medewerker.pk)
    client.post("/cms/logout/")
    gids.zegt("indringer")
    kom_binnen("indringer")
    assert not is_aangemeld(client)


@pytest.mark.parametrize("gegevens", [{"email_verified": False}, {"email": "vreemd@voorbeeld.nl"}, {"email": ""}])
def test_wie_de_gemeente_niet_zeker_weet_of_wij_niet_kennen_komt_er_niet_in(
    kom_binnen, gids, client, medewerker, gegevens
):
    gids.zegt(**gegevens)
    assert kom_binnen().headers["Location"] == "/cms/login/"
    assert not is_aangemeld(client)
    assert "Er is hier geen account voor u" in melding(client)
    assert (Medewerker.objects.count(), SocialAccount.objects.count()) == (1, 0)


def test_een_vertrouwd_domein_maakt_een_adres_zeker(kom_binnen, gids, client, medewerker):
    gids.stel_in(OIDC_MAILDOMEINEN="ander.nl,voorbeeld.nl")
    gids.zegt(email_verified=False)
    kom_binnen()
    assert is_aangemeld(client)


def test_een_gesloten_account_en_een_dubbel_adres_komen_er_niet_in(kom_binnen, client, medewerker):
    dubbel = Medewerker.objects.create_user("dubbel", medewerker.email, WACHTWOORD)
    kom_binnen()
    assert not is_aangemeld(client)
    dubbel.delete()
    medewerker.is_active = False
    medewerker.save()
    kom_binnen()
    assert not is_aangemeld(client)


def test_een_gekoppeld_account_dat_dichtgaat_komt_er_niet_meer_in(kom_binnen, client, medewerker):
    kom_binnen()
    client.post("/cms/logout/")
    medewerker.is_active = False
    medewerker.save()
    kom_binnen()
    assert not is_aangemeld(client)


def test_een_nieuw_account_komt_er_alleen_als_dat_is_ingesteld_en_zonder_rol(kom_binnen, gids, client, db):
    gids.stel_in(OIDC_AANMAKEN="true")
    assert kom_binnen().headers["Location"] == "/cms/login/"
    nieuw = Medewerker.objects.get()
    assert (nieuw.email, nieuw.first_name, nieuw.is_superuser) == ("Noor@voorbeeld.nl".lower(), "Noor", False)
    assert not nieuw.has_usable_password()
    assert not nieuw.groups.exists()
    assert not is_aangemeld(client)
    assert "nog geen rol" in melding(client)


def test_rollen_komen_en_gaan_met_de_adreslijst(kom_binnen, gids, client, medewerker):
    redactie, inbreng, eigen = (Group.objects.get_or_create(name=naam)[0] for naam in ("Webredactie", "Inbreng", "X"))
    medewerker.groups.add(inbreng, eigen)
    gids.stel_in(OIDC_ROLLEN="groups:sm-redactie=Webredactie,sm-inbreng=Inbreng,sm-weg=Bestaat niet")
    gids.zegt(groups=["sm-redactie", "sm-weg", "iets anders"])
    kom_binnen()
    assert set(medewerker.groups.all()) == {redactie, eigen}
    client.post("/cms/logout/")
    gids.zegt(groups="sm-inbreng")
    kom_binnen()
    assert set(medewerker.groups.all()) == {inbreng, eigen}


@pytest.mark.parametrize(
    ("omgeving", "gegevens", "waarheen"),
    [
        ({}, {}, "/cms/beveiliging/"),
        ({}, {"amr": ["pwd"]}, "/cms/beveiliging/"),
        ({}, {"amr": ["pwd", "mfa"]}, None),
        ({"OIDC_HEEFT_MFA": "true"}, {}, None),
    ],
)
def test_de_tweede_stap_van_de_gemeente_telt(
    kom_binnen, gids, client, medewerker, settings, omgeving, gegevens, waarheen
):
    settings.MFA_VERPLICHT = True
    gids.stel_in(**omgeving)
    gids.zegt(**gegevens)
    kom_binnen()
    assert client.get("/cms/").headers.get("Location") == waarheen


def test_een_eigen_tweede_stap_wordt_gevraagd_tenzij_de_gemeente_dat_deed(kom_binnen, gids, client, medewerker, app):
    assert kom_binnen().headers["Location"] == "/cms/login/stap/"
    assert not is_aangemeld(client)
    client.post("/cms/login/stap/", {"code": app.now()})
    assert is_aangemeld(client)
    ander = Client()
    gids.zegt(amr=["mfa"])
    assert kom_binnen(browser=ander).headers["Location"] == "/cms/"


def test_met_alleen_de_gemeente_is_een_wachtwoord_dicht(gids, aanmelden, client, medewerker, settings):
    gids.stel_in(OIDC_ALLEEN="true", OIDC_NAAM="Haarlem")
    settings.WAGTAIL_PASSWORD_RESET_ENABLED = False
    scherm = melding(client)
    assert "Aanmelden bij Haarlem" in scherm
    assert 'type="password"' not in scherm
    assert "passkey" not in scherm
    assert aanmelden(medewerker.username).headers["Location"] == "/cms/login/"
    assert client.get("/cms/login/passkey/", headers={"accept": "application/json"}).status_code == 404
    assert client.post("/cms/login/passkey/", {"credential": "{}"}).status_code == 404
    assert client.get("/cms/password_reset/").status_code == 404
    assert not is_aangemeld(client)


def test_zonder_dat_staan_beide_wegen_er(gids, client, db):
    scherm = melding(client)
    assert "Aanmelden bij de gemeente" in scherm
    assert 'type="password"' in scherm


def test_een_verkeerde_terugweg_is_een_melding_en_geen_storing(gids, client, medewerker):
    heen = client.get("/cms/login/gemeente/").headers["Location"]
    state = parse_qs(urlsplit(heen).query)["state"][0]
    for vraag in ({}, {"code": "x", "state": "verzonnen"}, {"error": "access_denied", "state": state}, {"code": "x"}):
        response = client.get("/cms/login/gemeente/terug/", vraag)
        assert response.headers["Location"] == "/cms/login/"
    assert "lukte niet" in melding(client)


def test_een_terugweg_van_een_ander_geeft_geen_aanmelding(gids, client, medewerker):
    ander = Client()
    heen = ander.get("/cms/login/gemeente/").headers["Location"]
    client.get(gids.heen(heen, "noor"))
    assert not is_aangemeld(client)


def test_koppelen_aan_een_open_aanmelding_bestaat_niet(gids, aanmelden, client, medewerker):
    aanmelden(medewerker.username)
    gids.zegt("indringer", email="indringer@voorbeeld.nl")
    heen = client.get("/cms/login/gemeente/", {"process": "connect"}).headers["Location"]
    client.get(gids.heen(heen, "indringer"))
    assert not SocialAccount.objects.exists()


def test_antwoordt_de_gemeente_niet_dan_zegt_het_scherm_dat(gids, client, db):
    gids.stel_in(OIDC_SERVER_URL=f"http://127.0.0.1:{vrije_poort()}")
    assert client.get("/cms/login/gemeente/").headers["Location"] == "/cms/login/"
    assert "antwoordt nu niet" in melding(client)
