"""De grens van een wijk: invoeren, uitleveren, en zien in welke wijk een punt ligt."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from participatie.gebieden.gegevens import grenzen, laad_gebieden
from participatie.models import Wijk
from stadmaken.common.kaart.vlak import valideer
from tests.fabriek import maak_wijk

pytestmark = pytest.mark.django_db

RAND = [[4.6, 52.3], [4.7, 52.3], [4.7, 52.4], [4.6, 52.4], [4.6, 52.3]]
VLAK = {"type": "Polygon", "coordinates": [RAND]}


def verander(admin_client, wijk, **velden):
    adres = reverse("wagtailsnippets_participatie_wijk:edit", args=[wijk.pk])
    gegevens = {
        "naam": wijk.naam,
        "slug": wijk.slug,
        "code": wijk.code,
        "gebied": wijk.gebied_id,
        "grens": "",
        **velden,
    }
    antwoord = admin_client.post(adres, gegevens)
    wijk.refresh_from_db()
    return antwoord


def bestand(inhoud: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("wijk.geojson", inhoud, "application/geo+json")


def test_elke_wijk_van_de_stad_heeft_een_geldige_grens_binnen_de_kaart(settings):
    laad_gebieden()
    assert grenzen().keys() == set(Wijk.objects.values_list("code", flat=True))
    west, zuid, oost, noord = settings.KAART_GEBIED
    for wijk in Wijk.objects.all():
        valideer(wijk.grens)
        assert all(west < x < oost and zuid < y < noord for ring in wijk.grens["coordinates"] for x, y in ring)


@pytest.mark.parametrize(
    ("punt", "naam"),
    [
        ((52.3812, 4.6368), "Oude Stad"),
        ((52.413, 4.66), "Vogelenwijk"),
        ((52.412, 4.676), "Spaarndam"),
        ((52.349, 4.648), "Molenwijk"),
    ],
)
def test_een_punt_hoort_bij_een_wijk(punt, naam):
    laad_gebieden()
    assert Wijk.objects.bij_punt(punt).naam == naam


def test_buiten_de_stad_en_zonder_grenzen_is_er_geen_wijk():
    maak_wijk()
    assert Wijk.objects.bij_punt((52.3812, 4.6368)) is None
    laad_gebieden()
    assert Wijk.objects.bij_punt((52.1, 5.1)) is None


def test_bij_overlap_kiest_de_site_dezelfde_wijk_als_de_kaart(client):
    maak_wijk(naam="Zuid", code="WK000001", grens=VLAK)
    maak_wijk(naam="Aan het water", code="WK000002", grens=VLAK)
    eerste = client.get("/kaart/wijken.geojson").json()["features"][0]["properties"]["naam"]
    assert Wijk.objects.bij_punt((52.35, 4.65)).naam == eerste == "Zuid"


def test_een_redacteur_plakt_een_grens(admin_client):
    wijk = maak_wijk()
    assert verander(admin_client, wijk, grens=json.dumps({"type": "Feature", "geometry": VLAK})).status_code == 302
    assert wijk.grens == VLAK
    getoond = admin_client.get(reverse("wagtailsnippets_participatie_wijk:edit", args=[wijk.pk])).content.decode()
    assert "[[4.6, 52.3]," in getoond
    assert 'enctype="multipart/form-data"' in getoond


def test_een_bestand_gaat_voor_de_tekst(admin_client):
    wijk = maak_wijk()
    tekst = b"\xef\xbb\xbf" + json.dumps(VLAK).encode()
    assert verander(admin_client, wijk, grens="oud en onleesbaar", grensbestand=bestand(tekst)).status_code == 302
    assert wijk.grens == VLAK


def test_leegmaken_haalt_de_wijk_van_de_kaart(admin_client):
    wijk = maak_wijk(grens=VLAK)
    assert verander(admin_client, wijk).status_code == 302
    assert wijk.grens is None


@pytest.mark.parametrize(
    ("velden", "uitleg"),
    [
        ({"grens": "hallo"}, "Dit is geen GeoJSON"),
        ({"grens": "\x00"}, "Dit is geen GeoJSON"),
        ({"grensbestand": bestand(b"\xff\xfe\x00")}, "Dit bestand is geen tekst"),
        ({"grensbestand": bestand(b" " * (1024 * 1024 + 1))}, "groter dan 1 MB"),
        ({"grensbestand": bestand(b'{"type": "Point"}')}, "Hierin staat geen vlak"),
    ],
)
def test_een_grens_die_niet_klopt_krijgt_uitleg_en_verandert_niets(admin_client, velden, uitleg):
    wijk = maak_wijk(grens=VLAK)
    antwoord = verander(admin_client, wijk, **velden)
    assert antwoord.status_code == 200
    assert uitleg in antwoord.content.decode()
    assert wijk.grens == VLAK


def test_de_kaart_krijgt_alle_wijken_met_een_grens_en_een_bron(client, django_assert_num_queries, stadsvragen):
    laad_gebieden()
    maak_wijk(naam="Zonder grens")
    with django_assert_num_queries(1 + stadsvragen):
        antwoord = client.get("/kaart/wijken.geojson")
    assert antwoord["Content-Type"] == "application/geo+json"
    assert antwoord["Cache-Control"] == "public, max-age=3600"
    assert len(antwoord.content) < 8 * 1024
    kaart = antwoord.json()
    assert kaart["bron"] == "Wijkgrenzen: CBS/Kadaster, vereenvoudigd"
    assert [deel["properties"]["naam"] for deel in kaart["features"]][:2] == ["Oude Stad", "Haarlemmerhoutkwartier"]
    assert len(kaart["features"]) == 21


def test_een_browser_die_de_wijken_al_heeft_krijgt_ze_niet_nog_eens(client):
    wijk = maak_wijk(grens=VLAK)
    merk = client.get("/kaart/wijken.geojson")["ETag"]
    assert client.get("/kaart/wijken.geojson", headers={"If-None-Match": merk}).status_code == 304
    Wijk.objects.filter(pk=wijk.pk).update(naam="Anders")
    assert client.get("/kaart/wijken.geojson", headers={"If-None-Match": merk}).status_code == 200


def test_zonder_grenzen_is_er_geen_bron_te_noemen(client):
    maak_wijk()
    assert client.get("/kaart/wijken.geojson").json() == {"type": "FeatureCollection", "bron": "", "features": []}
