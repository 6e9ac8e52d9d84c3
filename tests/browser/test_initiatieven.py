"""Initiatieven zoals een bewoner ze beleeft: reageren op een oproep, er zelf een aanmelden, en verlengen."""

import json
import re
import uuid
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import log_in, pad_in, wacht_op_mail
from tests.initiatieven.aanmelden.invullen import oude_sleutel

Bezoeker = Callable[..., Page]
MAAK = """
import json
from initiatieven.initiatief.verlengen.kenmerk import pad_van
from tests.fabriek_initiatief import maak_initiatief, maak_initiatieven, maak_oproep
merk = "{merk}"
pagina = maak_initiatief(title="Tuin " + merk + " (fictief)", slug="tuin-" + merk, email=merk + "@voorbeeld.test")
vraag = maak_oproep(pagina, titel="Schep " + merk)
bod = maak_oproep(pagina, titel="Zaad " + merk, soort="aangeboden")
print("=>" + json.dumps(dict(
    merk=merk, pagina=pagina.url, vraag=vraag.pk, bod=bod.pk, verleng=pad_van(vraag), overzicht=maak_initiatieven().pk
)))
"""


@pytest.fixture
def data(demosite: Demosite) -> dict[str, str]:
    """Een eigen initiatief met een vraag en een aanbod."""
    uit = demosite.manage("shell", "-v", "0", "-c", MAAK.replace("{merk}", f"t{uuid.uuid4().hex[:8]}"))
    gegevens: dict[str, str] = json.loads(uit.split("=>")[-1])
    return gegevens


def een_halve_minuut_geleden(pagina: Page, nummer: str) -> None:
    """Zo snel als deze test typt geen mens: wie in drie seconden klaar is, lijkt een robot."""
    pagina.locator("[name=idem]").evaluate("(veld, tekst) => { veld.value = tekst }", oude_sleutel(int(nummer)))


