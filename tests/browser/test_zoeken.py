"""Zoeken met een echte browser: typen, kiezen met het toetsenbord, en kleiner maken op een telefoon zonder script."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.axe import gebreken

Bezoeker = Callable[..., Page]


def typ(pagina: Page, tekst: str) -> Locator:
    veld = pagina.locator("#zoekvraag")
    veld.press_sequentially(tekst)
    return veld


def opties(pagina: Page) -> Locator:
    return pagina.get_by_role("listbox", name="Suggesties").get_by_role("option")


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_een_suggestie_kiezen_met_het_toetsenbord(bezoeker: Bezoeker, apparaat: str):
    pagina = bezoeker(apparaat)
    pagina.goto("/zoeken/")
    veld = typ(pagina, "initiatievens")
    expect(opties(pagina).first).to_be_visible()
    expect(veld).to_have_attribute("aria-expanded", "true")
    expect(pagina.locator("form:has(#zoekvraag) [role=status]")).to_contain_text(re.compile(r"\d+ suggestie"))
    pagina.keyboard.press("ArrowDown")
    expect(opties(pagina).first).to_have_attribute("aria-selected", "true")
    assert veld.get_attribute("aria-activedescendant") == opties(pagina).first.get_attribute("id")
    assert gebreken(pagina) == []
    adres = opties(pagina).first.get_attribute("href")
    assert adres
    pagina.keyboard.press("Enter")
    expect(pagina).to_have_url(re.compile(re.escape(adres) + "$"))


def test_escape_sluit_de_lijst_en_enter_zoekt_dan_gewoon(bezoeker: Bezoeker):
    pagina = bezoeker()
    pagina.goto("/zoeken/")
    veld = typ(pagina, "plein")
    expect(opties(pagina).first).to_be_visible()
    pagina.keyboard.press("ArrowUp")
    expect(opties(pagina).last).to_have_attribute("aria-selected", "true")
    pagina.keyboard.press("Escape")
    expect(pagina.locator("#zoekvraag-suggesties")).to_be_hidden()
    expect(veld).to_have_value("plein")
    pagina.keyboard.press("Enter")
    expect(pagina).to_have_url(re.compile(r"/zoeken/\?q=plein$"))
    expect(pagina.get_by_role("heading", name=re.compile(r"^\d+ resultaten"))).to_be_visible()


def test_het_zoekveld_in_de_kop_doet_ook_suggesties(bezoeker: Bezoeker):
    pagina = bezoeker()
    pagina.goto("/")
    pagina.locator("#zoek-kop").press_sequentially("wijkplat")
    expect(opties(pagina).first).to_be_visible()
    assert gebreken(pagina) == []


def test_een_oud_antwoord_komt_nooit_over_een_nieuw(bezoeker: Bezoeker):
    pagina = bezoeker()
    pagina.goto("/zoeken/")
    wachtend: list[Route] = []

    def antwoord(route: Route, titel: str) -> None:
        rij = {"titel": titel, "soort": "Pagina", "adres": "/"}
        route.fulfill(json={"naam": "Suggesties", "melding": "1 suggestie.", "suggesties": [rij]})

    pagina.route(re.compile(r"suggesties\?q=pl$"), lambda route: wachtend.append(route))
    pagina.route(re.compile(r"suggesties\?q=plein$"), lambda route: antwoord(route, "Nieuw"))
    with pagina.expect_request(re.compile(r"suggesties\?q=pl$")):
        typ(pagina, "pl")
    typ(pagina, "ein")
    expect(opties(pagina)).to_have_text(["Nieuw Pagina"])
    for route in wachtend:
        antwoord(route, "Oud")
    expect(opties(pagina)).to_have_text(["Nieuw Pagina"])


def test_een_letter_vraagt_nog_niets(bezoeker: Bezoeker):
    pagina = bezoeker()
    gevraagd: list[str] = []
    pagina.on("request", lambda verzoek: gevraagd.append(verzoek.url) if "suggesties" in verzoek.url else None)
    pagina.goto("/zoeken/")
    typ(pagina, "p")
    with pagina.expect_request(re.compile("suggesties")):
        typ(pagina, "l")
    assert len(gevraagd) == 1
    assert gevraagd[0].endswith("?q=pl")


def test_op_een_telefoon_zonder_script_kleiner_maken_en_weer_wissen(bezoeker: Bezoeker):
    pagina = bezoeker("telefoon", js=False)
    pagina.goto("/zoeken/?q=plein")
    main = pagina.get_by_role("main")
    main.get_by_text("Maak de lijst kleiner").click()
    soort = main.get_by_label("Soort")
    expect(soort.locator("option", has_text=re.compile(r"^Projecten \(\d+\)$"))).to_have_count(1)
    soort.select_option("project")
    main.get_by_role("button", name="Toon resultaten").click()
    expect(pagina).to_have_url(re.compile(r"q=plein&soort=project"))
    expect(main.locator(".nl-result-list__kind").first).to_contain_text("Project")
    main.get_by_role("link", name="Alle keuzes wissen").click()
    expect(pagina).to_have_url(re.compile(r"\?q=plein#resultaten$"))


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_een_tikfout_geeft_wat_er_bedoeld_was(bezoeker: Bezoeker, apparaat: str):
    pagina = bezoeker(apparaat)
    pagina.goto("/zoeken/?q=wijkplatvorm")
    main = pagina.get_by_role("main")
    assert gebreken(pagina) == []
    main.get_by_role("link", name="wijkplatform", exact=True).click()
    expect(pagina).to_have_url(re.compile(r"\?q=wijkplatform$"))
    expect(main.locator("ol .nl-result-list__item").first).to_be_visible()


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_geen_gebreken_met_keuzes_reacties_en_zonder_resultaat(bezoeker: Bezoeker, apparaat: str):
    pagina = bezoeker(apparaat)
    gevonden = []
    for pad in ("?q=bomen", "?q=bomen&soort=inbreng", "?q=plein&soort=bestaat-niet", "?q=%3F"):
        pagina.goto(f"/zoeken/{pad}")
        gevonden += gebreken(pagina)
    assert gevonden == []
