"""Het archief, een editie en de feed, zoals een bezoeker ze ziet."""

import json
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import etree
from wagtail.models import Locale
from wagtail.rich_text import RichText

from initiatieven.nieuwsbrief.weergave import editie_context
from tests.fabriek import maak_project
from tests.fabriek_nieuwsbrief import artikel, maak_editie, maak_nieuwsbrief, over

pytestmark = pytest.mark.django_db
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def lees(client: Client, adres: str) -> BeautifulSoup:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    return BeautifulSoup(antwoord.content, "html.parser")


def test_een_lege_nieuwsbrief_vraagt_om_aan_te_melden(client: Client):
    soep = lees(client, maak_nieuwsbrief().url)
    assert "Er is nog geen editie" in soep.get_text()
    assert soep.find("form", action="/abonneren/")


def test_het_archief_toont_de_nieuwste_eerst_en_geen_concept(client: Client):
    maak_editie(title="Oud", datum=date(2026, 1, 1))
    maak_editie(title="Nieuw", datum=date(2026, 5, 1))
    maak_editie(title="Concept", live=False)
    titels = [kop.get_text() for kop in lees(client, maak_nieuwsbrief().url).select(".nl-card__heading")]
    assert titels == ["Nieuw", "Oud"]


def test_het_archief_bladert(client: Client):
    for nummer in range(14):
        maak_editie(title=f"Editie {nummer}", datum=date(2026, 1, nummer + 1))
    adres = maak_nieuwsbrief().url
    assert len(lees(client, f"{adres}?pagina=2").select(".nl-card")) == 2
    assert len(lees(client, f"{adres}?pagina=onzin").select(".nl-card")) == 12


def test_een_editie_leest_als_een_pagina_met_een_vorige_en_een_volgende(client: Client):
    project = maak_project(title="Plein")
    maak_editie(title="Vorig", datum=date(2026, 1, 1))
    editie = maak_editie(
        ("tekst", RichText("<p>Dag allemaal</p>")),
        artikel("Een stuk"),
        over("project", project),
        over("oproep", project, titel="Doe mee"),
        ("citaat", {"tekst": "Mooi.", "bron": "Buur (fictief)"}),
        title="Deze",
        datum=date(2026, 2, 1),
    )
    maak_editie(title="Volgend", datum=date(2026, 3, 1))
    soep = lees(client, editie.url)
    assert "<p>" not in soep.find("main").get_text()
    assert [kop.get_text() for kop in soep.find("article").find_all("h2")][:3] == ["Een stuk", "Plein", "Doe mee"]
    assert soep.find("a", rel="prev").get_text(strip=True) == "Vorige: Vorig"
    assert soep.find("a", rel="next").get_text(strip=True) == "Volgende: Volgend"
    schema = json.loads(soep.find("script", type="application/ld+json").string)
    assert (schema["@type"], schema["datePublished"]) == ("NewsArticle", "2026-02-01")


def test_bij_dezelfde_datum_telt_de_volgorde_van_maken_en_een_concept_doet_niet_mee():
    een, twee, concept, drie = [
        maak_editie(title=titel, datum=date(2026, 1, 1), live=titel != "Concept")
        for titel in ("Een", "Twee", "Concept", "Drie")
    ]
    verwacht = {een: (None, twee), twee: (een, drie), concept: (None, None), drie: (twee, None)}
    for editie, buren in verwacht.items():
        context = editie_context(editie)
        assert (context["vorige"], context["volgende"]) == buren, editie


@pytest.mark.parametrize("aantal", [3, 30])
def test_de_edities_ervoor_en_erna_zijn_twee_kleine_vragen_hoeveel_edities_er_ook_zijn(aantal: int):
    edities = [maak_editie(datum=date(2026, 1, nummer + 1)) for nummer in range(aantal)]
    with CaptureQueriesContext(connection) as gesteld:
        editie_context(edities[1])
    over_edities = [vraag["sql"] for vraag in gesteld if 'ORDER BY "initiatieven_editiepage"' in vraag["sql"]]
    assert [sql.endswith("LIMIT 1") for sql in over_edities] == [True, True]


