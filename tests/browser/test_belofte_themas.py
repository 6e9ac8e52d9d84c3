"""Thema's: een medewerker ordent, antwoordt in één keer, en de bewoner ziet beide antwoorden terug."""

import re
import uuid
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reis
from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite

PROJECT = "speelplek-marsmanplein"
MAAK = """
from wagtail.models import Page
from participatie.models import FormulierPage, ProjectPage
from tests.fabriek import maak_inbreng
project = ProjectPage.objects.get(slug="{project}")
rijen = [maak_inbreng(FormulierPage.objects.child_of(project).first(), tekst=tekst, email="{email}", infobord=None)
         for tekst in ("{een}", "{twee}")]
print("=>" + "|".join([str(project.pk), *(f"{{rij.kenmerk}} {{rij.pad}}" for rij in rijen)]))
"""


def maak(site: Demosite, een: str, twee: str, email: str) -> tuple[str, list[list[str]]]:
    """Twee bewoners sturen iets in; geeft het project, en per inbreng het kenmerk en het besloten adres."""
    uit = site.manage("shell", "-v", "0", "-c", MAAK.format(project=PROJECT, een=een, twee=twee, email=email))
    project, *rijen = uit.split("=>")[-1].strip().split("|")
    return project, [rij.split(" ") for rij in rijen]


def kies(pagina: Page, thema: str) -> None:
    pagina.locator("table").get_by_role("link", name=thema).click()
    expect(pagina.get_by_role("heading", name="Eén antwoord voor allen")).to_be_visible()


@pytest.mark.parametrize("js", [True, False], ids=["met script", "zonder script"])
def test_een_antwoord_bereikt_ieder_onder_het_thema(bezoeker: Callable[..., Page], demosite: Demosite, js: bool):
    merk = uuid.uuid4().hex[:8]
    email = f"thema-{merk}@voorbeeld.nl"
    project, rijen = maak(demosite, f"Meer schommels {merk}", f"Een wipkip {merk}", email)
    medewerker, bewoner = bezoeker("breed", js=js), bezoeker("telefoon", js=js)
    reis.log_in(medewerker, "inbreng")

    medewerker.goto(f"/cms/themas/{project}/?zoek={merk}")
    for tekst in ("Meer schommels", "Een wipkip"):
        medewerker.get_by_label(f"{tekst} {merk}").check()
    medewerker.get_by_label(re.compile("nieuw thema")).fill(f"Speeltoestellen {merk}")
    medewerker.get_by_role("button", name="Indelen").click()
    expect(medewerker.get_by_text("2 keer inbreng bij een thema gezet.")).to_be_visible()

    reis.open_inbreng(medewerker, rijen[0][0])
    expect(medewerker.get_by_label(f"Speeltoestellen {merk}")).to_be_checked()
    medewerker.get_by_label("Niet overgenomen").check()
    medewerker.get_by_label("Antwoord", exact=True).fill(f"Uw schommel staat er al {merk}.")
    medewerker.get_by_label("Namens").fill("Team Spelen (fictief)")
    medewerker.get_by_role("button", name="Alleen antwoorden").click()
    expect(medewerker.get_by_text(re.compile("is beantwoord"))).to_be_visible()

    medewerker.goto(f"/cms/themas/{project}/")
    kies(medewerker, f"Speeltoestellen {merk}")
    medewerker.get_by_label("Deels overgenomen").check()
    medewerker.get_by_label("Antwoord", exact=True).fill(f"Er komt één toestel bij {merk}.")
    medewerker.get_by_role("button", name="Controleer wie dit krijgt").click()
    expect(medewerker.get_by_role("heading", name=re.compile("2 mensen krijgen dit antwoord"))).to_be_visible()
    expect(medewerker.get_by_text("1 heeft al een eigen antwoord.")).to_be_visible()
    medewerker.get_by_role("button", name="Ja, antwoord versturen").click()
    expect(medewerker.get_by_text(re.compile("Het antwoord is gegeven"))).to_be_visible()

    bewoner.goto(rijen[0][1])
    for tekst in ("Antwoord op uw inbreng", f"Antwoord op het thema “Speeltoestellen {merk}”"):
        expect(bewoner.get_by_role("heading", name=tekst)).to_be_visible()
    for tekst in (f"Uw schommel staat er al {merk}.", f"Er komt één toestel bij {merk}."):
        expect(bewoner.get_by_text(tekst)).to_have_count(1)
    bewoner.goto(rijen[1][1])
    expect(bewoner.get_by_text(f"Er komt één toestel bij {merk}.")).to_have_count(1)
    assert sum(f"Er komt één toestel bij {merk}." in tekst for _status, tekst in reis.uitgaand(demosite, email)) == 2

    bewoner.goto(f"/projecten/{PROJECT}/")
    expect(bewoner.get_by_role("heading", name=f"Speeltoestellen {merk}")).to_be_visible()


