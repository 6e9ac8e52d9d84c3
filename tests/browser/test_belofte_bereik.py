"""Wie ontbreekt: een redacteur ziet het en vult inwoners in; een bewoner leest wie er meedeed."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.reis import in_menu_inbreng, log_in

Bezoeker = Callable[..., Page]
PROJECT = "/projecten/kleverparkweg-herinrichting/"


def test_een_bewoner_leest_van_het_project_door_naar_wie_er_meedeed(bezoeker: Bezoeker):
    bewoner = bezoeker("telefoon", js=False)
    bewoner.goto(PROJECT)
    bewoner.get_by_role("link", name="Bekijk wie er meedeed").click()
    expect(bewoner.get_by_role("heading", level=1)).to_have_text("Wie deed mee?")
    expect(bewoner.get_by_role("img", name="Inbreng per wijk")).to_be_visible()
    rij = bewoner.get_by_role("row").filter(has_text="Ter Kleefkwartier")
    expect(rij).to_contain_text("8.400")
    expect(bewoner.get_by_text("Bij het aantal inwoners past ongeveer").first).to_be_visible()
    bewoner.get_by_role("link", name="Terug naar het project").click()
    expect(bewoner).to_have_url(re.compile(f"{PROJECT}$"))


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_de_pagina_is_voor_iedereen_te_lezen(bezoeker: Bezoeker, apparaat: str):
    pagina = bezoeker(apparaat)
    pagina.goto(f"{PROJECT}wie-deed-mee/")
    assert gebreken(pagina) == []


def test_een_medewerker_ziet_wie_ontbreekt_en_werkt_de_inwoners_bij(bezoeker: Bezoeker):
    medewerker = bezoeker()
    log_in(medewerker, "beheer")
    in_menu_inbreng(medewerker, "Wie ontbreekt")
    medewerker.get_by_role("link", name="Kleverparkweg: herinrichting").click()
    expect(medewerker.get_by_role("heading", name="Wie ontbreekt nu")).to_be_visible()
    expect(medewerker.get_by_role("listitem").filter(has_text="Transvaalwijk")).to_be_visible()
    assert gebreken(medewerker, ".bereik") == []

    medewerker.goto("/cms/bereik/inwoners/")
    medewerker.get_by_label("Aantal inwoners van Molenwijk").fill("veel")
    medewerker.get_by_role("button", name="Bewaar").click()
    expect(medewerker.get_by_text("Er is nog niets veranderd.")).to_be_visible()
    medewerker.get_by_label("Aantal inwoners van Molenwijk").fill("6 700")
    medewerker.get_by_role("button", name="Bewaar").click()
    expect(medewerker.get_by_text("Aantal wijken met een ander getal: 1.")).to_be_visible()
    expect(medewerker.get_by_label("Aantal inwoners van Molenwijk")).to_have_value("6.700")
