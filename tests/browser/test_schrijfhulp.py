"""Hulp bij het schrijven, zoals een redacteur haar gebruikt: een voorbeeld kiezen, tips volgen, en toch publiceren."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import log_in

MAAK = """
from home.models import HomePage, InhoudPage
pagina = HomePage.objects.first().add_child(instance=InhoudPage(
    title="Tips {n} (fictief)", slug="tips-{n}", samenvatting="Een rustige pagina (fictief).", live=False,
    inhoud=[("tekst", "<p>Kom ook.</p>")]))
pagina.save_revision()
print("=>", pagina.pk)
"""
OUDER = "from {0} import {1}; print('=>', {1}.objects.first().pk)"


def nummer(site: Demosite, code: str) -> str:
    return site.manage("shell", "-v", "0", "-c", code).split("=>")[-1].strip()


@pytest.fixture
def concept(demosite: Demosite, request: pytest.FixtureRequest) -> str:
    """Een eigen pagina die nog niet op de site staat."""
    return nummer(demosite, MAAK.replace("{n}", str(abs(hash(request.node.nodeid)) % 100_000)))


def tips(pagina: Page) -> Page:
    return pagina.locator("[data-schrijfhulp]")


def test_tips_verversen_bij_bewaren_wijzen_naar_het_veld_en_houden_niets_tegen(
    bezoeker: Callable[..., Page], concept: str
):
    pagina = bezoeker()
    log_in(pagina, "redactie")
    pagina.goto(f"/cms/pages/{concept}/edit/")
    knop = pagina.locator("[data-schrijfhulp-aantal]")
    expect(knop).to_have_text("Geen schrijftips")
    veld = pagina.locator("#id_samenvatting")
    veld.press("End")
    veld.press_sequentially(" Wij werken hier thans aan.", delay=150)
    expect(knop).to_have_text("1 schrijftip", timeout=30_000)

    knop.focus()
    pagina.keyboard.press("Enter")
    expect(tips(pagina).get_by_text("“thans” is een moeilijk woord. Schrijf liever: nu.")).to_be_visible()
    assert gebreken(pagina, "[data-schrijfhulp]") == []
    pagina.get_by_role("tab", name="Eigenschappen").click()
    link = tips(pagina).get_by_role("link", name="Samenvatting")
    link.focus()
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("tab", name="Inhoud")).to_have_attribute("aria-selected", "true")
    expect(pagina.locator("#id_samenvatting")).to_be_visible()

    pagina.locator("footer .w-dropdown__toggle").first.click()
    pagina.get_by_role("button", name="Publiceren").click()
    expect(pagina.get_by_text("is gepubliceerd")).to_be_visible()
    expect(pagina.get_by_text("1 moeilijk woord.")).to_be_visible()
    pagina.get_by_role("link", name="Bekijk de schrijftips").click()
    expect(pagina.locator("[data-schrijfhulp-aantal]")).to_have_text("1 schrijftip")


def test_wagtail_bekijkt_het_voorbeeld_zelf(bezoeker: Callable[..., Page], concept: str):
    pagina = bezoeker()
    log_in(pagina, "redactie")
    pagina.goto(f"/cms/pages/{concept}/edit/")
    pagina.locator("[data-schrijfhulp-aantal]").click()
    expect(pagina.locator("[data-content-word-count]")).to_have_text(re.compile(r"^\d+$"), timeout=30_000)


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_beginnen_met_een_voorbeeld(bezoeker: Callable[..., Page], demosite: Demosite, apparaat: str):
    pagina = bezoeker(apparaat)
    log_in(pagina, "redactie")
    ouder = nummer(demosite, OUDER.format("initiatieven.models", "SchoolPage"))
    pagina.goto(f"/cms/pages/add/initiatieven/cursuspage/{ouder}/")
    pagina.get_by_role("link", name="Begin met een voorbeeld").click()
    expect(pagina.get_by_role("heading", name="Begin met een voorbeeld")).to_be_visible()
    assert gebreken(pagina, ".voorbeelden") == []
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")
    pagina.get_by_role("button", name="Begin met “Cursus”").click()
    expect(pagina.get_by_text("Uw concept staat klaar.")).to_be_visible()
    expect(pagina.locator("[data-schrijfhulp-aantal]")).to_have_text(re.compile(r"^\d+ schrijftips$"))
    pagina.locator("[data-side-panel-toggle=checks]").first.click()
    expect(tips(pagina).get_by_role("heading", name="Nog in te vullen")).to_be_visible()
    tips(pagina).get_by_role("link", name="Samenvatting").click()
    if apparaat == "smal":
        expect(pagina.locator(".form-side--open")).to_have_count(0)
    expect(pagina.locator("#id_samenvatting")).to_be_in_viewport()
