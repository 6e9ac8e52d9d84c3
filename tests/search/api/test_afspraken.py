"""Wat voor elk antwoord geldt: koppen, fouten in gewone taal, ETag, CORS en de grens aan het aantal verzoeken."""

import logging

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from participatie.models import Wijk
from search.api.bronnen import BRONNEN
from tests.fabriek import maak_wijk

PROBLEEM = "application/problem+json"


def probleem(antwoord, status):
    """De inhoud van een fout, nadat is gezien dat zij aan RFC 9457 voldoet."""
    assert (antwoord.status_code, antwoord.headers["Content-Type"]) == (status, PROBLEEM)
    inhoud = antwoord.json()
    assert inhoud["status"] == status
    assert inhoud["title"]
    assert inhoud["detail"].endswith(".") or ": /api/v1" in inhoud["detail"]
    assert antwoord.headers["API-Version"] == "1.0.0"
    return inhoud


@pytest.mark.parametrize(
    "pad", ["", "/", "/openapi.json", "/wijken", "/wijken/bestaat-niet", "/wijken?pagina=0", "/niets"]
)
def test_elk_antwoord_noemt_de_versie_en_mag_door_elke_site_worden_gelezen(db, vraag, pad):
    koppen = vraag(pad).headers
    assert koppen["API-Version"] == "1.0.0"
    assert koppen["Access-Control-Allow-Origin"] == "*"
    assert "Set-Cookie" not in koppen
    assert "Cookie" not in koppen["Vary"]
    assert (koppen["X-Content-Type-Options"], koppen["X-Frame-Options"]) == ("nosniff", "DENY")


@pytest.mark.parametrize("pad", ["/api/v1/wijken", "/in-de-buurt.geojson"])
def test_een_browser_op_een_andere_site_mag_vooraf_vragen(db, client, pad):
    antwoord = client.options(pad, headers={"access-control-request-method": "GET"})
    assert antwoord.status_code == 204
    assert "GET" in antwoord.headers["Access-Control-Allow-Methods"]
    assert "If-None-Match" in antwoord.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize("manier", ["post", "put", "patch", "delete", "trace"])
@pytest.mark.parametrize(
    "pad", ["/api/v1", "/api/v1/wijken", "/api/v1/openapi.json", "/api/v1/niets", "/in-de-buurt.geojson"]
)
def test_er_valt_alleen_te_lezen(db, manier, pad):
    antwoord = getattr(Client(enforce_csrf_checks=True), manier)(pad)
    probleem(antwoord, 405)
    assert antwoord.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_head_geeft_de_koppen_zonder_de_inhoud(stad, client):
    antwoord = client.head("/api/v1/wijken")
    assert (antwoord.status_code, antwoord.content) == (200, b"")
    assert antwoord.headers["ETag"] == client.get("/api/v1/wijken").headers["ETag"]


def test_wie_niets_nieuws_krijgt_haalt_niets_op(stad, vraag):
    eerst = vraag("/wijken")
    later = vraag("/wijken", if_none_match=eerst.headers["ETag"])
    assert (later.status_code, later.content) == (304, b"")
    assert later.headers["ETag"] == eerst.headers["ETag"]
    assert later.headers["API-Version"] == "1.0.0"
    Wijk.objects.update(naam="Anders")
    assert vraag("/wijken", if_none_match=eerst.headers["ETag"]).status_code == 200


def test_een_ingepakt_antwoord_heeft_ook_een_merk_dat_telt(stad, vraag):
    merk = vraag("/openapi.json", accept_encoding="gzip").headers["ETag"]
    assert vraag("/openapi.json", accept_encoding="gzip", if_none_match=merk).status_code == 304


def test_een_verwacht_merk_dat_niet_meer_klopt_is_een_probleem(stad, vraag):
    probleem(vraag("/wijken", if_match='"iets-anders"'), 412)


def test_een_onbekende_parameter_wordt_genoemd_met_wat_er_wel_kan(db, vraag):
    fout = probleem(vraag("/wijken?wyjk=x"), 400)
    assert "wyjk" in fout["detail"]
    assert "gebied" in fout["detail"]


def test_alle_fouten_staan_in_een_antwoord(db, vraag):
    fout = probleem(
        vraag("/projecten?foo=1&pagina=x&status=bestaat-niet&velden=zz&perPagina=5000&taal=nl&taal=en"), 400
    )
    assert [deel["naam"] for deel in fout["fouten"]] == [
        *("foo", "taal", "status", "pagina", "perPagina", "velden"),
    ]
    assert "uitvoering" in fout["detail"]
    assert "hooguit 1000" in fout["detail"]


