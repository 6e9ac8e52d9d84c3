"""De coördinator: iemand toevoegen, verplaatsen, mailen, en aan de deur afvinken met slechte verbinding."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import log_in, uitgaand

Bezoeker = Callable[..., Page]
EIGEN = "main :is([class^=inbreng], [class^=agenda], [class^=deur])"  # de rest van het scherm is van Wagtail
MAAK = """
import json, uuid
from datetime import timedelta
from django.utils import timezone
from initiatieven.aanmelden import actions
from initiatieven.models import Bijeenkomst, CursusPage, Gelegenheid, SchoolPage
cursus = SchoolPage.objects.first().add_child(instance=CursusPage(
    title="Deurcursus (fictief)", slug="deurcursus-fictief", samenvatting="Om te proberen.", live=False,
    contact_email="deur@voorbeeld.nl"))
gemaakt = {}
dagen = {"beheer": 20, "later": 40, "telefoon": 0, "zonder": 0, "bekijken": 0, "traag": 0, "oud": 0}
for naam, over in dagen.items():
    keer = Gelegenheid.objects.create(aanbod=cursus, naam=naam, capaciteit=8, max_samen=2)
    begin = timezone.now() + timedelta(days=over, hours=1)
    Bijeenkomst.objects.create(gelegenheid=keer, begin=begin, eind=begin + timedelta(hours=2), locatie="Buurthuis")
    for mens in ("Anna", "Bram", "Chloé") if naam != "later" else ():
        mail = f"{mens[0].lower()}.{naam}@voorbeeld.nl"
        gegevens = actions.Gegevens(f"{mens} Deur (fictief)", mail, nodig="Ringleiding")
        actions.aanmelden(keer, gegevens, idempotentie=str(uuid.uuid4()))
    gemaakt[naam] = [keer.pk, *keer.aanmeldingen.order_by("pk").values_list("pk", flat=True)]
