"""De GeoJSON achter de kaart: geldig, begrensd, voor iedereen, en zonder iets geheims."""

import json

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from geojson_pydantic import FeatureCollection

from search.buurt import geojson
from search.register.bijwerken import loop_na
from tests.fabriek import maak_bord, maak_project
from tests.search.geheim import HANGT, WOORD, maak_alles

pytestmark = pytest.mark.django_db
ADRES = "/in-de-buurt.geojson"


def haal(client, **vraag):
    antwoord = client.get(ADRES, vraag)
    assert antwoord.status_code == 200, antwoord.content
    assert antwoord["Content-Type"] == "application/geo+json"
    FeatureCollection.model_validate_json(antwoord.content)
    return json.loads(antwoord.content)


def namen(verzameling):
    return [deel["id"] for deel in verzameling["features"]]


@pytest.fixture
def borden():
    project = maak_project(title="Plein")
    plekken = [(52.380, 4.630), (52.3801, 4.6301), (52.400, 4.650)]
    rijen = [
        maak_bord(project, koptekst=f"B{n}", geplaatst_op=HANGT, breedtegraad=a, lengtegraad=b)
        for n, (a, b) in enumerate(plekken)
    ]
    loop_na()
    return [f"infobord-{bord.pk}" for bord in rijen]


def test_alles_met_een_plek_en_niets_geheims(client):
    maak_alles()
    verzameling = haal(client)
    soorten = {deel["properties"]["soort"] for deel in verzameling["features"]}
    assert soorten == {"project", "infobord", "wijkplatform", "initiatief", "activiteit"}
    assert verzameling["volledig"] is True
    assert WOORD not in json.dumps(verzameling)
    for zoom in range(11, 19):
        assert WOORD not in json.dumps(haal(client, zoom=zoom))
    assert all(deel["properties"]["url"].startswith("https://doemee.test/") for deel in verzameling["features"])


def test_lengtegraad_staat_voorop(client, borden):
    assert haal(client)["features"][0]["geometry"] == {"type": "Point", "coordinates": [4.63, 52.38]}


def test_kiezen_op_vak_en_soort(client, borden):
    assert namen(haal(client, bbox="4.62,52.37,4.64,52.39")) == borden[:2]
    assert namen(haal(client, soort="infobord,project")) == borden
    assert namen(haal(client, soort="project")) == []
    assert namen(haal(client, taal="en")) == []


def test_met_zoom_komen_punten_bij_elkaar_en_dichterbij_weer_los(client, borden):
    grof = haal(client, zoom=13)["features"]
    groep = next(deel for deel in grof if "aantal" in deel["properties"])
    assert (len(grof), groep["properties"], groep["bbox"]) == (2, {"aantal": 2}, [4.63, 52.38, 4.6301, 52.3801])
    assert namen(haal(client, bbox=",".join(map(str, groep["bbox"])))) == borden[:2]
    assert sorted(namen(haal(client, zoom=18))) == sorted(borden)


def test_hooguit_zoveel_en_dat_staat_erbij(client, borden, monkeypatch):
    monkeypatch.setattr(geojson, "MEESTE", 2)
    verzameling = haal(client)
    assert (namen(verzameling), verzameling["volledig"]) == (borden[:2], False)


def test_andere_sites_mogen_erbij_en_er_zijn_geen_cookies(client, borden):
    antwoord = client.get(ADRES, HTTP_ORIGIN="https://elders.voorbeeld.nl")
    assert antwoord["Access-Control-Allow-Origin"] == "*"
    assert "max-age=60" in antwoord["Cache-Control"]
    assert not antwoord.cookies


def test_wie_haar_al_heeft_krijgt_haar_niet_nog_eens(client, borden):
    merk = client.get(ADRES)["ETag"]
    opnieuw = client.get(ADRES, HTTP_IF_NONE_MATCH=merk)
    assert (opnieuw.status_code, opnieuw.content, opnieuw["Access-Control-Allow-Origin"]) == (304, b"", "*")
    assert client.get(f"{ADRES}?soort=project", HTTP_IF_NONE_MATCH=merk).status_code == 200


@pytest.mark.parametrize(
    "vraag",
    [
        *(
            "bbox=1,2,3",
            "bbox=a,b,c,d",
            "bbox=5,52,4,53",
            "bbox=4,53,5,52",
            "bbox=-200,0,200,0",
            "bbox=nan,nan,nan,nan",
        ),
        *("bbox=1e9,1,1,1", "bbox=4.6,52.3,4.7,52.4%00", f"bbox={'9' * 5000}", "soort=bestaatniet", "soort=%00"),
        *("soort=wijk", "wijk=A%20B", "wijk=%00", "zoom=0", "zoom=99", "zoom=x", "zoom=" + "1" * 400, "taal=de"),
        *("onbekend=1", "bbox%00=1", "soort=%ed%a0%80", "wijk=' OR 1=1"),
    ],
)
def test_een_vraag_die_niet_kan_is_een_fout_met_uitleg(client, vraag):
    antwoord = client.get(f"{ADRES}?{vraag}")
    assert antwoord.status_code == 400
    assert antwoord["Content-Type"] == "application/problem+json"
    assert antwoord["Access-Control-Allow-Origin"] == "*"
    inhoud = json.loads(antwoord.content)
    assert inhoud["status"] == 400
    assert inhoud["fouten"]


@pytest.mark.parametrize("vraag", [{}, {"zoom": "12"}], ids=["los", "bij elkaar"])
def test_het_aantal_vragen_blijft_gelijk_hoeveel_er_ook_is(client, borden, vraag, stadsvragen):
    def vragen():
        with CaptureQueriesContext(connection) as gevangen:
            haal(client, **vraag)
        return len(gevangen)

    weinig = vragen()
    project = maak_project(title="Veel")
    for nummer in range(30):
        maak_bord(
            project, koptekst=f"M{nummer}", geplaatst_op=HANGT, breedtegraad=52.37 + nummer / 1000, lengtegraad=4.61
        )
    loop_na()
    assert vragen() == weinig <= 4 + stadsvragen


def test_wie_te_vaak_vraagt_wacht_net_als_bij_de_andere_open_data(client, settings):
    cache.clear()
    settings.API_VERZOEKEN_PER_MINUUT = 1
    with time_machine.travel("2026-03-02T10:00:20+01:00", tick=False):
        assert [client.get(ADRES).status_code for _keer in range(2)] == [200, 429]
