"""De werklijst meenemen als bestand: wat de lijst toont, voor wie het mag, en nooit ongemerkt."""

import csv
import io
import re
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser import reis
from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite

Bezoeker = Callable[..., Page]
FORMULE = '=HYPERLINK("http://voorbeeld.test";"klik")'
MAAK = """
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_project
merk = "{merk}"
project = maak_project(title=f"Proefpark {merk} (fictief)", slug=f"proefpark-{merk}")
formulier = maak_formulier(project, title=f"Reageer op park {merk}")
rijen = [
    maak_inbreng(formulier, tekst=f"Een vijver in het park {merk}", naam="Karel Fictie", email="karel@voorbeeld.test"),
    maak_inbreng(formulier, tekst=f"Een hek om de speelplek {merk}"),
    maak_inbreng(formulier, tekst='{formule} bij de vijver'),
]
rechten = ("participatie.view_inbreng", "participatie.moderate_inbreng")
for naam, heeft in (("zonder-{merk}", rechten), ("lezer-{merk}", ())):
    wie = maak_medewerker(*heeft, naam=naam)
    wie.set_password(f"welkom-{naam}-demo")
    wie.save()
print("=>" + "|".join((str(project.pk), *(rij.kenmerk for rij in rijen))))
"""


class Plek(NamedTuple):
    """Een eigen project met drie reacties; in de eerste en de laatste gaat het over een vijver."""

    merk: str
    project: str
    vijver: str
    hek: str
    formule: str


@pytest.fixture
def plek(demosite: Demosite) -> Plek:
    merk = uuid.uuid4().hex[:8]
    bron = MAAK.replace("{merk}", merk).replace("{formule}", FORMULE)
    uit = demosite.manage("shell", "-v", "0", "-c", bron)
    return Plek(merk, *uit.split("=>")[-1].strip().split("|"))


def filter_op_vijver(medewerker: Page, plek: Plek) -> list[str]:
    """Zoek met het formulier boven de lijst; geeft de kenmerken die de lijst dan toont."""
    medewerker.goto("/cms/inbreng/")
    medewerker.get_by_text("Zoeken en filteren").click()
    medewerker.get_by_label("Kenmerk of tekst").fill("vijver")
    medewerker.get_by_label("Project", exact=True).select_option(plek.project)
    medewerker.get_by_role("button", name="Toon", exact=True).click()
    expect(medewerker.locator(".inbreng-lijstkop")).to_contain_text("Aantal: 2.")
    vakjes = medewerker.locator("tbody input[name=inbreng]")
    expect(vakjes).to_have_count(2)
    return [str(vakje.get_attribute("aria-label")) for vakje in vakjes.all()]


def naar_downloaden(medewerker: Page) -> None:
    medewerker.get_by_role("link", name="Download als XLSX of CSV").click()
    expect(medewerker.get_by_role("heading", name="U downloadt 2 keer inbreng")).to_be_visible()


def download(medewerker: Page, soort: str) -> tuple[str, bytes]:
    """De naam en de inhoud van het bestand."""
    with medewerker.expect_download() as gebeurd:
        medewerker.get_by_role("button", name=f"Download als {soort}").click()
    return gebeurd.value.suggested_filename, Path(gebeurd.value.path()).read_bytes()


def uit_xlsx(bron: bytes) -> list[dict[str, Any]]:
    kop, *rijen = openpyxl.load_workbook(io.BytesIO(bron)).active.iter_rows(values_only=True)
    return [dict(zip(kop, rij, strict=True)) for rij in rijen]


