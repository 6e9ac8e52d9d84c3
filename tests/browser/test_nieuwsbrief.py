"""Een editie samenstellen in het CMS: erin zetten wat nieuw is, bekijken als mail, en nakijken."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Page, Route, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import log_in
from tests.browser.test_html import VNU
from tests.browser.wachten import wacht_op_vangst

Bezoeker = Callable[..., Page]
EIGEN = "main :is([class^=inbreng], [class^=verzend])"  # de rest van het scherm is van Wagtail
MAAK = """
import json
from initiatieven.models import EditiePage, NieuwsbriefPage
from wagtail.rich_text import RichText
archief, gemaakt = NieuwsbriefPage.objects.first(), {}
for naam in ("opstellen", "bekijken"):
    editie = archief.add_child(instance=EditiePage(
        title=f"Proefeditie {naam} (fictief)", slug=f"proef-{naam}", samenvatting="Om te proberen.", live=False,
        inhoud=[("tekst", RichText("<p>Dag allemaal.</p>"))]))
    gemaakt[naam] = editie.pk
print("=>" + json.dumps(gemaakt))
"""
VOOR_OUTLOOK = re.compile("“mso-|xmlns:[vo]|“vertical-align” not allowed on element “td”")
HAAL = """
import json
from initiatieven.models import EditiePage
from initiatieven.nieuwsbrief.mail import stel_op
mails = [stel_op(editie).html for editie in EditiePage.objects.live()]
ingevuld = [mail.replace("[[voorkeuren]]", "/x/").replace("[[afmelden]]", "/x/") for mail in mails]
print("=>" + json.dumps(ingevuld))
"""


@pytest.fixture(scope="module")
def edities(demosite: Demosite) -> dict[str, int]:
    """Eigen concepten, die niet op de site staan."""
    gemaakt: dict[str, Any] = json.loads(demosite.manage("shell", "-v", "0", "-c", MAAK).split("=>")[-1])
    return gemaakt


def voorbeeld(pagina: Page, stand: str) -> FrameLocator:
    """Het voorbeeld naast het formulier, in deze stand."""
    pagina.locator("#id_preview_mode").select_option(label=stand)
    return pagina.frame_locator("#w-preview-iframe")


def test_van_nieuws_naar_een_nagekeken_concept(bezoeker: Bezoeker, edities: dict[str, int]):
    pagina, editie = bezoeker(), edities["opstellen"]
    log_in(pagina, "nieuwsbrief")
    pagina.goto(f"/cms/pages/{editie}/edit/")
    pagina.get_by_role("button", name="Acties", exact=True).first.click()
    pagina.get_by_role("link", name="Wat is er nieuw?").click()
    pagina.get_by_role("button", name="Zet in de editie").click()
    expect(pagina.get_by_text("Kruis aan wat u in de editie wilt.")).to_be_visible()
    groep = pagina.get_by_role("group", name="Activiteit of cursus")
    groep.get_by_role("checkbox").first.check()
    groep.get_by_role("checkbox").nth(1).check()
    assert gebreken(pagina, EIGEN) == []
    pagina.get_by_role("button", name="Zet in de editie").click()
    expect(pagina.get_by_text("Er staan 2 stukken bij, onderaan.")).to_be_visible()

    pagina.goto(f"/cms/nieuwsbrief/{editie}/controle/")
    expect(pagina.get_by_text("Er is geen voorproefje.")).to_be_visible()
    assert gebreken(pagina, EIGEN) == []


def test_dezelfde_editie_als_pagina_mail_donker_en_platte_tekst(bezoeker: Bezoeker, edities: dict[str, int]):
    pagina = bezoeker()
    log_in(pagina, "nieuwsbrief")
    pagina.goto(f"/cms/pages/{edities['bekijken']}/edit/")
    pagina.locator("[name=samenvatting]").fill("Deze zin staat nog nergens.")
    pagina.get_by_role("button", name=re.compile("voorvertoning", re.IGNORECASE)).first.click()
    for stand, vlak in (("Mail", "rgb(255, 255, 255)"), ("Mail in donkere weergave", "rgb(26, 37, 49)")):
        mail = voorbeeld(pagina, stand)
        expect(mail.get_by_role("heading", level=1)).to_have_text("Proefeditie bekijken (fictief)")
        expect(mail.get_by_text("Deze zin staat nog nergens.").last).to_be_visible()
        expect(mail.locator(".vlak").first).to_have_css("background-color", vlak)
    tekst = voorbeeld(pagina, "Mail zonder opmaak")
    expect(tekst.get_by_text("PROEFEDITIE BEKIJKEN (FICTIEF)")).to_be_visible()
    web = voorbeeld(pagina, "Pagina op de site")
    expect(web.get_by_role("link", name="Ga naar de inhoud")).to_be_attached()


def test_een_ander_voorbeeld_kiezen_terwijl_het_eerste_nog_laadt(bezoeker: Bezoeker, edities: dict[str, int]):
    pagina, vast = bezoeker(), list[Route]()
    log_in(pagina, "nieuwsbrief")
    pagina.goto(f"/cms/pages/{edities['bekijken']}/edit/")
    pagina.route("**/preview/?*in_preview_panel=true", lambda route: route.continue_() if vast else vast.append(route))
    pagina.get_by_role("button", name=re.compile("voorvertoning", re.IGNORECASE)).first.click()
    wacht_op_vangst(pagina, vast, "het voorbeeld werd niet gevraagd")
    pagina.locator("#id_preview_mode").select_option(label="Mail")
    vast[0].continue_()
    expect(pagina.frame_locator("#w-preview-iframe").locator(".vlak").first).to_be_visible()


@pytest.fixture(scope="module")
def mails(demosite: Demosite) -> list[str]:
    """De opgemaakte mail van elke editie op de site."""
    gemaakt: list[str] = json.loads(demosite.manage("shell", "-v", "0", "-c", HAAL).split("=>")[-1])
    return gemaakt


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_de_mail_zelf_is_toegankelijk(bezoeker: Bezoeker, mails: list[str], apparaat: str):
    """Licht en donker. Oriëntatiepunten zijn van het mailprogramma; in de mail zelf zouden zij in de weg zitten."""
    pagina = bezoeker(apparaat)
    for html in mails:
        pagina.set_content(html)
        for kleur in ("light", "dark"):
            pagina.emulate_media(color_scheme=kleur)
            gevonden = [een for een in gebreken(pagina) if not re.search(r"\[(landmark-one-main|region)\]", een)]
            assert gevonden == []
            assert pagina.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.htmlcontrole
def test_de_html_van_de_mail_klopt_op_wat_outlook_nodig_heeft_na(mails: list[str], tmp_path: Path):
    for nummer, html in enumerate(mails):
        (tmp_path / f"{nummer}.html").write_text(html)
    uitkomst = subprocess.run(
        [
            "java",
            "-jar",
            str(VNU),
            "--errors-only",
            "--format",
            "json",
            *(f"{nummer}.html" for nummer in range(len(mails))),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    meldingen = {melding["message"] for melding in json.loads(uitkomst.stderr)["messages"]}
    assert {melding for melding in meldingen if not VOOR_OUTLOOK.search(melding)} == set()
