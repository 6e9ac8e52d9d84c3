"""Wat zoekmachines lezen (schema.org): van wie de site is, en waar iets speelt."""

import json
import re

import pytest

from stadmaken.common.gemeente import gemeente
from tests.fabriek import maak_home, maak_project, maak_wijk
from tests.fabriek_initiatief import maak_initiatief
from tests.fabriek_platforms import maak_platform
from tests.search.geheim import WOORD, maak_alles

pytestmark = pytest.mark.django_db
PUNT = {"breedtegraad": 52.38, "lengtegraad": 4.63}
GEO = {"@type": "GeoCoordinates", "latitude": 52.38, "longitude": 4.63}


def blokken(client, pad):
    antwoord = client.get(pad)
    assert antwoord.status_code == 200
    tekst = antwoord.content.decode()
    gelezen = map(json.loads, re.findall(r'<script type="application/ld\+json">(.*?)</script>', tekst, re.DOTALL))
    return {blok["@type"]: blok for blok in gelezen}


def test_de_startpagina_zegt_van_welke_gemeente_de_site_is_en_hoe_u_zoekt(client):
    maak_home()
    gegevens = gemeente()
    gegevens.naam, gegevens.telefoon, gegevens.email = "Gemeente </script>stad", "14 023", "info@voorbeeld.test"
    gegevens.save()
    site = blokken(client, "/")["WebSite"]
    assert (site["name"], site["url"], site["inLanguage"]) == (gegevens.sitenaam, "https://doemee.test/", "nl")
    assert site["publisher"] == {
        "@type": "GovernmentOrganization",
        "name": "Gemeente </script>stad",
        "url": "https://doemee.test/",
        "contactPoint": {"@type": "ContactPoint", "telephone": "14 023", "email": "info@voorbeeld.test"},
    }
    doel = site["potentialAction"]["target"].removeprefix("https://doemee.test")
    assert client.get(doel.replace("{search_term_string}", "boom")).status_code == 200


def test_wie_geen_telefoon_of_e_mail_opgeeft_heeft_geen_contactpunt(client):
    maak_home()
    gegevens = gemeente()
    gegevens.telefoon = gegevens.email = ""
    gegevens.save()
    assert "contactPoint" not in blokken(client, "/")["WebSite"]["publisher"]


@pytest.mark.parametrize("maak", [maak_project, maak_initiatief])
def test_een_project_en_een_initiatief_hebben_een_plek(client, maak):
    pagina = maak(plaats="Hoek Kade", **PUNT)
    plek = blokken(client, pagina.url)["WebPage"]["about"]["location"]
    assert plek == {"@type": "Place", "name": "Hoek Kade", "geo": GEO}
    alleen_punt = maak(**PUNT)
    assert blokken(client, alleen_punt.url)["WebPage"]["about"]["location"] == {
        "@type": "Place",
        "name": alleen_punt.title,
        "geo": GEO,
    }
    assert "location" not in blokken(client, maak().url)["WebPage"]["about"]


def test_een_initiatief_zegt_in_welke_wijk_het_is_en_niet_wie_erachter_zit(client):
    initiatief = maak_initiatief(wijken=[maak_wijk(naam="Vogelenwijk")], contactnaam="Zwijgzaam")
    gegevens = blokken(client, initiatief.url)["WebPage"]
    assert gegevens["about"]["name"] == initiatief.title
    assert gegevens["about"]["areaServed"] == [{"@type": "Place", "name": "Vogelenwijk"}]
    assert not {"Zwijgzaam", initiatief.email} & set(re.findall(r"[\w@.]+", json.dumps(gegevens)))


def test_niets_geheims_in_de_gegevens_van_enige_pagina(client):
    project = maak_alles()
    adressen = re.findall(r"<loc>https://doemee.test([^<]+)</loc>", client.get("/sitemap.xml").content.decode())
    gelezen = {pad: json.dumps(blokken(client, pad), ensure_ascii=False) for pad in adressen}
    assert [pad for pad, tekst in gelezen.items() if WOORD.lower() in tekst.lower()] == []
    assert "De schop gaat in de grond" in gelezen[project.url]


def test_een_wijkplatform_heeft_een_plek(client):
    platform = maak_platform(plaats="Buurthuis", **PUNT)
    about = blokken(client, platform.url)["AboutPage"]["about"]
    assert about["location"] == {"@type": "Place", "name": "Buurthuis", "geo": GEO}