def uit_csv(bron: bytes) -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO(bron.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize("js", [True, False], ids=["met script", "zonder script"])
def test_het_bestand_is_wat_de_lijst_toont_en_laat_een_spoor_na(bezoeker: Bezoeker, plek: Plek, js: bool):
    medewerker = bezoeker("breed", js=js)
    reis.log_in(medewerker, "inbreng")
    getoond = filter_op_vijver(medewerker, plek)
    assert getoond == [plek.vijver, plek.formule]
    naar_downloaden(medewerker)
    expect(medewerker.get_by_text("Dit bestand bevat namen, e-mailadressen")).to_be_visible()
    naam, bron = download(medewerker, "XLSX")
    assert re.fullmatch(rf"inbreng-\d{{4}}-\d\d-\d\d-met-zoekterm-proefpark-{plek.merk}-fictief\.xlsx", naam)
    rijen, uit_blad = uit_csv(download(medewerker, "CSV")[1]), uit_xlsx(bron)
    for bestand in (rijen, uit_blad):
        assert [rij["Kenmerk"] for rij in bestand] == getoond
        assert (bestand[0]["Naam"], bestand[0]["E-mailadres"]) == ("Karel Fictie", "karel@voorbeeld.test")
        assert plek.hek not in str(bestand)

    assert FORMULE in str(uit_blad[1]["Ingevuld"])
    cellen = [cel for rij in openpyxl.load_workbook(io.BytesIO(bron)).active.iter_rows() for cel in rij]
    assert {cel.data_type for cel in cellen}.isdisjoint({"f", "e"})
    assert not any(waarde.startswith(("=", "+", "-", "@", "\t")) for rij in rijen for waarde in rij.values())

    medewerker.reload()
    spoor = medewerker.get_by_role("listitem").filter(has_text=f"Project: Proefpark {plek.merk} (fictief)")
    expect(spoor).to_have_count(2)
    expect(spoor.first).to_contain_text("2 rijen als CSV, met persoonsgegevens.")
    expect(spoor.first).to_contain_text("Inbreng (fictief)")
    expect(spoor.filter(has_text="vijver")).to_have_count(0)
    medewerker.get_by_role("link", name="Terug naar de lijst").click()
    expect(medewerker.locator(".inbreng-lijstkop")).to_contain_text("Aantal: 2.")


def test_zonder_recht_op_het_origineel_gaan_er_geen_persoonsgegevens_mee(bezoeker: Bezoeker, plek: Plek):
    medewerker = bezoeker("breed")
    reis.log_in(medewerker, f"zonder-{plek.merk}")
    medewerker.goto(f"/cms/inbreng/?project={plek.project}")
    medewerker.get_by_role("link", name="Download als XLSX of CSV").click()
    expect(medewerker.get_by_text("Dit bestand bevat geen namen, geen e-mailadressen")).to_be_visible()
    for bestand in (uit_xlsx(download(medewerker, "XLSX")[1]), uit_csv(download(medewerker, "CSV")[1])):
        assert [rij["Kenmerk"] for rij in bestand] == [plek.vijver, plek.hek, plek.formule]
        assert {"Naam", "E-mailadres", "Ingevuld"}.isdisjoint(bestand[0])
        assert "Karel" not in str(bestand)


def test_wie_niet_mag_behandelen_krijgt_geen_bestand(bezoeker: Bezoeker, plek: Plek):
    lezer, bewoner = bezoeker("breed"), bezoeker("breed")
    reis.log_in(lezer, f"lezer-{plek.merk}")
    adres = f"/cms/inbreng/downloaden/?project={plek.project}"
    lezer.goto(adres)
    expect(lezer).to_have_url(re.compile(r"/cms/$"))
    expect(lezer.get_by_role("button", name="Download als")).to_have_count(0)
    bewoner.goto(adres)
    expect(bewoner).to_have_url(re.compile(r"/cms/login/\?next="))


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_het_downloadscherm_is_voor_iedereen_te_gebruiken(bezoeker: Bezoeker, plek: Plek, apparaat: str):
    medewerker = bezoeker(apparaat)
    reis.log_in(medewerker, "inbreng")
    filter_op_vijver(medewerker, plek)
    gevonden = gebreken(medewerker, "#main")
    naar_downloaden(medewerker)
    download(medewerker, "CSV")
    medewerker.reload()
    expect(medewerker.get_by_role("heading", name="Laatste downloads")).to_be_visible()
    gevonden += gebreken(medewerker, "#main")
    assert gevonden == []
    assert medewerker.evaluate("document.documentElement.scrollWidth <= innerWidth")
