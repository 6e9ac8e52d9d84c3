"""Op de eigen accountpagina: het oude wachtwoord is niet te raden, en een adres is van één account."""

import pytest

from stadmaken.common.models import Bericht, Medewerker
from tests.common.toegang.conftest import WACHTWOORD
from tests.fabriek import maak_medewerker

NIEUW = "een-ander-lang-wachtwoord"
HIER = {"REMOTE_ADDR": "81.2.69.7"}
OUD = "Uw e-mailadres in het CMS is veranderd"


def bewaar(client, email="noor@voorbeeld.nl", **velden):
    naam = {"name_email-first_name": "N", "name_email-last_name": "B", "name_email-email": email}
    thema = {"theme-theme": "system", "theme-density": "default", "theme-contrast": "system"}
    return client.post("/cms/account/", {**naam, **thema, **velden}, **HIER)


def wachtwoord(oud):
    return {"password-old_password": oud, "password-new_password1": NIEUW, "password-new_password2": NIEUW}


def test_het_oude_wachtwoord_raden_stopt_na_vijf_keer(aanmelden, client, medewerker):
    aanmelden(medewerker.username, **HIER)
    assert [bewaar(client, **wachtwoord("fout")).status_code for _keer in range(5)] == [200, 200, 200, 200, 429]
    assert bewaar(client, **wachtwoord(WACHTWOORD)).status_code == 429
    medewerker.refresh_from_db()
    assert medewerker.check_password(WACHTWOORD)


def test_met_het_goede_wachtwoord_lukt_het(aanmelden, client, medewerker):
    aanmelden(medewerker.username, **HIER)
    bewaar(client, **wachtwoord("fout"))
    assert bewaar(client, **wachtwoord(WACHTWOORD)).status_code == 302
    medewerker.refresh_from_db()
    assert medewerker.check_password(NIEUW)


@pytest.mark.parametrize("adres", ["collega@voorbeeld.nl", "Collega@Voorbeeld.NL", "COLLEGANAAM@voorbeeld.nl"])
def test_het_adres_van_een_collega_is_niet_over_te_nemen(aanmelden, client, medewerker, adres):
    maak_medewerker(email="collega@voorbeeld.nl")
    Medewerker.objects.create(username="colleganaam@voorbeeld.nl")
    aanmelden(medewerker.username, **HIER)
    antwoord = bewaar(client, adres)
    assert "meldt een ander account zich aan" in antwoord.content.decode()
    medewerker.refresh_from_db()
    assert medewerker.email == "noor@voorbeeld.nl"
    assert not Bericht.objects.filter(onderwerp=OUD).exists()


def test_een_ander_adres_staat_meteen_en_het_oude_krijgt_een_mail(aanmelden, client, medewerker):
    Medewerker.objects.filter(pk=medewerker.pk).update(username="noor@voorbeeld.nl")
    aanmelden("noor@voorbeeld.nl", **HIER)
    assert bewaar(client, "ander@voorbeeld.nl").status_code == 302
    medewerker.refresh_from_db()
    assert (medewerker.email, medewerker.username) == ("ander@voorbeeld.nl", "ander@voorbeeld.nl")
    bericht = Bericht.objects.get(onderwerp=OUD)
    assert bericht.aan == "noor@voorbeeld.nl"
    assert "ander@voorbeeld.nl" not in bericht.tekst
    bewaar(client, "ander@voorbeeld.nl")
    assert Bericht.objects.filter(onderwerp=OUD).count() == 1


def test_wie_nog_nooit_binnen_was_krijgt_geen_mail_over_een_ander_adres(medewerker):
    medewerker.email = "ander@voorbeeld.nl"
    medewerker.save()
    assert not Bericht.objects.exists()
