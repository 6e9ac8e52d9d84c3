from datetime import UTC, date, datetime

import pytest
import time_machine
from django.core.signals import request_finished
from django.db import DatabaseError, close_old_connections

from participatie.infoborden import scans
from participatie.models import ScanTelling
from tests import fabriek

pytestmark = pytest.mark.django_db
TELEFOON = {
    "user-agent": "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"
}


@pytest.fixture
def bord():
    return fabriek.maak_bord(code="K73A9")


@pytest.fixture
def verbinding_blijft():
    """Na een antwoord sluit Django de verbinding; hier is zij die van de test zelf."""
    request_finished.disconnect(close_old_connections)
    yield
    request_finished.connect(close_old_connections)


def aantal():
    return sum(ScanTelling.objects.values_list("aantal", flat=True))


def test_elke_opening_telt_een_keer_op_de_rij_van_de_dag(client, bord):
    for _ in range(3):
        client.get("/b/K73A9", headers=TELEFOON)
    assert list(ScanTelling.objects.values_list("infobord", "aantal")) == [(bord.pk, 3)]


def test_een_overgetypte_code_telt_ook(client, bord):
    client.get("/b/", {"code": "k73a9"}, headers=TELEFOON)
    assert aantal() == 1


def test_head_telt_niet(client, bord):
    assert client.head("/b/K73A9", headers=TELEFOON).status_code == 200
    assert aantal() == 0


@pytest.mark.parametrize(
    "kop",
    [{"purpose": "prefetch"}, {"sec-purpose": "prefetch;prerender"}, {"x-moz": "prefetch"}, {"x-purpose": "preview"}],
)
def test_voorbereidend_laden_telt_niet(client, bord, kop):
    client.get("/b/K73A9", headers={**TELEFOON, **kop})
    assert aantal() == 0


@pytest.mark.parametrize(
    "programma",
    [
        "",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0)",
        "Mozilla/5.0 AppleWebKit/537.36 (compatible; GPTBot/1.2)",
        "facebookexternalhit/1.1",
        "WhatsApp/2.23.20.0",
        "curl/8.5.0",
        "python-requests/2.32",
        "Go-http-client/2.0",
        "Mozilla/5.0 (X11; Linux) HeadlessChrome/130.0",
        "UptimeRobot/2.0",
        "Slackbot-LinkExpanding 1.0",
        "Twitterbot/1.0",
    ],
)
def test_een_programma_telt_niet(client, bord, programma):
    client.get("/b/K73A9", headers={"user-agent": programma})
    assert aantal() == 0


def test_een_telefoon_van_het_merk_cubot_telt_wel(client, bord):
    client.get("/b/K73A9", headers={"user-agent": "Mozilla/5.0 (Linux; Android 11; CUBOT X30) Chrome/130.0 Mobile"})
    assert aantal() == 1


def test_een_ingelogde_medewerker_telt_niet(client, bord):
    client.force_login(fabriek.maak_medewerker())
    client.get("/b/K73A9", headers=TELEFOON)
    assert aantal() == 0


def test_een_bezoeker_met_een_oud_cookie_telt_wel(client, bord):
    client.cookies["sessionid"] = "verlopen"
    client.get("/b/K73A9", headers=TELEFOON)
    assert aantal() == 1


def test_een_onbekende_code_telt_niet(client, bord):
    client.get("/b/YYYYY", headers=TELEFOON)
    assert aantal() == 0


def test_de_bezoeker_krijgt_geen_cookie(client, bord):
    assert not client.get("/b/K73A9", headers=TELEFOON).cookies


def test_er_wordt_niets_over_de_bezoeker_bewaard():
    assert {veld.name for veld in ScanTelling._meta.get_fields()} == {"id", "infobord", "dag", "aantal"}


def test_er_wordt_pas_na_het_antwoord_geteld(bord, verbinding_blijft):
    antwoord = scans.GeteldAntwoord("klaar")
    antwoord.na_afloop = lambda: scans.tel(bord.pk)
    assert aantal() == 0
    antwoord.close()
    antwoord.close()
    assert aantal() == 1


def test_een_mislukte_telling_bederft_het_antwoord_niet(verbinding_blijft):
    def mislukt():
        raise DatabaseError("vol")

    antwoord = scans.GeteldAntwoord("klaar")
    antwoord.na_afloop = mislukt
    antwoord.close()
    assert antwoord.content == b"klaar"


def test_wie_tegelijk_als_eerste_telt_verliest_geen_scan(bord, monkeypatch):
    """Tussen het bijwerken (nog niets) en het maken van de rij was een ander net eerder."""
    echt = ScanTelling.objects.bulk_create

    def een_ander_eerst(rijen, **opties):
        ScanTelling.objects.create(infobord=bord, dag=rijen[0].dag, aantal=1)
        return echt(rijen, **opties)

    monkeypatch.setattr(ScanTelling.objects, "bulk_create", een_ander_eerst)
    scans.tel(bord.pk)
    assert aantal() == 2


@pytest.mark.parametrize(
    ("moment", "dag"),
    [
        (datetime(2026, 10, 24, 22, 30, tzinfo=UTC), date(2026, 10, 25)),  # zomertijd: 0.30 uur
        (datetime(2026, 10, 25, 22, 30, tzinfo=UTC), date(2026, 10, 25)),  # wintertijd: 23.30 uur
        (datetime(2026, 10, 25, 23, 30, tzinfo=UTC), date(2026, 10, 26)),
        (datetime(2026, 3, 29, 21, 59, tzinfo=UTC), date(2026, 3, 29)),  # de kortste dag van het jaar
        (datetime(2026, 3, 29, 22, 1, tzinfo=UTC), date(2026, 3, 30)),
    ],
)
def test_een_scan_telt_op_de_dag_van_de_stad_ook_als_de_klok_verzet(client, bord, moment, dag):
    with time_machine.travel(moment, tick=False):
        client.get("/b/K73A9", headers=TELEFOON)
    assert ScanTelling.objects.get().dag == dag


def test_dertig_dagen_met_een_nul_waar_niets_was(bord):
    with time_machine.travel(datetime(2026, 11, 21, 12, tzinfo=UTC), tick=False):
        ScanTelling.objects.create(infobord=bord, dag=date(2026, 11, 20), aantal=4)
        ScanTelling.objects.create(infobord=bord, dag=date(2026, 10, 1), aantal=9)
        dagen = scans.per_dag(bord)
    assert len(dagen) == 30
    assert dagen[-2:] == [(date(2026, 11, 20), 4), (date(2026, 11, 21), 0)]
    assert sum(n for _, n in dagen) == 4
