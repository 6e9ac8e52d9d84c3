"""Een wijkplatform houdt zijn eigen pagina bij: uitnodigen, bewerken, insturen, goedkeuren en bevestigen."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import foto, log_in, pad_in, uitgaand

EIGEN = "main [class^=inbreng]"  # de rest van het scherm is van Wagtail
WACHTWOORD = "een-heel-lang-wachtwoord"
MAAK = """
import datetime
import json
from participatie.models import Kerngroeplid, Wijk, WijkenPage, WijkplatformPage
platform = WijkenPage.objects.first().add_child(instance=WijkplatformPage(
    title="Wijkplatform Proef {naam} (fictief)", slug="wijkplatform-proef-{naam}", samenvatting="Om te proberen.",
    staat="erkend", contact_naam="Contactpunt (fictief)", contact_email="proef-{naam}@voorbeeld.nl"))
platform.wijken.set(Wijk.objects.all()[:1])
platform.kerngroep.add(Kerngroeplid(naam="Robin (fictief)", toon_naam=True, toestemming_op=datetime.date(2026, 1, 1)))
platform.save_revision().publish()
print("=>" + json.dumps(platform.pk))
"""


@pytest.fixture
def platform(demosite: Demosite, request: pytest.FixtureRequest) -> int:
    """Een eigen platform."""
    naam = re.sub(r"\W", "", request.node.name)[-12:]
    nummer: int = json.loads(demosite.manage("shell", "-v", "0", "-c", MAAK.format(naam=naam)).split("=>")[-1])
    return nummer


def nodig_uit(redactie: Page, platform: int, email: str) -> None:
    redactie.goto(f"/cms/wijkplatforms/{platform}/leden/")
    redactie.get_by_label("Naam").fill("Noor (fictief)")
    redactie.get_by_label("E-mailadres").fill(email)
    redactie.get_by_role("button", name="Nodig uit").click()
    expect(redactie.get_by_text("krijgt een mail met een link")).to_be_visible()


def kies_in_workflow(pagina: Page, actie: str) -> None:
    knop = pagina.locator(f"[data-workflow-action-name={actie}]")
    keuzes = pagina.locator(".w-dropdown-button, [data-controller~=w-dropdown]").filter(has=knop)
    keuzes.last.locator("[data-w-dropdown-target=toggle]").click()
    knop.first.click()


def kom_binnen(lid: Page, demosite: Demosite, email: str) -> None:
    tekst = uitgaand(demosite, email)[-1][1]
    lid.goto(pad_in(tekst, r"/cms/password_reset/sleutel/\S+"))
    for veld in ("password1", "password2"):
        lid.locator(f"[name={veld}]").fill(WACHTWOORD)
    lid.locator("form [type=submit]").first.click()
    expect(lid.locator("[name=password1]")).to_have_count(0)
    lid.goto("/cms/login/")
    lid.locator("[name=username]").fill(email)
    lid.locator("[name=password]").fill(WACHTWOORD)
    lid.locator("form [type=submit]").first.click()
    expect(lid.get_by_role("link", name="Pagina bewerken")).to_be_visible()


def test_een_lid_schrijft_stuurt_in_en_communicatie_keurt_goed(
    bezoeker: Callable[..., Page], demosite: Demosite, platform: int
):
    redactie, lid, email = bezoeker(), bezoeker(), f"noor-{platform}@voorbeeld.nl"
    log_in(redactie, "nieuwsbrief")
    nodig_uit(redactie, platform, email)
    assert gebreken(redactie, EIGEN) == []

    kom_binnen(lid, demosite, email)
    for naam in ("Nieuwsbrief", "Rapporten", "Inbreng", "Agenda", "Wijkplatforms"):
        expect(lid.get_by_role("navigation").get_by_text(naam, exact=True)).to_have_count(0)
    lid.get_by_role("link", name="Pagina bewerken").click()
    expect(lid.locator("#id_samenvatting")).to_be_visible()
    expect(lid.locator("[name=staat]")).to_have_count(0)
    lid.locator("#id_samenvatting").fill("Elke dinsdag staat de koffie klaar.")
    lid.locator("[name=action-submit]").first.click()
    expect(lid.get_by_text("is ter goedkeuring ingediend")).to_be_visible()

    lezer = bezoeker()
    pad = openbaar_pad(demosite, platform)
    lezer.goto(pad)
    expect(lezer.get_by_text("Om te proberen.")).to_be_visible()

    redactie.goto(f"/cms/pages/{platform}/edit/")
    kies_in_workflow(redactie, "approve")
    expect(redactie).not_to_have_url(re.compile("/edit/$"))
    lezer.goto(pad)
    expect(lezer.get_by_text("Elke dinsdag staat de koffie klaar.")).to_be_visible()

    lid.goto(f"/cms/wijkplatforms/{platform}/klopt/")
    assert gebreken(lid, EIGEN) == []
    lid.get_by_role("button", name="Dit klopt nog").click()
    expect(lid.get_by_text("Bedankt.")).to_be_visible()
    lezer.goto(pad)
    expect(lezer.get_by_text("Dit profiel is voor het laatst bevestigd op")).to_be_visible()


def test_een_lid_leest_waarom_iets_is_afgewezen_en_trekt_toestemming_meteen_in(
    bezoeker: Callable[..., Page], demosite: Demosite, platform: int
):
    redactie, lid, lezer, email = bezoeker(), bezoeker(), bezoeker(), f"sam-{platform}@voorbeeld.nl"
    log_in(redactie, "nieuwsbrief")
    nodig_uit(redactie, platform, email)
    kom_binnen(lid, demosite, email)
    lid.get_by_role("link", name="Pagina bewerken").click()
    lid.locator("#id_samenvatting").fill("Koop nu onze jassen!")
    lid.locator("[name=action-submit]").first.click()
    expect(lid.get_by_text("is ter goedkeuring ingediend")).to_be_visible()

    redactie.goto(f"/cms/pages/{platform}/edit/")
    kies_in_workflow(redactie, "reject")
    venster = redactie.get_by_role("dialog")
    venster.locator("textarea").fill("Dit is reclame. Haal de jassen weg.")
    venster.get_by_role("button", name="Wijzigingsverzoek").click()
    expect(redactie).not_to_have_url(re.compile("/edit/$"))
    assert "Dit is reclame. Haal de jassen weg." in uitgaand(demosite, email)[-1][1]
    lid.goto(f"/cms/pages/{platform}/edit/")
    expect(lid.locator("#id_samenvatting")).to_have_value("Koop nu onze jassen!")

    pad = openbaar_pad(demosite, platform)
    lezer.goto(pad)
    expect(lezer.get_by_text("Robin (fictief)")).to_be_visible()
    expect(lezer.get_by_text("jassen")).to_have_count(0)
    lid.goto(f"/cms/wijkplatforms/{platform}/toestemming/")
    assert gebreken(lid, EIGEN) == []
    lid.get_by_role("button", name="Trek toestemming in").click()
    expect(lid.get_by_text("De toestemming is ingetrokken.")).to_be_visible()
    lezer.goto(pad)
    expect(lezer.get_by_text("Een lid van de kerngroep")).to_be_visible()
    expect(lezer.get_by_text("Robin (fictief)")).to_have_count(0)


def test_een_lid_zet_een_beeld_in_de_eigen_map(bezoeker: Callable[..., Page], demosite: Demosite, platform: int):
    redactie, lid, email = bezoeker(), bezoeker(), f"bo-{platform}@voorbeeld.nl"
    log_in(redactie, "nieuwsbrief")
    nodig_uit(redactie, platform, email)
    kom_binnen(lid, demosite, email)
    lid.goto(f"/cms/pages/{platform}/edit/")
    lid.locator("#id_afbeelding-chooser [data-chooser-action-choose]").first.click()
    lid.get_by_role("tab", name="Upload").click()
    lid.locator("#id_image-chooser-upload-file").set_input_files(
        {"name": "koffie.jpg", "mimeType": "image/jpeg", "buffer": foto()}
    )
    lid.locator("#id_image-chooser-upload-title").fill(f"Koffie {platform}")
    lid.locator("#tab-upload [type=submit]").click()
    expect(lid.locator("#id_afbeelding-chooser").get_by_text(f"Koffie {platform}")).to_be_visible()
    lid.goto("/cms/images/")
    expect(lid.get_by_text(f"Koffie {platform}").first).to_be_visible()
    lid.goto("/cms/images/")
    ander = bezoeker()
    log_in(ander, "wijkplatform")
    ander.goto("/cms/images/")
    expect(ander.get_by_role("heading").first).to_be_visible()
    expect(ander.get_by_text(f"Koffie {platform}")).to_have_count(0)


def test_een_lid_komt_langs_geen_adres_bij_een_ander(bezoeker: Callable[..., Page], demosite: Demosite, platform: int):
    lid = bezoeker("smal")
    log_in(lid, "wijkplatform")
    paden = [
        *(f"/cms/pages/{platform}/{wat}/" for wat in ("edit", "copy", "delete", "history", "unpublish", "view_draft")),
        *("/cms/images/1/", "/cms/images/1/delete/", "/cms/documents/edit/1/", "/cms/reports/site-history/"),
        *(f"/cms/wijkplatforms/{platform}/{wat}/" for wat in ("leden", "klopt", "toestemming")),
        *("/cms/wijkplatforms/", "/cms/users/", "/cms/collections/", "/cms/inbreng/", "/cms/initiatieven/aanmelding/"),
    ]
    for pad in paden:
        antwoord = lid.goto(pad)
        assert antwoord
        assert antwoord.status == 403 or re.search(r"/cms/(pages/\d+/)?$", lid.url), pad
        expect(lid.get_by_text("Wijkplatform Proef")).to_have_count(0)


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_elk_platform_van_de_demo_is_toegankelijk(bezoeker: Callable[..., Page], demosite: Demosite, apparaat: str):
    pagina, gevonden = bezoeker(apparaat), []
    paden = [pad for soort, pad in demosite.wegwijzer["paginas"] if soort == "WijkplatformPage"]
    assert len(paden) >= 8
    for pad in paden:
        pagina.goto(pad)
        gevonden += gebreken(pagina)
    assert gevonden == []


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_de_schermen_van_medewerkers_zijn_toegankelijk(bezoeker: Callable[..., Page], platform: int, apparaat: str):
    pagina = bezoeker(apparaat)
    log_in(pagina, "nieuwsbrief")
    for pad in (
        "/cms/wijkplatforms/",
        f"/cms/wijkplatforms/{platform}/leden/",
        f"/cms/wijkplatforms/{platform}/klopt/",
        f"/cms/wijkplatforms/{platform}/toestemming/",
    ):
        pagina.goto(pad)
        assert gebreken(pagina, EIGEN) == []
    pagina.goto(f"/cms/wijkplatforms/{platform}/leden/")
    pagina.get_by_role("button", name="Nodig uit").click()
    expect(pagina.get_by_text("Vul een e-mailadres in.")).to_be_visible()
    assert gebreken(pagina, EIGEN) == []


def openbaar_pad(demosite: Demosite, platform: int) -> str:
    vraag = f"from participatie.models import WijkplatformPage as W; print('=>' + W.objects.get(pk={platform}).url)"
    return demosite.manage("shell", "-v", "0", "-c", vraag).split("=>")[-1].strip()
