"""De handleiding in een echte browser, en de schermen waar haar beelden van zijn."""

from collections.abc import Callable
from itertools import groupby

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.handleiding_beelden import beelden
from tests.browser.reis import log_in


def test_elk_scherm_waar_een_beeld_van_is_bestaat_nog(bezoeker: Callable[..., Page], demosite: Demosite):
    volgorde = sorted(beelden(demosite), key=lambda beeld: beeld["account"])
    for account, rij in groupby(volgorde, key=lambda beeld: beeld["account"]):
        pagina = bezoeker()
        if account:
            log_in(pagina, account)
        for beeld in rij:
            antwoord = pagina.request.get(beeld["adres"])
            assert antwoord.status == 200, beeld["naam"]
            assert antwoord.url.endswith(beeld["adres"]), f"{beeld['naam']}: {account} komt niet op {beeld['adres']}"
            if beeld["deel"]:
                assert BeautifulSoup(antwoord.text(), "html.parser").select_one(beeld["deel"]), beeld["naam"]


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_lezen_en_zoeken(bezoeker: Callable[..., Page], apparaat: str):
    pagina = bezoeker(apparaat)
    log_in(pagina, "redactie")
    pagina.goto("/cms/handleiding/")
    assert gebreken(pagina, ".handleiding") == []
    pagina.get_by_label("Zoek in de handleiding").fill("borden")
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_text("over “borden”")).to_be_visible()
    pagina.get_by_role("link", name="Een infobord maken en drukken").first.click()
    expect(pagina.get_by_role("heading", name="1. Maak het bord")).to_be_visible()
    assert gebreken(pagina, ".handleiding") == []
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")
    beeld = pagina.get_by_role("img", name="Het scherm van een infobord")
    beeld.scroll_into_view_if_needed()
    assert beeld.evaluate("async (el) => { await el.decode(); return el.naturalWidth > 0; }")


def test_op_papier_staat_alleen_de_tekst(bezoeker: Callable[..., Page]):
    pagina = bezoeker()
    log_in(pagina, "redactie")
    pagina.goto("/cms/handleiding/schrijven/")
    pagina.emulate_media(media="print")
    expect(pagina.get_by_role("heading", name="Zo doet u dat")).to_be_visible()
    expect(pagina.locator(".handleiding__bladen")).to_be_hidden()
    expect(pagina.locator("#wagtail-sidebar")).to_be_hidden()


def test_hulp_bij_het_scherm_waar_iemand_is(bezoeker: Callable[..., Page]):
    pagina = bezoeker()
    log_in(pagina, "inbreng")
    pagina.goto("/cms/inbreng/")
    pagina.get_by_role("link", name="Hulp bij dit scherm").click()
    expect(pagina.get_by_role("heading", name="Inbreng lezen en plaatsen", level=1)).to_be_visible()
