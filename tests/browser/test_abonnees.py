"""Aanmelden, bevestigen, kiezen en afmelden zoals een mens het doet, met de mail uit de map van de site."""

import re
import uuid

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import log_in, wacht_op_mail

AFMELDADRES = """
from initiatieven.models import Abonnee
print("=>" + Abonnee.objects.get(email="{aan}").afmelden("nieuwsbrief"))
"""


@pytest.fixture
def adres() -> str:
    """Een adres dat alleen deze test gebruikt."""
    return f"lezer-{uuid.uuid4().hex[:10]}@voorbeeld.test"


def link(site: Demosite, aan: str, woord: str) -> str:
    """Het pad uit de mail."""
    return wacht_op_mail(site, aan, rf"https?://[^/\s]+(/{woord}/[^\s/]+/)")[1]


def kop(pagina: Page, tekst: str) -> None:
    """Wacht op de pagina met deze titel."""
    expect(pagina.get_by_role("heading", level=1)).to_have_text(tekst)


@pytest.mark.parametrize(("apparaat", "js"), [("telefoon", False), ("breed", True)], ids=["telefoon", "breed"])
def test_van_aanmelden_tot_afmelden(bezoeker, demosite: Demosite, adres: str, apparaat: str, js: bool):
    mens = bezoeker(apparaat, js=js)
    fout: list[list[str]] = []

    def keur() -> None:
        if js:
            fout.append(gebreken(mens))

    mens.goto("/projecten/?thema=groen")
    mens.get_by_role("link", name="Volg dit thema").click()
    kop(mens, "Volg Groen")
    keur()
    mens.get_by_role("button", name="Aanmelden").click()
    expect(mens).to_have_title(re.compile("^1 foutmelding - Volg Groen"))
    keur()
    mens.get_by_label("E-mailadres").fill(adres)
    mens.get_by_label("Stuur mij de nieuwsbrief").check()
    mens.get_by_role("button", name="Aanmelden").click()
    kop(mens, "Kijk in uw e-mail")
    keur()

    mens.goto(link(demosite, adres, "bevestigen"))
    kop(mens, "Bevestig uw aanmelding")
    keur()
    mens.get_by_role("button", name="Ja, ik bevestig dit").click()
    kop(mens, "U bent aangemeld")
    keur()

    mens.goto(link(demosite, adres, "voorkeuren"))
    kop(mens, "Uw voorkeuren")
    expect(mens.get_by_label("Stuur mij de nieuwsbrief")).to_be_checked()
    keur()
    mens.get_by_role("button", name="Stop met volgen").click()
    expect(mens.get_by_text("U volgt dit niet meer.")).to_be_visible()
    keur()
    mens.get_by_role("button", name="Toch blijven volgen").click()
    expect(mens.get_by_role("button", name="Stop met volgen")).to_have_count(1)
    mens.get_by_label("Wijk, gebied of onderwerp").select_option(label="Parkwijk")
    mens.get_by_role("button", name="Volgen", exact=True).click()
    expect(mens.get_by_role("button", name="Stop met volgen")).to_have_count(2)
    mens.get_by_role("link", name="Wat weet u van mij?").click()
    kop(mens, "Wat wij van u weten")
    expect(mens.get_by_text("Parkwijk")).to_be_visible()
    keur()

    mens.goto(afmeldpad(demosite, adres))
    kop(mens, "Wilt u zich afmelden?")
    keur()
    mens.get_by_role("button", name="Stop alle post van deze site").click()
    kop(mens, "U bent afgemeld")
    keur()
    mens.get_by_role("button", name="Toch niet: ik wil deze mail wel").click()
    kop(mens, "Wilt u zich afmelden?")
    assert [regel for regels in fout for regel in regels] == []


def afmeldpad(site: Demosite, aan: str) -> str:
    """Het afmeldadres zoals het onder een nieuwsbrief staat."""
    opdracht = AFMELDADRES.replace("{aan}", aan)
    adres = site.manage("shell", "-v", "0", "-c", opdracht).split("=>")[-1].strip()
    return re.sub(r"^https?://[^/]+", "", adres)


@pytest.mark.parametrize("apparaat", ["telefoon", "breed"])
def test_een_lijst_overnemen_en_dat_ongedaan_maken(bezoeker, apparaat: str):
    pagina, merk = bezoeker(apparaat), uuid.uuid4().hex[:8]
    log_in(pagina, "nieuwsbrief")
    pagina.goto("/cms/initiatieven/abonnee/")
    pagina.get_by_role("link", name="Lijst overnemen").click()
    inhoud = f"E-mailadres\na-{merk}@voorbeeld.test\nb-{merk}@voorbeeld.test\ngeen adres\n"
    bestand = {"name": f"{merk}.csv", "mimeType": "text/csv", "buffer": inhoud.encode()}
    pagina.get_by_label("Bestand met e-mailadressen").set_input_files(bestand)
    pagina.get_by_label("Waar gaven deze mensen toestemming?").fill("Formulier (fictief)")
    pagina.get_by_label("Wanneer was dat?").fill("2025-03-01")
    pagina.get_by_label("Deze mensen vroegen zelf").check()
    gevonden = gebreken(pagina, "main [class^=inbreng]")
    pagina.get_by_role("button", name="Verder: controleer de lijst").click()
    expect(pagina.get_by_text("Rij 4: geen adres")).to_be_visible()
    gevonden += gebreken(pagina, "main [class^=inbreng]")
    pagina.get_by_role("button", name="Neem 2 abonnees over").click()
    expect(pagina.get_by_text("2 abonnees zijn overgenomen.")).to_be_visible()
    pagina.get_by_role("link", name="Ongedaan maken").click()
    pagina.get_by_role("link", name="Ongedaan maken").first.click()
    pagina.get_by_role("button", name="Maak de overname ongedaan").click()
    expect(pagina.get_by_text("2 abonnees zijn weer weggehaald.")).to_be_visible()
    assert gevonden == []
