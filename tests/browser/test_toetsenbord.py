"""Een project publiceren en een inbreng beantwoorden met alleen het toetsenbord."""

import re
import uuid
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.demosite import Demosite
from tests.browser.toetsenbord import Toetsenbord
from tests.browser.wachten import wacht_tot

INBRENG = """
from participatie.models import Inbreng
from tests.fabriek import maak_compleet_project, maak_formulier, maak_inbreng
merk = "{merk}"
project = maak_compleet_project(title=f"Toetsenplein {merk} (fictief)", slug=f"toetsenplein-{merk}")
vraag = ("lange_tekst", {"label": "Uw reactie", "verplicht": True, "openbaar": True})
rij = maak_inbreng(maak_formulier(project, title=f"Reageer {merk}", slug="reactie", vragen=[vraag]), tekst="Een bank")
print("=>" + str(rij.pk))
"""


def log_in(toetsen: Toetsenbord, naam: str) -> None:
    """Inloggen, zoals iemand die de muis niet gebruikt."""
    toetsen.ga_naar("/cms/")
    if toetsen.focus().rol != "textbox":
        toetsen.tab_tot(re.compile("gebruikersnaam|e-mail", re.IGNORECASE), "textbox")
    toetsen.typ(naam)
    toetsen.tab_tot(re.compile("wachtwoord|password", re.IGNORECASE), "textbox")
    toetsen.typ(f"welkom-{naam}-demo")
    toetsen.druk("Enter")
    expect(toetsen.pagina).not_to_have_url(re.compile("/login/"))


def publiceer(toetsen: Toetsenbord) -> None:
    """Open het menu naast “Bewaar concept” en kies publiceren."""
    toetsen.tab_tot("Meer acties", "button")
    toetsen.druk("Enter")
    toetsen.tab_tot(re.compile("^Publice"), "button")
    toetsen.druk("Enter")
    # Wie vlug is, publiceert voordat het concept vanzelf is bewaard; dan is de pagina ook “aangemaakt”.
    expect(toetsen.pagina.get_by_text(re.compile("(is|en) gepubliceerd"))).to_be_visible()


def op_de_site(site: Demosite, titel: str) -> str:
    """Wat een bezoeker leest op de pagina met deze titel."""
    vraag = f"from wagtail.models import Page; print('=>' + Page.objects.get(title='{titel}').url)"
    status, html = site.haal(site.manage("shell", "-v", "0", "-c", vraag).split("=>")[-1].strip())
    assert status == 200
    return html


@pytest.fixture
def toetsen(bezoeker: Callable[..., Page]) -> Toetsenbord:
    return Toetsenbord(bezoeker())


def test_een_project_maken_en_publiceren(toetsen: Toetsenbord, demosite: Demosite):
    naam = f"Toetsenhof {uuid.uuid4().hex[:8]} (fictief)"
    pagina = toetsen.pagina
    log_in(toetsen, "redactie")
    toetsen.tab_tot("Nieuw project", "link")
    toetsen.druk("Enter")
    expect(pagina).to_have_url(re.compile("/add/participatie/projectpage/"))
    toetsen.tab_tot(re.compile("^Titel"), "textbox")
    toetsen.typ(naam)
    toetsen.tab_tot(re.compile("^Samenvatting"), "textbox")
    toetsen.typ("Denk mee over het hof.")
    toetsen.tab_tot(re.compile("^Wat u moet weten"), "textbox")
    toetsen.typ("Het werk begint ")
    toetsen.druk("Control+b")
    toetsen.typ("in maart")
    toetsen.druk("Control+b")
    publiceer(toetsen)
    toetsen.tab_tot("Bekijk live", "link")
    html = op_de_site(demosite, naam)
    assert "Denk mee over het hof." in html
    assert "<b>in maart</b>" in html


def test_een_pagina_met_blokken_maken_en_publiceren(toetsen: Toetsenbord, demosite: Demosite):
    naam = f"Toetsenblad {uuid.uuid4().hex[:8]} (fictief)"
    log_in(toetsen, "redactie")
    toetsen.tab_tot("Nieuwe inhoudspagina", "link")
    toetsen.druk("Enter")
    expect(toetsen.pagina).to_have_url(re.compile("/add/home/inhoudpage/"))
    toetsen.tab_tot(re.compile("^Titel"), "textbox")
    toetsen.typ(naam)
    toetsen.tab_tot(re.compile("^Samenvatting"), "textbox")
    toetsen.typ("Wat u van ons mag verwachten.")
    toetsen.tab_tot("Blok invoegen", "button")
    toetsen.druk("Enter")
    toetsen.tab_tot(re.compile("^Zoek opties"), "combobox")
    toetsen.typ("Tekst")
    toetsen.druk("Enter")
    expect(toetsen.pagina.get_by_role("textbox", name=re.compile("^Tekst"))).to_be_visible()
    toetsen.tab_tot(re.compile("^Tekst"), "textbox")
    toetsen.typ("Wij antwoorden voor 1 mei.")
    # De editor zet wat er staat een kwart seconde later in het formulier.
    staat_erin = "[...document.querySelectorAll('[type=hidden]')].some(veld => veld.value.includes('voor 1 mei.'))"
    wacht_tot(lambda: toetsen.pagina.evaluate(staat_erin) or None, lambda: "De tekst kwam niet in het formulier")
    publiceer(toetsen)
    assert "<p>Wij antwoorden voor 1 mei.</p>" in re.sub(r' data-block-key="\w+"', "", op_de_site(demosite, naam))


def test_een_inbreng_plaatsen_en_beantwoorden(toetsen: Toetsenbord, demosite: Demosite):
    merk = uuid.uuid4().hex[:8]
    inbreng = demosite.manage("shell", "-v", "0", "-c", INBRENG.replace("{merk}", merk)).split("=>")[-1].strip()
    pagina = toetsen.pagina
    log_in(toetsen, "inbreng")
    toetsen.ga_naar(f"/cms/inbreng/{inbreng}/")
    toetsen.tab_tot("Overgenomen", "radio")
    toetsen.druk("ArrowDown", "Space")
    assert toetsen.focus().naam == "Deels overgenomen"
    toetsen.tab_tot(re.compile("^Antwoord"), "textbox")
    toetsen.typ("Er komt een bank. Wij zetten hem er in maart neer.")
    toetsen.tab_tot(re.compile("^Namens"), "textbox")
    toetsen.druk("Control+a")
    toetsen.typ("Team Groen (fictief)")
    toetsen.tab_tot("Plaatsen en antwoorden", "button")
    toetsen.druk("Enter")
    expect(pagina.get_by_text("is geplaatst en beantwoord")).to_be_visible()

    toetsen.ga_naar(f"/projecten/toetsenplein-{merk}/")
    expect(pagina.get_by_text("Er komt een bank.")).to_be_visible()
