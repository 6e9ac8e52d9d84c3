"""Aanmelden zoals een mens het doet, op een telefoon, met en zonder JavaScript; axe op elke stand."""

import json
import re
import uuid

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.initiatieven.aanmelden.invullen import oude_sleutel

MAAK = """
import json
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid
from tests.initiatieven.aanmelden.invullen import meld_aan
merk = "{merk}"
cursus = maak_cursus(title="Pitchen " + merk + " (fictief)", slug="pitchen-" + merk)
spreekuur = maak_activiteit(title="Spreekuur " + merk + " (fictief)", slug="spreekuur-" + merk, soort="spreekuur")
ruim = maak_gelegenheid(cursus, capaciteit=5, keren=2)
vol = maak_gelegenheid(cursus, capaciteit=1)
tijden = maak_gelegenheid(spreekuur, wijze="tijdvak", tijdvak_minuten=30)
wie = meld_aan(vol, "Sam" + merk)
print("=>" + json.dumps(dict(ruim=ruim.pk, vol=vol.pk, tijden=tijden.pk, wie=wie.pad, merk=merk)))
"""


@pytest.fixture
def data(demosite: Demosite) -> dict[str, str]:
    """Een eigen cursus met een ruime en een volle datum, en een spreekuur."""
    uit = demosite.manage("shell", "-v", "0", "-c", MAAK.replace("{merk}", uuid.uuid4().hex[:8]))
    return json.loads(uit.split("=>")[-1])


@pytest.fixture(params=[True, False], ids=["met script", "zonder script"])
def mens(request: pytest.FixtureRequest, bezoeker) -> Page:
    """Iemand met een telefoon."""
    return bezoeker("telefoon", js=request.param)


def open_formulier(pagina: Page, data: dict[str, str], datum: str) -> None:
    """Het formulier, zoals het er een halve minuut geleden al stond: wie in drie seconden klaar is, lijkt een robot."""
    pad = f"/agenda/spreekuur-{data['merk']}/" if datum == "tijden" else f"/initiatievenschool/pitchen-{data['merk']}/"
    pagina.goto(f"{pad}aanmelden/?datum={data[datum]}")
    pagina.locator("[name=idem]").evaluate("(veld, tekst) => { veld.value = tekst }", oude_sleutel(int(data[datum])))


def vul_in(pagina: Page, naam: str, email: str) -> None:
    pagina.get_by_label("Naam", exact=True).fill(naam)
    pagina.get_by_label("E-mailadres").fill(email)


def kop(pagina: Page, tekst: str) -> None:
    """Wacht op de pagina met deze titel."""
    expect(pagina.get_by_role("heading", level=1)).to_have_text(tekst)


def test_aanmelden_wijzigen_en_afmelden(mens: Page, data: dict[str, str]):
    open_formulier(mens, data, "ruim")
    mens.get_by_role("button", name="Aanmelden").click()
    expect(mens).to_have_title(re.compile("^2 foutmeldingen - Aanmelden"))
    mens.get_by_role("link", name="Vul uw e-mailadres in.").click()
    mens.locator("[name=idem]").evaluate("(veld, tekst) => { veld.value = tekst }", oude_sleutel(int(data["ruim"])))
    vul_in(mens, "Noor Bos", "noor@voorbeeld.test")
    mens.get_by_role("button", name="Aanmelden").click()
    kop(mens, "U bent aangemeld")
    mens.get_by_role("link", name="Wijzig").click()
    mens.get_by_label("Wat hebt u nodig").fill("Een ringleiding")
    mens.get_by_role("button", name="Opslaan").click()
    expect(mens.get_by_text("Een ringleiding")).to_be_visible()
    mens.get_by_role("link", name="Meld u af").click()
    kop(mens, "Wilt u zich afmelden?")
    mens.get_by_role("button", name="Ja, meld mij af").click()
    kop(mens, "U bent niet meer aangemeld")


def test_wachten_en_de_aangeboden_plek_aannemen(mens: Page, data: dict[str, str], bezoeker):
    open_formulier(mens, data, "vol")
    expect(mens.get_by_text("Het is vol. U komt op de wachtlijst")).to_be_visible()
    vul_in(mens, "Noor Bos", "noor@voorbeeld.test")
    mens.get_by_role("button", name="Zet mij op de wachtlijst").click()
    kop(mens, "U staat op de wachtlijst")
    expect(mens.get_by_text("U bent nummer 1 op de wachtlijst.")).to_be_visible()
    ander = bezoeker()
    ander.goto(f"{data['wie']}afmelden/")
    ander.get_by_role("button", name="Ja, meld mij af").click()
    kop(ander, "U bent niet meer aangemeld")
    mens.reload()
    kop(mens, "Er is een plek voor u")
    mens.get_by_role("button", name="Ja, ik kom").click()
    kop(mens, "U bent aangemeld")


def test_een_tijd_kiezen_bij_een_spreekuur(mens: Page, data: dict[str, str]):
    open_formulier(mens, data, "tijden")
    expect(mens.get_by_role("radio")).to_have_count(4)
    tijd = str(mens.locator(".nl-form-field__option label").first.text_content())
    mens.get_by_label(tijd).check()
    vul_in(mens, "Noor Bos", "noor@voorbeeld.test")
    mens.get_by_role("button", name="Aanmelden").click()
    kop(mens, "U bent aangemeld")
    expect(mens.get_by_text(tijd)).to_be_visible()
    open_formulier(mens, data, "tijden")
    expect(mens.get_by_role("radio")).to_have_count(3)


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_elke_stand_is_toegankelijk(bezoeker, data: dict[str, str], apparaat: str):
    pagina = bezoeker(apparaat)
    gevonden = []
    for datum, knop in (("ruim", "Aanmelden"), ("vol", "Zet mij op de wachtlijst"), ("tijden", "Aanmelden")):
        open_formulier(pagina, data, datum)
        gevonden += gebreken(pagina)
        pagina.get_by_role("button", name=knop).click()
        expect(pagina).to_have_title(re.compile("foutmelding"))
        gevonden += gebreken(pagina)
    open_formulier(pagina, data, "vol")
    vul_in(pagina, "Noor Bos", "noor@voorbeeld.test")
    pagina.get_by_role("button", name="Zet mij op de wachtlijst").click()
    kop(pagina, "U staat op de wachtlijst")
    eigen = pagina.url
    gevonden += gebreken(pagina)
    open_formulier(pagina, data, "vol")
    vul_in(pagina, "Iemand anders", "noor@voorbeeld.test")
    pagina.get_by_role("button", name="Zet mij op de wachtlijst").click()
    kop(pagina, "Dit e-mailadres is al aangemeld")
    gevonden += gebreken(pagina)
    for adres in (data["wie"], f"{data['wie']}wijzigen/", f"{data['wie']}afmelden/"):
        pagina.goto(adres)
        gevonden += gebreken(pagina)
    pagina.get_by_role("button", name="Ja, meld mij af").click()
    kop(pagina, "U bent niet meer aangemeld")
    gevonden += gebreken(pagina)
    pagina.goto(eigen)
    kop(pagina, "Er is een plek voor u")
    gevonden += gebreken(pagina)
    pagina.get_by_role("button", name="Ja, ik kom").click()
    kop(pagina, "U bent aangemeld")
    gevonden += gebreken(pagina)
    assert gevonden == []
