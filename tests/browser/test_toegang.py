"""Aanmelden in een echte browser: codes uit een app zonder JavaScript, en een passkey uit Chromiums eigen kluis."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyotp
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import gebreken
from tests.browser.bezoeker import Bezoeker
from tests.browser.demosite import Demosite, vrije_poort

KASTJE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


class StrengeSite(Demosite):
    """De demosite zoals in productie: met een tweede stap voor iedereen, en een naam waar een passkey bij kan horen."""

    @property
    def adres(self) -> str:
        return f"http://localhost:{self.poort}"

    @property
    def omgeving(self) -> dict[str, str]:
        return {**super().omgeving, "ALLOWED_HOSTS": "localhost", "MFA_VERPLICHT": "true"}


@pytest.fixture(scope="module")
def strenge_site(sjabloon: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[StrengeSite]:
    site = StrengeSite(tmp_path_factory.mktemp("streng") / "var", vrije_poort())
    site.kopieer_van(sjabloon)
    with site.draait():
        yield site


@pytest.fixture
def medewerker(chromium: Browser, strenge_site: StrengeSite) -> Iterator[Callable[..., Page]]:
    bezoekers: list[Bezoeker] = []

    def nieuw(apparaat: str = "breed", *, js: bool = True) -> Page:
        bezoekers.append(Bezoeker(chromium, strenge_site.adres, apparaat, js=js))
        return bezoekers[-1].pagina

    yield nieuw
    klachten = [klacht for een in bezoekers for klacht in een.vertrek()]
    assert klachten == []


def wachtwoord(pagina: Page, naam: str) -> None:
    pagina.goto("/cms/account/")
    pagina.get_by_label("Gebruikersnaam of e-mailadres").fill(naam)
    pagina.get_by_label("Wachtwoord").fill(f"welkom-{naam}-demo")
    # Aanmelden stuurt door, soms twee keer: pas op de laatste pagina is er iets te doen.
    with pagina.expect_navigation():
        pagina.get_by_role("button", name="Aanmelden", exact=True).click()


def stel_app_in(pagina: Page) -> pyotp.TOTP:
    pagina.get_by_role("link", name="Stel een app in").click()
    pagina.get_by_text("Scannen lukt niet").click()
    app = pyotp.TOTP(str(pagina.locator(".toegang-sleutel").text_content()))
    pagina.get_by_label("Code uit de app").fill(app.now())
    pagina.get_by_role("button", name="Stel in").click()
    expect(pagina.get_by_role("heading", name="Herstelcodes")).to_be_visible()
    return app


def log_uit(pagina: Page) -> None:
    pagina.context.clear_cookies(name="sessionid")


@pytest.mark.parametrize(("naam", "apparaat", "js"), [("inbreng", "smal", False), ("cursus", "telefoon", True)])
def test_een_app_met_codes_instellen_en_ermee_aanmelden(medewerker, naam, apparaat, js):
    pagina = medewerker(apparaat, js=js)
    wachtwoord(pagina, naam)
    expect(pagina).to_have_url(re.compile("/cms/beveiliging/$"))
    pagina.goto("/cms/pages/")
    expect(pagina).to_have_url(re.compile("/cms/beveiliging/$"))
    stel_app_in(pagina)
    expect(pagina.locator(".toegang-codes code")).to_have_count(10)
    codes = pagina.locator(".toegang-codes code").all_text_contents()
    with pagina.expect_download() as download:
        pagina.get_by_role("link", name="Download als bestand").click()
    assert codes[0] in Path(download.value.path()).read_text()
    log_uit(pagina)
    wachtwoord(pagina, naam)
    pagina.get_by_label("Code").fill(codes[0])
    pagina.get_by_role("button", name="Aanmelden", exact=True).click()
    expect(pagina).to_have_url(re.compile("/cms/account/"))


def test_een_passkey_maken_gebruiken_en_weghalen(medewerker):
    pagina = medewerker()
    kastje: Any = pagina.context.new_cdp_session(pagina)
    kastje.send("WebAuthn.enable")
    kastje.send("WebAuthn.addVirtualAuthenticator", {"options": KASTJE})

    wachtwoord(pagina, "redactie")
    pagina.get_by_role("link", name="Voeg een passkey toe").click()
    pagina.get_by_label("Naam").fill("Laptop van het werk")
    pagina.get_by_role("button", name="Voeg toe").click()
    expect(pagina.get_by_role("heading", name="Herstelcodes")).to_be_visible()

    log_uit(pagina)
    pagina.goto("/cms/login/?next=/cms/beveiliging/passkeys/")
    pagina.get_by_role("button", name="Aanmelden met een passkey").click()
    expect(pagina.get_by_role("row", name="Laptop van het werk")).to_contain_text("Laatst gebruikt")

    log_uit(pagina)
    wachtwoord(pagina, "redactie")
    pagina.get_by_role("button", name="Gebruik passkey").click()
    expect(pagina).to_have_url(re.compile("/cms/account/"))

    pagina.goto("/cms/beveiliging/passkeys/")
    pagina.get_by_role("link", name="Haal weg").click()
    expect(pagina.get_by_text("Dit is uw laatste tweede stap")).to_be_visible()
    pagina.goto("/cms/beveiliging/")
    pagina.get_by_role("link", name="Stel een app in").click()
    pagina.get_by_text("Scannen lukt niet").click()
    app = pyotp.TOTP(str(pagina.locator(".toegang-sleutel").text_content()))
    pagina.get_by_label("Code uit de app").fill(app.now())
    pagina.get_by_role("button", name="Stel in").click()
    pagina.goto("/cms/beveiliging/passkeys/")
    pagina.get_by_role("link", name="Haal weg").click()
    pagina.get_by_role("button", name="Ja, haal weg").click()
    expect(pagina.get_by_text("U heeft nog geen passkey")).to_be_visible()

    log_uit(pagina)
    pagina.goto("/cms/login/")
    pagina.get_by_role("button", name="Aanmelden met een passkey").click()
    expect(pagina.get_by_text("Dit klopt niet")).to_be_visible()


def test_wie_geen_passkey_heeft_hoort_dat_het_niet_lukte(medewerker):
    pagina = medewerker("telefoon")
    kastje: Any = pagina.context.new_cdp_session(pagina)
    kastje.send("WebAuthn.enable")
    kastje.send("WebAuthn.addVirtualAuthenticator", {"options": {**KASTJE, "isUserVerified": False}})
    wachtwoord(pagina, "nieuwsbrief")
    pagina.get_by_role("link", name="Voeg een passkey toe").click()
    pagina.get_by_role("button", name="Voeg toe").click()
    expect(pagina.get_by_role("alert")).to_have_text(re.compile("Dat lukte niet"))


def test_de_schermen_zijn_toegankelijk(medewerker):
    pagina = medewerker("telefoon")
    pagina.goto("/cms/login/")
    assert gebreken(pagina, ".toegang") == []
    wachtwoord(pagina, "lezer")
    assert gebreken(pagina, ".toegang") == []
    stel_app_in(pagina)
    for pad in ("herstelcodes/", "", "passkeys/", "passkeys/erbij/", "aanmeldingen/"):
        pagina.goto(f"/cms/beveiliging/{pad}")
        assert gebreken(pagina, ".toegang") == []
