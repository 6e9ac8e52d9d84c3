"""Verantwoording: een redacteur maakt de nota openbaar, en een bewoner leest en bewaart de stukken."""

import io
from collections.abc import Callable
from datetime import date

import docx
import openpyxl
import pikepdf
import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import log_in

Bezoeker = Callable[..., Page]
PROJECT = "/projecten/kleverparkweg-herinrichting/"
MAAK = """
from tests.fabriek import maak_compleet_project, maak_formulier, maak_thema
from tests.participatie.projecten.pagina import maak_geplaatst
project = maak_compleet_project(title="Kade bij de sluis (fictief)", slug="kade-bij-de-sluis")
formulier = maak_formulier(project, slug="kade", antwoord_weken=6)
banken = [maak_geplaatst(formulier, tekst) for tekst in ("Graag banken.", "=1+1 bank in de zon.")]
los = maak_geplaatst(formulier, "Waar blijft de trap?")
maak_thema(project, *banken, titel="Banken", uitkomst="deels", antwoord="Er komt één bank.")
print("=>", project.pk)
"""


@pytest.fixture(scope="module")
def kade(demosite: Demosite) -> str:
    """Een eigen project met drie bijdragen en een thema met antwoord; geeft het nummer."""
    return demosite.manage("shell", "-v", "0", "-c", MAAK).split("=>")[-1].strip()


def download(pagina: Page, naam: str) -> bytes:
    adres = str(pagina.get_by_role("link", name=naam).get_attribute("href"))
    antwoord = pagina.request.get(adres)
    assert antwoord.status == 200
    return antwoord.body()


def tekst_van_pdf(inhoud: bytes) -> str:
    """Alle tekst van een pdf die zegt dat zij toegankelijk is."""
    with pikepdf.open(io.BytesIO(inhoud)) as pdf, pdf.open_metadata() as gegevens:
        assert gegevens["pdfuaid:part"] == "1"
        assert pdf.Root.MarkInfo.Marked
    bladen = (blad.get_textpage().get_text_bounded() for blad in pypdfium2.PdfDocument(inhoud))
    return " ".join(" ".join(bladen).split())


def tekst_van_docx(inhoud: bytes) -> str:
    document = docx.Document(io.BytesIO(inhoud))
    cellen = (cel.text for tabel in document.tables for rij in tabel.rows for cel in rij.cells)
    return " ".join([*(alinea.text for alinea in document.paragraphs), *cellen])


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_een_bewoner_leest_de_participatieparagraaf_en_bewaart_haar(bezoeker: Bezoeker, apparaat: str):
    pagina = bezoeker(apparaat)
    pagina.goto(PROJECT)
    pagina.get_by_role("link", name="Participatieparagraaf", exact=True).click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Participatieparagraaf")
    expect(pagina.get_by_role("heading", name="Hoeveel inbreng er kwam")).to_be_visible()
    assert gebreken(pagina) == []
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert "Kleverparkweg" in tekst_van_pdf(download(pagina, "Participatieparagraaf als pdf"))
    woord = docx.Document(io.BytesIO(download(pagina, "Participatieparagraaf voor Word")))
    assert woord.tables
    assert "Kleverparkweg" in woord.core_properties.title


def test_een_redacteur_neemt_de_paragraaf_mee_naar_een_raadsstuk(bezoeker: Bezoeker, kade: str):
    redacteur = bezoeker()
    log_in(redacteur, "redactie")
    redacteur.goto(f"/cms/pages/{kade}/edit/")
    redacteur.goto(str(redacteur.get_by_role("link", name="Bekijk de live-versie").get_attribute("href")))
    redacteur.get_by_role("link", name="Participatieparagraaf", exact=True).click()
    woord = tekst_van_docx(download(redacteur, "Participatieparagraaf voor Word"))
    pdf = tekst_van_pdf(download(redacteur, "Participatieparagraaf als pdf"))
    # Hoe mensen meededen, hoeveel, wat zij zeiden per thema, en wat ermee is gedaan.
    for deel in ("Meedenken over het ontwerp", "Banken", "Samenvatting 1.", "Er komt één bank.", "2 bijdragen"):
        assert deel in woord
        assert deel in pdf


def test_de_nota_is_pas_openbaar_als_de_redacteur_dat_kiest(bezoeker: Bezoeker, kade: str):
    bewoner, behandelaar, redacteur = bezoeker("smal"), bezoeker(), bezoeker()
    project = "/projecten/kade-bij-de-sluis/"
    assert bewoner.request.get(f"{project}nota/").status == 404
    assert bewoner.request.get(f"{project}nota/xlsx/").status == 404
    log_in(behandelaar, "inbreng")
    behandelaar.goto(f"{project}nota/")
    expect(behandelaar.get_by_text("Deze nota is nog niet openbaar")).to_be_visible()
    assert gebreken(behandelaar) == []

    log_in(redacteur, "redactie")
    redacteur.goto(f"/cms/pages/{kade}/edit/#:w:contentpath=nota_op")
    redacteur.locator("#id_nota_op").fill(date.today().isoformat())
    # De kalender komt een tiende seconde na de focus, en hangt over de knoppen tot het veld de focus weer kwijt is.
    kalender = redacteur.locator(".xdsoft_datetimepicker:visible")
    expect(kalender).to_have_count(1)
    redacteur.locator("#id_nota_op").blur()
    expect(kalender).to_have_count(0)
    redacteur.locator("footer .w-dropdown__toggle").click()
    redacteur.get_by_role("button", name="Publiceren").click()
    expect(redacteur.get_by_text("is gepubliceerd")).to_be_visible()

    bewoner.goto(project)
    bewoner.get_by_role("link", name="Nota van beantwoording", exact=True).click()
    expect(bewoner.get_by_role("heading", level=1)).to_have_text("Nota van beantwoording")
    expect(bewoner.get_by_text("Deze nota is nog niet openbaar")).to_have_count(0)
    assert gebreken(bewoner) == []
    assert bewoner.evaluate("document.documentElement.scrollWidth <= innerWidth")

    themas, bijdragen = openpyxl.load_workbook(io.BytesIO(download(bewoner, "als rekenblad"))).worksheets
    assert list(themas.values)[1][1:] == ("Banken", 2, 0, "Samenvatting 1.", "Er komt één bank.", "Deels")
    assert [(rij[0], rij[2]) for rij in list(bijdragen.values)[1:]] == [
        ("1.1", "Graag banken."),
        ("1.2", "=1+1 bank in de zon."),
        ("0.1", "Waar blijft de trap?"),
    ]
    assert {cel.data_type for cel in bijdragen["C"]} == {"s"}  # een formule blijft tekst
    pdf = tekst_van_pdf(download(bewoner, "Nota van beantwoording als pdf"))
    for deel in ("1.1 Graag banken.", "1.2 =1+1 bank", "Er komt één bank.", "Deels", "0.1 Waar blijft de trap?"):
        assert deel in pdf
    bewoner.get_by_role("link", name="Lees de bijdragen bij “Banken”").click()
    expect(bewoner.get_by_role("heading", name="Bijdrage 1.1", exact=True)).to_be_visible()
    assert gebreken(bewoner) == []


def test_de_stukken_zijn_zonder_script_te_lezen_en_af_te_drukken(bezoeker: Bezoeker):
    pagina = bezoeker("breed", js=False)
    pagina.goto(f"{PROJECT}participatieparagraaf/")
    pagina.emulate_media(media="print")
    expect(pagina.get_by_role("heading", name="Hoeveel inbreng er kwam")).to_be_visible()
    expect(pagina.get_by_role("link", name="Participatieparagraaf als pdf")).to_be_hidden()
