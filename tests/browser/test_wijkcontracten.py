"""Een wijkcontract: opgesteld, getekend en door een bewoner gelezen; en de opbrengst van een gebiedssessie."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reis
from tests.browser.axe import gebreken

SESSIE = "/agenda/gebiedssessie-wijkraden-januari-2023/"
LOPEND = "/wijkcontracten/W-NRD4T/"
VANDAAG = date.today()


def stel_op(pagina: Page, titel: str, wijk: str) -> None:
    pagina.goto("/cms/participatie/wijkcontract/create/")
    pagina.get_by_role("textbox", name="Titel").fill(titel)
    pagina.get_by_role("textbox", name="Samenvatting").fill("Samen voor veilige oversteekplaatsen (fictief).")
    for plek, (soort, naam) in enumerate((("Gemeente", "Gemeente (fictief)"), ("Bewoners", "Straatgroep (fictief)"))):
        pagina.get_by_role("button", name="Partij toevoegen").or_(pagina.locator("#id_partijen-ADD")).first.click()
        pagina.locator(f"#id_partijen-{plek}-soort").select_option(label=soort)
        pagina.locator(f"#id_partijen-{plek}-naam").fill(naam)
    pagina.get_by_role("checkbox", name=wijk, exact=True).check()
    pagina.get_by_label("Geldt vanaf").fill(VANDAAG.isoformat())
    pagina.get_by_label("Geldt tot en met").fill((VANDAAG + timedelta(days=365)).isoformat())
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_text("Het concept is bewaard.")).to_be_visible()


def voeg_toe(pagina: Page, wat: str) -> None:
    pagina.get_by_role("link", name="Afspraak toevoegen").click()
    pagina.get_by_label("Wat is de afspraak").fill(wat)
    pagina.get_by_label("Wie doet het").fill("Team Verkeer (fictief)")
    pagina.get_by_label("Uiterlijk klaar op").fill((VANDAAG + timedelta(days=60)).isoformat())
    pagina.get_by_label("Waaraan ziet men het").fill("Een zebrapad (fictief)")
    pagina.get_by_role("button", name="Zet de afspraak in het contract").click()
    expect(pagina.get_by_text("De afspraak staat in het contract.")).to_be_visible()


def test_van_concept_tot_getekend_contract_op_de_wijkpagina(bezoeker: Callable[..., Page]):
    redacteur, bewoner = bezoeker("breed"), bezoeker("telefoon")
    titel = "Wijkcontract Vogelenwijk proef (fictief)"
    afspraken = ["Er komt een zebrapad bij de school (fictief)", "De buurt houdt de heg laag (fictief)"]
    reis.log_in(redacteur, "redactie")
    stel_op(redacteur, titel, "Vogelenwijk")
    expect(redacteur.get_by_text("Zet er minstens één afspraak in.")).to_be_visible()
    for wat in afspraken:
        voeg_toe(redacteur, wat)
    for pad in ("/wijkcontracten/", "/wijken/vogelenwijk/", "/toezeggingen/?wijk=vogelenwijk"):
        bewoner.goto(pad)
        expect(bewoner.get_by_role("heading", level=1)).to_be_visible()
        for tekst in (titel, *afspraken):
            expect(bewoner.get_by_text(tekst)).to_have_count(0)

    redacteur.get_by_role("link", name="Tekenen vastleggen").click()
    redacteur.get_by_role("button", name="Leg vast dat het is getekend").click()
    expect(redacteur.get_by_text("Zet een vinkje als alle partijen hebben getekend")).to_be_visible()
    redacteur.get_by_role("checkbox", name="Alle partijen hebben getekend").check()
    redacteur.get_by_role("button", name="Leg vast dat het is getekend").click()
    expect(redacteur.get_by_text("Het contract is getekend en staat op de site.")).to_be_visible()

    bewoner.goto("/wijken/vogelenwijk/")
    bewoner.get_by_role("link", name=titel).click()
    expect(bewoner.get_by_role("heading", name=titel, level=1)).to_be_visible()
    expect(bewoner.get_by_text("0 van 2 afspraken nagekomen")).to_be_visible()
    expect(bewoner.get_by_role("progressbar")).to_have_accessible_name("0 van 2 afspraken nagekomen")
    bewoner.get_by_role("link", name=afspraken[0]).click()
    expect(bewoner.get_by_role("heading", name=afspraken[0], level=1)).to_be_visible()
    bewoner.get_by_role("link", name=f"Naar {titel}").click()
    expect(bewoner.get_by_role("heading", name=titel, level=1)).to_be_visible()
    bewoner.get_by_role("link", name="Vogelenwijk", exact=True).first.click()
    expect(bewoner.get_by_role("heading", name="Vogelenwijk", level=1)).to_be_visible()


@pytest.mark.parametrize("js", [True, False], ids=["met script", "zonder script"])
def test_een_bewoner_leest_de_opbrengst_en_wat_nog_geen_antwoord_heeft(bezoeker: Callable[..., Page], js: bool):
    bewoner = bezoeker("telefoon", js=js)
    bewoner.goto(SESSIE)
    opbrengst = bewoner.get_by_role("region", name="Opbrengst")
    for kop in ("Wat mensen willen behouden", "Wat beter kan", "Vragen en zorgen"):
        expect(opbrengst.get_by_role("heading", name=kop)).to_be_visible()
    expect(opbrengst.get_by_text("Op 2 van 4 vragen staat hier een antwoord.")).to_be_visible()
    vraag = opbrengst.get_by_role("listitem").filter(has_text="Wie beheert het geld?")
    expect(vraag.get_by_text("Hier komt nog een antwoord.")).to_be_visible()


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_axe_vindt_niets_op_de_contracten_en_de_opbrengst(bezoeker: Callable[..., Page], apparaat: str):
    pagina = bezoeker(apparaat)
    gevonden = []
    for pad in ("/wijkcontracten/", "/wijkcontracten/?staat=afgelopen", LOPEND, "/wijkcontracten/W-XXXXX/", SESSIE):
        pagina.goto(pad)
        gevonden += gebreken(pagina)
    reis.log_in(pagina, "redactie")
    pagina.goto("/cms/participatie/wijkcontract/create/")
    gevonden += gebreken(pagina, "main form")
    pagina.goto("/cms/participatie/wijkcontract/?staat=concept")
    gevonden += gebreken(pagina, "main .result-list")
    pagina.get_by_role("row").filter(has_text="Parkwijk").get_by_role("link", name="Openen").click()
    expect(pagina.get_by_role("link", name="Tekenen vastleggen")).to_be_visible()
    gevonden += gebreken(pagina, "main [class^=inbreng]")
    pagina.get_by_role("link", name="Tekenen vastleggen").click()
    pagina.get_by_role("button", name="Leg vast dat het is getekend").click()
    expect(pagina.get_by_text("Zet een vinkje als")).to_be_visible()
    gevonden += gebreken(pagina, "main [class^=inbreng]")
    assert gevonden == []
