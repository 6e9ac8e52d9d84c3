"""De hele reis, met niets nagebootst: van de QR-code op de poster tot het antwoord in de mail van de bewoner."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reis
from tests.browser.demosite import Demosite

IDEE = (
    "Zet vier grote bakken met bomen op het plein (fictief). Dan kunnen mensen op een warme dag in de schaduw zitten."
)
ANTWOORD = "Dank u wel. Wij zetten de bomen in het ontwerp (fictief)."


@pytest.mark.parametrize("js", [True, False], ids=["met script", "zonder script"])
def test_van_bord_naar_antwoord(bezoeker: Callable[..., Page], demosite: Demosite, js: bool):
    medewerker, bewoner = bezoeker("breed"), bezoeker("telefoon", js=js)
    email = f"bewoner-{'met' if js else 'zonder'}@voorbeeld.test"

    reis.log_in(medewerker, "redactie")
    adres = reis.lees_qr(reis.download_poster(medewerker, "Californiëplein"))
    assert adres == adres.upper()

    bewoner.goto(adres)
    assert demosite.adres.lower() in bewoner.url.lower()
    bewoner.get_by_role("link", name="Zet uw idee op een plek").click()
    # Typen zoals een mens: sneller dan drie seconden geldt als verdacht.
    bewoner.get_by_label("Uw idee").press_sequentially(IDEE, delay=40)
    bewoner.get_by_label("Waar op het plein?").fill("naast de fontein")
    bewoner.get_by_label("Foto’s").set_input_files(
        [{"name": "plein.jpg", "mimeType": "image/jpeg", "buffer": reis.foto()}]
    )
    bewoner.get_by_label("E-mailadres").fill(email)
    bewoner.get_by_role("button", name="Versturen").click()
    expect(bewoner).to_have_title("Uw idee is verstuurd - Samen Stadmaken")
    kenmerk = bewoner.get_by_text("Kenmerk", exact=True).locator("xpath=following-sibling::dd").inner_text()
    expect(bewoner.get_by_text(IDEE)).to_be_visible()
    foto = bewoner.get_by_alt_text("Foto die u stuurde").get_attribute("src")
    assert bewoner.request.get(str(foto)).headers["content-type"].startswith("image/")
    reis.wacht_op_mail(demosite, email, kenmerk)

    behandelaar = bezoeker("breed", js=js)
    reis.log_in(behandelaar, "inbreng")
    reis.open_inbreng(behandelaar, kenmerk)
    behandelaar.get_by_label("Wat is te zien?").fill("Het plein met de fontein (fictief)")
    behandelaar.get_by_role("radio", name="Overgenomen", exact=True).check()
    behandelaar.get_by_role("textbox", name="Antwoord").fill(ANTWOORD)
    behandelaar.get_by_role("button", name="Plaatsen en antwoorden").click()
    expect(behandelaar.get_by_text("Ongedaan maken").first).to_be_visible()

    bewoner.reload()
    expect(bewoner.get_by_text(ANTWOORD)).to_be_visible()
    bewoner.get_by_role("link", name="Bekijk alle inbreng").click()
    kaart = bewoner.get_by_role("article").filter(has_text=IDEE).last
    expect(kaart.get_by_text(ANTWOORD)).to_be_visible()
    expect(kaart.get_by_alt_text("Het plein met de fontein (fictief)")).to_be_attached()
    assert email not in bewoner.content()

    assert [status for status, _tekst in reis.uitgaand(demosite, email)] == ["verzonden", "wacht"]
    reis.laat_tijd_voorbijgaan(demosite)
    reis.wacht_op_mail(demosite, email, re.escape(ANTWOORD))
