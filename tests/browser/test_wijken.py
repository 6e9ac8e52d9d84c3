"""Een bewoner vindt de eigen wijk: met een postcode, een straat, de kaart of de locatie, en ook zonder script."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite

Bezoeker = Callable[..., Page]
# Wat met een vinger moet kunnen, is minstens zo groot.
RAAKVLAK = 44
IN_DELFTWIJK = {"latitude": 52.4163, "longitude": 4.6450}


def open_zoeker(pagina: Page) -> Page:
    pagina.goto("/wijken/")
    return pagina


def zoek(pagina: Page, vraag: str) -> None:
    pagina.get_by_label("Postcode, straat of wijk").fill(vraag)
    pagina.get_by_role("button", name="Zoek mijn wijk").click()


def staat_op(pagina: Page, wijk: str) -> None:
    """De pagina van deze wijk, met bovenaan een telefoonnummer of e-mailadres."""
    expect(pagina.get_by_role("heading", level=1)).to_have_text(wijk)
    contact = pagina.locator("#contact")
    expect(contact.get_by_role("heading", name="Bij wie u terechtkunt")).to_be_visible()
    expect(contact.locator("a[href^='tel:'], a[href^='mailto:']").first).to_be_visible()


def kaart_open(pagina: Page) -> None:
    pagina.get_by_role("button", name="Kies op de kaart").click()
    expect(pagina.get_by_role("button", name="Neem de plek in het midden")).to_be_visible()


@pytest.mark.parametrize("js", [True, False], ids=["met script", "zonder script"])
def test_met_een_postcode_naar_de_wijk_en_het_contact(bezoeker: Bezoeker, js: bool):
    pagina = open_zoeker(bezoeker("telefoon", js=js))
    zoek(pagina, "2023cb")
    staat_op(pagina, "Ter Kleefkwartier")


@pytest.mark.parametrize("js", [True, False], ids=["met script", "zonder script"])
def test_met_een_straat_die_door_meer_wijken_loopt(bezoeker: Bezoeker, js: bool):
    pagina = open_zoeker(bezoeker("telefoon", js=js))
    zoek(pagina, "Rijksstraatweg 300")
    expect(pagina.get_by_role("heading", name=re.compile("^4 wijken passen bij"))).to_be_visible()
    pagina.locator("#resultaten").get_by_role("link", name="Delftwijk").click()
    staat_op(pagina, "Delftwijk")


def test_zonder_script_en_zonder_zoeken_uit_de_lijst(bezoeker: Bezoeker):
    pagina = open_zoeker(bezoeker("telefoon", js=False))
    assert pagina.get_by_role("button", name=re.compile("kaart|locatie")).count() == 0
    pagina.locator("#alle-wijken").get_by_role("link", name="Meerwijk").click()
    staat_op(pagina, "Meerwijk")


def test_wie_niets_vindt_leest_wat_nog_kan(bezoeker: Bezoeker):
    pagina = open_zoeker(bezoeker())
    zoek(pagina, "1012 AB")
    expect(pagina.get_by_role("heading", name="Geen wijk gevonden bij “1012 AB”")).to_be_visible()
    expect(pagina.get_by_label("Postcode, straat of wijk")).to_have_value("1012 AB")
    assert gebreken(pagina) == []


def test_met_de_locatie_die_het_apparaat_niet_verlaat(bezoeker: Bezoeker):
    pagina = bezoeker("telefoon")
    pagina.context.grant_permissions(["geolocation"])
    pagina.context.set_geolocation(IN_DELFTWIJK)
    open_zoeker(pagina)
    gevraagd: list[str] = []
    pagina.on("request", lambda verzoek: gevraagd.append(f"{verzoek.url} {verzoek.post_data or ''}"))
    pagina.get_by_role("button", name="Gebruik mijn locatie").click()
    expect(pagina.get_by_role("status")).to_have_text("Deze plek ligt in de wijk Delftwijk.")
    assert [vraag for vraag in gevraagd if "52.4" in vraag or "leaflet" in vraag] == []
    pagina.get_by_role("link", name="Naar de wijk Delftwijk").click()
    staat_op(pagina, "Delftwijk")


def test_een_locatie_buiten_de_stad_of_zonder_toestemming_krijgt_uitleg(bezoeker: Bezoeker):
    pagina = open_zoeker(bezoeker("telefoon"))
    pagina.get_by_role("button", name="Gebruik mijn locatie").click()
    expect(pagina.get_by_role("status")).to_have_text(re.compile("^Uw locatie is niet gevonden"))
    pagina.context.grant_permissions(["geolocation"])
    pagina.context.set_geolocation({"latitude": 52.09, "longitude": 5.12})
    pagina.get_by_role("button", name="Gebruik mijn locatie").click()
    expect(pagina.get_by_role("status")).to_have_text(re.compile("^Deze plek ligt in geen van onze wijken"))
    expect(pagina.get_by_role("link", name=re.compile("^Naar de wijk"))).to_have_count(0)


def test_op_de_kaart_met_een_vinger(bezoeker: Bezoeker):
    pagina = open_zoeker(bezoeker("telefoon"))
    kaart_open(pagina)
    vak = pagina.locator(".kaart__veld").bounding_box()
    assert vak
    pagina.locator(".kaart__veld").tap(position={"x": vak["width"] / 2, "y": vak["height"] / 2})
    expect(pagina.locator(".kaart__prik")).to_be_visible()
    naar = pagina.get_by_role("link", name=re.compile("^Naar de wijk "))
    wijk = naar.inner_text().removeprefix("Naar de wijk ")
    naar.click()
    staat_op(pagina, wijk)


def test_op_de_kaart_met_alleen_toetsen(bezoeker: Bezoeker):
    pagina = open_zoeker(bezoeker())
    pagina.get_by_role("button", name="Kies op de kaart").press("Enter")
    midden = pagina.get_by_role("button", name="Neem de plek in het midden")
    expect(midden).to_be_visible()
    pagina.locator(".kaart__veld").press("Enter")
    expect(pagina.get_by_role("status")).to_have_text(re.compile("^Deze plek ligt in de wijk "))
    pagina.get_by_role("button", name="Inzoomen").press("Enter")
    midden.press("Enter")
    expect(pagina.get_by_role("link", name=re.compile("^Naar de wijk "))).to_be_visible()


def test_als_de_kaart_niet_laadt_blijft_de_lijst(bezoeker: Bezoeker):
    pagina = bezoeker()
    pagina.route("**/leaflet*.js", lambda verzoek: verzoek.fulfill(body="", content_type="text/javascript"))
    open_zoeker(pagina)
    pagina.get_by_role("button", name="Kies op de kaart").click()
    expect(pagina.get_by_role("status")).to_have_text(re.compile("^De kaart is niet geladen"))
    expect(pagina.get_by_role("button", name="Kies op de kaart")).to_be_visible()


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_axe_vindt_niets_op_de_zoeker_met_alles_open(bezoeker: Bezoeker, apparaat: str):
    pagina = open_zoeker(bezoeker(apparaat))
    zoek(pagina, "a")
    expect(pagina).to_have_title(re.compile("^1 foutmelding"))
    gevonden = gebreken(pagina)
    zoek(pagina, "2033")
    expect(pagina).to_have_title(re.compile("^3 wijken gevonden"))
    kaart_open(pagina)
    pagina.get_by_role("button", name="Neem de plek in het midden").click()
    expect(pagina.get_by_role("status")).to_have_text(re.compile("^Deze plek ligt"))
    gevonden += gebreken(pagina)
    assert gevonden == []
    maten = pagina.locator("[data-wijkkaart] button").evaluate_all("(x) => x.map((e) => e.getBoundingClientRect())")
    assert [maat for maat in maten if min(maat["width"], maat["height"]) < RAAKVLAK] == []
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_axe_vindt_niets_op_elke_wijkpagina(bezoeker: Bezoeker, demosite: Demosite, apparaat: str):
    paden = [pad for soort, pad in demosite.wegwijzer["paginas"] if soort == "WijkPage"]
    assert len(paden) == 21
    pagina, gevonden = bezoeker(apparaat), []
    for pad in paden:
        pagina.goto(pad)
        gevonden += gebreken(pagina)
        assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth"), pad
    assert gevonden == []
