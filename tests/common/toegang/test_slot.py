"""Wie te vaak misraadt, wacht een kwartier; in de database staat alleen wat daarvoor nodig is."""

from datetime import timedelta

import pytest
import time_machine
from axes.models import AccessAttempt
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from stadmaken.common.models import Bericht, Medewerker
from stadmaken.common.toegang.accounts import onbekend_hier
from stadmaken.common.toegang.opruimen import ruim_op
from tests.common.toegang.conftest import WACHTWOORD
from tests.fabriek import maak_medewerker

HIER, DAAR = {"REMOTE_ADDR": "81.2.69.7"}, {"REMOTE_ADDR": "145.7.8.9"}


def raad(aanmelden, naam, keer, **kop):
    return [aanmelden(naam, "fout", **kop).status_code for _ in range(keer)]


def is_aangemeld(client):
    return "_auth_user_id" in client.session


def test_na_vijf_keer_misraden_is_ook_het_goede_wachtwoord_even_dicht(aanmelden, client, medewerker):
    assert raad(aanmelden, medewerker.username, 5, **HIER) == [200, 200, 200, 200, 429]
    response = aanmelden(medewerker.email, **HIER)
    assert response.status_code == 429
    assert "over 15 minuten opnieuw" in response.content.decode()
    assert response.headers["Retry-After"] == "900"
    assert not is_aangemeld(client)


def test_een_account_dat_niet_bestaat_krijgt_hetzelfde_antwoord(aanmelden, db):
    assert raad(aanmelden, "bestaat-niet", 6, **HIER) == [200, 200, 200, 200, 429, 429]


def test_na_een_kwartier_mag_het_weer(aanmelden, client, medewerker):
    with time_machine.travel(timezone.now(), tick=False) as klok:
        raad(aanmelden, medewerker.username, 5, **HIER)
        klok.shift(timedelta(minutes=10))
        assert aanmelden(medewerker.username, **HIER).status_code == 429
        klok.shift(timedelta(minutes=6))  # proberen tijdens het wachten maakt het wachten niet langer
        assert aanmelden(medewerker.username, **HIER).status_code == 302
        assert is_aangemeld(client)


def test_een_ander_netwerk_heeft_er_geen_last_van(aanmelden, client, medewerker):
    raad(aanmelden, medewerker.username, 5, **HIER)
    assert aanmelden(medewerker.username, **DAAR).status_code == 302


def test_hetzelfde_netwerk_met_een_ander_adres_telt_mee(aanmelden, medewerker):
    for nummer in range(5):
        aanmelden(medewerker.username, "fout", REMOTE_ADDR=f"81.2.69.{nummer}")
    assert aanmelden(medewerker.username, **HIER).status_code == 429


def test_een_account_van_overal_tegelijk_geraden_gaat_dicht(aanmelden, medewerker):
    for nummer in range(20):
        aanmelden(medewerker.username, "fout", REMOTE_ADDR=f"81.{nummer}.69.1")
    assert aanmelden(medewerker.username, **DAAR).status_code == 429


def test_een_netwerk_dat_veel_accounts_probeert_gaat_dicht(aanmelden, medewerker):
    for nummer in range(50):
        aanmelden(f"naam{nummer}", "fout", **HIER)
    assert aanmelden(medewerker.username, **HIER).status_code == 429


def test_zelf_aanmelden_wist_de_teller_van_het_netwerk_niet(aanmelden, client, medewerker):
    for nummer in range(30):
        aanmelden(f"naam{nummer}", "fout", **HIER)
    aanmelden(medewerker.username, "fout", **HIER)
    aanmelden(medewerker.username, **HIER)
    assert is_aangemeld(client)
    assert AccessAttempt.objects.count() == 30


def test_achter_een_proxy_telt_het_adres_dat_de_proxy_zag(aanmelden, medewerker):
    kop = {"REMOTE_ADDR": "10.0.0.3", "HTTP_X_FORWARDED_FOR": "1.2.3.4, 81.2.69.7"}
    raad(aanmelden, medewerker.username, 5, **kop)
    assert aanmelden(medewerker.username, **HIER).status_code == 429
    assert aanmelden(medewerker.username, REMOTE_ADDR="1.2.3.4").status_code == 302


def test_misraden_codes_tellen_ook_als_het_wachtwoord_klopt(aanmelden, client, medewerker, app):
    aanmelden(medewerker.username, **HIER)
    goed = app.now()
    fout = "000000" if goed != "000000" else "000001"
    codes = [client.post("/cms/login/stap/", {"code": fout}, **HIER).status_code for _ in range(5)]
    assert codes == [200, 200, 200, 200, 429]
    assert client.post("/cms/login/stap/", {"code": goed}, **HIER).status_code == 429
    assert not is_aangemeld(client)


def test_het_wachtwoord_bevestigen_telt_mee(aanmelden, client, medewerker):
    with time_machine.travel(timezone.now(), tick=False) as klok:
        aanmelden(medewerker.username, **HIER)
        klok.shift(timedelta(minutes=11))
        pad = "/cms/beveiliging/bevestigen/"
        assert [client.post(pad, {"password": "fout"}, **HIER).status_code for _ in range(5)][-1] == 429


