"""De menukaart: een bewoner loopt de vragen langs, en een redacteur verandert ze en krijgt bij een kring een fout."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import log_in

Bezoeker = Callable[..., Page]
ADRES = "/wat-wilt-u-doen/"
MANIEREN = pytest.mark.parametrize(
    ("apparaat", "js"), [("telefoon", True), ("smal", True), ("breed", True), ("telefoon", False)]
)
EIGEN = "#panel-child-inhoud-boom-content"
MAAK = """
from home.models import HomePage
from initiatieven.models import InstrumentPage, ToolkitPage
kaart = HomePage.objects.get(slug="home").add_child(instance=ToolkitPage(
    title="Proefkaart (fictief)", slug="proefkaart", samenvatting="Om te proberen."))
geld = kaart.add_child(instance=InstrumentPage(
    title="Proefbudget (fictief)", slug="proefbudget", samenvatting="Om te proberen.",
    voor_wie="Iedereen", kosten="Niets", duur="Kort"))
def antwoord(tekst, naar, *instrumenten):
    return {"tekst": tekst, "uitleg": "", "naar_vraag": naar, "instrumenten": list(instrumenten)}
def vraag(nummer, *antwoorden):
    return "vraag", {"nummer": nummer, "vraag": f"Proefvraag {nummer}?", "uitleg": "", "antwoorden": list(antwoorden)}
kaart.boom = [
    vraag(1, antwoord("Verder", 2), antwoord("Klaar", None, geld)),
    vraag(2, antwoord("Ook klaar", None, geld), antwoord("Nog een", None, geld)),
]
kaart.save_revision().publish()
print("=>" + str(kaart.pk))
"""


@pytest.fixture(scope="module")
def kaart(demosite: Demosite) -> str:
    """Een eigen menukaart van twee vragen; geeft het adres in het CMS."""
    return f"/cms/pages/{demosite.manage('shell', '-v', '0', '-c', MAAK).split('=>')[-1].strip()}/edit/"


@MANIEREN
def test_een_bewoner_loopt_van_vraag_naar_instrument_en_terug(bezoeker: Bezoeker, apparaat: str, js: bool):
    pagina = bezoeker(apparaat, js=js)
    pagina.goto(ADRES)
    kop = pagina.locator("#vraag-titel")
    gevonden = gebreken(pagina) if js else []
    pagina.get_by_role("link", name=re.compile("^Iets organiseren of maken")).click()
    expect(kop).to_have_text("Vraag 2. Wat hebt u het meest nodig?")
    gevonden += gebreken(pagina) if js else []
    pagina.get_by_role("link", name="Geld", exact=True).click()
    expect(kop).to_have_text("Vraag 3. Hoe ver bent u met uw plan?")
    pagina.get_by_role("link", name="Ik weet wat ik ga doen en wat het kost").click()
    expect(kop).to_have_text("Dit past bij u")
    expect(pagina).to_have_title(re.compile("^Dit past bij u - Wat wilt u doen"))
    uitkomst = pagina.locator("#vraag article")
    expect(uitkomst).to_have_count(1)
    expect(uitkomst).to_contain_text("Vraag na of dit nog klopt")
    gevonden += gebreken(pagina) if js else []
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth") if js else True
    pagina.get_by_role("link", name="Vorige vraag").click()
    expect(kop).to_have_text("Vraag 3. Hoe ver bent u met uw plan?")
    pagina.get_by_role("link", name="Wijzig uw antwoord op “Wat wilt u doen?”").click()
    expect(kop).to_have_text("Vraag 1. Wat wilt u doen?")
    pagina.get_by_role("link", name=re.compile("^Een taak van de gemeente overnemen")).click()
    expect(uitkomst.get_by_role("heading", level=3)).to_have_text("Uitdaagrecht")
    uitkomst.get_by_role("link", name="Vraag een gesprek aan").click()
    expect(pagina).to_have_url(re.compile("/contact/stel-een-vraag/$"))
    assert gevonden == []


def test_wie_al_weet_wat_hij_zoekt_kiest_een_kaart(bezoeker: Bezoeker):
    pagina = bezoeker("telefoon")
    pagina.goto(ADRES)
    pagina.locator(".nl-card").get_by_role("link", name="Wijkplatform").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Wijkplatform")
    assert gebreken(pagina) == []
    pagina.get_by_role("link", name="Zoek uw wijk").click()
    expect(pagina).to_have_url(re.compile("/wijken/$"))


def test_een_oude_link_begint_opnieuw(bezoeker: Bezoeker):
    pagina = bezoeker("smal")
    pagina.goto(f"{ADRES}?keuze=7.7")
    expect(pagina.get_by_text("Dit antwoord kennen wij niet")).to_be_visible()
    expect(pagina.locator("#vraag-titel")).to_have_text("Vraag 1. Wat wilt u doen?")
    assert gebreken(pagina) == []


def test_van_menu_en_startpagina_naar_de_menukaart(bezoeker: Bezoeker):
    pagina = bezoeker("breed")
    pagina.goto("/")
    pagina.get_by_role("main").get_by_role("link", name="Wat wilt u doen?").click()
    expect(pagina).to_have_url(re.compile(ADRES))
    expect(pagina.get_by_role("navigation", name="Hoofdmenu").locator("[aria-current]")).to_have_text(
        "Wat wilt u doen?"
    )


def publiceer(pagina: Page) -> None:
    pagina.locator(".w-dropdown--dropdown-button .w-dropdown__toggle, footer .w-dropdown__toggle").first.click()
    pagina.get_by_role("button", name="Publiceren").click()


def test_een_redacteur_verandert_een_vraag_en_krijgt_bij_een_kring_een_heldere_fout(bezoeker: Bezoeker, kaart: str):
    redacteur, bewoner = bezoeker("breed"), bezoeker("telefoon")
    log_in(redacteur, "redactie")
    redacteur.goto(kaart)
    naar = redacteur.locator("[name=boom-0-value-antwoorden-0-value-naar_vraag]")
    expect(naar).to_be_hidden()
    redacteur.locator(EIGEN).locator("[data-panel-toggle]").first.click()
    redacteur.locator("[name=boom-0-value-vraag]").fill("Wat wilt u proberen?")
    naar.fill("1")
    publiceer(redacteur)
    fout = redacteur.get_by_text("Zo komt iemand weer bij een eerdere vraag uit: 1 → 1.").first
    expect(fout).to_be_visible()
    bewoner.goto("/proefkaart/")
    expect(bewoner.locator("#vraag-titel")).to_have_text("Vraag 1. Proefvraag 1?")

    naar.fill("2")
    publiceer(redacteur)
    expect(redacteur.get_by_text("is gepubliceerd")).to_be_visible()
    bewoner.reload()
    expect(bewoner.locator("#vraag-titel")).to_have_text("Vraag 1. Wat wilt u proberen?")
