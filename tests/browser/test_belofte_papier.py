"""De papieren tweeling: printen, met de hand invullen, overtypen, de strook meegeven, en verbeteren met vier ogen."""

import io
import re
import time
from collections.abc import Callable

import pikepdf
import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import foto, log_in, uitgaand

Bezoeker = Callable[..., Page]
FORMULIER = "/projecten/kleverparkweg-herinrichting/reactie/"
EIGEN = "main :is([class^=inbreng], [class^=papier])"  # de rest van het scherm is van Wagtail


def tekst_van(pdf: bytes) -> str:
    """Alle tekst, zoals een voorleesprogramma die vindt."""
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(blad.get_textpage().get_text_bounded() for blad in document).split())


def haal(pagina: Page, adres: str) -> bytes:
    """Een pdf, met de aanmelding van deze bezoeker."""
    antwoord = pagina.request.get(adres)
    assert antwoord.ok
    assert antwoord.headers["content-type"] == "application/pdf"
    return antwoord.body()


def typ(pagina: Page, tekst: str) -> None:
    """Wat iemand op het toetsenbord typt, waar de cursor staat."""
    pagina.keyboard.type(tekst)


def overtypen(pagina: Page, tekst: str, mail: str) -> tuple[str, str]:
    """Typ over met alleen het toetsenbord; geeft kenmerk en code."""
    expect(pagina.get_by_role("radio", name="Papier")).to_be_focused()
    pagina.keyboard.press("Space")
    pagina.get_by_label("3. Uw reactie").press("Tab")  # de browser brengt de cursor; daarna alleen toetsen
    pagina.keyboard.press("Shift+Tab")
    typ(pagina, tekst)
    pagina.get_by_label("E-mailadres").focus()
    typ(pagina, mail)
    pagina.keyboard.press("Control+Enter")
    return lees_codes(pagina)


def lees_codes(pagina: Page) -> tuple[str, str]:
    """Kenmerk en code, zoals zij na het opslaan in beeld staan."""
    codes = pagina.locator(".papier-codes dd")
    expect(codes).to_have_count(2)
    return codes.nth(0).inner_text(), codes.nth(1).inner_text()


def open_ontvangst(pagina: Page, kenmerk: str, code: str) -> None:
    """Wat iemand met de strook in de hand doet."""
    pagina.goto("/inbreng/")
    pagina.get_by_label("Kenmerk").fill(kenmerk)
    pagina.get_by_label("Code").fill(code)
    pagina.get_by_role("button", name="Bekijk").click()


def test_van_printer_tot_ontvangst(bezoeker: Bezoeker, demosite: Demosite):
    bewoner = bezoeker("telefoon")
    bewoner.goto(FORMULIER)
    op_papier = bewoner.get_by_role("link", name="Op papier invullen (pdf)")
    papier = tekst_van(haal(bewoner, str(op_papier.get_attribute("href"))))

    typist = bezoeker()
    log_in(typist, "inbreng")
    typist.goto("/cms/inbreng/invoeren/?q=schetsen")
    typist.get_by_role("link", name="Reageer op de schetsen", exact=True).click()
    expect(typist).to_have_title(re.compile("Reageer op de schetsen"))
    expect(typist.get_by_role("button", name="Opslaan")).to_be_visible()  # de titel is er al voor de rest
    nummers = typist.locator(".papier-nummer")
    labels = [" ".join(label.split()) for label in nummers.locator("xpath=..").all_inner_texts()]
    for label in labels:
        assert label.replace("(mag leeg)", "").strip() in papier
    assert len(labels) == len(re.findall(r"\d+\.", " ".join(nummers.all_inner_texts()))) >= 8

    kenmerk, code = overtypen(typist, "Een bank bij de linde, op papier.", "papier@voorbeeld.nl")
    strook = typist.get_by_role("link", name="Druk de strook af (pdf)").get_attribute("href")
    op_strook = tekst_van(haal(typist, str(strook)))
    assert kenmerk in op_strook
    assert code in op_strook
    [(_status, mail)] = uitgaand(demosite, "papier@voorbeeld.nl")
    assert kenmerk in mail
    typist.get_by_role("link", name="Nog een met dit formulier").press("Enter")
    expect(typist.get_by_role("radio", name="Papier")).to_be_checked()

    open_ontvangst(bewoner, kenmerk, code)
    expect(bewoner.get_by_text("Een bank bij de linde, op papier.")).to_be_visible()


