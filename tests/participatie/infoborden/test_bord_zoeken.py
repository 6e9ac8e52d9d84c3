import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "pad",
    [
        "/b/YYYYY",
        "/b/b0rd!",
        "/b/" + "x" * 3000,
        "/b/K73A9/iets",
        "/b/%00",
        "/b/?code=YYYYY",
        "/b/?code=",
        "/b/?code=%00",
    ],
)
def test_een_onbekende_code_geeft_een_behulpzame_404(client, bord, pad):
    antwoord = client.get(pad)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 404
    assert 'action="/b/"' in tekst
    assert 'name="code"' in tekst
    assert 'action="/zoeken/"' in tekst
    assert 'href="/projecten/"' in tekst
    assert "lijken op elkaar" in tekst
    assert 'aria-invalid="true"' in tekst


def test_de_onbekende_code_staat_nog_in_het_veld_en_is_gewone_tekst(client, bord):
    tekst = client.get("/b/?code=%3Cscript%3E").content.decode()
    assert "<script>" not in tekst.replace('<script type="module"', "")
    assert "&lt;script&gt;" in tekst


def test_zonder_code_vraagt_de_pagina_erom(client):
    antwoord = client.get("/b/")
    assert antwoord.status_code == 200
    assert "nl-form-field--invalid" not in antwoord.content.decode()