print("=>" + json.dumps(gemaakt))
"""


@pytest.fixture(scope="module")
def keren(demosite: Demosite) -> dict[str, list[int]]:
    """Eigen data van een cursus die niet op de site staat: de gelegenheid, en wie zich aanmeldde."""
    gemaakt: dict[str, Any] = json.loads(demosite.manage("shell", "-v", "0", "-c", MAAK).split("=>")[-1])
    return gemaakt


def deur(pagina: Page, keren: dict[str, list[int]], naam: str) -> None:
    log_in(pagina, "cursus")
    pagina.goto(f"/cms/agenda/{keren[naam][0]}/deur/")


def vinkje(pagina: Page, naam: str) -> Any:
    return pagina.get_by_role("checkbox", name=re.compile(naam))


def test_toevoegen_verplaatsen_en_mailen(bezoeker: Bezoeker, demosite: Demosite, keren: dict[str, list[int]]):
    pagina = bezoeker()
    log_in(pagina, "cursus")
    pagina.get_by_role("button", name=re.compile("^Agenda( |$)")).click()
    pagina.get_by_role("link", name=re.compile("^Aanmeldingen")).click()
    pagina.get_by_label("Naam van de cursus of activiteit").fill("Deurcursus")
    pagina.get_by_role("button", name="Zoek", exact=True).click()
    pagina.get_by_role("link", name="Deurcursus (fictief) – beheer").click()

    pagina.get_by_role("link", name="Iemand toevoegen").click()
    pagina.get_by_role("button", name="Voeg toe").click()
    expect(pagina.get_by_text("Er is 1 fout.")).to_be_visible()
    pagina.get_by_label("Naam").fill("Els Belt (fictief)")
    pagina.get_by_label("Nodig om mee te doen").fill("Een plek vooraan")
    pagina.get_by_role("button", name="Voeg toe").click()
    expect(pagina.get_by_text("Els Belt (fictief) heeft een plek.")).to_be_visible()
    pagina.get_by_role("link", name="Briefje afdrukken").click()
    expect(pagina.get_by_role("img", name="QR-code naar de eigen pagina")).to_be_visible()
    assert demosite.adres in pagina.locator(".briefje__adres").inner_text()

    pagina.goto(f"/cms/agenda/{keren['beheer'][0]}/wie/{keren['beheer'][1]}/")
    pagina.get_by_text("Naar een andere datum").click()
    pagina.get_by_label("Naar welke datum?").select_option(str(keren["later"][0]))
    pagina.get_by_role("button", name="Verplaats").click()
    expect(pagina.get_by_text("Anna Deur (fictief) is verplaatst.")).to_be_visible()
    expect(pagina).to_have_url(re.compile(f"/agenda/{keren['later'][0]}/wie/"))
    assert "later" not in uitgaand(demosite, "b.beheer@voorbeeld.nl")[-1][1]
    assert len(uitgaand(demosite, "a.beheer@voorbeeld.nl")) == 2

    pagina.goto(f"/cms/agenda/{keren['beheer'][0]}/")
    pagina.get_by_role("checkbox", name="Bram Deur (fictief) aanvinken").check()
    pagina.get_by_role("button", name="Mail deze mensen").click()
    pagina.get_by_label("Onderwerp").fill("Neem een pen mee")
    pagina.get_by_label("Bericht").fill("Wij schrijven veel.")
    pagina.get_by_role("button", name="Bekijk een voorbeeld").click()
    expect(pagina.get_by_role("heading", name="U mailt 1 persoon")).to_be_visible()
    expect(pagina.get_by_text("Beste Bram Deur (fictief),")).to_be_visible()
    assert gebreken(pagina, EIGEN) == []
    assert len(uitgaand(demosite, "b.beheer@voorbeeld.nl")) == 1
    pagina.get_by_role("button", name="Verstuur").click()
    expect(pagina.get_by_text("Het bericht gaat naar 1 persoon.")).to_be_visible()
    _bevestiging, (_status, mail) = uitgaand(demosite, "b.beheer@voorbeeld.nl")
    assert "Wij schrijven veel." in mail
    assert "Mail naar deur@voorbeeld.nl." in mail
    pagina.get_by_role("button", name="Houd dit bericht tegen").click()
    expect(pagina.get_by_text("Tegengehouden. Niemand kreeg dit bericht.")).to_be_visible()
    assert len(uitgaand(demosite, "b.beheer@voorbeeld.nl")) == 1


def test_vinkjes_wachten_op_verbinding_en_twee_telefoons_vullen_elkaar_aan(
    bezoeker: Bezoeker, keren: dict[str, list[int]]
):
    een, ander = bezoeker("telefoon"), bezoeker("telefoon")
    deur(een, keren, "telefoon")
    stand = een.locator("[data-stand]")
    expect(stand).to_have_text("Alles is bewaard.")
    for rij in een.locator(".deur-rij label").all():
        assert rij.bounding_box()["height"] >= 44

    een.get_by_label("Zoek op naam").fill("chloe")
    expect(een.locator(".deur-rij:visible")).to_have_count(1)
    een.get_by_label("Zoek op naam").fill("")
    een.context.set_offline(True)
    vinkje(een, "Anna").check()
    vinkje(een, "Chloé").check()
    expect(stand).to_have_text("2 vinkjes wachten op verbinding.")
    expect(een.locator("[data-er]")).to_have_text("2")
    een.get_by_label("Naam", exact=True).fill("Late gast (fictief)")
    een.get_by_role("button", name="Zet erbij en vink aan").click()
    expect(een.get_by_text("Zonder verbinding kunt u niemand toevoegen.")).to_be_visible()

    deur(ander, keren, "telefoon")
    vinkje(ander, "Bram").check()
    expect(ander.locator("[data-stand]")).to_have_text("Alles is bewaard.")
    een.context.set_offline(False)
    expect(stand).to_have_text("Alles is bewaard.")
    expect(vinkje(een, "Bram")).to_be_checked()
    ander.reload()
    for naam in ("Anna", "Bram", "Chloé"):
        expect(vinkje(ander, naam)).to_be_checked()

    een.get_by_role("button", name="Zet erbij en vink aan").click()
    expect(een.get_by_text("Late gast (fictief) staat erbij en is aanwezig.")).to_be_visible()
    expect(een.locator("[data-er]")).to_have_text("4")


def test_vinkjes_overleven_herladen_en_een_verlopen_aanmelding(bezoeker: Bezoeker, keren: dict[str, list[int]]):
    pagina = bezoeker("telefoon")
    deur(pagina, keren, "bekijken")
    stand = pagina.locator("[data-stand]")
    expect(stand).to_have_text("Alles is bewaard.")
    pagina.route("**/vinkjes/**", lambda _route: None)  # een verbinding die blijft hangen
    vinkje(pagina, "Anna").check()
    expect(stand).to_have_text("1 vinkje wacht op verbinding.")
    pagina.reload()
    expect(vinkje(pagina, "Anna")).to_be_checked()
    expect(stand).to_have_text("1 vinkje wacht op verbinding.")

    pagina.unroute("**/vinkjes/**")
    pagina.context.clear_cookies(name="sessionid")
    with pagina.expect_navigation():
        pagina.evaluate("location.reload()")
    expect(pagina).to_have_url(re.compile("/cms/login/"))
    pagina.locator("[name=username]").fill("cursus")
    pagina.locator("[name=password]").fill("welkom-cursus-demo")
    pagina.locator("form [type=submit]").first.click()
    expect(stand).to_have_text("Alles is bewaard.")
    expect(vinkje(pagina, "Anna")).to_be_checked()

    pagina.context.clear_cookies(name="sessionid")
    vinkje(pagina, "Bram").check()
    expect(pagina.get_by_text("U bent uitgelogd. Uw vinkjes zijn bewaard op dit apparaat.")).to_be_visible()
    expect(stand).to_have_text("1 vinkje wacht op verbinding.")
    pagina.get_by_role("link", name="Log opnieuw in").click()
    pagina.locator("[name=username]").fill("cursus")
    pagina.locator("[name=password]").fill("welkom-cursus-demo")
    pagina.locator("form [type=submit]").first.click()
    expect(stand).to_have_text("Alles is bewaard.")
    expect(vinkje(pagina, "Bram")).to_be_checked()


def test_een_vinkje_dat_meteen_weer_weg_moet_blijft_weg_ook_als_het_eerste_traag_is(
    bezoeker: Bezoeker, keren: dict[str, list[int]]
):
    pagina = bezoeker("telefoon")
    deur(pagina, keren, "traag")
    stand = pagina.locator("[data-stand]")
    expect(stand).to_have_text("Alles is bewaard.")
    onderweg: list[Any] = []
    pagina.route("**/vinkjes/**", lambda route: onderweg.append(route), times=1)
    with pagina.expect_request("**/vinkjes/**"):
        vinkje(pagina, "Anna").check()
    vinkje(pagina, "Anna").uncheck()
    moment = pagina.evaluate("Date.now()")
    pagina.wait_for_function("(moment) => Date.now() > moment + 700", arg=moment)
    onderweg[0].continue_()
    expect(stand).to_have_text("Alles is bewaard.")
    expect(vinkje(pagina, "Anna")).not_to_be_checked()
    pagina.reload()
    expect(vinkje(pagina, "Anna")).not_to_be_checked()


def test_een_telefoon_van_een_paar_jaar_oud_bewaart_vinkjes_ook(bezoeker: Bezoeker, keren: dict[str, list[int]]):
    pagina = bezoeker("telefoon")
    pagina.add_init_script("delete AbortSignal.timeout; delete AbortSignal.any")
    deur(pagina, keren, "oud")
    vinkje(pagina, "Anna").check()
    expect(pagina.locator("[data-stand]")).to_have_text("Alles is bewaard.")
    pagina.evaluate("localStorage.clear()")
    pagina.reload()
    expect(vinkje(pagina, "Anna")).to_be_checked()


def test_de_deurlijst_zonder_script(bezoeker: Bezoeker, keren: dict[str, list[int]]):
    pagina = bezoeker("telefoon", js=False)
    deur(pagina, keren, "zonder")
    vinkje(pagina, "Anna").check()
    pagina.get_by_role("button", name="Bewaar de lijst").click()
    expect(pagina.get_by_text("De lijst is bewaard.")).to_be_visible()
    expect(vinkje(pagina, "Anna")).to_be_checked()
    expect(vinkje(pagina, "Bram")).not_to_be_checked()
    vinkje(pagina, "Anna").uncheck()
    pagina.get_by_role("button", name="Bewaar de lijst").click()
    expect(vinkje(pagina, "Anna")).not_to_be_checked()


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_elk_scherm_is_toegankelijk_en_past(bezoeker: Bezoeker, keren: dict[str, list[int]], apparaat: str):
    pagina = bezoeker(apparaat)
    log_in(pagina, "cursus")
    keer, anna, *_rest = keren["zonder"]
    schermen = [
        *("", "cijfers/", f"{keer}/", f"{keer}/toevoegen/", f"{keer}/deur/", f"{keer}/bericht/", f"{keer}/downloaden/"),
        *(f"{keer}/evaluatie/", f"{keer}/wie/{anna}/", f"{keer}/wie/{anna}/wijzigen/"),
    ]
    for scherm in schermen:
        pagina.goto(f"/cms/agenda/{scherm}")
        assert gebreken(pagina, EIGEN) == []
        assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth"), scherm
    for los in (f"{keer}/afdruk/", f"{keer}/wie/{anna}/briefje/"):
        pagina.goto(f"/cms/agenda/{los}")
        assert gebreken(pagina) == []
        assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth"), los