def test_wat_niet_meer_openbaar_is_verdwijnt_ook_uit_een_oude_editie(client: Client):
    project = maak_project(title="Geheim plan")
    link = RichText(f'<p>Zie <a linktype="page" id="{project.pk}">dit plan</a>.</p>')
    editie = maak_editie(over("project", project), ("tekst", link))
    project.unpublish()
    soep = lees(client, editie.url)
    assert "Geheim plan" not in soep.get_text()
    assert soep.find("a", string="dit plan", href=True) is None


@pytest.mark.parametrize("soort", ["mail", "donker", "tekst", ""])
def test_elk_voorbeeld_in_het_cms(soort: str):
    editie = maak_editie(artikel("Een stuk"), title="Mei")
    antwoord = editie.make_preview_request(preview_mode=soort)
    inhoud = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "een stuk" in inhoud.lower()
    assert "[[" not in inhoud or soort == "tekst"
    assert ("prefers-color-scheme" in inhoud) == (soort == "mail")


def test_een_nieuwe_editie_is_te_bekijken_voordat_zij_een_plek_heeft():
    from initiatieven.models import EditiePage

    editie = EditiePage(title="Nieuw", slug="nieuw", samenvatting="Kort.", locale=Locale.get_default())
    for soort, _naam in editie.preview_modes:
        assert editie.make_preview_request(preview_mode=soort).status_code == 200


class TestFeed:
    def feed(self, client: Client) -> Any:
        antwoord = client.get("/nieuwsbrief/atom.xml")
        assert antwoord["Content-Type"].startswith("application/atom+xml")
        return etree.fromstring(antwoord.content)

    def test_zonder_nieuwsbrief_is_er_geen_feed(self, client: Client):
        assert client.get("/nieuwsbrief/atom.xml").status_code == 404

    def test_de_feed_noemt_elke_zichtbare_editie_met_volledig_adres(self, client: Client):
        editie = maak_editie(title="Mei & juni", datum=date(2026, 5, 1))
        maak_editie(title="Concept", live=False)
        feed = self.feed(client)
        assert feed.xpath("//a:entry/a:title/text()", namespaces=ATOM) == ["Mei & juni"]
        assert feed.xpath("//a:entry/a:link/@href", namespaces=ATOM) == [f"https://doemee.test{editie.url}"]
        assert feed.xpath("a:link[@rel='self']/@href", namespaces=ATOM) == ["https://doemee.test/nieuwsbrief/atom.xml"]
        assert feed.xpath("a:author/a:name/text()", namespaces=ATOM)

    def test_het_id_blijft_als_titel_en_adres_veranderen(self, client: Client):
        editie = maak_editie(title="Mei")
        voor = self.feed(client).xpath("//a:id/text()", namespaces=ATOM)
        editie.title, editie.slug = "Juni", "juni"
        editie.save_revision().publish()
        assert self.feed(client).xpath("//a:id/text()", namespaces=ATOM) == voor
        assert len(set(voor)) == 2

    def test_de_paginas_wijzen_naar_de_feed(self, client: Client):
        editie = maak_editie()
        for adres in (maak_nieuwsbrief().url, editie.url):
            link = lees(client, adres).find("link", type="application/atom+xml")
            assert link["href"] == "/nieuwsbrief/atom.xml"


@pytest.mark.parametrize("aantal", [1, 10])
def test_een_vast_aantal_vragen(client: Client, aantal: int, django_assert_max_num_queries: Any):
    blokken = [over("project", maak_project()) for _nummer in range(aantal)]
    editie, *_rest = [maak_editie(*blokken, *[artikel("Stuk")] * aantal) for _nummer in range(aantal)]
    for adres in (editie.url, maak_nieuwsbrief().url, "/nieuwsbrief/atom.xml"):
        client.get(adres)
        with django_assert_max_num_queries(21):
            client.get(adres)