def test_in_een_rij_staat_geen_wachtwoord_geen_code_en_geen_adres_van_een_mens(aanmelden, client, medewerker):
    kop = {**HIER, "HTTP_USER_AGENT": "Eigen browser van Noor", "HTTP_ACCEPT": "tekst/noor"}
    aanmelden("geheim-in-het-verkeerde-veld", "nog-een-geheim", **kop)
    aanmelden(medewerker.username, "nog-een-geheim", **kop)
    aanmelden(medewerker.username, "nog-een-geheim", **kop)
    rijen = str(list(AccessAttempt.objects.values()))
    for verboden in ("geheim", "81.2.69.7", "Noor", "noor"):
        assert verboden not in rijen, verboden
    assert {rij.username == medewerker.username for rij in AccessAttempt.objects.all()} == {True, False}


def test_opruimen_wist_pogingen_na_de_wachttijd(aanmelden, medewerker):
    aanmelden(medewerker.username, "fout")
    ruim_op()
    assert AccessAttempt.objects.exists()
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    ruim_op()
    assert not AccessAttempt.objects.exists()


def test_met_het_account_gaan_de_pogingen_weg(aanmelden, medewerker):
    aanmelden(medewerker.username, "fout")
    medewerker.delete()
    assert not AccessAttempt.objects.exists()


@pytest.fixture
def beheerder(db):
    return maak_medewerker("common.change_medewerker")


def test_een_beheerder_ziet_wie_moet_wachten_en_laat_weer_toe(aanmelden, medewerker, beheerder):
    raad(aanmelden, medewerker.username, 5, **HIER)
    aanmelden("een-geheim", "fout", **HIER)
    cms = Client()
    cms.force_login(beheerder)
    scherm = cms.get("/cms/beveiliging/pogingen/").content.decode()
    assert "Mislukte aanmeldingen" in BeautifulSoup(scherm, "html.parser").header.get_text()
    assert medewerker.username in scherm
    assert "onbekend account" in scherm
    assert "een-geheim" not in scherm
    cms.post("/cms/beveiliging/pogingen/", {"naam": medewerker.username})
    assert aanmelden(medewerker.username, **HIER).status_code == 302


def test_de_lijst_zegt_tot_wanneer_iemand_wacht_en_wie_nog_mag(aanmelden, medewerker, beheerder):
    ander = maak_medewerker()
    raad(aanmelden, medewerker.username, 5, **HIER)
    raad(aanmelden, ander.username, 1, **DAAR)
    cms = Client()
    cms.force_login(beheerder)
    scherm = cms.get("/cms/beveiliging/pogingen/").content.decode()
    assert (scherm.count("Wacht tot"), scherm.count("Mag nog proberen"), scherm.count("Laat weer toe")) == (1, 1, 1)
    assert "Mislukte aanmeldingen" in scherm


def test_een_lange_lijst_kost_evenveel_vragen_als_een_korte(medewerker, beheerder):
    cms = Client()
    cms.force_login(beheerder)

    def tel() -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert "Laat weer toe" in cms.get("/cms/beveiliging/pogingen/").content.decode()
        return len(vragen)

    def misgeraden(naam) -> None:
        AccessAttempt.objects.create(username=naam, ip_address="81.2.69.0", failures_since_start=5)

    misgeraden(medewerker.username)
    tel()
    eerst = tel()
    for nummer in range(15):
        misgeraden(maak_medewerker().username if nummer % 2 else f"{onbekend_hier()}{nummer}")
    assert tel() == eerst


def test_zonder_recht_zijn_de_pogingen_dicht(medewerker):
    cms = Client()
    cms.force_login(medewerker)
    for methode in (cms.get, cms.post):
        assert methode("/cms/beveiliging/pogingen/").headers["Location"] == "/cms/"


def test_zonder_pogingen_zegt_het_scherm_dat(beheerder, django_assert_max_num_queries):
    cms = Client()
    cms.force_login(beheerder)
    assert "niet misgeraden" in cms.get("/cms/beveiliging/pogingen/").content.decode()


def test_een_link_voor_een_nieuw_wachtwoord_gaat_hooguit_drie_keer_per_dag(client, medewerker):
    antwoorden = {
        client.post("/cms/password_reset/", {"email": adres}).headers["Location"]
        for adres in [medewerker.email.upper()] * 5 + ["onbekend@voorbeeld.nl"]
    }
    assert antwoorden == {"/cms/password_reset/verzonden/"}
    assert Bericht.objects.filter(aan=medewerker.email).count() == 3
    assert not Bericht.objects.exclude(aan=medewerker.email).exists()


def test_een_gesloten_account_krijgt_geen_link(client, db):
    Medewerker.objects.create_user("dicht", "dicht@voorbeeld.nl", WACHTWOORD, is_active=False)
    client.post("/cms/password_reset/", {"email": "dicht@voorbeeld.nl"})
    assert not Bericht.objects.exists()


def test_wie_te_vaak_aanmeldt_hoort_dat_in_gewone_taal(client, medewerker, settings):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "login": "1/m/ip"}
    for _keer in range(2):
        antwoord = client.post("/cms/login/", {"username": "iemand", "password": "fout"})
    assert antwoord.status_code == 429
    assert "te vaak geprobeerd om in te loggen" in antwoord.content.decode()
