"""Van een lege editie tot de laatste mail: schrijven, nakijken, versturen en meekijken, met een echte mailserver."""

import json
import re
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import gebreken
from tests.browser.bezoeker import Bezoeker
from tests.browser.demosite import Demosite, vrije_poort
from tests.browser.reis import log_in
from tests.common.mailserver import Mailserver

AANTAL = 120
EIGEN = "main :is([class^=inbreng], [class^=verzend])"  # de rest van het scherm is van Wagtail
ONDERWERP = "Dit is nieuw in de stad (fictief)"
TITEL = "Nieuwsbrief over het verzenden (fictief)"
MAAK = f"""
import json
from initiatieven.abonnees.kenmerk import adreshash
from initiatieven.models import Abonnee, NieuwsbriefPage
from home.models import HomePage
Abonnee.objects.update(nieuwsbrief=False)
adressen = [f"meekijker{{nummer}}@voorbeeld.test" for nummer in range({AANTAL})]
Abonnee.objects.bulk_create(Abonnee(email=adres, adreshash=adreshash(adres), nieuwsbrief=True) for adres in adressen)
lijst = NieuwsbriefPage.objects.first()
if lijst is None:
    lijst = NieuwsbriefPage(title="Nieuwsbrief", slug="nieuwsbrief", samenvatting="Nieuws in uw mail.")
    HomePage.objects.first().add_child(instance=lijst)
laatste = Abonnee.objects.get(email=adressen[-1])
print("=>" + json.dumps({{"lijst": lijst.pk, "afmelden": laatste.afmelden("nieuwsbrief")}}))
"""


class Mailsite(Demosite):
    """Een demosite die echt mailt, naar een server van de test."""

    mailpoort = 0

    @property
    def omgeving(self) -> dict[str, str]:
        return {**super().omgeving, "EMAIL_URL": f"smtp://127.0.0.1:{self.mailpoort}"}


@pytest.fixture(scope="module")
def mailserver() -> Iterator[Mailserver]:
    with Mailserver() as server:
        yield server


@pytest.fixture(scope="module")
def mailsite(sjabloon: Path, tmp_path_factory: pytest.TempPathFactory, mailserver: Mailserver) -> Iterator[Mailsite]:
    """Een eigen site: deze test schrijft alle abonnees aan."""
    site = Mailsite(tmp_path_factory.mktemp("mailsite") / "var", vrije_poort())
    site.mailpoort = mailserver.poort
    site.kopieer_van(sjabloon)
    with site.draait():
        yield site


@pytest.fixture
def redacteur(chromium: Browser, mailsite: Mailsite) -> Iterator[Callable[..., Page]]:
    """Iemand van communicatie, ingelogd."""
    bezoekers: list[Bezoeker] = []

    def nieuw(apparaat: str = "breed", *, js: bool = True) -> Page:
        bezoekers.append(Bezoeker(chromium, mailsite.adres, apparaat, js=js))
        log_in(bezoekers[-1].pagina, "nieuwsbrief")
        return bezoekers[-1].pagina

    yield nieuw
    assert [klacht for een in bezoekers for klacht in een.vertrek()] == []


def aangekomen(server: Mailserver) -> Counter[str]:
    """Hoe vaak elk adres deze editie kreeg, geteld bij de mailserver; wie zich aanmeldt, krijgt daar ook mail over."""
    brieven = (message_from_bytes(bron, policy=policy.default) for bron in server.ontvangen)
    return Counter(str(brief["To"]) for brief in brieven if ONDERWERP in str(brief["Subject"]))


