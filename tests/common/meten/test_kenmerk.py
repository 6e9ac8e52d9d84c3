"""Elk verzoek heeft een kenmerk: op het antwoord, en op elke regel die het in het logboek gaf."""

import io
import logging

import pytest

from stadmaken.common.meten import tellers
from stadmaken.common.meten.ingang import met_bewaking
from stadmaken.common.meten.logregel import VerzoekFilter
from tests.fabriek import maak_home

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("gegeven", ["abcdefgh", "A" * 64, "6f1c2f3e-1b1d-4d53-9a57-0e2d6f0a1b2c"])
def test_een_gewoon_kenmerk_van_de_voorste_server_blijft(client, gegeven):
    assert client.get("/robots.txt", headers={"X-Request-ID": gegeven})["X-Request-ID"] == gegeven


@pytest.mark.parametrize(
    "gegeven", ["", "kort", "A" * 65, "a b c d e f g", "abcdefgh\n", "wie@voorbeeld.nl", "éééééééé"]
)
def test_iets_anders_wordt_een_eigen_kenmerk(client, gegeven):
    kenmerk = client.get("/robots.txt", headers={"X-Request-ID": gegeven})["X-Request-ID"]
    assert kenmerk != gegeven
    assert len(kenmerk) == 32


@pytest.mark.parametrize("pad", ["/", "/gezond", "/gereed", "/metingen", "/bestaat-niet/", "/cms/", "/projecten"])
def test_elk_antwoord_heeft_een_eigen_kenmerk(client, pad):
    maak_home()
    assert len({client.get(pad)["X-Request-ID"] for _keer in range(3)}) == 3


def test_ook_een_storing_heeft_het_kenmerk_en_het_logboek_noemt_het(client, monkeypatch, regels):
    client.raise_request_exception = False
    monkeypatch.setattr("stadmaken.common.views.bezwaren", lambda: 1 / 0)
    antwoord = client.get("/gereed")
    assert antwoord.status_code == 500
    fout, verzoek = (regel for regel in regels.alle() if regel["request_id"] == antwoord["X-Request-ID"])
    assert (fout["level"], fout["error"], fout["view"], fout["status"]) == ("ERROR", "ZeroDivisionError", "gereed", 500)
    assert fout["trace"][-1].endswith("<lambda>")
    assert (verzoek["logger"], verzoek["status"], verzoek["view"]) == ("stadmaken.verzoek", 500, "gereed")
    assert 0 <= verzoek["duration"] < 60


def test_elke_regel_van_het_logboek_noemt_het_verzoek_en_daarna_niet_meer(client, monkeypatch, regels):
    def zeg():
        logging.getLogger("proef").warning("tijdens")
        return []

    monkeypatch.setattr("stadmaken.common.views.bezwaren", zeg)
    kenmerk = client.get("/gereed")["X-Request-ID"]
    logging.getLogger("proef").warning("daarna")
    assert [(regel["message"], regel["request_id"]) for regel in regels.alle() if regel["logger"] == "proef"] == [
        ("tijdens", kenmerk),
        ("daarna", None),
    ]


def test_wat_een_wachter_steeds_vraagt_staat_alleen_in_het_logboek_als_het_misgaat(client, regels):
    client.get("/gezond")
    client.get("/gereed")
    assert regels.alle() == []
    client.get("/metingen")
    assert [regel["status"] for regel in regels.alle() if regel["logger"] == "stadmaken.verzoek"] == [404]


def test_de_gewone_regels_noemen_het_kenmerk_en_melden_niet_elk_verzoek(client, settings, regels):
    settings.LOG_SOORT = "tekst"
    assert client.get("/robots.txt").status_code == 200
    assert regels.tekst() == ""
    instelling, stroom = settings.LOGGING, io.StringIO()
    vorm = instelling["formatters"]["tekst"]
    regel = logging.LogRecord("proef", logging.INFO, "", 1, "Dag", (), None)
    VerzoekFilter().filter(regel)
    stroom.write(logging.Formatter(vorm["format"], style=vorm["style"]).format(regel))
    assert stroom.getvalue().endswith("INFO proef [-] Dag")
    assert instelling["handlers"]["console"]["filters"] == ["verzoek"]


def wsgi(app, **omgeving):
    gezegd = []
    list(met_bewaking(app)({"REQUEST_METHOD": "GET", **omgeving}, lambda *wat: gezegd.append(wat)))
    return gezegd[0]


def test_een_bewaarde_pagina_krijgt_het_kenmerk_van_dit_verzoek_en_niet_van_het_eerste(metingen, regels):
    """De paginacache antwoordt zonder Django, met de koppen van toen."""
    voor = metingen.getal("stadmaken_verzoeken_total", view="paginacache", methode="GET", status="200")

    def bewaard(_omgeving, begin):
        begin("200 OK", [("X-Request-ID", "van-een-ander"), ("ETag", "x")])
        return [b""]

    status, koppen = wsgi(bewaard, HTTP_X_REQUEST_ID="mijn-eigen-kenmerk")
    assert (status, koppen) == ("200 OK", [("ETag", "x"), ("X-Request-ID", "mijn-eigen-kenmerk")])
    assert metingen.getal("stadmaken_verzoeken_total", view="paginacache", methode="GET", status="200") == voor + 1
    assert [regel["request_id"] for regel in regels.alle() if regel["view"] == "paginacache"] == ["mijn-eigen-kenmerk"]


def test_wat_django_al_telde_telt_de_ingang_niet_nog_eens(metingen, monkeypatch):
    geteld = []
    monkeypatch.setattr(tellers, "beantwoord", lambda *wat: geteld.append(wat[0]))
    from io import BytesIO
    from wsgiref.util import setup_testing_defaults

    from stadmaken.wsgi import application

    omgeving = {"PATH_INFO": "/gezond", "wsgi.input": BytesIO()}
    setup_testing_defaults(omgeving)
    gezegd = []
    application(omgeving, lambda *wat: gezegd.append(wat))
    assert geteld == ["geen"]
    assert [naam for naam, _waarde in gezegd[0][1]].count("X-Request-ID") == 1


def test_ook_wat_django_na_afloop_meldt_hoort_bij_het_verzoek(client, regels):
    maak_home()
    kenmerk = client.get("/bestaat-niet/")["X-Request-ID"]
    [regel] = [regel for regel in regels.alle() if regel["logger"] == "django.request"]
    assert (regel["request_id"], regel["status"], regel["message"]) == (kenmerk, 404, "Not Found: [wagtail_serve]")
