"""De agenda en de school in een echte browser: maand, week en filters; en hulp aanbieden en antwoorden."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import log_in, pad_in, uitgaand

Bezoeker = Callable[..., Page]
MANIEREN = pytest.mark.parametrize(("apparaat", "js"), [("telefoon", True), ("breed", True), ("telefoon", False)])
MAAK = """
from datetime import timedelta
from django.utils import timezone
from initiatieven.models import AgendaPage, ActiviteitPage, Bijeenkomst, Gelegenheid, Pitch
agenda = AgendaPage.objects.get()
cafe = agenda.add_child(instance=ActiviteitPage(
    title="Café aan de sluis (fictief)", slug="cafe-sluis", samenvatting="Kom langs.", soort="cafe"))
begin = timezone.now() + timedelta(days=300)
gelegenheid = Gelegenheid.objects.create(aanbod=cafe, wijze="vrij")
Bijeenkomst.objects.create(gelegenheid=gelegenheid, begin=begin, eind=begin + timedelta(hours=2), locatie="Sluis")
Pitch.objects.create(activiteit=cafe, titel="Sluiskoor", tekst="Wij zingen.", hulpvraag="Wie speelt piano?",
    email="sluiskoor@voorbeeld.nl")
"""


@pytest.fixture(scope="module")
def cafe(demosite: Demosite) -> str:
    """Een eigen Initiatievencafé met één pitch; geeft het adres."""
    demosite.manage("shell", "-v", "0", "-c", MAAK)
    return "/agenda/cafe-sluis/"


def past(pagina: Page) -> bool:
    """Of er niets buiten het scherm valt."""
    return bool(pagina.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@MANIEREN
def test_iemand_kijkt_per_maand_en_bladert(bezoeker: Bezoeker, apparaat: str, js: bool):
    pagina = bezoeker(apparaat, js=js)
    pagina.goto("/agenda/")
    pagina.get_by_role("link", name="Maand", exact=True).click()
    expect(pagina.locator(".nl-choice-links [aria-current]")).to_have_text("Maand")
    # De volgende maand: aan het eind van deze is er misschien niets meer, en dan staat er geen tabel.
    naar = pagina.locator("a[rel~=next]").first
    maand = naar.inner_text().strip()
    naar.click()
    expect(pagina.locator("#resultaten-titel")).to_contain_text(re.compile(maand, re.IGNORECASE))
    maandag = pagina.locator("th", has_text="maandag")
    if apparaat == "breed":
        expect(maandag).to_be_visible()
    else:
        expect(maandag).to_be_hidden()  # op een telefoon is de maand een lijst van dagen
    assert past(pagina)
    if js:
        assert gebreken(pagina) == []
    zichtbaar = pagina.locator(".nl-month__link:visible").first
    titel = zichtbaar.locator("span").last.inner_text()
    zichtbaar.click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text(titel)


def test_op_papier_staat_de_agenda_en_niet_het_filter(bezoeker: Bezoeker):
    pagina = bezoeker("breed")
    for pad, knop in (("/agenda/", "Toon activiteiten"), ("/initiatievenschool/", "Toon cursussen")):
        pagina.goto(pad)
        pagina.emulate_media(media="print")
        expect(pagina.get_by_role("button", name=knop)).to_be_hidden()
        expect(pagina.get_by_text("Kies wat u wilt zien")).to_be_hidden()
        expect(pagina.locator("#resultaten-titel")).to_be_visible()
        pagina.emulate_media(media="screen")


@MANIEREN
def test_iemand_kijkt_per_week_en_naar_wat_er_was(bezoeker: Bezoeker, apparaat: str, js: bool):
    pagina = bezoeker(apparaat, js=js)
    pagina.goto("/agenda/")
    pagina.get_by_role("link", name="Deze week").click()
    expect(pagina.get_by_role("heading", name="Deze week")).to_be_visible()
    pagina.get_by_role("link", name="Volgende week").click()
    expect(pagina.get_by_role("heading", name="Week van")).to_be_visible()
    assert past(pagina)
    pagina.get_by_role("link", name="Geweest").click()
    expect(pagina.get_by_role("heading", name="Wat er was")).to_be_visible()
    pagina.get_by_role("link", name="Lees het verslag").first.click()
    expect(pagina.get_by_role("heading", name="Verslag")).to_be_visible()


@MANIEREN
def test_iemand_kiest_op_soort_en_haalt_de_keuze_weer_weg(bezoeker: Bezoeker, apparaat: str, js: bool):
    pagina = bezoeker(apparaat, js=js)
    pagina.goto("/agenda/")
    pagina.get_by_text("Kies wat u wilt zien").click()
    pagina.get_by_label("Wat", exact=True).select_option("Spreekuur")
    pagina.get_by_label("Gebied", exact=True).select_option("Noord")
    pagina.get_by_role("button", name="Toon activiteiten").click()
    koppen = pagina.locator(".nl-event__heading")
    expect(koppen.filter(has_text="Spreekuur Noord").first).to_be_visible()
    expect(koppen.filter(has_not_text="Spreekuur")).to_have_count(0)
    expect(koppen.filter(has_text="Spreekuur Oost")).to_have_count(0)
    expect(pagina.get_by_role("link", name="Kalenderbestand")).to_have_attribute(
        "href", "/agenda.ics?soort=spreekuur&gebied=noord"
    )
    if js:
        assert gebreken(pagina) == []
    pagina.get_by_role("link", name="Haal weg: Gebied: Noord").click()
    expect(koppen.filter(has_text="Spreekuur Schalkwijk").first).to_be_visible()


@MANIEREN
def test_iemand_kiest_een_cursus_en_vindt_de_knop(bezoeker: Bezoeker, apparaat: str, js: bool):
    pagina = bezoeker(apparaat, js=js)
    pagina.goto("/initiatievenschool/")
    pagina.get_by_label("Onderwerp", exact=True).select_option("crowdfunding")
    pagina.get_by_role("button", name="Toon cursussen").click()
    expect(pagina.get_by_role("heading", name="1 cursus")).to_be_visible()
    pagina.locator(".nl-card__link").click()
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Crowdfunding")
    expect(pagina.get_by_role("link", name="Op de wachtlijst (Winter, avondgroep)")).to_be_visible()
    assert past(pagina)
    if js:
        assert gebreken(pagina) == []
    pagina.get_by_role("link", name="Initiatievenschool").last.click()
    pagina.get_by_role("link", name="Bekijk eerdere cursussen").click()
    expect(pagina.get_by_role("heading", name="Eerdere cursussen")).to_be_visible()
    if js:
        assert gebreken(pagina) == []


def test_iemand_biedt_hulp_aan_en_krijgt_antwoord(bezoeker: Bezoeker, demosite: Demosite, cafe: str):
    helper, medewerker, initiatief = bezoeker("telefoon", js=False), bezoeker(), bezoeker("telefoon")
    helper.goto(cafe)
    helper.get_by_role("link", name="Ik kan helpen (Sluiskoor)").click()
    helper.get_by_role("button", name="Aanbod versturen").click()
    expect(helper.get_by_text("Er zijn 3 fouten")).to_be_visible()
    helper.get_by_label("Naam", exact=True).fill("Piet (fictief)")
    helper.get_by_label("E-mailadres").fill("piet.piano@voorbeeld.nl")
    helper.get_by_label("Hoe kunt u helpen?").fill("Ik speel piano.")
    helper.get_by_role("button", name="Aanbod versturen").click()
    expect(helper.get_by_role("heading", name="Uw aanbod is verstuurd")).to_be_visible()

    # Zo snel als deze test typt geen mens: het aanbod wacht op een medewerker.
    assert uitgaand(demosite, "sluiskoor@voorbeeld.nl") == []
    log_in(medewerker, "cursus")
    medewerker.goto("/cms/initiatieven/hulpaanbod/")
    medewerker.get_by_role("row").filter(has_text="Sluiskoor").get_by_role("link").first.click()
    medewerker.get_by_role("button", name="Doorgeven aan de initiatiefnemer").click()
    expect(medewerker.get_by_text("Het aanbod is doorgegeven.")).to_be_visible()

    [(_status, mail)] = uitgaand(demosite, "sluiskoor@voorbeeld.nl")
    assert "Ik speel piano." in mail
    assert "piet.piano@" not in mail
    initiatief.goto(pad_in(mail, r"/hulpaanbod/\S+"))
    assert gebreken(initiatief) == []
    initiatief.get_by_label("Uw antwoord").fill("Kom dinsdag!")
    initiatief.get_by_role("button", name="Antwoord versturen").click()
    expect(initiatief.get_by_text("Uw antwoord is verstuurd")).to_be_visible()
    [(_status, antwoord)] = uitgaand(demosite, "piet.piano@voorbeeld.nl")
    assert "Kom dinsdag!" in antwoord
    assert "sluiskoor@" not in antwoord


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_hulp_aanbieden_is_toegankelijk_ook_met_fouten(bezoeker: Bezoeker, cafe: str, apparaat: str):
    pagina = bezoeker(apparaat)
    pagina.goto(cafe)
    gevonden = gebreken(pagina)
    pagina.get_by_role("link", name="Ik kan helpen (Sluiskoor)").click()
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Ik kan helpen")
    gevonden += gebreken(pagina)
    pagina.get_by_role("button", name="Aanbod versturen").click()
    expect(pagina).to_have_title(re.compile(r"^3 foutmeldingen"))
    gevonden += gebreken(pagina)
    assert gevonden == []
    assert past(pagina)


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_elke_weergave_van_de_agenda_is_toegankelijk(bezoeker: Bezoeker, apparaat: str):
    pagina = bezoeker(apparaat)
    gevonden = []
    for vraag in (
        "",
        "?weergave=week",
        "?weergave=maand",
        "?weergave=voorbij",
        "?soort=xx",
        "?soort=bankje&wijk=duinwijk",
    ):
        pagina.goto(f"/agenda/{vraag}")
        gevonden += gebreken(pagina)
        assert past(pagina), vraag
    assert gevonden == []
