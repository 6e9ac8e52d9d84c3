"""Een bewoner kijkt wat er in de buurt is: met een postcode, met de locatie, op de kaart, en ook zonder script."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.axe import gebreken

Bezoeker = Callable[..., Page]
RAAKVLAK = 44
# Bij de Kleverparkweg.
HIER = {"latitude": 52.39471, "longitude": 4.63823}
AFGEROND = "plek=52.395%2C4.638"


def ga(pagina: Page, vraag: str = "") -> Page:
    pagina.goto(f"/in-de-buurt/{vraag}")
    return pagina


def eerste(pagina: Page) -> str:
    return pagina.locator("#resultaten .nl-result-list__link").first.inner_text()


def met_locatie(pagina: Page) -> Page:
    pagina.context.grant_permissions(["geolocation"])
    pagina.context.set_geolocation(HIER)
    return ga(pagina)


def open_kaart(pagina: Page) -> None:
    pagina.get_by_role("button", name="Toon op de kaart").click()
    expect(pagina.locator(".kaart__plek").first).to_be_visible()
    expect(pagina.locator("#resultaten-titel")).to_contain_text("in dit deel van de kaart")


@pytest.mark.parametrize("js", [True, False], ids=["met script", "zonder script"])
def test_met_een_postcode_staat_het_dichtste_bovenaan(bezoeker: Bezoeker, js: bool):
    pagina = ga(bezoeker("telefoon", js=js))
    pagina.get_by_label("Postcode, straat of wijk").fill("2023 CB")
    pagina.get_by_label("Wat").select_option("Projecten")
    pagina.get_by_role("button", name="Toon wat er is").click()
    expect(pagina.locator("#resultaten")).to_contain_text("midden van de wijk Ter Kleefkwartier")
    assert eerste(pagina) == "Kleverparkweg: herinrichting (fictief)"
    expect(pagina.locator("#resultaten h3").first).to_have_text("Binnen 500 meter")
    pagina.locator("#resultaten .nl-result-list__link").first.click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Kleverparkweg: herinrichting (fictief)")


def test_zonder_script_kiest_iemand_uit_meer_wijken_en_staan_er_geen_knoppen_die_niets_doen(bezoeker: Bezoeker):
    pagina = ga(bezoeker("telefoon", js=False), "?q=Rijksstraatweg")
    assert pagina.get_by_role("button", name=re.compile("kaart|locatie")).count() == 0
    expect(pagina.locator("#resultaten-titel")).to_contain_text("wijken passen bij “Rijksstraatweg”")
    pagina.locator("#resultaten").get_by_role("link", name="Delftwijk").click()
    expect(pagina.locator("#resultaten")).to_contain_text("midden van de wijk Delftwijk")


def test_de_locatie_gaat_pas_na_de_knop_afgerond_en_niet_in_een_adres(bezoeker: Bezoeker):
    pagina = bezoeker("telefoon")
    gevraagd: list[tuple[str, str]] = []
    pagina.on("request", lambda verzoek: gevraagd.append((verzoek.url, verzoek.post_data or "")))
    met_locatie(pagina)
    assert [vraag for vraag in gevraagd if vraag[1] or "leaflet" in vraag[0] or "geojson" in vraag[0]] == []
    pagina.get_by_role("button", name="Gebruik mijn locatie").click()
    expect(pagina.locator("#resultaten-titel")).to_be_focused()
    expect(pagina.locator("#resultaten")).to_contain_text("vanaf de plek waar u nu bent")
    assert [inhoud for _adres, inhoud in gevraagd if inhoud] == [AFGEROND]
    assert [adres for adres, _inhoud in gevraagd if "52." in adres or "4.63" in adres] == []
    assert pagina.context.cookies() == []
    pagina.get_by_role("button", name="Vergeet mijn locatie").click()
    expect(pagina.locator("#resultaten")).not_to_contain_text("hemelsbreed")
    expect(pagina.get_by_role("button", name="Gebruik mijn locatie")).to_be_focused()


def test_zonder_toestemming_krijgt_iemand_uitleg_en_blijft_de_lijst(bezoeker: Bezoeker):
    pagina = ga(bezoeker())
    pagina.get_by_role("button", name="Gebruik mijn locatie").click()
    expect(pagina.get_by_role("status")).to_have_text(re.compile("^Uw locatie is niet gevonden"))
    assert pagina.locator("#resultaten .nl-result-list__link").count() > 5


def test_lijst_en_kaart_lopen_gelijk(bezoeker: Bezoeker):
    pagina = met_locatie(bezoeker())
    alles = pagina.locator("#resultaten-titel").inner_text()
    pagina.get_by_role("button", name="Gebruik mijn locatie").click()
    expect(pagina.locator("#resultaten")).to_contain_text("vanaf de plek waar u nu bent")
    open_kaart(pagina)
    deel = pagina.locator("#resultaten-titel").inner_text()
    assert int(deel.split()[0]) < int(alles.split()[0])
    for _keer in range(4):
        pagina.get_by_role("button", name="Uitzoomen").click()
    expect(pagina.locator("#resultaten-titel")).to_have_text(f"{alles} in dit deel van de kaart")
    pagina.get_by_role("button", name="Sluit de kaart").click()
    expect(pagina.locator("#resultaten-titel")).to_have_text(alles)


def test_dubbelklikken_opent_een_kaart_en_de_lijst_blijft(bezoeker: Bezoeker):
    pagina = ga(bezoeker())
    opener = pagina.get_by_role("button", name="Toon op de kaart")
    opener.evaluate("(knop) => { knop.click(); knop.click(); }")
    expect(pagina.locator(".kaart__plek").first).to_be_visible()
    expect(pagina.locator("#resultaten-titel")).to_contain_text(re.compile("^[1-9].* in dit deel van de kaart"))
    assert pagina.locator(".kaart__veld").count() == 1
    pagina.get_by_role("button", name="Sluit de kaart").click()
    expect(opener).to_be_visible()
    assert pagina.locator(".kaart__veld").count() == 0


def test_ook_als_de_punten_nog_komen_loopt_de_lijst_gelijk_met_de_kaart(bezoeker: Bezoeker):
    pagina = ga(bezoeker())
    wachtend: list[Route] = []
    pagina.route("**/in-de-buurt.geojson*", lambda route: wachtend.append(route))
    pagina.get_by_role("button", name="Toon op de kaart").click()
    expect(pagina.locator("#resultaten-titel")).to_contain_text("in dit deel van de kaart")
    assert pagina.locator(".kaart__plek").count() == 0
    for verzoek in wachtend:
        verzoek.continue_()
    expect(pagina.locator(".kaart__plek").first).to_be_visible()
    expect(pagina.get_by_role("status").first).to_contain_text("in dit deel van de kaart")


def test_op_de_kaart_met_alleen_toetsen(bezoeker: Bezoeker):
    pagina = met_locatie(bezoeker())
    pagina.get_by_role("button", name="Gebruik mijn locatie").press("Enter")
    expect(pagina.locator("#resultaten-titel")).to_be_focused()
    pagina.get_by_role("button", name="Toon op de kaart").press("Enter")
    groep = pagina.get_by_role("button", name=re.compile("^[0-9]+ bij elkaar$")).first
    expect(groep).to_be_visible()
    for _keer in range(30):
        pagina.keyboard.press("Tab")
        if groep.evaluate("(element) => element === document.activeElement"):
            break
    expect(groep).to_be_focused()
    pagina.keyboard.press("Enter")
    links = pagina.locator(".kaart__lijst a")
    expect(links.first).to_be_focused()
    assert links.count() >= 2
    pagina.keyboard.press("Escape")
    expect(links).to_have_count(0)
    expect(groep).to_be_focused()
    los = pagina.get_by_role("button", name=re.compile("^(Infobord|Project|Initiatief|Activiteit): ")).first
    los.press("Enter")
    doel = links.first.inner_text()
    links.first.press("Enter")
    expect(pagina.get_by_role("heading", level=1)).to_contain_text(doel[:20])


def test_als_de_kaart_niet_laadt_blijft_de_lijst(bezoeker: Bezoeker):
    pagina = bezoeker()
    pagina.route("**/leaflet*.js", lambda verzoek: verzoek.fulfill(body="", content_type="text/javascript"))
    ga(pagina).get_by_role("button", name="Toon op de kaart").click()
    expect(pagina.get_by_role("status").first).to_have_text(re.compile("^De kaart is niet geladen"))
    assert pagina.locator("#resultaten .nl-result-list__link").count() > 5


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_axe_vindt_niets_met_alles_open(bezoeker: Bezoeker, apparaat: str):
    pagina = met_locatie(bezoeker(apparaat))
    gevonden = gebreken(pagina)
    pagina.get_by_role("button", name="Gebruik mijn locatie").click()
    expect(pagina.locator("#resultaten")).to_contain_text("vanaf de plek waar u nu bent")
    open_kaart(pagina)
    gevonden += gebreken(pagina)
    pagina.get_by_role("button", name=re.compile("bij elkaar$")).first.press("Enter")
    expect(pagina.locator(".kaart__lijst a").first).to_be_visible()
    gevonden += gebreken(pagina)
    ga(pagina, "?q=Rijksstraatweg")
    gevonden += gebreken(pagina)
    ga(pagina, "?q=xyzniets&soort=cursus")
    gevonden += gebreken(pagina)
    pagina.goto("/feeds/")
    gevonden += gebreken(pagina)
    assert gevonden == []
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")
    ga(pagina)
    maten = pagina.locator("[data-buurt] button:visible").evaluate_all("(x) => x.map((e) => e.getBoundingClientRect())")
    assert [maat for maat in maten if min(maat["width"], maat["height"]) < RAAKVLAK] == []
