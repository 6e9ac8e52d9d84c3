"""axe-core (WCAG 2.2 AA) vindt niets: niet op een paginatype, niet na een fout of een klik, smal noch breed."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import log_in

Bezoeker = Callable[..., Page]
pytestmark = pytest.mark.parametrize("apparaat", ["smal", "breed"])
LOS = [
    *("/in-de-buurt/", "/in-de-buurt/?q=2033&soort=project", "/in-de-buurt/?q=xyzniets", "/feeds/"),
    *("/zoeken/", "/zoeken/?q=plein", "/zoeken/?q=xyzniets", "/inbreng/", "/b/", "/b/ZZZZZ", "/bestaat-niet/"),
    *("/wijken/?q=2033", "/wijken/?q=xyzniets", "/wijken/?q=a"),
    *("/onderwerpen/", "/onderwerpen/fietsen/", "/open-data/"),
    *("/abonneren/", "/abonneren/verstuurd/", "/voorkeuren/", "/voorkeuren/verstuurd/"),
    *("/privacy/register/", "/privacy/uw-gegevens/", "/privacy/uw-gegevens/verstuurd/"),
    *("/initiatieven/aanmelden/", "/initiatieven/gevraagd-en-aangeboden/"),
    *("/wat-wilt-u-doen/?keuze=1", "/wat-wilt-u-doen/?keuze=1.1.2", "/wat-wilt-u-doen/?keuze=x"),
]


def bezoek(pagina: Page, paden: list[str]) -> list[str]:
    """Alle gebreken op al deze adressen."""
    gevonden = []
    for pad in paden:
        pagina.goto(pad)
        gevonden += gebreken(pagina)
    return gevonden


def test_op_elk_paginatype(bezoeker: Bezoeker, demosite: Demosite, apparaat: str):
    assert bezoek(bezoeker(apparaat), list(demosite.een_per_soort().values())) == []


def test_op_elk_bord(bezoeker: Bezoeker, demosite: Demosite, apparaat: str):
    assert bezoek(bezoeker(apparaat), demosite.wegwijzer["borden"]) == []


def test_op_ontvangsten_en_losse_paginas(bezoeker: Bezoeker, demosite: Demosite, apparaat: str):
    assert bezoek(bezoeker(apparaat), [*demosite.wegwijzer["ontvangsten"][::9], *LOS]) == []


def test_op_elk_project(bezoeker: Bezoeker, demosite: Demosite, apparaat: str):
    paden = [pad for soort, pad in demosite.wegwijzer["paginas"] if soort == "ProjectPage"]
    assert bezoek(bezoeker(apparaat), paden) == []


def test_in_de_foutstand_van_elk_formulier(bezoeker: Bezoeker, demosite: Demosite, apparaat: str):
    pagina = bezoeker(apparaat)
    gevonden = []
    for soort, pad in demosite.wegwijzer["paginas"]:
        if soort != "FormulierPage":
            continue
        pagina.goto(pad)
        knop = pagina.locator("main form [type=submit]").last
        if not knop.count():
            continue
        knop.click()
        expect(pagina).to_have_title(re.compile(r"^\S+ foutmelding"))
        gevonden += gebreken(pagina)
    assert gevonden == []


def test_na_openen_van_menu_en_uitklap(bezoeker: Bezoeker, demosite: Demosite, apparaat: str):
    pagina = bezoeker(apparaat)
    gevonden = []
    for pad in demosite.een_per_soort().values():
        pagina.goto(pad)
        dicht = pagina.locator("details:not([open]) > summary:visible")
        while dicht.count():  # wat opengaat, valt uit deze selectie
            dicht.first.click()
        gevonden += gebreken(pagina)
    assert gevonden == []


def test_op_de_schermen_voor_inbreng_in_het_cms(bezoeker: Bezoeker, apparaat: str):
    pagina = bezoeker(apparaat)
    log_in(pagina, "inbreng")
    pagina.goto("/cms/inbreng/?moderatie=nieuw")
    eigen = "main [class^=inbreng]"  # de rest van het scherm is van Wagtail
    gevonden = gebreken(pagina, eigen)
    pagina.get_by_role("link", name="Begin bij de eerste").click()
    knop = pagina.get_by_role("button", name="Plaatsen en antwoorden")
    knop.wait_for()
    gevonden += gebreken(pagina, eigen)
    knop.click()
    pagina.locator("main .error-message").first.wait_for()
    gevonden += gebreken(pagina, eigen)
    assert gevonden == []
