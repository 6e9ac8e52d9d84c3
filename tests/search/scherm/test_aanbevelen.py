"""Aanbevelen en doorverwijzen in het CMS: gewone woorden, geen dode knop, en een lege lijst die verder helpt."""

import pytest
from django.urls import reverse

from tests.adressen import als_rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def lees(client):
    als_rol(client, "Webredactie")
    return lambda naam: client.get(reverse(naam)).content.decode()


def test_het_scherm_voor_een_aanbeveling_wijst_naar_de_rapporten_en_heeft_geen_lege_keuzelijst(lees):
    html = lees("wagtailsearchpromotions:add")
    assert "onder “Aanbevolen”" in html
    assert reverse("zoekrapporten:zonder") in html
    assert "populaire zoektermen" not in html


@pytest.mark.parametrize(
    ("naam", "tekst", "verder"),
    [
        ("wagtailsearchpromotions:index", "U beveelt nog niets aan.", "wagtailsearchpromotions:add"),
        ("wagtailredirects:index", "Er zijn nog geen doorverwijzingen.", "wagtailredirects:start_import"),
    ],
)
def test_een_lege_lijst_zegt_waar_zij_voor_is_en_spreekt_u_aan(lees, naam, tekst, verder):
    html = lees(naam)
    assert tekst in html
    assert f'href="{reverse(verder)}"' in html
    assert "voeg je er" not in html


@pytest.mark.parametrize("naam", ["wagtailsearchpromotions:index_results", "wagtailredirects:index_results"])
def test_zoeken_zonder_uitkomst_zegt_dat(client, naam):
    als_rol(client, "Webredactie")
    html = client.get(reverse(naam), {"q": "xyzniets"}).content.decode()
    assert "xyzniets" in html
    assert 'role="alert"' in html