def test_wat_er_niet_is_zegt_waar_het_wel_staat(db, vraag):
    assert "/api/v1" in probleem(vraag("/projecten/999999"), 404)["detail"]
    assert "/api/v1" in probleem(vraag("/plannen"), 404)["detail"]
    for pad in ("/", "/wijken/", "/wijken/oude-stad/"):
        assert probleem(vraag(pad), 404)["detail"].endswith(f"weg: /api/v1{pad}".rstrip("/"))


def test_een_formaat_dat_er_niet_is(stad, vraag):
    assert "csv" in probleem(vraag("/fasen?formaat=geojson"), 400)["detail"]
    assert "csv" in probleem(vraag("/fasen", accept="application/geo+json"), 406)["detail"]
    assert vraag("/fasen", accept="text/html,*/*;q=0.8").headers["Content-Type"] == "application/json"
    assert vraag("/fasen", accept="text/csv").headers["Content-Type"].startswith("text/csv")


def test_lezen_schrijft_niets_en_opent_geen_sessie(stad, client):
    for bron in BRONNEN:
        with CaptureQueriesContext(connection) as gevangen:
            antwoord = client.get(f"/api/v1/{bron.naam}")
        assert not antwoord.wsgi_request.session.accessed
        assert all(vraag["sql"].startswith("SELECT") for vraag in gevangen.captured_queries), bron.naam


def test_wie_te_vaak_vraagt_hoort_hoe_lang_wachten_helpt(db, vraag, settings, caplog):
    settings.API_VERZOEKEN_PER_MINUUT = 3
    with time_machine.travel("2026-03-02T10:00:20+01:00", tick=False) as klok, caplog.at_level(logging.DEBUG):
        assert [vraag("").status_code for _ in range(3)] == [200, 200, 200]
        antwoord = vraag("")
        assert "40 seconden" in probleem(antwoord, 429)["detail"]
        assert antwoord.headers["Retry-After"] == "40"
        klok.shift(40)
        assert vraag("").status_code == 200
    assert "127.0.0.1" not in caplog.text


def test_een_ander_netwerk_heeft_er_geen_last_van(db, client, settings):
    settings.API_VERZOEKEN_PER_MINUUT = 1
    for adres, status in (("8.8.8.8", 200), ("8.8.8.8", 429), ("9.9.9.9", 200)):
        assert client.get("/api/v1", REMOTE_ADDR=adres).status_code == status


VREEMD = [
    *("%00", "%22", "NEAR(", "1e99", "-1", "0", "9" * 30, "9" * 5000, "%ED%A0%80", "%FF", "=1%2B1", "../../etc/passwd"),
    *("null", "None", "[]", "{}", "1_0", "%C2%B2", "%D9%A3", "%0A", "a%0Ab", "x" * 5000, "' OR 1=1--", "2026-13-45"),
    *("0000-00-00", "9999-12-31", "0001-01-01", "1700000000", "%F0%9F%98%80", "", " "),
]


@pytest.mark.parametrize("waarde", VREEMD)
def test_een_vreemde_waarde_geeft_nooit_een_storing(db, client, waarde):
    client.raise_request_exception = False
    namen = [
        "wijk",
        "status",
        "thema",
        "pagina",
        "perPagina",
        "na",
        "velden",
        "formaat",
        "project",
        "vanaf",
        "totEnMet",
    ]
    paden = [
        f"/api/v1/{lijst}?{naam}={waarde}" for lijst in ("projecten", "bijdragen", "activiteiten") for naam in namen
    ]
    paden += [f"/api/v1/projecten?{waarde}=1", f"/api/v1/projecten/{waarde}", f"/api/v1/{waarde}"]
    paden += [f"/api/v1/infoborden/{waarde}", f"/api/v1/wijken/{waarde}", f"/api/v1/toezeggingen/{waarde}"]
    statussen = {pad[:90]: client.get(pad).status_code for pad in paden}
    assert {pad: status for pad, status in statussen.items() if status not in (200, 400, 404)} == {}


@pytest.mark.parametrize("kop", ["accept", "if-none-match", "if-match", "if-modified-since", "x-forwarded-for"])
@pytest.mark.parametrize("waarde", ["", ",,,", "*/*;q=x", '"', "W/", "x" * 5000, "text/html", "é"])
def test_een_vreemde_kop_geeft_nooit_een_storing(db, client, kop, waarde):
    client.raise_request_exception = False
    assert client.get("/api/v1/wijken", headers={kop: waarde}).status_code in (200, 304, 406, 412)


def test_oude_tekst_met_een_half_teken_is_nog_te_lezen(db, vraag, client):
    wijk = maak_wijk()
    Wijk.objects.filter(pk=wijk.pk).update(cijfers_bron="regel\none <b>&amp;</b>")
    assert vraag(f"/wijken/{wijk.slug}").json()["cijfersBron"] == "regel\none <b>&amp;</b>"
