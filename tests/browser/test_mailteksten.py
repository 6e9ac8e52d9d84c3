"""De redactie zet een mail in eigen woorden: zien wat de lezer ziet, bewaren, en terug."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.reis import log_in

Bezoeker = Callable[..., Page]
ADRES = "/cms/mailteksten/gegevens.verwijderd/nl/"
EIGEN = "main :is([class^=inbreng], [class^=mailtekst])"  # de rest van het scherm is van Wagtail


def past(pagina: Page) -> bool:
    return bool(pagina.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_lijst_en_mail_zijn_toegankelijk_en_passen_op_het_scherm(bezoeker: Bezoeker, apparaat: str) -> None:
    pagina = bezoeker(apparaat)
    log_in(pagina, "redactie")
    for adres in ("/cms/mailteksten/", "/cms/mailteksten/inbreng.besluit/nl/"):
        pagina.goto(adres)
        assert gebreken(pagina, EIGEN) == []
        assert past(pagina)


def test_wie_typt_ziet_de_mail_veranderen_en_kan_bewaren_en_terug(bezoeker: Bezoeker) -> None:
    pagina = bezoeker()
    log_in(pagina, "redactie")
    pagina.goto(ADRES)
    tekst = pagina.get_by_label("Tekst", exact=True)
    tekst.fill("Hallo! ")
    pagina.locator("[data-plek='{kenmerk}']").click()
    telefoon = pagina.frame_locator("iframe.mailtekst-telefoon")
    expect(telefoon.get_by_text("Hallo! K4M-7RT-3XA")).to_be_visible()

    pagina.get_by_role("button", name="Bewaar").click()
    expect(pagina.get_by_text("Vanaf nu gaat deze mail met uw tekst")).to_be_visible()
    expect(pagina.get_by_text(re.compile("^Eigen tekst$", re.IGNORECASE))).to_be_visible()
    pagina.get_by_role("link", name="Terug naar de standaardtekst").click()
    pagina.get_by_role("button", name="Ja, terug naar de standaardtekst").click()
    expect(pagina.get_by_text("gaat weer met de standaardtekst")).to_be_visible()
    expect(tekst).to_have_value(re.compile("^Beste inzender"))


def test_zonder_script_toont_de_knop_bekijk_de_mail(bezoeker: Bezoeker) -> None:
    pagina = bezoeker(js=False)
    log_in(pagina, "redactie")
    pagina.goto(ADRES)
    pagina.get_by_label("Tekst", exact=True).fill("Zonder script {onbekend}")
    pagina.get_by_role("button", name="Bekijk").click()

    expect(pagina.frame_locator("iframe.mailtekst-telefoon").get_by_text("Zonder script {onbekend}")).to_be_visible()
    expect(pagina.get_by_text("Dit kan deze mail niet invullen: {onbekend}")).to_be_visible()
