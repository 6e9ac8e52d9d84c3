"""De belofte om te antwoorden: wat een bewoner leest, wat een medewerker ziet wachten, wanneer een fase klaar is."""

import re
import uuid
from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reis
from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite

Bezoeker = Callable[..., Page]
MAAK = """
from datetime import timedelta
from django.utils import timezone
from django.utils.formats import date_format
from participatie.models import Fase, Inbreng
from tests.fabriek import maak_compleet_project, maak_formulier, maak_inbreng
merk, vandaag = "{merk}", timezone.localdate()
project = maak_compleet_project(title=f"Proefkade {merk} (fictief)", slug=f"proefkade-{merk}")
Fase.objects.create(project=project, titel="Het ontwerp tekenen", planning="straks", niveau="meeweten", sort_order=1)
dag = vandaag + timedelta(days=5)
vraag = ("lange_tekst", {"label": "Uw reactie", "verplicht": True, "openbaar": True})
formulier = maak_formulier(
    project, title=f"Reageer op kade {merk}", slug="reactie", beantwoord_voor=dag, vragen=[vraag])
rij = maak_inbreng(formulier, tekst="Een trap naar het water {merk}")
# Zo oud dat dit formulier zeker bovenaan de startpagina staat.
Inbreng.objects.filter(pk=rij.pk).update(beantwoorden_voor=vandaag - timedelta(days=900))
print("=>" + "|".join((str(project.pk), rij.kenmerk, date_format(dag, "l j F Y"), date_format(dag, "j F Y"))))
"""
REDEN = "De aannemer begint eerder. Wij antwoorden in december alsnog (fictief)."


class Plek(NamedTuple):
    """Een eigen project met een reactie die veel te laat is, en een formulier dat nog open is."""

    merk: str
    project: str
    te_laat: str
    dag: str
    korte_dag: str

    @property
    def adres(self) -> str:
        return f"/projecten/proefkade-{self.merk}/"


@pytest.fixture
def plek(demosite: Demosite) -> Plek:
    merk = uuid.uuid4().hex[:8]
    uit = demosite.manage("shell", "-v", "0", "-c", MAAK.replace("{merk}", merk))
    return Plek(merk, *uit.split("=>")[-1].strip().split("|"))


def reageer(bewoner: Page, plek: Plek) -> str:
    """Reageer als bewoner; geeft het kenmerk. Op het formulier en op de ontvangst staat de beloofde dag."""
    bewoner.goto(f"{plek.adres}reactie/")
    expect(bewoner.get_by_text(f"U krijgt antwoord uiterlijk op {plek.dag}.").first).to_be_visible()
    # Typen zoals een mens: sneller dan drie seconden geldt als verdacht.
    bewoner.get_by_label("Uw reactie").press_sequentially("Zet er banken neer, met een leuning (fictief).", delay=80)
    bewoner.get_by_role("button", name="Versturen").click()
    expect(bewoner).to_have_title(re.compile("is verstuurd"))
    expect(bewoner.get_by_text(f"U krijgt antwoord uiterlijk op {plek.korte_dag}.")).to_be_visible()
    return bewoner.get_by_text("Kenmerk", exact=True).locator("xpath=following-sibling::dd").inner_text()


def op_start(medewerker: Page, plek: Plek) -> tuple[int, str]:
    """Hoeveel er over de hele site te laat is, en wat er op de startpagina bij dit formulier staat."""
    medewerker.goto("/cms/")
    expect(medewerker.get_by_role("heading", name="Wat wij hebben beloofd")).to_be_visible()
    totaal = medewerker.get_by_text(re.compile(r"^\d+\+? bijdragen? wacht(en)? langer dan beloofd"))
    rij = medewerker.locator(".belofte-paneel li").filter(has_text=f"Reageer op kade {plek.merk}")
    aantal = int(totaal.inner_text().split()[0]) if totaal.count() else 0
    return aantal, " ".join(rij.inner_text().split()) if rij.count() else ""


def beantwoord(medewerker: Page, link: str, kenmerk: str) -> None:
    """Ga van de startpagina naar de lijst, open de enige reactie die daar staat en beantwoord haar."""
    medewerker.get_by_role("link", name=link, exact=True).click()
    expect(medewerker).to_have_url(
        re.compile(r"/cms/inbreng/\?antwoord=(te_laat|binnenkort)&project=\d+&formulier=\d+")
    )
    expect(medewerker.locator(".inbreng-lijstkop")).to_contain_text("Aantal: 1.")
    medewerker.get_by_role("row").filter(has_text=kenmerk).get_by_role("link").first.click()
    expect(medewerker.get_by_text("Beloofd: antwoord uiterlijk op")).to_be_visible()
    medewerker.get_by_role("radio", name="Deels overgenomen", exact=True).check()
    medewerker.get_by_role("textbox", name="Antwoord").fill("Er komen er twee (fictief).")
    medewerker.get_by_label("Namens").fill("Team Kades (fictief)")
    medewerker.get_by_role("button", name="Plaatsen en antwoorden").click()
    expect(medewerker.get_by_text("Ongedaan maken").first).to_be_visible()


def lees_stand(bewoner: Page, plek: Plek, *zinnen: str) -> None:
    """De projectpagina zegt precies dit over de belofte."""
    bewoner.goto(plek.adres)
    for zin in zinnen:
        expect(bewoner.locator("#antwoorden").get_by_text(zin)).to_be_visible()


