"""Verantwoording: een medewerker bekijkt de stukken, maakt de nota openbaar, en een bewoner leest en bewaart haar."""

import io
import sqlite3
from contextlib import closing

import docx
import openpyxl
import pypdfium2
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import log_in

PROJECT = "/projecten/kleverparkweg-herinrichting/"


def download(pagina: Page, naam: str) -> bytes:
    adres = str(pagina.get_by_role("link", name=naam).get_attribute("href"))
    antwoord = pagina.request.get(adres)
    assert antwoord.status == 200
    return antwoord.body()


def zet_nota_open(site: Demosite) -> None:
    """De gekozen dag is er."""
    with closing(sqlite3.connect(site.var / "db.sqlite3", timeout=20)) as db, db:
        db.execute(
            "UPDATE participatie_projectpage SET nota_op = '2020-01-01' WHERE page_ptr_id IN "
            "(SELECT id FROM wagtailcore_page WHERE url_path LIKE '%' || ?)",
            [PROJECT],
        )


def test_een_bewoner_leest_de_participatieparagraaf_en_bewaart_haar(bezoeker):
    for apparaat in ("smal", "breed"):
        pagina = bezoeker(apparaat)
        pagina.goto(PROJECT)
        pagina.get_by_role("link", name="Participatieparagraaf").click()
        expect(pagina.get_by_role("heading", level=1)).to_have_text("Participatieparagraaf")
        expect(pagina.get_by_role("heading", name="Hoeveel inbreng er kwam")).to_be_visible()
        assert gebreken(pagina) == []
    pdf = pypdfium2.PdfDocument(download(pagina, "Participatieparagraaf als pdf"))
    assert "Kleverparkweg" in pdf[0].get_textpage().get_text_bounded()
    woord = docx.Document(io.BytesIO(download(pagina, "Participatieparagraaf voor Word")))
    assert woord.tables
    assert "Kleverparkweg" in woord.core_properties.title


def test_een_medewerker_ziet_de_nota_eerst_en_een_bewoner_zodra_zij_openbaar_is(bezoeker, demosite):
    bewoner, medewerker = bezoeker(), bezoeker()
    assert bewoner.request.get(f"{PROJECT}nota/").status in {200, 404}
    log_in(medewerker, "inbreng")
    medewerker.goto(f"{PROJECT}nota/")
    expect(medewerker.get_by_role("heading", level=1)).to_have_text("Nota van beantwoording")
    zet_nota_open(demosite)
    bewoner.goto(PROJECT)
    bewoner.get_by_role("link", name="Nota van beantwoording").click()
    expect(bewoner.get_by_role("heading", level=1)).to_have_text("Nota van beantwoording")
    expect(bewoner.get_by_text("Deze nota is nog niet openbaar")).to_have_count(0)
    assert gebreken(bewoner) == []
    boek = openpyxl.load_workbook(io.BytesIO(download(bewoner, "Nota van beantwoording als rekenblad")))
    nummers = [rij[0] for rij in boek.worksheets[1].iter_rows(min_row=2, values_only=True)]
    assert nummers
    pdf = pypdfium2.PdfDocument(download(bewoner, "Nota van beantwoording als pdf"))
    tekst = "".join(blad.get_textpage().get_text_bounded() for blad in pdf)
    assert all(f"{nummer} " in tekst for nummer in nummers)
    bewoner.get_by_role("link", name="Lees de bijdragen bij").first.click()
    expect(bewoner.get_by_role("heading", name=f"Bijdrage {nummers[0]}", exact=True)).to_be_visible()
    assert gebreken(bewoner) == []


def test_de_stukken_zijn_zonder_script_te_lezen_en_af_te_drukken(bezoeker):
    pagina = bezoeker("breed", js=False)
    pagina.goto(f"{PROJECT}participatieparagraaf/")
    pagina.emulate_media(media="print")
    expect(pagina.get_by_role("heading", name="Hoeveel inbreng er kwam")).to_be_visible()
    expect(pagina.get_by_role("link", name="Participatieparagraaf als pdf")).to_be_hidden()
