"""Een toezegging: uit een inbreng gemaakt, verschoven met een reden, en overal te volgen door de bewoner."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reis
from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite

PROJECT = "/projecten/schouwbroekerbrug-vernieuwing/"
WAT = "Wij zetten bij de brug drie fietsnietjes (fictief)"
REDEN = "De stoep is pas in het voorjaar klaar (fictief)."
EERST, STRAKS = date.today() + timedelta(days=20), date.today() + timedelta(days=80)


def nederlands(dag: date) -> str:
    maanden = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ]
    return f"{dag.day} {maanden[dag.month - 1]} {dag.year}"


@pytest.mark.parametrize("js", [True, False], ids=["met script", "zonder script"])
def test_van_inbreng_naar_toezegging_die_schuift(bezoeker: Callable[..., Page], demosite: Demosite, js: bool):
    bewoner, medewerker = bezoeker("telefoon", js=js), bezoeker("breed", js=js)
    email, wat = f"nietjes-{'met' if js else 'zonder'}@voorbeeld.test", f"{WAT}, {'links' if js else 'rechts'}"
    kenmerk = _stuur_in(bewoner, email)

    reis.log_in(medewerker, "inbreng")
    reis.open_inbreng(medewerker, kenmerk)
    medewerker.get_by_role("link", name="Maak een toezegging hiervan").click()
    expect(medewerker.get_by_role("textbox", name="Kenmerken van inbreng")).to_have_value(kenmerk)
    medewerker.get_by_role("textbox", name="Wat zeggen wij toe").fill(wat)
    medewerker.get_by_role("textbox", name="Wie doet het").fill("Team Fiets (fictief)")
    medewerker.get_by_label("Uiterlijk klaar op").fill(EERST.isoformat())
    medewerker.get_by_role("button", name="Opslaan").click()
    expect(medewerker.get_by_text("is bewaard.")).to_be_visible()
    expect(medewerker.get_by_role("button", name="Ongedaan maken")).to_be_visible()

    medewerker.get_by_text("Datum verschuiven", exact=True).click()
    medewerker.get_by_role("button", name="Verschuif de datum").click()
    expect(medewerker.get_by_text("Schrijf op waarom de datum verandert.")).to_be_visible()
    medewerker.get_by_label("Nieuwe datum").fill(STRAKS.isoformat())
    medewerker.get_by_label("Waarom verandert de datum?").fill(REDEN)
    medewerker.get_by_role("button", name="Verschuif de datum").click()
    expect(medewerker.get_by_text("De datum is verschoven.")).to_be_visible()

    bewoner.reload()
    _ziet_beide_dagen(bewoner, wat)
    expect(bewoner.get_by_text(REDEN)).to_be_visible()
    bewoner.get_by_role("link", name=wat).click()
    expect(bewoner.get_by_role("heading", name=wat, level=1)).to_be_visible()
    expect(bewoner.get_by_text(REDEN)).to_be_visible()
    bewoner.goto(PROJECT)
    _ziet_beide_dagen(bewoner, wat)
    bewoner.goto("/toezeggingen/?project=schouwbroekerbrug-vernieuwing&staat=vertraagd")
    _ziet_beide_dagen(bewoner, wat)

    teksten = [" ".join(tekst.split()) for _status, tekst in reis.uitgaand(demosite, email)]
    assert f"Het wordt nu {nederlands(STRAKS)}." in teksten[-1]
    assert REDEN in teksten[-1]
    assert f"uiterlijk op {nederlands(EERST)}" in teksten[-2]


def test_ongedaan_maken_haalt_het_nieuws_bij_de_bewoner_weg(bezoeker: Callable[..., Page], demosite: Demosite):
    bewoner, medewerker = bezoeker("telefoon"), bezoeker("breed")
    kenmerk = _stuur_in(bewoner, "terug@voorbeeld.test")
    reis.log_in(medewerker, "redactie")
    medewerker.goto("/cms/participatie/toezegging/create/")
    medewerker.get_by_role("textbox", name="Wat zeggen wij toe").fill("Wij bellen u terug (fictief)")
    medewerker.get_by_role("textbox", name="Wie doet het").fill("Team Bellen (fictief)")
    medewerker.get_by_label("Uiterlijk klaar op").fill(EERST.isoformat())
    kenmerken = medewerker.get_by_role("textbox", name="Kenmerken van inbreng")
    kenmerken.fill(f"{kenmerk}, 2026-XXXXXX")
    medewerker.get_by_role("button", name="Opslaan").click()
    expect(medewerker.get_by_text("Wij kennen deze kenmerken niet: 2026-XXXXXX.").first).to_be_visible()
    kenmerken.fill(kenmerk)
    medewerker.get_by_role("button", name="Opslaan").click()
    expect(medewerker.get_by_text("is bewaard.")).to_be_visible()
    bewoner.reload()
    expect(bewoner.get_by_role("link", name="Wij bellen u terug (fictief)")).to_be_visible()

    medewerker.get_by_role("button", name="Ongedaan maken").click()
    expect(medewerker.get_by_text("Teruggedraaid.")).to_be_visible()
    bewoner.reload()
    expect(bewoner.get_by_text("Wij bellen u terug (fictief)")).to_have_count(0)
    assert not any("Wij bellen u terug" in tekst for _status, tekst in reis.uitgaand(demosite, "terug@voorbeeld.test"))


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_axe_vindt_niets_op_het_register(bezoeker: Callable[..., Page], apparaat: str):
    pagina = bezoeker(apparaat)
    gevonden = []
    for pad in ("", "T-QA4FM/", "T-XXXXX/", "?staat=vervallen&bron=spreekuur", "?staat=onzin"):
        pagina.goto(f"/toezeggingen/{pad}")
        gevonden += gebreken(pagina)
    reis.log_in(pagina, "inbreng")
    pagina.goto("/cms/participatie/toezegging/create/")
    gevonden += gebreken(pagina, "main form")
    pagina.goto("/cms/participatie/toezegging/?stand=te_laat")
    gevonden += gebreken(pagina, "main .result-list")
    pagina.get_by_role("link", name="Bijhouden").first.click()
    pagina.get_by_text("Datum verschuiven", exact=True).click()
    pagina.get_by_role("button", name="Verschuif de datum").click()
    expect(pagina.get_by_text("Kies de nieuwe datum.")).to_be_visible()
    gevonden += gebreken(pagina, "main [class^=inbreng]")
    assert gevonden == []


def _stuur_in(bewoner: Page, email: str) -> str:
    """Stel een vraag over de brug en geef het kenmerk. Typen als een mens: wie te snel is, lijkt een robot."""
    bewoner.goto(f"{PROJECT}vraag/")
    vraag = (
        "Kan er straks ook een fiets staan bij de brug (fictief)? Nu staan ze allemaal op de stoep, midden in de weg."
    )
    bewoner.get_by_label("Uw vraag").press_sequentially(vraag, delay=40)
    bewoner.get_by_label("E-mailadres").fill(email)
    bewoner.get_by_role("button", name="Versturen").click()
    expect(bewoner).to_have_title("Uw vraag is verstuurd - Samen Stadmaken")
    return bewoner.get_by_text("Kenmerk", exact=True).locator("xpath=following-sibling::dd").inner_text()


def _ziet_beide_dagen(pagina: Page, wat: str) -> None:
    kaart = pagina.locator(".nl-contribution").filter(has_text=wat).first
    expect(kaart.locator("s").filter(has_text=nederlands(EERST))).to_be_visible()
    expect(kaart.get_by_text(f"Nu: uiterlijk op {nederlands(STRAKS)}")).to_be_visible()
