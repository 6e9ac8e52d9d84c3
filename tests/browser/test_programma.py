"""Het programma lezen: van pijler naar doel naar cijfer, als beeld, als tabel en op papier."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.reis import log_in

Bezoeker = Callable[..., Page]


@pytest.mark.parametrize(("apparaat", "js"), [("telefoon", True), ("smal", True), ("breed", True), ("telefoon", False)])
def test_een_bewoner_leest_het_programma_en_een_cijfer(bezoeker: Bezoeker, apparaat: str, js: bool):
    pagina = bezoeker(apparaat, js=js)
    pagina.goto("/")
    pagina.get_by_role("link", name="Het hele programma").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Programma")
    pagina.get_by_role("link", name="Fundament", exact=True).click()
    fundament = pagina.get_by_role("region", name="Fundament")
    expect(fundament).to_be_in_viewport()
    expect(fundament).to_contain_text("23% van de inwoners in 2017")
    fundament.get_by_role("link", name="Vertrouwen in het college").click()
    cijfer = pagina.get_by_role("region", name="Vertrouwen in het college", exact=True)
    expect(cijfer).to_be_in_viewport()
    expect(cijfer.get_by_role("img", name="Vertrouwen in het college")).to_be_visible()
    rij = cijfer.get_by_role("row").filter(has_text="2017 (nulmeting)")
    expect(rij.get_by_role("cell").first).to_have_text("27")
    if js:
        assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert gebreken(pagina) == []


def test_een_inspanning_leidt_naar_de_pagina_die_haar_laat_zien(bezoeker: Bezoeker):
    pagina = bezoeker("breed")
    pagina.goto("/programma/")
    pagina.get_by_role("link", name="Een openbaar overzicht van wat wij toezegden").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Toezeggingen")


def test_op_papier_staan_de_cijfers_en_niet_het_menu(bezoeker: Bezoeker):
    pagina = bezoeker("breed")
    pagina.goto("/programma/")
    pagina.emulate_media(media="print")
    expect(pagina.get_by_role("navigation", name="Hoofdmenu")).to_be_hidden()
    expect(pagina.get_by_role("img", name="Vertrouwen in de gemeenteraad")).to_be_visible()
    expect(pagina.get_by_role("table").first).to_be_visible()


def test_een_redacteur_voegt_een_meting_toe(bezoeker: Bezoeker):
    redacteur = bezoeker("breed")
    log_in(redacteur, "redactie")
    redacteur.get_by_role("link", name="Indicatoren").click()
    redacteur.get_by_role("link", name="Indicator toevoegen").first.click()
    redacteur.locator("[name=naam]").fill("Proefcijfer (fictief)")
    redacteur.locator("[name=eenheid]").fill("dagen")
    redacteur.get_by_role("button", name="Voeg meting toe").click()
    redacteur.locator("[name=metingen-0-jaar]").fill("2020")
    redacteur.locator("[name=metingen-0-waarde]").fill("-4")
    redacteur.locator("[name=metingen-0-bron]").fill("Telling (fictief)")
    redacteur.get_by_role("button", name="Opslaan").first.click()
    expect(redacteur.get_by_text("minstens 0").first).to_be_visible()
    redacteur.locator("[name=metingen-0-waarde]").fill("4.5")
    redacteur.get_by_role("button", name="Opslaan").first.click()
    expect(redacteur.get_by_text("Proefcijfer (fictief)").first).to_be_visible()
