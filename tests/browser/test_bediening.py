"""Met alleen een toetsenbord, en zonder JavaScript."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.demosite import Demosite

Bezoeker = Callable[..., Page]


def test_de_eerste_tab_is_de_sprong_naar_de_inhoud(bezoeker: Bezoeker, demosite: Demosite):
    pagina = bezoeker()
    for pad in demosite.een_per_soort().values():
        pagina.goto(pad)
        pagina.keyboard.press("Tab")
        assert pagina.evaluate("document.activeElement.textContent.trim()") == "Ga naar de inhoud", pad
        pagina.keyboard.press("Enter")
        assert pagina.evaluate("document.activeElement.id || location.hash.slice(1)") == "inhoud", pad


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_elke_tab_landt_op_iets_zichtbaars(bezoeker: Bezoeker, demosite: Demosite, apparaat: str):
    pagina = bezoeker(apparaat)
    for pad in demosite.een_per_soort().values():
        pagina.goto(pad)
        for _ in range(40):
            pagina.keyboard.press("Tab")
            plek = pagina.evaluate(
                """() => { const e = document.activeElement; const r = e.getBoundingClientRect();
                return {weg: e === document.body, breed: r.width, hoog: r.height, wat: e.outerHTML.slice(0, 120),
                        boven: r.bottom > 0 && r.top < innerHeight, zijkant: r.right > 0 && r.left < innerWidth}; }"""
            )
            if plek["weg"]:
                break
            assert plek["breed"] > 0, (pad, plek)
            assert plek["boven"], (pad, plek)
            assert plek["zijkant"], (pad, plek)


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_het_menu_werkt_ook_zonder_script(bezoeker: Bezoeker, apparaat: str):
    pagina = bezoeker(apparaat, js=False)
    pagina.goto("/")
    link = pagina.get_by_role("banner").get_by_role("link", name="Projecten").first
    if not link.is_visible():
        pagina.get_by_role("banner").locator("summary, a").filter(has_text="Menu").first.click()
    link.click()
    expect(pagina).to_have_url(re.compile("/projecten/$"))


def test_zoeken_werkt_zonder_script(bezoeker: Bezoeker):
    pagina = bezoeker("telefoon", js=False)
    pagina.goto("/zoeken/")
    pagina.get_by_role("main").get_by_role("searchbox").fill("plein")
    pagina.get_by_role("main").get_by_role("button", name="Zoeken").click()
    expect(pagina).to_have_url(re.compile("q=plein"))
    expect(pagina.get_by_role("main").get_by_role("link").first).to_be_visible()
