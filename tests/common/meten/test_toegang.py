"""Wie de metingen mag lezen: alleen wie de sleutel stuurt. Voor een ander is er niets."""

import pytest

from tests.common.koppen.regels import klachten_csp

from .conftest import SLEUTEL, lees

pytestmark = pytest.mark.django_db


def test_met_de_sleutel_zijn_de_metingen_te_lezen(metingen):
    assert lees(metingen.vraag())[("stadmaken_database_bereikbaar", ())] == 1


@pytest.mark.parametrize(
    "kop", [None, "", "Bearer", "Bearer ", f"Bearer {SLEUTEL}x", f"bearer {SLEUTEL}", SLEUTEL, "Bearer é"]
)
def test_zonder_de_goede_sleutel_is_er_niets(client, settings, kop):
    settings.METINGEN_SLEUTEL = SLEUTEL
    antwoord = client.get("/metingen", headers={"Authorization": kop} if kop is not None else {})
    assert (antwoord.status_code, antwoord.content) == (404, b"Niet gevonden\n")


@pytest.mark.parametrize("kop", ["Bearer ", "Bearer", "Bearer None", f"Bearer {SLEUTEL}"])
def test_zonder_instelling_is_er_niets_ook_niet_met_een_lege_sleutel(client, settings, kop):
    settings.METINGEN_SLEUTEL = ""
    assert client.get("/metingen", headers={"Authorization": kop}).status_code == 404


@pytest.mark.parametrize("methode", ["POST", "PUT", "DELETE", "OPTIONS", "ONZIN"])
def test_alleen_lezen_kan(client, settings, methode):
    settings.METINGEN_SLEUTEL = SLEUTEL
    assert client.generic(methode, "/metingen", headers={"Authorization": f"Bearer {SLEUTEL}"}).status_code == 404


def test_een_weigering_vraagt_niets_aan_de_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/metingen")


def test_elke_webserver_is_los_te_vragen_zonder_de_naam_van_de_site_en_zonder_https(client, settings):
    settings.METINGEN_SLEUTEL, settings.SECURE_SSL_REDIRECT = SLEUTEL, True
    antwoord = client.get("/metingen", headers={"Authorization": f"Bearer {SLEUTEL}", "Host": "10.0.0.7:8000"})
    assert antwoord.status_code == 200


def test_niemand_bewaart_of_indexeert_de_metingen(client, settings):
    settings.METINGEN_SLEUTEL = SLEUTEL
    koppen = client.get("/metingen", headers={"Authorization": f"Bearer {SLEUTEL}"}).headers
    assert koppen["Cache-Control"] == "no-store"
    assert koppen["X-Robots-Tag"] == "noindex"
    assert koppen["X-Content-Type-Options"] == "nosniff"
    assert koppen["Content-Type"].startswith("text/plain")
    assert klachten_csp(koppen["Content-Security-Policy"]) == []