def test_een_tweede_medewerker_verbetert_wat_verkeerd_was_overgetypt(bezoeker: Bezoeker):
    typist, collega, bewoner = bezoeker(), bezoeker(), bezoeker("telefoon")
    log_in(typist, "inbreng")
    typist.goto("/cms/inbreng/invoeren/?q=schetsen")
    typist.get_by_role("link", name="Reageer op de schetsen", exact=True).click()
    typist.get_by_role("radio", name="Spreekuur").check()
    typist.get_by_label("3. Uw reactie").fill("Een bark bij de linde.")
    scan = {"name": "scan.jpg", "mimeType": "image/jpeg", "buffer": foto()}
    typist.get_by_label("Foto of scan van het papier").set_input_files(scan)
    typist.get_by_role("button", name="Opslaan").click()
    kenmerk, code = lees_codes(typist)

    typist.get_by_role("link", name="Lees en plaats deze inbreng").click()
    typist.get_by_role("link", name="Verbetering voorstellen").click()
    typist.get_by_label("3. Uw reactie").fill("Een bank bij de linde.")
    typist.get_by_label("Wat was er verkeerd overgetypt?").fill("“Bark” moet “bank” zijn.")
    typist.get_by_role("button", name="Stel voor").click()
    expect(typist).to_have_url(re.compile(r"/verbeteringen/$"))
    typist.get_by_role("link", name=kenmerk).click()
    expect(typist.get_by_text("Een collega beoordeelt haar.")).to_be_visible()
    expect(typist.get_by_role("button", name="Akkoord")).to_have_count(0)

    log_in(collega, "collega")
    collega.goto("/cms/inbreng/verbeteringen/")
    collega.get_by_role("link", name=kenmerk).click()
    expect(collega.get_by_role("img", name="Scan van het papier")).to_be_visible()
    expect(collega.get_by_text("Een bark bij de linde.")).to_be_visible()
    collega.get_by_role("button", name="Akkoord, verbeter de inbreng").click()
    expect(collega.get_by_text("De verbetering is doorgevoerd.").first).to_be_visible()

    open_ontvangst(bewoner, kenmerk, code)
    expect(bewoner.get_by_text("Een bank bij de linde.")).to_be_visible()
    expect(bewoner.get_by_text("Een bark bij de linde.")).to_have_count(0)


def test_elk_formulier_van_de_demo_komt_snel_en_toegankelijk_uit_de_printer(bezoeker: Bezoeker, demosite: Demosite):
    medewerker = bezoeker()
    log_in(medewerker, "inbreng")
    paden = [pad for soort, pad in demosite.wegwijzer["paginas"] if soort == "FormulierPage"]
    assert len(paden) >= 10
    for pad in paden:
        begin = time.monotonic()
        pdf = haal(medewerker, f"{pad}papier/")
        assert time.monotonic() - begin < 2
        with pikepdf.open(io.BytesIO(pdf)) as open_pdf, open_pdf.open_metadata() as gegevens:
            assert open_pdf.Root.MarkInfo.Marked
            assert gegevens["pdfuaid:part"] == "1"
        assert "Stuur dit formulier naar" in tekst_van(pdf)


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_de_schermen_voor_papier_zijn_toegankelijk(bezoeker: Bezoeker, apparaat: str):
    pagina = bezoeker(apparaat)
    log_in(pagina, "inbreng")
    pagina.goto("/cms/inbreng/invoeren/")
    gevonden = gebreken(pagina, EIGEN)
    pagina.get_by_role("link", name="Reageer op de schetsen", exact=True).click()
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("heading", name=re.compile("^Er zijn 2 fouten"))).to_be_visible()
    expect(pagina.locator(".papier-fouten")).to_be_focused()
    gevonden += gebreken(pagina, EIGEN)
    pagina.get_by_role("radio", name="Telefoon").check()
    pagina.get_by_label("3. Uw reactie").fill("Ik belde hierover.")
    pagina.get_by_role("button", name="Opslaan").click()
    pagina.locator(".papier-codes").wait_for()
    gevonden += gebreken(pagina, EIGEN)
    pagina.goto("/cms/inbreng/verbeteringen/")
    gevonden += gebreken(pagina, EIGEN)
    pagina.locator(".papier-formulieren a").first.click()
    expect(pagina.get_by_role("heading", name="Wordt").first).to_be_visible()
    gevonden += gebreken(pagina, EIGEN)
    assert gevonden == []
