"""Het CMS zonder scripts in de pagina: alles wat Wagtail daarmee begon, werkt nog. De console moet leeg blijven."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.demosite import Demosite
from tests.browser.reis import log_in

OUDER = "from participatie.models import ProjectenPage; print('=>', ProjectenPage.objects.first().pk)"
# Elk van deze drie voert een browser zonder CSP uit, ook als de pagina al geladen is.
INSPUITEN = """() => {
    window.geweigerd = [];
    document.addEventListener("securitypolicyviolation", (keer) => geweigerd.push(keer.effectiveDirective));
    const plek = document.createElement("div");
    plek.innerHTML = '<img src="data:," onerror="gekaapt = 1"><details open ontoggle="gekaapt = 2"></details>';
    const script = document.createElement("script");
    script.textContent = "window.gekaapt = 3";
    const begin = document.createElement("script");
    begin.type = "application/json";
    begin.dataset.begin = "alert";
    begin.textContent = '["gekaapt"]';
    document.body.append(plek, script, begin);
}"""


@pytest.fixture
def nieuw_project(bezoeker: Callable[..., Page], demosite: Demosite) -> Page:
    ouder = demosite.manage("shell", "-v", "0", "-c", OUDER).split("=>")[-1].strip()
    pagina = bezoeker()
    log_in(pagina, "redactie")
    pagina.goto(f"/cms/pages/add/participatie/projectpage/{ouder}/")
    return pagina


def test_kiezers_datums_en_rijen_werken_in_de_bewerker(nieuw_project: Page):
    pagina = nieuw_project
    begin = pagina.locator("script[data-begin]")
    assert begin.count() > 3
    assert begin.evaluate_all("alle => alle.every((een) => een.dataset.begonnen === 'ja')")

    pagina.locator("#id_afbeelding-chooser .unchosen [data-chooser-action-choose]").click()
    expect(pagina.locator(".modal-content")).to_be_visible(timeout=30_000)
    pagina.locator(".modal-content [data-dismiss=modal]").first.click()
    expect(pagina.locator(".modal-content")).to_have_count(0)

    pagina.locator("#id_fasen-ADD").evaluate("knop => knop.click()")
    expect(pagina.locator("#id_fasen-FORMS > *")).to_have_count(1)
    # Ook wat er later bij komt, begint vanzelf.
    datum = pagina.locator("#id_fasen-FORMS script[data-begin=initDateChooser]").first
    expect(datum).to_have_attribute("data-begonnen", "ja")


def test_een_datum_kiezen_opent_een_kalender(nieuw_project: Page):
    pagina = nieuw_project
    pagina.locator("#id_terugkoppeling_op").evaluate("veld => veld.dispatchEvent(new Event('open', {bubbles: true}))")
    assert pagina.evaluate("Boolean(window.jQuery('#id_terugkoppeling_op').data('xdsoft_datetimepicker'))")


def test_een_script_dat_iemand_in_de_pagina_krijgt_doet_niets(nieuw_project: Page):
    pagina = nieuw_project.context.new_page()  # waar de console wel mag klagen
    pagina.goto(nieuw_project.url)
    pagina.evaluate(INSPUITEN)
    pagina.wait_for_function("geweigerd.length === 3")
    assert sorted(pagina.evaluate("geweigerd")) == ["script-src-attr", "script-src-attr", "script-src-elem"]
    assert pagina.evaluate("window.gekaapt ?? 'niets'") == "niets"


def test_het_belangrijkste_deel_van_een_beeld_aanwijzen_kan(bezoeker: Callable[..., Page]):
    pagina = bezoeker()
    log_in(pagina, "redactie")
    pagina.goto("/cms/images/")
    pagina.locator("a[href^='/cms/images/']:has(img)").first.click()
    vak = pagina.locator(".jcrop-holder").bounding_box()
    assert vak is not None
    links, boven = vak["x"] + vak["width"] / 4, vak["y"] + vak["height"] / 4
    pagina.mouse.move(links, boven)
    pagina.mouse.down()
    pagina.mouse.move(links + vak["width"] / 2, boven + vak["height"] / 2, steps=5)
    pagina.mouse.up()
    gekozen = pagina.locator("input.focal_point_width")
    expect(gekozen).not_to_have_value("")
    breedte = int(gekozen.input_value())
    heel = int(str(pagina.locator(".focal-point-chooser > img").get_attribute("data-original-width")))
    assert abs(breedte - heel / 2) < heel / 20
    pagina.locator("form [type=submit]:has-text('Opslaan')").click()
    expect(pagina.locator(".messages .success")).to_be_visible()
