"""Aanbevelen en doorverwijzen in het CMS: gewone woorden, geen dode knop, en een lege lijst die verder helpt."""

import pytest
from django.urls import reverse

from tests.adressen import als_rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def lees(client):
    als_rol(client, "Webredactie")
    return lambda naam: client.get(reverse(naam)).content.decode()


def test_het_scherm_voor_een_aanbeveling_zegt_wat_zij_doet(lees):
    html = lees("search_aanbeveling_modeladmin_create")
    assert "onder “Aanbevolen”" in html


@pytest.mark.parametrize(
    ("naam", "tekst", "verder"),
    [
        ("wagtailredirects:index", "Er zijn nog geen doorverwijzingen.", "wagtailredirects:start_import"),
    ],
)
def test_een_lege_lijst_zegt_waar_zij_voor_is_en_spreekt_u_aan(lees, naam, tekst, verder):
    html = lees(naam)
    assert tekst in html
    assert f'href="{reverse(verder)}"' in html
    assert "voeg je er" not in html


@pytest.mark.parametrize("naam", ["wagtailredirects:index_results"])
def test_zoeken_zonder_uitkomst_zegt_dat(client, naam):
    als_rol(client, "Webredactie")
    html = client.get(reverse(naam), {"q": "xyzniets"}).content.decode()
    assert "xyzniets" in html
    assert 'role="alert"' in html
