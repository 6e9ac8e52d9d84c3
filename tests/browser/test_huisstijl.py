"""De kleuren van de stad kiezen, in het CMS."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.reis import log_in

HUISSTIJL = "/cms/settings/common/huisstijl/"


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_een_kleur_kiezen_typen_en_leeg_laten(bezoeker: Callable[..., Page], apparaat: str):
    pagina = bezoeker(apparaat)
    log_in(pagina, "beheer")
    pagina.goto(HUISSTIJL)
    veld = pagina.get_by_role("textbox", name="Links", exact=True)
    kiezer = pagina.get_by_label("Links: kies in een kleurvak")
    expect(kiezer).to_have_value("#1b5085")  # leeg: de kleur van de site
    veld.fill("#2a6099")
    expect(kiezer).to_have_value("#2a6099")
    kiezer.fill("#8fb8dd")
    expect(veld).to_have_value("#8fb8dd")
    assert gebreken(pagina, "#main") == []
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_text("Deze kleur verschilt te weinig van")).to_be_visible()
    expect(veld).to_have_value("#8fb8dd")
    assert gebreken(pagina, "#main form") == []
