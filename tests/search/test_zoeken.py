"""Zoeken: vinden wat openbaar is, en nooit vallen over wat iemand intypt."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale, PageViewRestriction

from search import views, vragen
from search.register.bijwerken import loop_na
from tests.fabriek import maak_home, maak_project

pytestmark = pytest.mark.django_db


def vind(client, vraag, adres="/zoeken/", **meer):
    antwoord = client.get(adres, {"q": vraag, **meer})
    assert antwoord.status_code == 200
    return [een.ingang.titel for een in antwoord.context.get("resultaten", [])]


@pytest.fixture
def pleinen():
    maak_project(
        title="Iepenplein", samenvatting="Een plein met een fontein.", voorgeschiedenis="<p>Ooit een gracht.</p>"
    )
    maak_project(title="Eikenlaan", samenvatting="Een laan langs het Iepenplein.")
    loop_na()


@pytest.mark.usefixtures("pleinen")
@pytest.mark.parametrize(
    ("vraag", "verwacht"),
    [
        ("iepenplein", ["Iepenplein", "Eikenlaan"]),
        ("IEPENPLEIN fontein", ["Iepenplein"]),
        ("gracht", ["Iepenplein"]),
        ("eikenlaan", ["Eikenlaan"]),
        ("zwembad", []),
    ],
)
def test_een_woord_in_de_titel_weegt_zwaarder(client, vraag, verwacht):
    assert vind(client, vraag)[: len(verwacht) or None] == verwacht


def test_concepten_en_besloten_paginas_worden_niet_gevonden(client):
    maak_project(title="Iepenplein concept", live=False)
    besloten = maak_project(title="Iepenplein besloten")
    PageViewRestriction.objects.create(page=besloten, restriction_type=PageViewRestriction.LOGIN)
    maak_project(title="Iepenplein open")
    loop_na()
    assert vind(client, "iepenplein") == ["Iepenplein open"]


def test_wat_van_de_site_is_gehaald_wordt_niet_getoond_ook_als_het_register_achterloopt(client):
    project = maak_project(title="Iepenplein")
    loop_na()
    assert vind(client, "iepenplein") == ["Iepenplein"]
    type(project).objects.filter(pk=project.pk).update(live=False)
    assert vind(client, "iepenplein") == []


def test_een_concept_van_een_openbare_pagina_lekt_niet_in_het_resultaat(client):
    project = maak_project(title="Iepenplein", samenvatting="Openbaar.")
    project.samenvatting = "Geheime wending."
    project.save_revision()
    loop_na()
    assert vind(client, "wending") == []
    assert "wending" not in client.get("/zoeken/?q=iepenplein").content.decode()


@pytest.mark.parametrize(
    "vraag",
    ['"', "'", "NEAR(", "plein NEAR/2 boom", "a AND", "OR", "NOT", "*", "title:x", "^", "{", "\\", "_", "()", "%"],
)
@pytest.mark.usefixtures("pleinen")
def test_tekens_met_een_betekenis_voor_de_index_zijn_gewone_tekst(client, vraag):
    vind(client, vraag)
    vind(client, f"plein{vraag}plein")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(vraag=st.text(max_size=60))
def test_geen_enkele_tekst_geeft_een_fout(client, vraag):
    assert client.get("/zoeken/", {"q": vraag}).status_code == 200
    assert client.get("/zoeken/suggesties", {"q": vraag}).status_code == 200


def test_een_nulteken_geeft_uitleg(client):
    maak_home()
    assert "bevat een teken dat wij niet kunnen lezen" in client.get("/zoeken/?q=plein%00").content.decode()


def test_een_te_lange_vraag_geeft_uitleg(client):
    maak_home()
    antwoord = client.get("/zoeken/", {"q": "a" * 20_000})
    assert antwoord.status_code == 200
    assert "Gebruik maximaal 200 tekens." in antwoord.content.decode()


def test_met_alleen_leestekens_staat_er_wat_wel_kan(client):
    maak_home()
    assert "Typ minstens één woord." in client.get("/zoeken/", {"q": "?!"}).content.decode()


@pytest.mark.parametrize("pagina", ["1e99", "-1", "0", "\0", "9" * 5000])
@pytest.mark.usefixtures("pleinen")
def test_een_onzinnig_paginanummer_geeft_gewoon_een_pagina(client, pagina):
    assert vind(client, "iepenplein", pagina=pagina, page=pagina)


def test_het_aantal_treffers_is_begrensd_en_dat_staat_erbij(client, monkeypatch):
    monkeypatch.setattr(vragen, "MEEST", 12)
    monkeypatch.setattr(views, "MEEST", 12)
    for _ in range(13):
        maak_project(samenvatting="Met een fontein.")
    loop_na()
    antwoord = client.get("/zoeken/?q=fontein&pagina=2")
    assert len(antwoord.context["resultaten"]) == 2
    assert "Meer dan 12 resultaten" in antwoord.content.decode()


def test_gevonden_woorden_zijn_gemarkeerd_en_html_blijft_tekst(client):
    maak_project(title="<b>Iepenplein</b>", samenvatting="Bomen <script>alert(1)</script> op het iepenplein.")
    loop_na()
    tekst = client.get("/zoeken/?q=iepenplein").content.decode()
    assert "&lt;b&gt;<mark>Iepenplein</mark>&lt;/b&gt;" in tekst
    assert "<mark>iepenplein</mark>" in tekst
    assert "<script>alert" not in tekst


def test_de_vraag_blijft_staan_maar_breekt_niet_uit_het_veld(client):
    maak_home()
    tekst = client.get("/zoeken/", {"q": 'x"><img src=x>'}).content.decode()
    assert 'value="x&quot;&gt;&lt;img src=x&gt;"' in tekst
    assert "<img src=x>" not in tekst


def test_niets_gevonden_wijst_verder_en_zoekmachines_slaan_de_pagina_over(client):
    maak_project()
    antwoord = client.get("/zoeken/?q=zwembad")
    tekst = antwoord.content.decode()
    assert "Niets gevonden" in tekst
    assert 'href="/projecten/"' in tekst.split("Of kijk hier verder")[1]
    assert 'href="/in-de-buurt/"' in tekst
    assert antwoord["X-Robots-Tag"] == "noindex"


def test_zonder_vraag_staat_er_uitleg(client):
    maak_home()
    assert "Typ een of meer woorden" in client.get("/zoeken/").content.decode()


def test_alleen_wat_in_de_taal_van_de_bezoeker_te_lezen_is(client):
    engels = Locale.objects.get_or_create(language_code="en")[0]
    project = maak_project(title="Iepenplein")
    with translation.override("en"):
        kopie = project.copy_for_translation(engels, copy_parents=True)
        kopie.title = "Iepenplein square"
        kopie.save_revision().publish()
    loop_na()
    assert vind(client, "iepenplein") == ["Iepenplein"]
    assert vind(client, "iepenplein", "/en/zoeken/") == ["Iepenplein square"]


def test_alleen_lezen_mag(client):
    assert client.post("/zoeken/", {"q": "x"}).status_code == 405


def test_tien_keer_zoveel_treffers_kosten_evenveel_vragen(client):
    def vragen_aan_database():
        vind(client, "fontein")
        with CaptureQueriesContext(connection) as geteld:
            vind(client, "fontein")
        return len(geteld)

    def vul(aantal):
        for _ in range(aantal):
            maak_project(samenvatting="Met een fontein.")
        loop_na()

    vul(3)
    klein = vragen_aan_database()
    vul(27)
    assert vragen_aan_database() == klein
    assert klein <= 30
