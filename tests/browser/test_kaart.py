"""De kaart bij een vraag naar een plek: met een vinger, met alleen toetsen, na een fout, en zonder script.

Dat niets van een ander wordt gevraagd en de console leeg blijft (ook van de CSP), controleert `bezoeker` aan het eind.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.reis import log_in, open_inbreng

Bezoeker = Callable[..., Page]
FORMULIER = "/projecten/schouwbroekerbrug-vernieuwing/hinder/"
GEKOZEN = re.compile(r"^Gekozen: een punt in de wijk (.+)\.$")
# Wat met een vinger moet kunnen, is minstens zo groot.
RAAKVLAK = 44


def open_formulier(pagina: Page) -> Page:
    pagina.goto(FORMULIER)
    return pagina


def kaart_open(pagina: Page) -> None:
    """Vraag om de kaart en wacht tot zij er is."""
    pagina.get_by_role("button", name="Kies op de kaart").click()
    expect(pagina.get_by_role("button", name="Zet het punt in het midden")).to_be_visible()


def stand(pagina: Page) -> str:
    """De wijk die de levende tekst noemt."""
    expect(pagina.get_by_role("status").filter(has_text=GEKOZEN)).to_be_visible()
    return str(GEKOZEN.match(pagina.get_by_role("status").filter(has_text=GEKOZEN).inner_text()).group(1))


def punt(pagina: Page) -> list[str]:
    return [veld.input_value() for veld in pagina.locator("[data-plaats] input[type=hidden]").all()]


def vul_de_rest(pagina: Page) -> None:
    pagina.get_by_label("Geluid").check()
    pagina.get_by_label("Wat is er aan de hand?").fill("Het heien begint om zes uur (fictief).")


def verstuur(pagina: Page) -> None:
    pagina.get_by_role("button", name="Versturen").click()


def tot(pagina: Page, naam: str, toets: str = "Tab") -> None:
    """Met de tabtoets naar een knop."""
    for _ in range(60):
        pagina.keyboard.press(toets)
        if pagina.evaluate("(e => e.ariaLabel || e.textContent.trim())(document.activeElement)") == naam:
            return
    raise AssertionError(f"“{naam}” is met tab niet te bereiken")


def test_met_een_vinger_en_na_een_fout_staat_de_prik_er_nog(bezoeker: Bezoeker):
    pagina = bezoeker("telefoon")
    gehaald: list[str] = []
    pagina.on("request", lambda verzoek: gehaald.append(verzoek.url))
    open_formulier(pagina)
    expect(pagina.get_by_role("button", name="Kies op de kaart")).to_be_visible()
    assert not [adres for adres in gehaald if "leaflet" in adres or "kaart" in adres]

    kaart_open(pagina)
    assert [adres for adres in gehaald if "leaflet" in adres]
    vak = pagina.locator(".kaart__veld")
    vak.tap(position={"x": 60, "y": 120})
    stand(pagina)
    eerst = punt(pagina)
    vak.tap(position={"x": 200, "y": 200})
    wijk = stand(pagina)
    assert all(eerst)
    assert punt(pagina) != eerst

    verstuur(pagina)
    expect(pagina).to_have_title(re.compile(r"^2 foutmeldingen"))
    expect(pagina.locator(".kaart__prik")).to_be_visible()
    assert stand(pagina) == wijk
    vul_de_rest(pagina)
    verstuur(pagina)
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Uw melding is verstuurd")
    expect(pagina.get_by_text(f"Punt op de kaart, {wijk}")).to_be_visible()


def test_met_alleen_toetsen_en_de_medewerker_ziet_het_punt(bezoeker: Bezoeker):
    pagina = open_formulier(bezoeker("telefoon"))
    vul_de_rest(pagina)
    tot(pagina, "Kies op de kaart")
    pagina.keyboard.press("Enter")
    expect(pagina.locator(".kaart__veld")).to_be_visible()
    tot(pagina, "Kaart")
    pagina.keyboard.press("Enter")
    stand(pagina)
    eerst = punt(pagina)
    for naam in ("Inzoomen", "Uitzoomen", "Naar links", "Omhoog", "Omlaag", "Naar rechts"):
        tot(pagina, naam)
        pagina.keyboard.press("Enter")
    pagina.keyboard.press("Enter")
    tot(pagina, "Zet het punt in het midden")
    pagina.keyboard.press("Enter")
    expect(pagina.locator("[data-plaats] input[type=hidden]").last).not_to_have_value(eerst[1])
    assert float(punt(pagina)[1]) > float(eerst[1])
    assert punt(pagina)[0] == eerst[0]
    tot(pagina, "Verwijder het punt", "Shift+Tab")
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("status").filter(has_text="Het punt is verwijderd.")).to_be_visible()
    assert punt(pagina) == ["", ""]
    expect(pagina.locator(".kaart__veld")).to_be_focused()
    pagina.keyboard.press("Enter")
    wijk = stand(pagina)
    pagina.get_by_label("Waar is het?").fill("Bij de brug")
    tot(pagina, "Versturen")
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_text(f"Bij de brug (met een punt op de kaart, {wijk})")).to_be_visible()

    kenmerk = pagina.locator("dt:text-is('Kenmerk') + dd").first.inner_text()
    medewerker = bezoeker()
    log_in(medewerker, "beheer")
    open_inbreng(medewerker, kenmerk)
    expect(medewerker.get_by_text("Breedtegraad en lengtegraad:")).to_be_visible()
    medewerker.get_by_role("button", name="Toon op de kaart").click()
    expect(medewerker.locator(".kaart__prik")).to_be_visible()
    assert gebreken(medewerker, ".kaart") == []


def test_mijn_locatie_verplaatst_kaart_en_prik(bezoeker: Bezoeker):
    pagina = bezoeker("telefoon")
    pagina.context.grant_permissions(["geolocation"])
    pagina.context.set_geolocation({"latitude": 52.3812, "longitude": 4.6368})
    open_formulier(pagina)
    pagina.get_by_role("button", name="Gebruik mijn locatie").click()
    assert stand(pagina) == "Oude Stad"
    expect(pagina.locator(".kaart__prik")).to_be_in_viewport()
    assert punt(pagina) == ["52.3812", "4.6368"]
    pagina.context.set_geolocation({"latitude": 52.09, "longitude": 5.12})
    pagina.get_by_role("button", name="Gebruik mijn locatie").click()
    expect(pagina.get_by_text("Uw locatie ligt buiten deze kaart. Beschrijf de plek in woorden.")).to_be_visible()
    assert punt(pagina) == ["52.3812", "4.6368"]


def test_zonder_locatie_blijft_het_tekstveld_over(bezoeker: Bezoeker):
    pagina = open_formulier(bezoeker("telefoon"))
    pagina.get_by_role("button", name="Gebruik mijn locatie").click()
    expect(pagina.get_by_text("Uw locatie is niet gevonden. Beschrijf de plek in woorden.")).to_be_visible()


def test_zonder_script_is_er_alleen_het_tekstveld(bezoeker: Bezoeker):
    pagina = open_formulier(bezoeker("telefoon", js=False))
    assert pagina.get_by_role("button", name=re.compile("kaart|locatie|prik")).count() == 0
    vul_de_rest(pagina)
    pagina.get_by_label("Waar is het?").fill("Op de hoek bij de brug")
    verstuur(pagina)
    expect(pagina.get_by_text("Op de hoek bij de brug", exact=True)).to_be_visible()


def test_een_vinger_schuift_de_pagina_en_niet_de_kaart(bezoeker: Bezoeker):
    pagina = open_formulier(bezoeker("telefoon"))
    kaart_open(pagina)
    assert pagina.locator(".kaart__veld").evaluate("vak => getComputedStyle(vak).touchAction") == "pan-x pan-y"
    expect(pagina.get_by_text("Verschuif de kaart met twee vingers of met de knoppen.")).to_be_visible()


def test_zonder_kaart_is_een_punt_te_zien_en_weg_te_halen(bezoeker: Bezoeker):
    pagina = bezoeker("telefoon")
    pagina.context.grant_permissions(["geolocation"])
    pagina.context.set_geolocation({"latitude": 52.3812, "longitude": 4.6368})
    # Het script komt, maar het is niet Leaflet.
    pagina.route("**/leaflet*.js", lambda verzoek: verzoek.fulfill(body="", content_type="text/javascript"))
    open_formulier(pagina)
    expect(pagina.get_by_role("button", name="Verwijder het punt")).to_be_hidden()
    pagina.get_by_role("button", name="Gebruik mijn locatie").click()
    expect(pagina.get_by_text("De kaart is niet geladen. Het punt dat u koos, sturen wij wel mee.")).to_be_visible()
    assert all(punt(pagina))
    pagina.get_by_role("button", name="Verwijder het punt").click()
    expect(pagina.get_by_text("Het punt is verwijderd.")).to_be_visible()
    assert punt(pagina) == ["", ""]
    expect(pagina.get_by_role("button", name="Kies op de kaart")).to_be_focused()


def test_een_kaart_die_dicht_was_toen_de_telefoon_draaide_is_heel(bezoeker: Bezoeker):
    pagina = open_formulier(bezoeker("telefoon"))
    kaart_open(pagina)
    pagina.get_by_role("button", name="Sluit de kaart").click()
    maat = pagina.viewport_size
    assert maat
    pagina.set_viewport_size({"width": maat["height"], "height": maat["width"] + 120})
    pagina.get_by_role("button", name="Kies op de kaart").click()
    pagina.wait_for_function(
        """() => {
            const vak = document.querySelector(".kaart__veld").getBoundingClientRect();
            const svg = document.querySelector(".leaflet-overlay-pane svg").getBoundingClientRect();
            return svg.left <= vak.left && svg.right >= vak.right && svg.top <= vak.top && svg.bottom >= vak.bottom;
        }"""
    )


def test_bij_de_knoppen_is_te_horen_om_welke_vraag_het_gaat(bezoeker: Bezoeker):
    pagina = open_formulier(bezoeker("telefoon"))
    knop = pagina.get_by_role("button", name="Kies op de kaart")
    expect(knop).to_have_accessible_description(re.compile("Waar is het\\?"))


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_met_de_kaart_open_vindt_axe_niets_en_is_alles_groot_genoeg(bezoeker: Bezoeker, apparaat: str):
    pagina = open_formulier(bezoeker(apparaat))
    kaart_open(pagina)
    pagina.get_by_role("button", name="Zet het punt in het midden").click()
    stand(pagina)
    assert gebreken(pagina) == []
    maten = pagina.locator("[data-plaats] button").evaluate_all("(alle) => alle.map((e) => e.getBoundingClientRect())")
    assert len(maten) == 10
    assert [maat for maat in maten if min(maat["width"], maat["height"]) < RAAKVLAK] == []
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")
    pagina.get_by_role("button", name="Sluit de kaart").click()
    expect(pagina.locator(".kaart__veld")).to_be_hidden()
    assert all(punt(pagina))
