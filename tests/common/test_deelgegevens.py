"""Eén adres, een titel en een beeld voor elke openbare pagina; niets voor wat van één bezoeker is."""

import re

import pytest

from tests.fabriek import maak_home, maak_inbreng, maak_project, maak_toezegging
from tests.fabriek_contracten import maak_contract
from tests.home.navigatie.test_bekijk_ook import met

pytestmark = pytest.mark.django_db

SITE = "https://doemee.test"


def kop(client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return antwoord.content.decode().partition("</head>")[0]


def test_elke_openbare_pagina_heeft_precies_een_adres_en_een_beeld(client):
    project = met(maak_project(), "groen")
    losse = ["/toezeggingen/", maak_toezegging(project=project).pad, "/wijkcontracten/", maak_contract().pad, "/b/"]
    losse += ["/onderwerpen/", "/onderwerpen/groen/", "/in-de-buurt/", "/feeds/", "/open-data/"]
    for adres in ["/", project.url, *losse, f"{project.url}participatieparagraaf/"]:
        html = kop(client, adres)
        assert re.findall('rel="canonical" href="([^"]*)"', html) == [SITE + adres], adres
        assert html.count('property="og:image" content="https://') == 1, adres
        assert re.search('property="og:image:alt" content="[^"]+"', html), adres
        assert re.search('property="og:title" content="[^"]+"', html), adres


def test_filters_en_volgcodes_staan_niet_in_het_adres_een_bladzijde_wel(client):
    for nummer in range(25):
        met(maak_project(title=f"Project {nummer}"), "groen")

    assert f'href="{SITE}/projecten/">' in kop(client, "/projecten/?status=idee&utm_source=mail")
    assert f'href="{SITE}/onderwerpen/groen/?pagina=2">' in kop(client, "/onderwerpen/groen/?pagina=2&utm_source=mail")


def test_wat_van_een_bezoeker_is_heeft_geen_adres_voor_zoekmachines(client):
    inbreng = maak_inbreng()
    for adres in ("/inbreng/", f"/inbreng/{inbreng.token}/"):
        html = kop(client, adres)
        assert "canonical" not in html
        assert "og:url" not in html


@pytest.mark.parametrize(
    "adres", ["/b/", "/inbreng/", "/toezeggingen/", "/abonneren/", "/voorkeuren/", "/onderwerpen/"]
)
def test_ook_buiten_de_paginaboom_ziet_u_waar_u_bent(client, adres):
    maak_home()
    html = client.get(adres).content.decode()

    assert "U bent hier" in html
    assert html.count('"BreadcrumbList"') == 1
