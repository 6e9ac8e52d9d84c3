"""Suggesties tijdens het typen: klein, zonder cookie, en alleen wat openbaar is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from search.register.bijwerken import loop_na
from tests.fabriek import maak_project

pytestmark = pytest.mark.django_db


def haal(client, begin, adres="/zoeken/suggesties"):
    antwoord = client.get(adres, {"q": begin})
    assert antwoord.status_code == 200
    return antwoord.json()


@pytest.fixture
def iepenplein():
    project = maak_project(title="Iepenplein", slug="iepenplein")
    loop_na()
    return project


@pytest.mark.usefixtures("iepenplein")
def test_een_begin_geeft_de_titel_de_soort_en_het_adres(client):
    assert haal(client, "iep") == {
        "naam": "Suggesties",
        "melding": "1 suggestie. Kies met de pijltjes omhoog en omlaag.",
        "suggesties": [{"titel": "Iepenplein", "soort": "Project", "adres": "/projecten/iepenplein/"}],
    }


@pytest.mark.usefixtures("iepenplein")
@pytest.mark.parametrize("begin", ["", "i", "x" * 61, "\0", "zwembad", '"', "%"])
def test_te_kort_te_lang_of_onbekend_geeft_geen_suggesties(client, begin):
    assert haal(client, begin)["suggesties"] == []
    assert haal(client, begin)["melding"] == "Geen suggesties."


def test_wat_niet_openbaar_is_wordt_niet_voorgesteld_ook_als_het_register_achterloopt(client, iepenplein):
    PageViewRestriction.objects.create(page=iepenplein, restriction_type=PageViewRestriction.LOGIN)
    assert haal(client, "iep")["suggesties"] == []


@pytest.mark.usefixtures("iepenplein")
def test_het_antwoord_mag_even_bewaard_worden_en_zet_geen_cookie(client):
    antwoord = client.get("/zoeken/suggesties?q=iep")
    assert antwoord["Cache-Control"] == "public, max-age=60"
    assert not antwoord.cookies
    assert antwoord["X-Robots-Tag"] == "noindex"


@pytest.mark.usefixtures("iepenplein")
def test_in_een_andere_taal_staan_geen_nederlandse_titels(client):
    assert haal(client, "iep", "/en/zoeken/suggesties")["suggesties"] == []


def test_alleen_lezen_mag(client):
    assert client.post("/zoeken/suggesties", {"q": "iep"}).status_code == 405


def test_er_zijn_er_hooguit_acht_en_dat_kost_altijd_evenveel_vragen(client):
    def vragen():
        with CaptureQueriesContext(connection) as geteld:
            gevonden = haal(client, "iep")["suggesties"]
        return len(gevonden), len(geteld)

    def vul(aantal, vanaf=0):
        for nummer in range(aantal):
            maak_project(title=f"Iepenplein {vanaf + nummer}")
        loop_na()

    vul(2)
    vragen()
    assert vragen()[0] == 2
    klein = vragen()[1]
    vul(18, vanaf=2)
    assert vragen() == (8, klein)
