"""De weg vinden: een redacteur verandert menu en voettekst, en een bewoner loopt langs onderwerpen en kruimelpad."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import log_in

Bezoeker = Callable[..., Page]
MANIEREN = pytest.mark.parametrize(
    ("apparaat", "js"), [("telefoon", True), ("smal", True), ("breed", True), ("telefoon", False)]
)
MAAK = """
from home.models import Gemeente, HomePage, InhoudPage
pagina = HomePage.objects.get(slug="home").add_child(instance=InhoudPage(
    title="Proefpagina (fictief)", slug="proefpagina-menu", samenvatting="Om te proberen."))
gegevens = Gemeente.objects.get()
for naam in ("hoofdmenu", "voetmenu"):
    setattr(gegevens, naam, [("item", {"pagina": pagina, "adres": "", "tekst": "Proefmenu"})])
gegevens.save()
print("=>" + str(pagina.pk))
"""


ZET_TERUG = """
from django.db import connection
connection.cursor().executemany("UPDATE home_gemeente SET hoofdmenu = %s, voetmenu = %s WHERE id = %s", """


@pytest.fixture
def menu_terug(demosite: Demosite) -> Iterator[None]:
    """Na de test staat het menu weer zoals het was."""
    with closing(sqlite3.connect(demosite.var / "db.sqlite3", timeout=20)) as db:
        was = db.execute("SELECT hoofdmenu, voetmenu, id FROM home_gemeente").fetchall()
    yield
    # Via Django: de site onthoudt haar menu tot zij iemand het ziet wijzigen.
    demosite.manage("shell", "-v", "0", "-c", f"{ZET_TERUG}{was!r})")


def hoofdmenu(pagina: Page) -> Locator:
    return pagina.get_by_role("navigation", name="Hoofdmenu", include_hidden=True)


def open_menubeheer(pagina: Page) -> None:
    log_in(pagina, "redactie")
    pagina.get_by_role("button", name=re.compile("Instellingen")).click()
    pagina.get_by_role("link", name="Menu en voettekst").click()
    expect(pagina.get_by_role("tab", name="Menu en voettekst")).to_have_attribute("aria-selected", "true")


def voeg_keuze_toe(pagina: Page, menu: str) -> str:
    """Een lege keuze onderaan; geeft het begin van de namen van haar velden."""
    keuzes = pagina.locator(f"[name={menu}-count]")
    nummer = int(keuzes.input_value())
    pagina.locator(f"[data-contentpath={menu}] [data-streamfield-stream-container] > div > button").last.click()
    expect(keuzes).to_have_value(str(nummer + 1))
    return f"{menu}-{nummer}-value"


def bewaar(pagina: Page) -> None:
    pagina.get_by_role("button", name="Opslaan").click()


@pytest.mark.usefixtures("menu_terug")
def test_wat_een_redacteur_in_menu_en_voettekst_zet_staat_meteen_op_de_site(bezoeker: Bezoeker):
    redacteur, bewoner = bezoeker(), bezoeker("telefoon")
    open_menubeheer(redacteur)
    for menu in ("hoofdmenu", "voetmenu"):
        velden = voeg_keuze_toe(redacteur, menu)
        redacteur.locator(f"[name={velden}-adres]").fill("/onderwerpen/")
        redacteur.locator(f"[name={velden}-tekst]").fill("Proefonderwerpen")
    with redacteur.expect_popup() as venster:
        redacteur.get_by_role("button", name="Bekijk hoe het wordt").click()
    expect(hoofdmenu(venster.value).get_by_role("link", name="Proefonderwerpen")).to_be_visible()
    bewoner.goto("/")
    expect(bewoner.get_by_text("Proefonderwerpen")).to_have_count(0)
    bewaar(redacteur)
    expect(redacteur.locator(".messages .success")).to_be_visible()

    bewoner.reload()
    bewoner.locator("summary", has_text="Menu").click()
    expect(bewoner.get_by_role("contentinfo").get_by_role("link", name="Proefonderwerpen")).to_be_visible()
    hoofdmenu(bewoner).get_by_role("link", name="Proefonderwerpen").click()
    expect(bewoner.get_by_role("heading", level=1)).to_have_text("Onderwerpen van A tot Z")


@pytest.mark.usefixtures("menu_terug")
def test_een_keuze_zonder_doel_of_naar_een_andere_site_wordt_geweigerd_met_uitleg(bezoeker: Bezoeker):
    pagina = bezoeker()
    open_menubeheer(pagina)
    velden = voeg_keuze_toe(pagina, "hoofdmenu")
    for adres, uitleg in (
        ("", "Kies een pagina, of vul een adres in."),
        ("https://elders.voorbeeld/", "Een adres op deze site begint met één “/”."),
        ("/bestaat-niet/", "Op dit adres staat niets."),
        ("/projecten/", "Hier staat de pagina “Projecten”."),
    ):
        pagina.locator(f"[name={velden}-adres]").fill(adres)
        pagina.locator(f"[name={velden}-tekst]").fill("Proefkeuze")
        bewaar(pagina)
        pagina.get_by_text("Ga naar eerste fout").click()
        expect(pagina.get_by_text(uitleg)).to_be_visible()
    pagina.goto("/")
    expect(pagina.get_by_text("Proefkeuze")).to_have_count(0)


@pytest.mark.usefixtures("menu_terug")
def test_een_pagina_die_van_de_site_gaat_verdwijnt_uit_menu_en_voettekst(bezoeker: Bezoeker, demosite: Demosite):
    nummer = demosite.manage("shell", "-v", "0", "-c", MAAK).split("=>")[-1].strip()
    redacteur, bewoner = bezoeker(), bezoeker()
    bewoner.goto("/")
    expect(bewoner.get_by_role("link", name="Proefmenu")).to_have_count(2)
    log_in(redacteur, "redactie")
    redacteur.goto(f"/cms/pages/{nummer}/unpublish/")
    redacteur.get_by_role("main").get_by_role("button", name=re.compile("^Ja")).click()
    expect(redacteur.locator(".messages .success")).to_be_visible()
    bewoner.reload()
    expect(bewoner.get_by_role("link", name="Proefmenu")).to_have_count(0)
    expect(bewoner.get_by_role("link", name="Toegankelijkheid")).to_be_visible()


@pytest.mark.usefixtures("menu_terug")
def test_een_redacteur_verandert_de_volgorde_met_het_toetsenbord(bezoeker: Bezoeker):
    pagina = bezoeker()
    open_menubeheer(pagina)
    omlaag = pagina.locator("[data-contentpath=hoofdmenu]").get_by_role("button", name="Omlaag")
    eerste = hoofdmenu_op_de_site(pagina)
    omlaag.first.focus()
    pagina.keyboard.press("Enter")
    bewaar(pagina)
    expect(pagina.locator(".messages .success")).to_be_visible()
    assert hoofdmenu_op_de_site(pagina)[:2] == eerste[1::-1]


def hoofdmenu_op_de_site(pagina: Page) -> list[str]:
    """De teksten van het hoofdmenu, zonder het scherm te verlaten."""
    html = pagina.request.get("/").text()
    menu = html.partition('aria-label="Hoofdmenu"')[2].partition("</nav>")[0]
    return re.findall(r">([^<>]+)</a>", menu)


@pytest.mark.parametrize("apparaat", ["telefoon", "smal"])
def test_het_menu_op_een_telefoon_gaat_met_het_toetsenbord_open_en_weer_dicht(bezoeker: Bezoeker, apparaat: str):
    pagina = bezoeker(apparaat)
    pagina.goto("/")
    knop = pagina.locator("[data-menu] summary")
    link = hoofdmenu(pagina).get_by_role("link").first
    expect(link).to_be_hidden()
    knop.focus()
    pagina.keyboard.press("Enter")
    expect(link).to_be_visible()
    assert gebreken(pagina) == []
    pagina.keyboard.press("Tab")
    expect(link).to_be_focused()
    pagina.keyboard.press("Escape")
    expect(link).to_be_hidden()
    expect(knop).to_be_focused()


@MANIEREN
def test_van_het_alfabet_naar_een_onderwerp_naar_wat_erop_lijkt_en_terug(bezoeker: Bezoeker, apparaat: str, js: bool):
    pagina = bezoeker(apparaat, js=js)
    pagina.goto("/")
    pagina.get_by_role("contentinfo").get_by_role("link", name="Onderwerpen van A tot Z").click()
    pagina.get_by_role("navigation", name="Letters").get_by_role("link", name="F", exact=True).click()
    expect(pagina).to_have_url(re.compile("#letter-f$"))
    expect(pagina.get_by_role("heading", name="F", exact=True)).to_be_in_viewport()
    pagina.get_by_role("main").get_by_role("link", name="Fietsen", exact=True).click()
    pagina.wait_for_url("/onderwerpen/fietsen/")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Fietsen")
    pagina.get_by_role("main").get_by_role("link", name=re.compile("^Fietsroute naar Spaarndam")).click()
    ook = pagina.get_by_role("region", name="Bekijk ook")
    expect(ook.get_by_role("link")).to_have_count(3)
    naar = str(ook.get_by_role("link").first.get_attribute("href"))
    ook.get_by_role("link").first.click()
    expect(pagina).to_have_url(re.compile(re.escape(naar) + "$"))
    kruimels = pagina.get_by_role("navigation", name="Kruimelpad")
    expect(kruimels.locator("[aria-current=page]")).to_have_text(pagina.get_by_role("heading", level=1).inner_text())
    kruimels.get_by_role("link", name="Startpagina").click()
    expect(pagina).to_have_url(re.compile(r"^https?://[^/]+/$"))
    expect(kruimels).to_have_count(0)


@MANIEREN
def test_een_bewoner_loopt_met_links_langs_alles_om_iets_te_vinden(bezoeker: Bezoeker, apparaat: str, js: bool):
    pagina = bezoeker(apparaat, js=js)
    pagina.goto("/")
    stappen = (
        ("main", "In de buurt", "/in-de-buurt/"),
        ("footer", "Feeds", "/feeds/"),
        ("footer", "Open data", "/open-data/"),
        ("footer", "Onderwerpen van A tot Z", "/onderwerpen/"),
    )
    for plek, naam, adres in stappen:
        pagina.locator(plek).get_by_role("link", name=naam, exact=True).click()
        pagina.wait_for_url(adres)
        expect(pagina.get_by_role("heading", level=1)).to_have_text(naam)
        kruimels = pagina.get_by_role("navigation", name="Kruimelpad")
        expect(kruimels.locator("[aria-current=page]")).to_have_text(naam)
        if js:
            assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_een_engelse_lezer_komt_bij_dezelfde_lijst_in_het_nederlands(bezoeker: Bezoeker, apparaat: str):
    pagina = bezoeker(apparaat)
    gevonden = []
    for pad in ("zoeken/?q=plein", "in-de-buurt/", "onderwerpen/", "feeds/"):
        pagina.goto(f"/en/{pad}")
        gevonden += gebreken(pagina)
    assert gevonden == []
    pagina.goto("/en/zoeken/?q=plein")
    pagina.locator("main p a[hreflang=nl]").click()
    expect(pagina).to_have_url(re.compile(r"[0-9]/zoeken/\?q=plein$"))
    expect(pagina.get_by_role("heading", name=re.compile(r"^\d+ resultaten"))).to_be_visible()
