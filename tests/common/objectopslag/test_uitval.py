"""De objectopslag antwoordt niet: lezen gaat door, en wie iets verstuurt, houdt zijn tekst."""

import time

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from stadmaken.common.models import Afbeelding, Bestand
from stadmaken.common.opslag import OpslagError
from tests.common.objectopslag.server import OPENBAAR
from tests.common.webserver import Webserver
from tests.fabriek import maak_compleet_project
from tests.participatie.formulieren.beelden import foto

pytestmark = pytest.mark.django_db
LATER = "Probeer het over een paar minuten opnieuw"


def test_een_pagina_met_een_beeld_dat_niet_te_maken_is_blijft_te_lezen(client, uitval):
    beeld = Afbeelding(title="Plein", width=800, height=600, file="original_images/plein.jpg")
    beeld.save()
    project = maak_compleet_project(title="Het plein", afbeelding=beeld)
    antwoord = client.get(project.url)
    assert antwoord.status_code == 200
    assert "Het plein" in antwoord.content.decode()


def test_een_bestand_zelf_zegt_dat_het_later_kan_en_wordt_niet_bewaard(client, uitval):
    stuk = Bestand.objects.create(title="Plan", file="documents/plan.pdf")
    for adres in ("/media/images/plein.width-400.jpg", stuk.url):
        antwoord = client.get(adres)
        assert antwoord.status_code == 503
        assert LATER in antwoord.content.decode()
        assert (antwoord.headers["Cache-Control"], antwoord.headers["Retry-After"]) == ("no-store", "30")


@pytest.mark.parametrize(
    ("naam", "bestand"),
    [
        ("wagtailimages:add", foto),
        ("wagtaildocs:add", lambda: ContentFile(b"%PDF-1.4\n", "plan.pdf")),
    ],
)
def test_een_medewerker_houdt_wat_was_ingevuld(admin_client, uitval, naam, bestand):
    velden = {"title": "Een lange titel", "file": bestand(), "collection": "1"}
    antwoord = admin_client.post(reverse(naam), velden)
    assert antwoord.status_code == 200
    tekst = antwoord.content.decode()
    assert LATER in tekst
    assert "Een lange titel" in tekst
    assert not Afbeelding.objects.exists()
    assert not Bestand.objects.exists()


def test_een_server_die_niet_antwoordt_wordt_even_met_rust_gelaten(met_opslag):
    with Webserver(lambda lijn, _stop: None) as stil:
        met_opslag(f"http://127.0.0.1:{stil.poort}")
        for _keer in range(3):
            with pytest.raises(OpslagError):
                storages["default"].open("images/een.jpg")
        geprobeerd = len(stil.gevraagd)
    assert geprobeerd == 2, "één keer, met één herhaling"


def test_een_server_die_opneemt_en_dan_zwijgt_houdt_een_proces_hooguit_zes_seconden_op(met_opslag):
    with Webserver(lambda _lijn, stop: stop.wait(30)) as stil:
        met_opslag(f"http://127.0.0.1:{stil.poort}")
        begin = time.monotonic()
        for _keer in range(50):
            with pytest.raises(OpslagError):
                storages["default"].open("images/een.jpg")
        duur = time.monotonic() - begin
    assert duur < 9, "twee keer drie seconden, en daarna niets"


def test_een_server_die_weigert_is_een_fout_en_geen_leeg_antwoord(emmers, settings):
    anders = {**settings.STORAGES["default"]["OPTIONS"], "bucket_name": f"{OPENBAAR}-anders"}
    settings.STORAGES = {**settings.STORAGES, "default": {**settings.STORAGES["default"], "OPTIONS": anders}}
    with pytest.raises(OSError, match="NoSuchBucket"):
        storages["default"].save("images/een.jpg", SimpleUploadedFile("een.jpg", b"x"))