@pytest.mark.parametrize("js", [True, False], ids=["met script", "zonder script"])
def test_van_beloofde_dag_tot_alles_beantwoord(bezoeker: Bezoeker, plek: Plek, js: bool):
    bewoner, medewerker = bezoeker("telefoon", js=js), bezoeker("breed", js=js)
    kenmerk = reageer(bewoner, plek)
    ontvangst = bewoner.url
    lees_stand(
        bewoner,
        plek,
        "Er zijn 2 reacties. Daarvan is er nog geen beantwoord.",
        "Bij 1 reactie is de beloofde dag voorbij. Onze excuses.",
        f"1 reactie krijgt antwoord uiterlijk op {plek.korte_dag}.",
    )

    reis.log_in(medewerker, "inbreng")
    te_laat, rij = op_start(medewerker, plek)
    assert te_laat > 0
    assert "1 te laat" in rij
    assert "1 binnen 14 dagen" in rij
    beantwoord(medewerker, f"1 te laat bij Reageer op kade {plek.merk}", plek.te_laat)
    nog_te_laat, rij = op_start(medewerker, plek)
    assert nog_te_laat == te_laat - 1
    assert "te laat" not in rij
    lees_stand(bewoner, plek, "1 van 2 reacties beantwoord, 0 op tijd.")
    expect(bewoner.get_by_text("Onze excuses")).to_have_count(0)

    beantwoord(medewerker, f"1 binnen 14 dagen bij Reageer op kade {plek.merk}", kenmerk)
    assert op_start(medewerker, plek) == (nog_te_laat, "")
    lees_stand(bewoner, plek, "2 van 2 reacties beantwoord, 1 op tijd.")
    bewoner.goto(ontvangst)
    expect(bewoner.get_by_text("Er komen er twee (fictief).").first).to_be_visible()


def zet_fasen(redacteur: Page, plek: Plek, *, reden: str = "") -> None:
    """Meedenken is klaar en het ontwerp begint; publiceer dat."""
    redacteur.goto(f"/cms/pages/{plek.project}/edit/")
    redacteur.get_by_role("tab", name="Fasen en updates").click()
    redacteur.locator("#id_fasen-0-planning").select_option("voltooid")
    redacteur.locator("#id_fasen-0-reden_open").fill(reden)
    redacteur.locator("#id_fasen-1-planning").select_option("nu")
    publiceer(redacteur)


def publiceer(pagina: Page) -> None:
    pagina.locator("footer .w-dropdown__toggle").first.click()
    pagina.get_by_role("button", name="Publiceren").click()


def test_een_fase_is_pas_klaar_als_niemand_wacht_of_met_een_openbare_reden(bezoeker: Bezoeker, plek: Plek):
    redacteur, bewoner = bezoeker("breed"), bezoeker("telefoon")
    reis.log_in(redacteur, "redactie")
    zet_fasen(redacteur, plek)
    fout = redacteur.locator(".error-message").filter(has_text="Er wacht nog 1 reactie op antwoord")
    expect(fout).to_be_attached()
    redacteur.get_by_role("tab", name="Fasen en updates").click()
    expect(fout.get_by_role("link", name="Bekijk de reacties")).to_have_attribute(
        "href", f"/cms/inbreng/?antwoord=zonder&project={plek.project}"
    )
    bewoner.goto(plek.adres)
    nu = bewoner.locator("[aria-current=step]")
    expect(nu.get_by_role("heading", name="Meedenken over het ontwerp")).to_be_visible()

    zet_fasen(redacteur, plek, reden=REDEN)
    expect(redacteur.get_by_text("is gepubliceerd")).to_be_visible()
    bewoner.reload()
    expect(nu.get_by_role("heading", name="Het ontwerp tekenen")).to_be_visible()
    expect(bewoner.get_by_text(f"Nog niet alle inbreng is beantwoord. De reden: {REDEN}")).to_be_visible()


def test_na_het_laatste_antwoord_is_een_fase_zonder_reden_klaar(bezoeker: Bezoeker, plek: Plek):
    medewerker, redacteur, bewoner = bezoeker("breed"), bezoeker("breed"), bezoeker("telefoon")
    reis.log_in(medewerker, "inbreng")
    op_start(medewerker, plek)
    beantwoord(medewerker, f"1 te laat bij Reageer op kade {plek.merk}", plek.te_laat)
    reis.log_in(redacteur, "redactie")
    zet_fasen(redacteur, plek)
    expect(redacteur.get_by_text("is gepubliceerd")).to_be_visible()
    bewoner.goto(plek.adres)
    expect(bewoner.locator("[aria-current=step]").get_by_role("heading", name="Het ontwerp tekenen")).to_be_visible()
    expect(bewoner.get_by_text("Nog niet alle inbreng is beantwoord")).to_have_count(0)


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_startpagina_en_werklijst_zijn_voor_iedereen_te_gebruiken(bezoeker: Bezoeker, plek: Plek, apparaat: str):
    medewerker = bezoeker(apparaat)
    reis.log_in(medewerker, "inbreng")
    op_start(medewerker, plek)
    gevonden = gebreken(medewerker, ".belofte-paneel")
    assert medewerker.evaluate("document.documentElement.scrollWidth <= innerWidth")
    medewerker.get_by_role("link", name=f"1 te laat bij Reageer op kade {plek.merk}", exact=True).click()
    expect(medewerker.locator(".inbreng-lijstkop")).to_contain_text("Aantal: 1.")
    gevonden += gebreken(medewerker, "#main")
    medewerker.goto("/cms/inbreng/")
    expect(medewerker.locator(".inbreng-lijstkop")).to_be_visible()
    gevonden += gebreken(medewerker, "#main")
    assert gevonden == []
