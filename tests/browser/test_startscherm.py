"""Het startscherm van het CMS in een echte browser: elke rol, breed en op een telefoon, en zonder muis."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reis
from tests.browser.axe import gebreken

Bezoeker = Callable[..., Page]
ROLLEN = ["redactie", "inbreng", "cursus", "nieuwsbrief", "project", "privacy", "lezer"]


def open_start(pagina: Page, naam: str) -> None:
    reis.log_in(pagina, naam)
    pagina.goto("/cms/")
    expect(pagina.get_by_role("heading", name="Wacht op mij")).to_be_visible()


@pytest.mark.parametrize("apparaat", ["telefoon", "breed"])
@pytest.mark.parametrize("naam", ROLLEN)
def test_elke_rol_leest_het_startscherm_op_elk_scherm(bezoeker: Bezoeker, naam: str, apparaat: str):
    medewerker = bezoeker(apparaat)
    open_start(medewerker, naam)
    for knop in medewerker.locator(".start-kaart summary").all():
        knop.click()
    assert gebreken(medewerker, "#main") == []
    assert medewerker.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_ook_in_de_donkere_stand_is_alles_te_lezen(bezoeker: Bezoeker):
    medewerker = bezoeker("breed")
    medewerker.emulate_media(color_scheme="dark")
    open_start(medewerker, "inbreng")
    assert gebreken(medewerker, "#main") == []


def test_zonder_muis_komt_iemand_bij_het_eerste_werk_en_bij_de_cijfers(bezoeker: Bezoeker):
    medewerker = bezoeker("breed")
    open_start(medewerker, "inbreng")
    week = medewerker.locator(".start-kaart summary").first
    week.focus()
    medewerker.keyboard.press("Enter")
    expect(medewerker.locator(".start-kaart table").first).to_be_visible()
    eerste = medewerker.locator(".start-regel a").first
    medewerker.locator("#wacht-section [data-panel-toggle]").focus()
    for _keer in range(4):
        medewerker.keyboard.press("Tab")
        if eerste.evaluate("el => el === document.activeElement"):
            break
    expect(eerste).to_be_focused()
    medewerker.keyboard.press("Enter")
    expect(medewerker).to_have_url(re.compile(r"/cms/inbreng/\?antwoord=te_laat$"))
