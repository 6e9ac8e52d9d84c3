"""Als het misgaat: dezelfde vormgeving, gewone taal, en een weg verder."""

import errno

import pytest
from django.db import InterfaceError, OperationalError
from django.template.loader import render_to_string
from django.test import Client

from stadmaken.common.views import csrf_mislukt
from tests.fabriek import maak_home


@pytest.mark.django_db
def test_een_onbekend_adres_geeft_een_pagina_met_zoekveld_en_links(client) -> None:
    maak_home()

    response = client.get("/bestaat-niet/")

    html = response.content.decode()
    assert response.status_code == 404
    assert "Deze pagina is er niet" in html
    assert 'action="/zoeken/"' in html
    assert 'href="/projecten/"' in html


@pytest.mark.django_db
def test_een_onbekend_adres_werkt_ook_zonder_startpagina(client) -> None:
    assert client.get("/bestaat-niet/").status_code == 404


@pytest.mark.parametrize("naam", ["500.html", "503.html"])
def test_een_storingspagina_heeft_geen_database_en_geen_context_nodig(naam: str) -> None:
    html = render_to_string(naam)

    assert "<h1>" in html
    assert "<title>" in html
    assert "css/stijl.css" in html


@pytest.mark.django_db
def test_een_fout_in_een_pagina_toont_de_storingspagina(monkeypatch) -> None:
    maak_home()
    monkeypatch.setattr("home.voorpagina.voorpagina_context", lambda _: 1 / 0)

    response = Client(raise_request_exception=False).get("/")

    assert response.status_code == 500
    assert "Er ging iets mis bij ons" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fout", [OperationalError("weg"), InterfaceError("weg"), OSError(errno.ENOSPC, "vol")], ids=repr
)
def test_een_database_die_even_weg_of_een_schijf_die_vol_is_geeft_een_503_die_zegt_wat_u_kunt_doen(
    monkeypatch, fout
) -> None:
    def weg(_request: object) -> None:
        raise fout

    maak_home()
    monkeypatch.setattr("home.voorpagina.voorpagina_context", weg)

    response = Client(raise_request_exception=False).get("/")

    assert response.status_code == 503
    assert response.headers["Retry-After"] == "30"
    assert response.headers["Cache-Control"] == "no-store"
    assert "verstuur het nog eens" in response.content.decode()


@pytest.mark.django_db
def test_een_verlopen_formulier_zegt_dat_er_niets_is_verstuurd(rf) -> None:
    maak_home()

    response = csrf_mislukt(rf.post("/"))

    assert response.status_code == 403
    assert "Er is niets verstuurd" in response.content.decode()


@pytest.mark.django_db
def test_een_verboden_pagina_legt_uit_waarom(rf) -> None:
    maak_home()

    assert "niet openbaar" in render_to_string("403.html", request=rf.get("/"))