def past(pagina: Page) -> bool:
    """Of er niets buiten het scherm valt."""
    return bool(pagina.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize(("apparaat", "js"), [("telefoon", False), ("breed", True)], ids=["telefoon", "breed"])
def test_een_bewoner_reageert_op_een_vraag_en_krijgt_antwoord(
    bezoeker: Bezoeker, demosite: Demosite, data: dict[str, str], apparaat: str, js: bool
):
    mens, initiatief, merk = bezoeker(apparaat, js=js), bezoeker("telefoon"), data["merk"]
    mens.goto(data["pagina"])
    mens.get_by_role("link", name=f"Ik kan helpen (Schep {merk})").click()
    expect(mens.get_by_role("heading", level=1)).to_contain_text("Ik kan helpen")
    een_halve_minuut_geleden(mens, data["vraag"])
    mens.get_by_label("Naam", exact=True).fill("Piet (fictief)")
    mens.get_by_label("E-mailadres").fill(f"piet-{merk}@voorbeeld.test")
    mens.get_by_label("Hoe kunt u helpen?").fill("Ik heb twee scheppen.")
    mens.get_by_role("button", name="Aanbod versturen").click()
    expect(mens.get_by_role("heading", name="Uw aanbod is verstuurd")).to_be_visible()
    assert f"{merk}@" not in mens.content()

    mail = wacht_op_mail(demosite, f"{merk}@voorbeeld.test", "twee scheppen").string
    assert "piet-" not in mail
    initiatief.goto(pad_in(mail, r"/hulpaanbod/[^\s/]+/"))
    assert "piet-" not in initiatief.content()
    initiatief.get_by_label("Uw antwoord").fill("Kom zaterdag!")
    initiatief.get_by_role("button", name="Antwoord versturen").click()
    expect(initiatief.get_by_text("Uw antwoord is verstuurd")).to_be_visible()
    antwoord = wacht_op_mail(demosite, f"piet-{merk}@voorbeeld.test", "Kom zaterdag!").string
    assert f" {merk}@" not in antwoord


@pytest.mark.parametrize(("apparaat", "js"), [("telefoon", False), ("breed", True)], ids=["telefoon", "breed"])
def test_een_bewoner_meldt_een_initiatief_aan_en_de_redactie_publiceert_het(
    bezoeker: Bezoeker, demosite: Demosite, data: dict[str, str], apparaat: str, js: bool
):
    mens, redactie, titel = bezoeker(apparaat, js=js), bezoeker(), f"Brug {data['merk']} (fictief)"
    mens.goto("/initiatieven/")
    mens.get_by_role("link", name="Meld uw initiatief aan").click()
    mens.get_by_role("button", name="Initiatief versturen").click()
    expect(mens).to_have_title(re.compile("^4 foutmeldingen - Meld uw initiatief aan"))
    een_halve_minuut_geleden(mens, data["overzicht"])
    mens.get_by_label("Hoe heet uw initiatief?").fill(titel)
    mens.get_by_label("Wat wilt u bereiken?").fill("Een brug voor eenden.")
    mens.get_by_label("In welke wijk?").select_option(label="Duinwijk")
    mens.get_by_label("Wat hebt u als eerste nodig?").fill(f"Planken {data['merk']}")
    mens.get_by_label("Naam", exact=True).fill("Noor (fictief)")
    mens.get_by_label("E-mailadres").fill(f"brug-{data['merk']}@voorbeeld.test")
    mens.get_by_role("button", name="Initiatief versturen").click()
    expect(mens.get_by_role("heading", name="Uw initiatief is verstuurd")).to_be_visible()
    wacht_op_mail(demosite, f"brug-{data['merk']}@voorbeeld.test", "Dit gebeurt er nu")
    mens.goto(f"/initiatieven/brug-{data['merk']}-fictief/")
    expect(mens.get_by_role("heading", level=1)).not_to_have_text(titel)

    log_in(redactie, "redactie")
    redactie.goto("/cms/initiatieven/nieuw/?p=999")
    redactie.get_by_role("link", name=titel).click()
    expect(redactie.locator("#id_title")).to_have_value(titel)
    redactie.locator("footer .w-dropdown__toggle").first.click()
    redactie.get_by_role("button", name="Publiceren").click()
    expect(redactie.get_by_text("gepubliceerd").first).to_be_visible()

    mens.goto(f"/initiatieven/brug-{data['merk']}-fictief/")
    expect(mens.get_by_role("heading", level=1)).to_have_text(titel)
    expect(mens.get_by_role("heading", name=f"Planken {data['merk']}")).to_be_visible()
    assert "Noor (fictief)" not in mens.content()
    assert f"brug-{data['merk']}@" not in mens.content()


def test_de_initiatiefnemer_verlengt_met_de_knop(bezoeker: Bezoeker, data: dict[str, str]):
    mens = bezoeker("telefoon", js=False)
    mens.goto(data["verleng"])
    mens.get_by_role("button", name="Ja, verleng de oproep").click()
    expect(mens.get_by_role("heading", name="Uw oproep staat op de site")).to_be_visible()


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_elke_pagina_is_toegankelijk_ook_met_fouten(bezoeker: Bezoeker, data: dict[str, str], apparaat: str):
    pagina, gevonden = bezoeker(apparaat), []
    for pad in (
        *("/initiatieven/", "/initiatieven/?wijk=duinwijk&zoekt=1&thema=xx", "/initiatieven/gevraagd-en-aangeboden/"),
        *("/initiatieven/gevraagd-en-aangeboden/?soort=aangeboden", "/initiatieven/aanmelden/"),
        *("/initiatieven/parkeerdek-als-tuin/", "/initiatieven/buurttuin-de-kas/", data["pagina"], data["verleng"]),
        f"{data['pagina']}ik-kan-helpen/?oproep={data['bod']}",
    ):
        pagina.goto(pad)
        gevonden += gebreken(pagina)
        assert past(pagina), pad
    pagina.goto("/initiatieven/aanmelden/")
    pagina.get_by_role("button", name="Initiatief versturen").click()
    expect(pagina).to_have_title(re.compile("^4 foutmeldingen"))
    gevonden += gebreken(pagina)
    assert gevonden == []


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_de_schermen_in_het_cms_zijn_toegankelijk(bezoeker: Bezoeker, apparaat: str):
    pagina, gevonden = bezoeker(apparaat), []
    log_in(pagina, "redactie")
    for pad in ("nieuw/", "vraag-en-aanbod/", "vraag-en-aanbod/?wat=verlopen", "begeleider/", "partnerplatform/"):
        pagina.goto(f"/cms/initiatieven/{pad}")
        gevonden += gebreken(pagina, "main")
    assert gevonden == []
