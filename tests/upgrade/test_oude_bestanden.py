"""Een pagina van de vorige versie staat nog open in een browser, en vraagt om de bestanden van toen."""

import pytest
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.http import HttpResponse
from django.test import RequestFactory
from whitenoise.middleware import WhiteNoiseMiddleware

from home.management.commands import voorbereiden
from stadmaken.common import statisch


@pytest.fixture
def bron(settings, tmp_path, monkeypatch):
    """Een map met één stijlblad; verzamelen schrijft ergens anders."""
    bron = tmp_path / "bron"
    bron.mkdir()
    settings.STATICFILES_DIRS = [bron]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "stadmaken.common.statisch.GebundeldeOpslag"},
    }
    monkeypatch.setattr(statisch, "BUNDELS", {})
    finders.get_finder.cache_clear()
    yield bron
    finders.get_finder.cache_clear()


def verzamel(bron, kleur):
    """Een versie met deze kleur; geeft de naam van haar stijlblad."""
    (bron / "proef.css").write_text(f"a {{ color: {kleur} }}")
    voorbereiden.Command().statische_bestanden()
    return staticfiles_storage.url("proef.css")


def haal(adres):
    site = WhiteNoiseMiddleware(lambda _verzoek: HttpResponse(status=404))
    return site(RequestFactory().get(adres))


def test_een_stijlblad_van_de_vorige_versie_is_er_nog_na_het_verzamelen(bron):
    oud, nieuw = verzamel(bron, "red"), verzamel(bron, "green")
    assert oud != nieuw
    for adres, kleur in ((oud, b"red"), (nieuw, b"green")):
        antwoord = haal(adres)
        assert antwoord.status_code == 200
        assert kleur in b"".join(antwoord.streaming_content)
        assert "immutable" in antwoord.headers["Cache-Control"]
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    assert haal(oud).status_code == 404, "met --clear is het weg: daarom doet niemand dat"