def test_samengevoegd_ziet_de_bewoner_waar_het_heen_ging(bezoeker: Callable[..., Page], demosite: Demosite):
    merk = uuid.uuid4().hex[:8]
    project, rijen = maak(demosite, f"Schaduw {merk}", f"Zand {merk}", f"samen-{merk}@voorbeeld.nl")
    medewerker, bewoner = bezoeker("breed"), bezoeker("telefoon")
    reis.log_in(medewerker, "inbreng")
    for tekst, thema in ((f"Schaduw {merk}", f"Bomen {merk}"), (f"Zand {merk}", f"Zandbak {merk}")):
        medewerker.goto(f"/cms/themas/{project}/?zoek={merk}")
        medewerker.get_by_label(tekst).check()
        medewerker.get_by_label(re.compile("nieuw thema")).fill(thema)
        medewerker.get_by_role("button", name="Indelen").click()
        expect(medewerker.get_by_text("1 keer inbreng bij een thema gezet.")).to_be_visible()
    medewerker.goto(f"/cms/themas/{project}/")
    kies(medewerker, f"Bomen {merk}")
    doel = medewerker.get_by_label("Voeg dit thema samen met")
    doel.select_option(label=str(doel.locator("option", has_text=f"Zandbak {merk}").text_content()))
    medewerker.get_by_role("button", name="Samenvoegen").click()
    expect(medewerker.get_by_text(f"1 keer inbreng hoort nu bij “Zandbak {merk}”.")).to_be_visible()
    bewoner.goto(rijen[0][1])
    expect(bewoner.get_by_text(f"Zandbak {merk} (stond eerst onder “Bomen {merk}”)")).to_be_visible()
    expect(bewoner.get_by_text(f"Het thema “Bomen {merk}” is samengevoegd met “Zandbak {merk}”.")).to_be_visible()


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_de_schermen_en_paginas_hebben_geen_gebreken(bezoeker: Callable[..., Page], apparaat: str):
    pagina = bezoeker(apparaat)
    pagina.goto("/projecten/kleverparkweg-herinrichting/?thema=2")
    assert gebreken(pagina) == []
    reis.log_in(pagina, "inbreng")
    pagina.goto("/cms/themas/")
    assert gebreken(pagina, "main") == []
    pagina.get_by_role("link", name=re.compile("Kleverparkweg")).first.click()
    expect(pagina.get_by_role("heading", name="Inbreng indelen")).to_be_visible()
    assert gebreken(pagina, "main") == []
    kies(pagina, "Parkeren en laden")
    assert gebreken(pagina, "main") == []
    pagina.get_by_role("link", name="Terug naar alle thema’s van dit project").click()
    pagina.get_by_role("link", name="Besluit vastleggen").click()
    expect(pagina.get_by_role("heading", name="Het besluit", exact=True)).to_be_visible()
    assert gebreken(pagina, "main") == []