def schrijf(pagina: Page, lijst: int) -> None:
    """Een nieuwe editie, met in het concept wat er nieuw is, en dan op de site."""
    pagina.goto(f"/cms/pages/add/initiatieven/editiepage/{lijst}/")
    pagina.get_by_label(re.compile("^Titel")).first.fill(TITEL)
    pagina.get_by_label(re.compile("^Samenvatting", re.IGNORECASE)).first.fill(
        "Wat er in de stad te doen is (fictief)."
    )
    pagina.get_by_label(re.compile("^Onderwerp van de mail", re.IGNORECASE)).fill(ONDERWERP)
    voorproefje = "Nieuws, cursussen en plannen waarover u kunt meedenken."
    pagina.get_by_label(re.compile("^Voorproefje", re.IGNORECASE)).fill(voorproefje)
    pagina.get_by_role("button", name=re.compile("^Bewaar concept")).click()
    expect(pagina).to_have_url(re.compile(r"/pages/\d+/edit/"))
    nummer = re.search(r"/pages/(\d+)/", pagina.url)
    assert nummer
    pagina.goto(f"/cms/nieuwsbrief/{nummer[1]}/nieuws/")
    pagina.locator("main input[type=checkbox]").first.check()
    pagina.locator("main form [type=submit]").first.click()
    expect(pagina).to_have_url(re.compile(r"/pages/\d+/edit/"))
    publiceer = pagina.locator("[name=action-publish]")
    if not publiceer.is_visible():
        pagina.locator("footer [data-w-dropdown-target=toggle]").first.click()
    publiceer.click()
    expect(pagina.get_by_text(re.compile("gepubliceerd")).first).to_be_visible()
    pagina.goto(f"/cms/verzenden/editie/{nummer[1]}/")


def test_van_schrijven_tot_de_laatste_mail(redacteur: Callable[..., Page], mailsite: Mailsite, mailserver: Mailserver):
    gemaakt: dict[str, Any] = json.loads(mailsite.manage("shell", "-v", "0", "-c", MAAK).split("=>")[-1])
    pagina = redacteur()
    schrijf(pagina, gemaakt["lijst"])
    expect(pagina.get_by_text(f"Er zijn nu {AANTAL} abonnees die deze editie krijgen.")).to_be_visible()
    assert gebreken(pagina, EIGEN) == []

    pagina.get_by_role("button", name="Stuur mij een proefmail").click()
    expect(pagina.get_by_text("De proefmail is onderweg naar nieuwsbrief@voorbeeld.nl.")).to_be_visible()

    pagina.get_by_role("button", name="Verder").click()
    expect(pagina.get_by_role("heading", name=f"U verstuurt deze editie aan {AANTAL} mensen")).to_be_visible()
    assert gebreken(pagina, EIGEN) == []
    pagina.get_by_role("button", name="Verstuur nu").click()
    expect(pagina.get_by_text("De editie staat klaar.")).to_be_visible()
    assert gebreken(pagina, EIGEN) == []

    # Zonder iets te doen: het scherm merkt zelf dat de werker begint.
    expect(pagina.get_by_role("button", name="Pauze", exact=True)).to_be_visible(timeout=60_000)
    pagina.get_by_role("button", name="Pauze", exact=True).click()
    expect(pagina.get_by_text("De verzending staat op pauze.")).to_be_visible()
    verzoek = urllib.request.Request(gemaakt["afmelden"], b"List-Unsubscribe=One-Click", method="POST")
    with urllib.request.urlopen(verzoek, timeout=60) as antwoord:
        assert antwoord.status == 200
    pagina.get_by_role("button", name="Ga verder").click()
    expect(pagina.get_by_text("De verzending gaat verder.")).to_be_visible()
    expect(pagina.locator(".verzend-kop .w-status")).to_have_text("Klaar", timeout=120_000)
    expect(pagina.locator(".agenda-cijfers dd")).to_have_text([str(AANTAL - 1), "0", "0", "0", "0", "1"])

    geteld = aangekomen(mailserver)
    assert geteld["nieuwsbrief@voorbeeld.nl"] == 1
    meekijkers = {adres: aantal for adres, aantal in geteld.items() if adres.startswith("meekijker")}
    assert meekijkers == {f"meekijker{nummer}@voorbeeld.test": 1 for nummer in range(AANTAL - 1)}

    smal = redacteur("telefoon", js=False)
    for scherm in ("", pagina.url.split("/verzenden/")[1], f"{pagina.url.split('/verzenden/')[1]}niet-gelukt/"):
        smal.goto(f"/cms/verzenden/{scherm}")
        expect(smal.locator("main .verzend")).to_be_visible()
        assert smal.evaluate("document.documentElement.scrollWidth <= innerWidth"), scherm
