"""Hoofdletters in een adres: op een oude site maakten zij niet uit, en een telefoon zet ze er vanzelf bij."""

import pytest

from tests.common.test_omleiding import gaat_naar, maak
from tests.fabriek import maak_project

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("adres", ["/Oud/Pagina.ASPX", "/OUD/PAGINA.ASPX/", "/oud/pagina.aspx"])
def test_hoofdletters_in_een_oud_adres_maken_niet_uit(client, adres):
    maak("/oud/pagina.aspx", maak_project(slug="plein"))

    assert gaat_naar(client, adres) == "/projecten/plein/"


def test_een_eigen_regel_met_hoofdletters_gaat_voor(client):
    maak("/oud", maak_project(slug="klein"))
    maak("/OUD", maak_project(slug="groot"))

    assert gaat_naar(client, "/OUD") == "/projecten/groot/"


def test_hoofdletters_in_het_adres_van_een_pagina_brengen_er_ook(client):
    maak_project(slug="plein")

    assert gaat_naar(client, "/Projecten/PLEIN?pagina=2") == "/projecten/plein/?pagina=2"
    assert gaat_naar(client, "/In-de-buurt") == "/in-de-buurt/"
    for adres in ("/Projecten/Niets/", "/CMS/niets/", "/Inbreng/AbC/", "/É%00/"):
        assert client.get(adres).status_code == 404, adres


def test_een_concept_verraadt_zich_niet_door_hoofdletters(client):
    maak_project(slug="geheim", live=False)

    assert client.get("/Projecten/Geheim/").status_code == 404
