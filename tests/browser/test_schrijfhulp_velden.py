"""Schrijftips onder een gewoon veld: zij komen terwijl iemand schrijft, en horen bij het veld."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.reis import log_in


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_tips_bij_een_toezegging(bezoeker: Callable[..., Page], apparaat: str):
    pagina = bezoeker(apparaat)
    log_in(pagina, "redactie")
    pagina.goto("/cms/participatie/toezegging/create/")
    veld = pagina.locator("#id_toelichting")
    tips = pagina.locator("#id_toelichting_schrijftips")
    expect(tips).to_be_empty()
    veld.fill("Wij planten conform de planning bomen.")
    expect(tips).to_contain_text("“conform” is een moeilijk woord. Schrijf liever: volgens.")
    expect(tips).to_have_attribute("role", "status")
    expect(veld).to_have_attribute("aria-describedby", re.compile(r"\bid_toelichting_schrijftips\b"))
    assert gebreken(pagina, "#id_toelichting_schrijftips") == []
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")
    veld.fill("Wij planten bomen.")
    expect(tips).to_be_empty()
    expect(veld).not_to_have_attribute("aria-describedby", re.compile("schrijftips"))


def test_een_standaardzin_zonder_dag_krijgt_meteen_een_tip(bezoeker: Callable[..., Page]):
    pagina = bezoeker()
    log_in(pagina, "inbreng")
    pagina.goto("/cms/inbreng/")
    pagina.get_by_role("link", name="Begin bij de eerste").click()
    pagina.get_by_text("Standaardzinnen").click()
    pagina.get_by_role("listitem").filter(has_text="U hoort dat uiterlijk op").get_by_role("button").click()
    expect(pagina.locator(".schrijftips__kop")).to_be_visible()
    expect(pagina.get_by_text("belooft iets zonder dag").first).to_be_visible()
