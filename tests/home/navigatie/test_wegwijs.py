"""Elke ingang is met een link te bereiken, en een Engelse lezer hoort wat er alleen in het Nederlands is."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale

from tests.common.test_vormgeving_schil import maak_inhoud, zet_menu
from tests.fabriek import maak_bord, maak_home, maak_medewerker, maak_project, maak_projecten
from tests.fabriek_initiatieven import maak_agenda, maak_gelegenheid

from .test_bekijk_ook import met

pytestmark = pytest.mark.django_db


def lees(client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return str(antwoord.content.decode())


def maak_engels() -> None:
    engels, _ = Locale.objects.get_or_create(language_code="en")
    maak_home().copy_for_translation(engels).save_revision().publish()


def test_open_data_en_feeds_staan_in_de_voettekst_wat_een_redacteur_ook_koos(client):
    zet_menu({"pagina": maak_inhoud()}, soort="voetmenu")
    html = lees(client, "/")

    for adres in ("/open-data/", "/feeds/"):
        assert f'href="{adres}"' in html[html.index("<footer") :]


def test_de_startpagina_wijst_naar_wat_er_in_de_buurt_is(client):
    maak_home()
    assert 'href="/in-de-buurt/">In de buurt' in lees(client, "/")


def test_de_engelse_voettekst_zegt_wat_in_het_nederlands_is(client):
    maak_engels()
    voet = lees(client, "/en/").partition("<footer")[2]

    for adres in (
        "/toegankelijkheid/",
        "/privacy/",
        "/cookies/",
        "/kwetsbaarheid-melden/",
        "/open-data/",
        "/abonneren/",
    ):
        link = re.search(rf'<a [^>]*href="{adres}"[^>]*>([^<]+)</a>', voet)
        assert link
        assert 'hreflang="nl"' in link[0]
    assert 'href="/en/feeds/"' in voet
    assert "hreflang" not in lees(client, "/").partition("<footer")[2]


@pytest.mark.parametrize("pad", ["onderwerpen/", "in-de-buurt/?soort=project", "zoeken/?q=bomen", "zoeken/?q=xyzniets"])
def test_een_engelse_lijst_wijst_naar_dezelfde_lijst_in_het_nederlands(client, pad):
    maak_engels()
    met(maak_project(), "bomen")

    assert f'href="/{pad}" hreflang="nl"' in lees(client, f"/en/{pad}")
    assert 'hreflang="nl">' not in lees(client, f"/{pad}").partition("<main")[2]


def test_een_hernoemd_overzicht_breekt_geen_link_op_bord_en_startpagina(client):
    projecten, agenda = maak_projecten(), maak_agenda()
    maak_gelegenheid()
    bord = maak_bord(maak_project(live=False))
    for pagina, slug in ((projecten, "plannen"), (agenda, "te-doen")):
        pagina.refresh_from_db()
        pagina.slug = slug
        pagina.save_revision().publish()

    assert 'href="/plannen/">Bekijk alle projecten' in lees(client, bord.pad)
    assert 'href="/te-doen/">De hele agenda' in lees(client, "/")


def test_een_bord_zonder_project_kost_hoeveel_paginas_er_ook_zijn_evenveel(client):
    maak_projecten()
    bord = maak_bord(maak_project(live=False))

    def tel() -> int:
        with CaptureQueriesContext(connection) as gevangen:
            lees(client, bord.pad)
        return len(gevangen)

    tel()
    eerst = tel()
    for _ in range(8):
        maak_project()
    assert tel() == eerst


def test_het_menu_van_de_site_staat_bij_de_instellingen_van_het_cms(client):
    maak_home()
    client.force_login(maak_medewerker("home.change_gemeente"))
    adres = f"{reverse('wagtailsettings:edit', args=['home', 'gemeente'])}#tab-menu_en_voettekst"
    assert adres in client.get("/cms/").content.decode()
    client.force_login(maak_medewerker())
    assert adres not in client.get("/cms/").content.decode()


@pytest.mark.parametrize(
    ("hier", "daar"),
    [
        ("/zoeken/?q=bomen", "/en/zoeken/?q=bomen"),
        ("/en/onderwerpen/", "/onderwerpen/"),
        ("/onderwerpen/bomen/", "/en/"),
        ("/toezeggingen/", "/en/"),
        ("/niets/", "/en/"),
    ],
)
def test_wie_van_taal_wisselt_blijft_waar_zij_was_als_dat_kan(client, hier, daar):
    maak_engels()
    met(maak_project(), "bomen")
    kop = client.get(hier).content.decode().partition("<main")[0]
    assert re.search(rf'<a class="nl-language-nav__link" href="{re.escape(daar)}"', kop)
