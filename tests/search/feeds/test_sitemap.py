"""De sitemap: met de tijd van publiceren, en ook bij heel veel adressen te lezen."""

from datetime import UTC, datetime

import pytest
import time_machine
from defusedxml import ElementTree

from stadmaken.common import sitemap
from tests.fabriek import maak_project
from tests.search.geheim import WOORD, maak_alles

pytestmark = pytest.mark.django_db
RUIMTE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def lees(client, pad="/sitemap.xml"):
    """De soort van het bestand, en per adres wanneer het veranderde."""
    antwoord = client.get(pad)
    assert (antwoord.status_code, antwoord["Content-Type"]) == (200, "application/xml")
    boom = ElementTree.fromstring(antwoord.content)
    return boom.tag.removeprefix(RUIMTE), {
        deel.findtext(f"{RUIMTE}loc").removeprefix("https://doemee.test"): deel.findtext(f"{RUIMTE}lastmod")
        for deel in boom
    }


def test_een_concept_naast_de_pagina_verandert_de_tijd_niet(client):
    with time_machine.travel(datetime(2026, 3, 1, 9, tzinfo=UTC), tick=False):
        project = maak_project(slug="iepenplein")
        project.save_revision().publish()
    project.refresh_from_db()
    project.title = WOORD
    project.save_revision()
    _soort, adressen = lees(client)
    assert adressen[project.url] == "2026-03-01"


def test_ook_wat_buiten_de_paginaboom_staat(client):
    maak_alles()
    _soort, adressen = lees(client)
    for pad in ("/in-de-buurt/", "/feeds/", "/open-data/", "/toezeggingen/"):
        assert pad in adressen
        assert client.get(pad).status_code == 200


def test_niets_geheims(client):
    maak_alles()
    assert WOORD.lower() not in client.get("/sitemap.xml").content.decode().lower()


def test_bij_te_veel_adressen_een_lijst_van_bestanden_met_samen_precies_alles(client, monkeypatch):
    maak_alles()
    soort, alles = lees(client)
    assert soort == "urlset"
    monkeypatch.setattr(sitemap, "PER_BESTAND", 3)
    soort, bestanden = lees(client)
    assert soort == "sitemapindex"
    samen = {}
    for bestand in bestanden:
        soort, adressen = lees(client, bestand)
        assert soort == "urlset"
        assert 0 < len(adressen) <= 3
        samen |= adressen
    assert samen == alles


@pytest.mark.parametrize("pad", ["paginas-0", "paginas-99", f"paginas-{'9' * 30}", "bestaatniet-1"])
def test_een_bestand_dat_er_niet_is(client, pad):
    assert client.get(f"/sitemap-{pad}.xml").status_code == 404


def test_het_aantal_vragen_blijft_gelijk(client, django_assert_max_num_queries, stadsvragen):
    for _ in range(15):
        maak_project()
    client.get("/sitemap.xml")
    with django_assert_max_num_queries(6 + stadsvragen):
        lees(client)
