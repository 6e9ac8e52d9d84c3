"""Kaarttegels: van één vaste bron, voor één gebied, en nooit een fout voor de bezoeker."""

import fcntl
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import caches
from django.test import Client

from stadmaken.common.kaart import raster, tegels
from tests.tegelbron import beeld, tegelbron

# Bij een 404 kijkt Wagtail of er een omleiding is.
pytestmark = pytest.mark.django_db

TEGEL = "/kaart/tegels/14/8403/5378.png"
ANDERE = "/kaart/tegels/14/8403/5379.png"


@pytest.fixture
def bron(settings):
    caches["kaart"].clear()
    with tegelbron() as bron:
        settings.KAART_TEGELS = bron.adres
        yield bron


def wacht_op_de_bron(settings):
    """Tot ook de beurt van een bezoeker die al weg is, voorbij is."""
    with (settings.KAART_MAP / "slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)


def test_een_tegel_komt_een_keer_van_de_bron_en_daarna_van_onszelf(client, bron):
    eerste, tweede = client.get(TEGEL), client.get(TEGEL)
    assert bron.gevraagd == ["/14/8403/5378.png"]
    assert eerste.content == tweede.content == bron.inhoud
    assert eerste["Content-Type"] == "image/png"
    assert eerste["Cache-Control"] == "public, max-age=604800"
    assert "Set-Cookie" not in eerste.headers


def test_de_soort_volgt_uit_de_inhoud_en_niet_uit_wat_de_bron_zegt(client, bron):
    bron.inhoud, bron.koppen = beeld("JPEG"), {"Content-Type": "text/html"}
    assert client.get(TEGEL)["Content-Type"] == "image/jpeg"


@pytest.mark.parametrize(
    "pad",
    [
        "/kaart/tegels/14/8403/1.png",
        "/kaart/tegels/14/1/5378.png",
        "/kaart/tegels/10/525/336.png",
        "/kaart/tegels/19/268896/172096.png",
        "/kaart/tegels/0/0/0.png",
        f"/kaart/tegels/14/{'9' * 400}/5378.png",
        f"/kaart/tegels/{'9' * 5000}/1/1.png",
        "/kaart/tegels/14/-1/5378.png",
        "/kaart/tegels/14/8403/5378.jpg",
        "/kaart/tegels/14/8403/https://voorbeeld.test/x.png",
        "/kaart/tegels/14/8403/%2e%2e/5378.png",
    ],
)
def test_buiten_het_gebied_is_er_niets_en_wordt_de_bron_niets_gevraagd(client, bron, pad):
    assert client.get(pad).status_code == 404
    assert bron.gevraagd == []


@pytest.mark.parametrize(
    ("inhoud", "status"),
    [
        (b"<html>storing</html>", 200),
        (b"", 200),
        (beeld()[:200], 200),
        (beeld("JPEG")[:600], 200),
        (beeld("GIF"), 200),
        (beeld(maat=1025), 200),
        (b"\x89PNG" + b"x" * 300_000, 200),
        (b"", 500),
        (b"", 403),
        (b"", 302),
    ],
    ids=["html", "leeg", "half", "halve foto", "gif", "te veel pixels", "te groot", "500", "403", "omleiding"],
)
def test_een_bron_die_onzin_geeft_wordt_even_niet_meer_gevraagd(client, bron, inhoud, status):
    bron.inhoud, bron.status = inhoud, status
    bron.koppen = {"Location": bron.adres.replace("{z}/{x}/{y}", "elders")}
    antwoord = client.get(TEGEL)
    assert (antwoord.status_code, antwoord["Cache-Control"]) == (404, "public, max-age=60")
    bron.inhoud, bron.status = beeld(), 200
    assert client.get(ANDERE).status_code == 404
    assert len(bron.gevraagd) == 1
    caches["kaart"].delete("rust")
    assert client.get(TEGEL).status_code == 200


def test_een_tegel_die_de_bron_niet_heeft_houdt_de_andere_niet_tegen(client, bron):
    bron.status = 404
    assert client.get(TEGEL).status_code == 404
    bron.status = 200
    assert client.get(TEGEL).status_code == 404
    assert client.get(ANDERE).status_code == 200
    assert len(bron.gevraagd) == 2


def test_een_bron_die_druppelt_houdt_niemand_vast(client, bron, monkeypatch):
    monkeypatch.setattr(tegels, "GEDULD", 0.2)
    bron.inhoud, bron.traagheid = beeld() + b"\0" * 190_000, 0.15
    assert client.get(TEGEL).status_code == 404
    assert caches["kaart"].get("rust")


def test_een_bron_die_er_niet_is_geeft_geen_fout(client, bron):
    bron.shutdown()
    bron.server_close()
    assert client.get(TEGEL).status_code == 404


@pytest.mark.parametrize(
    "ruw",
    [b"SSH-2.0-Onzin\r\n\r\n", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFF\r\nabc", b"\0"],
    ids=["geen http", "afgebroken", "niets"],
)
def test_een_bron_die_geen_http_spreekt_geeft_geen_fout(client, bron, ruw):
    bron.ruw = [ruw]
    assert client.get(TEGEL).status_code == 404
    assert caches["kaart"].get("rust")


def test_ook_met_druppelende_koppen_houdt_de_bron_niemand_vast(client, bron, settings, monkeypatch):
    monkeypatch.setattr(tegels, "GEDULD", 0.2)
    bron.traagheid, bron.ruw = 0.1, [b"HTTP/1.1 200 OK\r\n", *[b"X: y\r\n"] * 12, b"\r\n", beeld()]
    begin = time.monotonic()
    assert client.get(TEGEL).status_code == 404
    assert time.monotonic() - begin < 0.9
    assert caches["kaart"].get("rust")
    wacht_op_de_bron(settings)


def test_er_wacht_nooit_meer_dan_een_op_de_bron_en_de_rest_hoort_dat_meteen(bron, settings, monkeypatch):
    # Wie tegelijk vraagt, heeft een eigen verbinding, en die ziet niet wat deze test nog niet vastlegde.
    monkeypatch.setattr(raster, "gebied", lambda: settings.KAART_GEBIED)
    bron.traagheid = 0.5
    paden = [TEGEL, *(f"/kaart/tegels/14/8403/{rij}.png" for rij in range(5378, 5385))]
    with ThreadPoolExecutor(8) as bezoekers:
        antwoorden = list(bezoekers.map(lambda pad: Client().get(pad), paden))
    assert sorted(antwoord.status_code for antwoord in antwoorden) == [200] + [202] * 7
    assert {antwoord["Cache-Control"] for antwoord in antwoorden if antwoord.status_code == 202} == {"no-store"}
    assert len(bron.gevraagd) == 1


def test_wat_er_al_is_komt_ook_als_een_ander_op_de_bron_wacht(client, bron, settings):
    client.get(TEGEL)
    with (settings.KAART_MAP / "slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        assert client.get(ANDERE).status_code == 202
        assert client.get(TEGEL).status_code == 200
    assert client.get(ANDERE).status_code == 200


def test_zonder_plek_op_de_schijf_blijft_de_kaart_werken(client, bron, settings, tmp_path):
    weg, plek = tmp_path / "weg", tmp_path / "plek"
    weg.mkdir()
    plek.symlink_to(weg)
    settings.CACHES = {**settings.CACHES, "kaart": {**settings.CACHES["kaart"], "LOCATION": plek}}
    assert caches["kaart"].get("iets") is None
    weg.rmdir()
    assert client.get(TEGEL).status_code == 200
    assert client.get(TEGEL).status_code == 200
    assert len(bron.gevraagd) == 2
    settings.KAART_MAP = weg
    assert client.get(TEGEL).status_code == 404


@pytest.mark.parametrize("rommel", [b"", b"rommel", b"\0" * 100])
def test_een_beschadigd_bestand_in_de_voorraad_wordt_opnieuw_gehaald(client, bron, settings, rommel):
    client.get(TEGEL)
    [bestand] = settings.KAART_MAP.glob("*.djcache")
    verloopt = bestand.read_bytes().partition(b".")[0] + b"."
    bestand.write_bytes(verloopt + rommel if rommel else rommel)
    assert client.get(TEGEL).content == bron.inhoud
    assert len(bron.gevraagd) == 2


def test_zonder_bron_zijn_er_geen_tegels(client, settings):
    settings.KAART_TEGELS = ""
    assert client.get(TEGEL).status_code == 404


def test_een_tegel_is_alleen_te_lezen(client, bron):
    assert client.post(TEGEL).status_code == 405
    assert client.head(TEGEL).status_code == 200
