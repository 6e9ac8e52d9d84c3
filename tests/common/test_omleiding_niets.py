"""Een adres waar niets staat en dat nergens heen gaat: een 404, en die kost weinig."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect

from tests.common.test_omleiding import maak
from tests.fabriek import maak_home, maak_medewerker, maak_project, maak_projecten

pytestmark = pytest.mark.django_db


def test_een_adres_dat_nergens_heen_gaat_blijft_een_404(client):
    maak_home()
    for adres in ("/niets/", "/niets.html", "/%00/", f"/{'a' * 3000}/", "/%ED%A0%80/", "/%FF%FE/", "/%2F%5B/"):
        assert client.get(adres).status_code == 404, adres


@pytest.mark.parametrize("anders", ["concept", "weg"])
def test_een_omleiding_naar_een_pagina_die_er_niet_meer_is_wordt_een_404(client, anders):
    project = maak_project()
    maak("/oud", project)
    project.unpublish() if anders == "concept" else project.delete()

    assert client.get("/oud/").status_code == 404


def test_een_kring_eindigt_in_een_404(client):
    maak_home()
    maak("/een", "https://doemee.test/twee/")
    maak("/twee", "https://doemee.test/drie/")
    maak("/drie", "https://doemee.test/een/")
    maak("/zelf", "https://doemee.test/zelf/")
    for nummer in range(8):
        maak(f"/lang{nummer}", f"https://doemee.test/lang{nummer + 1}/")

    for adres in ("/een/", "/twee/", "/zelf/", "/lang0/"):
        assert client.get(adres).status_code == 404, adres


@pytest.mark.parametrize("diep", ["/niets/", "/projecten/niets/", "/a/b/c/d/e/f/niets.aspx?x=1"])
def test_een_404_kost_weinig_en_evenveel_bij_meer_omleidingen(client, diep):
    maak_projecten()
    client.get(diep)
    with CaptureQueriesContext(connection) as weinig:
        assert client.get(diep).status_code == 404
    for nummer in range(30):
        maak(f"/oud{nummer}", "https://doemee.test/projecten/")
    with CaptureQueriesContext(connection) as veel:
        assert client.get(diep).status_code == 404
    assert len(veel) == len(weinig) <= 8


@pytest.mark.parametrize("oud", ["//[", "http://[", "//[::1/a", "//℀.nl/"])
def test_een_oud_adres_dat_geen_adres_is_weigert_het_cms_met_uitleg(client, oud):
    maak_home()
    client.force_login(maak_medewerker(is_superuser=True))
    nieuw = {"old_path": oud, "site": "", "is_permanent": "on", "redirect_link": "https://voorbeeld.nl/"}
    assert "Het oude adres is geen geldig adres." in client.post("/cms/redirects/add/", nieuw).text
    assert not Redirect.objects.exists()
