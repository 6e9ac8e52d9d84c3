"""Niet geplaatst, niet mee eens, een ander beslist; en wat later verdwijnt, laat een spoor na."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reis
from tests.browser.axe import gebreken

Bezoeker = Callable[..., Page]
PROJECT = "/projecten/californieplein-schaduw/"
BLIKKEN = "/cms/inbreng/tweede-blik/"
RECLAME = "Uw inbreng is reclame."


def stuur_idee(bewoner: Page, idee: str) -> str:
    """Stuur een idee in zonder e-mailadres; geeft het kenmerk. De bewoner blijft op de ontvangstpagina."""
    bewoner.goto(f"{PROJECT}idee/")
    # Typen zoals een mens: sneller dan drie seconden geldt als verdacht.
    bewoner.get_by_label("Uw idee").press_sequentially(idee, delay=60)
    bewoner.get_by_label("Waar op het plein?").fill("bij de kiosk")
    bewoner.get_by_role("button", name="Versturen").click()
    expect(bewoner).to_have_title(re.compile("^Uw idee is verstuurd"))
    return bewoner.get_by_text("Kenmerk", exact=True).locator("xpath=following-sibling::dd").inner_text()


def haal_weg(medewerker: Page, kenmerk: str, knop: str, doe: str, gedaan: str) -> None:
    """Open de inbreng, kies een reden van de lijst en druk op de knop."""
    reis.open_inbreng(medewerker, kenmerk)
    expect(medewerker).to_have_url(re.compile(r"/cms/inbreng/\d+/"))
    medewerker.locator("#niet-plaatsen summary").filter(has_text=knop).click()
    medewerker.get_by_label(RECLAME).check()
    medewerker.get_by_role("button", name=doe).click()
    expect(medewerker.get_by_text(gedaan)).to_be_visible()


def test_niet_mee_eens_een_collega_beslist_en_verwijderen_laat_een_spoor(bezoeker: Bezoeker):
    idee = "Een ijskar in de schaduw, dan blijven mensen langer zitten (fictief)."
    bewoner, eerste, collega = bezoeker("telefoon", js=False), bezoeker(), bezoeker()
    kenmerk = stuur_idee(bewoner, idee)
    ontvangst = bewoner.url
    reis.log_in(eerste, "inbreng")
    haal_weg(eerste, kenmerk, "Niet plaatsen", "Niet plaatsen met deze reden", f"Inbreng {kenmerk} is niet geplaatst.")

    bewoner.goto(ontvangst)
    expect(bewoner.get_by_role("definition").filter(has_text=RECLAME)).to_be_visible()
    bewoner.get_by_role("button", name="Vraag een tweede blik").click()
    expect(bewoner).to_have_title(re.compile("^1 foutmelding"))
    bewoner.get_by_label("Waarom bent u het er niet mee eens?").fill("Ik verkoop geen ijs. Ik eet het alleen.")
    bewoner.get_by_role("button", name="Vraag een tweede blik").click()
    expect(bewoner.get_by_text("om een tweede blik", exact=False).first).to_be_visible()
    expect(bewoner.get_by_text("Ik verkoop geen ijs.")).to_be_visible()

    eerste.goto(BLIKKEN)
    rij = eerste.get_by_role("row").filter(has_text=kenmerk)
    expect(rij).to_contain_text("Een collega beslist")
    rij.get_by_role("link", name=kenmerk, exact=True).click()
    expect(eerste.get_by_text("U beoordeelde deze inbreng zelf.")).to_be_visible()
    expect(eerste.get_by_role("button", name="Alsnog plaatsen")).to_have_count(0)

    reis.log_in(collega, "collega")
    reis.in_menu_inbreng(collega, re.compile(r"^Tweede blik \(\d+\)"))
    collega.get_by_role("link", name=f"Bekijk {kenmerk}").click()
    expect(collega.get_by_text("Ik verkoop geen ijs.")).to_be_visible()
    collega.get_by_role("button", name="Blijft van de site").click()
    expect(collega.get_by_text("Schrijf op waarom de inbreng van de site blijft.")).to_be_visible()
    collega.get_by_label("Uw uitleg").fill("U heeft gelijk, dit is geen reclame (fictief).")
    collega.get_by_role("button", name="Alsnog plaatsen").click()
    expect(collega.get_by_text(f"Inbreng {kenmerk} staat alsnog op de site.")).to_be_visible()

    bewoner.goto(ontvangst)
    expect(bewoner.get_by_text("Uw inbreng staat alsnog op de site")).to_be_visible()
    expect(bewoner.get_by_text("U heeft gelijk, dit is geen reclame (fictief).").first).to_be_visible()
    bewoner.goto(PROJECT)
    expect(bewoner.locator(f"#inbreng-{kenmerk}")).to_contain_text(idee)

    weg = f"Inbreng {kenmerk} is van de site gehaald."
    haal_weg(eerste, kenmerk, "Van de site halen", "Haal van de site", weg)
    bewoner.goto(PROJECT)
    spoor = bewoner.locator(f"#inbreng-{kenmerk}")
    expect(spoor).to_contain_text(re.compile(rf"Verwijderd op \d+ \w+ \d{{4}}\.\s+Reden: “{RECLAME}”"))
    assert idee not in bewoner.content()


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_de_schermen_zijn_voor_iedereen_te_gebruiken(bezoeker: Bezoeker, apparaat: str):
    bewoner, eerste = bezoeker(apparaat), bezoeker(apparaat)
    kenmerk = stuur_idee(bewoner, f"Een parasol met een reep stof eraan, voor wie {apparaat} zit (fictief).")
    ontvangst = bewoner.url
    reis.log_in(eerste, "inbreng")
    haal_weg(eerste, kenmerk, "Niet plaatsen", "Niet plaatsen met deze reden", f"Inbreng {kenmerk} is niet geplaatst.")
    bewoner.goto(ontvangst)
    gevonden = gebreken(bewoner)
    bewoner.get_by_role("button", name="Vraag een tweede blik").click()
    expect(bewoner).to_have_title(re.compile("^1 foutmelding"))
    gevonden += gebreken(bewoner)
    bewoner.get_by_label("Waarom bent u het er niet mee eens?").fill("Dit is geen reclame.")
    bewoner.get_by_role("button", name="Vraag een tweede blik").click()
    expect(bewoner.get_by_text("Dit is geen reclame.")).to_be_visible()
    gevonden += gebreken(bewoner)
    eerste.goto(BLIKKEN)
    expect(eerste.get_by_role("heading", name="Hoe vaak elke reden")).to_be_visible()
    gevonden += gebreken(eerste, ".inbreng-cijfers")
    eerste.get_by_role("link", name=kenmerk, exact=True).click()
    expect(eerste.get_by_text("U beoordeelde deze inbreng zelf.")).to_be_visible()
    gevonden += gebreken(eerste, ".inbreng-werk")
    assert gevonden == []
