"""Wat te groot of onleesbaar is, krijgt een gewone uitleg en nooit een storing."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from participatie.formulieren import uploadgrens
from tests.fabriek import maak_formulier

pytestmark = pytest.mark.django_db


def test_een_te_grote_tekst_wordt_uitgelegd(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    antwoord = client.post(maak_formulier().url, {"tekst": "x" * 200})
    assert antwoord.status_code == 413
    assert "te groot om te versturen" in antwoord.content.decode()


def test_te_grote_bestanden_worden_uitgelegd(client, monkeypatch):
    monkeypatch.setattr(uploadgrens, "GRENS", 1000)
    antwoord = client.post(maak_formulier().url, {"foto": SimpleUploadedFile("a.jpg", b"x" * 2000)})
    assert antwoord.status_code == 413


def test_te_veel_bestanden_worden_uitgelegd(client, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 1
    foto = {f"foto{i}": SimpleUploadedFile("a.jpg", b"x") for i in range(3)}
    assert client.post(maak_formulier().url, foto).status_code == 413


def test_te_veel_velden_en_een_half_bestand_zijn_onjuist(client, settings):
    adres = maak_formulier().url
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 3
    antwoord = client.post(adres, {f"veld{i}": "x" for i in range(5)})
    assert antwoord.status_code == 400
    assert "Dit verzoek klopt niet" in antwoord.content.decode()
    assert client.generic("POST", adres, b"--x", "multipart/form-data; boundary=").status_code == 400
