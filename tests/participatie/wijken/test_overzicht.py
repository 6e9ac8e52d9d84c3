"""Het wijkenoverzicht: de zoeker, de lijst met wijken per gebied, en wat niet te zien mag zijn."""

import json
import re
from html import unescape

import pytest

from participatie.models import WijkPage
from participatie.wijken.actions import vul_wijkpaginas
from tests.fabriek import maak_wijk
from tests.fabriek_platforms import maak_platform, maak_wijken
from tests.fabriek_wijken import maak_wijkpagina

pytestmark = pytest.mark.django_db
ADRES = "/wijken/"
VLAK = {"type": "Polygon", "coordinates": [[[4.6, 52.3], [4.7, 52.3], [4.7, 52.4], [4.6, 52.4], [4.6, 52.3]]]}


def tekst(client, **vraag):
    return client.get(ADRES, vraag).content.decode()


def test_alle_wijken_staan_onder_hun_gebied_met_een_link(client):
    pagina = maak_wijkpagina(naam="Vogelenwijk", slug="vogelenwijk")
    html = tekst(client)
    assert f'<a class="nl-quick-menu__link" href="{pagina.url}">Vogelenwijk</a>' in html
    assert html.index("<h3>Noord</h3>") < html.index(">Vogelenwijk</a>")


def test_wie_een_wijk_vindt_gaat_er_meteen_heen(client):
    pagina = maak_wijkpagina(postcodes="2023 2024")
    maak_wijk(postcodes="2031")
    antwoord = client.get(ADRES, {"q": "2024 ab"})
    assert (antwoord.status_code, antwoord["Location"]) == (302, pagina.url)


def test_bij_meer_wijken_kiest_iemand_zelf(client):
    een, twee = maak_wijkpagina(postcodes="2033"), maak_wijkpagina(postcodes="2033")
    html = tekst(client, q="2033")
    assert "2 wijken passen bij “2033”" in html
    assert all(f'<a class="nl-action-list__link" href="{pagina.url}">' in html for pagina in (een, twee))
    assert "<title>2 wijken gevonden" in html


def test_zonder_vondst_staat_er_wat_iemand_kan_doen(client):
    maak_wijkpagina()
    html = tekst(client, q="<b>Nergensweg</b>")
    assert "Geen wijk gevonden bij “&lt;b&gt;Nergensweg&lt;/b&gt;”" in html
    assert "Typ alleen de vier cijfers van uw postcode." in html
    assert 'value="&lt;b&gt;Nergensweg&lt;/b&gt;"' in html


@pytest.mark.parametrize(
    ("vraag", "uitleg"),
    [
        ("", "Vul een postcode, straat of wijk in."),
        ("  ", "Vul een postcode, straat of wijk in."),
        ("\x00", "Vul een postcode, straat of wijk in."),
        ("20", "Typ ten minste drie letters of cijfers."),
        ("x" * 101, "Dit is te lang. Gebruik maximaal 100 tekens."),
    ],
)
def test_een_onbruikbare_vraag_krijgt_uitleg_bij_het_veld(client, vraag, uitleg):
    maak_wijken()
    html = tekst(client, q=vraag)
    assert uitleg in html
    assert 'aria-invalid="true"' in html
    assert "<title>1 foutmelding" in html
    assert "\x00" not in html


@pytest.mark.parametrize("onzin", ["\ud800", "٢٠٢٣", "' OR 1=1 --", "2023\x00ab", "NEAR(", "%"])
def test_onzin_is_nooit_een_storing(client, onzin):
    maak_wijkpagina(postcodes="2033")
    assert client.get(ADRES, {"q": onzin.encode("utf-8", "replace")}).status_code == 200 or onzin[0] == "2"


def test_een_wijk_zonder_openbare_pagina_krijgt_geen_link(client):
    pagina = maak_wijkpagina(naam="Stille wijk", postcodes="2023", grens=VLAK)
    pagina.unpublish()
    html = tekst(client, q="2023")
    assert "Stille wijk (Noord): deze wijk heeft nog geen pagina." in html
    assert pagina.url not in html
    assert kaart(html)["adressen"] == {"Stille wijk": ""}


def test_de_kaart_kent_het_adres_van_elke_wijk_en_vraagt_niets_van_een_ander(client):
    pagina = maak_wijkpagina(grens=VLAK)
    gegevens = kaart(tekst(client))
    assert gegevens["adressen"] == {pagina.title: pagina.url}
    assert gegevens["vlakken"].startswith("/")


def test_zonder_grenzen_is_er_geen_kaart(client):
    maak_wijkpagina()
    assert "data-wijkkaart" not in tekst(client)


def test_alle_wijkplatforms_staan_erbij(client):
    platform = maak_platform(title="Platform Noord")
    weg = maak_platform(title="Platform Stil")
    weg.unpublish()
    html = tekst(client)
    assert f'href="{platform.url}">Platform Noord</a>' in html
    assert "Platform Stil" not in html


def test_het_overzicht_kost_met_veel_wijken_evenveel_vragen(client, django_assert_max_num_queries):
    for _ in range(3):
        maak_wijkpagina(straten="Kadeweg")
    tekst(client)
    with django_assert_max_num_queries(30) as klein:
        tekst(client, q="Kadeweg")
    for _ in range(40):
        maak_wijk(straten="Kadeweg")
    vul_wijkpaginas()
    assert WijkPage.objects.count() == 43
    with django_assert_max_num_queries(len(klein)):
        assert "43 wijken passen" in tekst(client, q="Kadeweg")


def kaart(html):
    return json.loads(unescape(re.search(r'data-wijkkaart="([^"]+)"', html).group(1)))
