"""Iemand vraagt de eigen gegevens weg te halen, een medewerker doet dat; en het opschonen overleeft een harde stop."""

import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reis
from tests.browser.axe import gebreken
from tests.browser.demosite import PROJECTMAP, Demosite, vrije_poort

VRAAG = "Mag de oude boom op het pleintje blijven staan (fictief)?"


def stuur_vraag(bewoner: Page, email: str) -> str:
    """Stel een vraag aan het team; geeft het besloten adres."""
    bewoner.goto("/contact/stel-een-vraag/")
    bewoner.get_by_role("radio", name="Iets anders").check()
    # Typen zoals een mens: sneller dan drie seconden geldt als verdacht.
    bewoner.get_by_role("textbox", name="Uw vraag").press_sequentially(VRAAG, delay=60)
    bewoner.get_by_label("E-mailadres").fill(email)
    bewoner.get_by_role("button", name="Versturen").click()
    expect(bewoner).to_have_title(re.compile("^Uw vraag is verstuurd"))
    return bewoner.url


def kenmerk_van(bewoner: Page) -> str:
    """Het kenmerk op de ontvangst die open staat."""
    return bewoner.get_by_text("Kenmerk", exact=True).locator("xpath=following-sibling::dd").inner_text()


def vraag_verwijdering(bewoner: Page, adres: str) -> None:
    """Van de ontvangst, via de uitleg, naar het verzoek."""
    bewoner.goto(adres)
    bewoner.get_by_role("link", name="Vraag ons uw gegevens te verwijderen").click()
    expect(bewoner.get_by_text("Verwijderen is niet terug te draaien.")).to_be_visible()
    bewoner.get_by_role("button", name="Ja, verwijder mijn gegevens").click()
    expect(bewoner.get_by_text("U vroeg om verwijdering")).to_be_visible()


@pytest.mark.parametrize("js", [True, False], ids=["met script", "zonder script"])
def test_van_vraag_tot_verwijderd(bezoeker: Callable[..., Page], demosite: Demosite, js: bool):
    bewoner, email = bezoeker("telefoon", js=js), f"weg-{'met' if js else 'zonder'}@voorbeeld.test"
    adres = stuur_vraag(bewoner, email)
    kenmerk = kenmerk_van(bewoner)
    expect(bewoner.get_by_text("Wij bewaren uw gegevens tot en met")).to_be_visible()
    bewoner.get_by_role("link", name="Bekijk of download alles").click()
    expect(bewoner.get_by_text(email).first).to_be_visible()
    with bewoner.expect_download() as download:
        bewoner.get_by_role("link", name="als tekst (txt)").click()
    assert VRAAG in Path(download.value.path()).read_text()
    vraag_verwijdering(bewoner, adres)

    medewerker = bezoeker("breed", js=js)
    reis.log_in(medewerker, "privacy")
    medewerker.goto("/cms/inbreng/verzoeken/")
    medewerker.get_by_role("link", name=kenmerk).click()
    expect(medewerker.get_by_text("Dit is niet terug te draaien.")).to_be_visible()
    expect(medewerker.get_by_text(VRAAG)).to_be_visible()
    medewerker.get_by_role("button", name="Verwijder alles", exact=True).click()
    expect(medewerker.get_by_text(f"Het verzoek van {kenmerk} is klaar.")).to_be_visible()

    antwoord = bewoner.goto(adres)
    assert antwoord is not None
    assert antwoord.status == 410
    expect(bewoner.get_by_role("heading", name="Uw gegevens zijn verwijderd op")).to_be_visible()
    bewoner.goto("/inbreng/")
    [(_status, laatste)] = reis.uitgaand(demosite, email)
    assert "Dit is ons laatste bericht hierover." in laatste
    assert spoor(demosite.var, VRAAG) == []


def test_inzage_vragen_en_krijgen(bezoeker: Callable[..., Page]):
    bewoner = bezoeker("telefoon")
    adres = stuur_vraag(bewoner, "inzage@voorbeeld.test")
    bewoner.get_by_role("link", name="Vraag ons om inzage").click()
    bewoner.get_by_role("button", name="Ja, ik vraag om inzage").click()
    expect(bewoner.get_by_text("U vroeg om inzage", exact=True)).to_be_visible()
    kenmerk = kenmerk_van(bewoner)
    medewerker = bezoeker("breed")
    reis.log_in(medewerker, "privacy")
    medewerker.goto("/cms/inbreng/verzoeken/")
    medewerker.get_by_role("link", name=kenmerk).click()
    medewerker.get_by_role("button", name="Inzage geven en mailen").click()
    expect(medewerker.get_by_text("is klaar.")).to_be_visible()
    bewoner.goto(adres)
    expect(bewoner.get_by_text("Alles wat wij van u bewaren, staat klaar op deze pagina.")).to_be_visible()


@pytest.mark.parametrize("apparaat", ["smal", "breed"])
def test_de_schermen_zijn_toegankelijk(bezoeker: Callable[..., Page], apparaat: str):
    bewoner = bezoeker(apparaat)
    adres = stuur_vraag(bewoner, f"axe-{apparaat}@voorbeeld.test")
    kenmerk, gevonden = kenmerk_van(bewoner), gebreken(bewoner)
    for einde in ("gegevens/", "gegevens/inzage/", "gegevens/verwijdering/"):
        bewoner.goto(adres + einde)
        gevonden += gebreken(bewoner)
    vraag_verwijdering(bewoner, adres)
    gevonden += gebreken(bewoner)
    medewerker = bezoeker(apparaat)
    reis.log_in(medewerker, "privacy")
    medewerker.goto("/cms/inbreng/verzoeken/")
    gevonden += gebreken(medewerker, "main .listing")
    medewerker.get_by_role("link", name=kenmerk).click()
    expect(medewerker.get_by_role("button", name="Verwijder alles", exact=True)).to_be_visible()
    gevonden += gebreken(medewerker, "main .inbreng-bevestig")
    medewerker.get_by_role("button", name="Verwijder alles", exact=True).click()
    expect(medewerker.get_by_text("is klaar.")).to_be_visible()
    medewerker.goto("/cms/participatie/opschoonbewijs/")
    expect(medewerker.get_by_text("op verzoek van de indiener").first).to_be_visible()
    gevonden += gebreken(medewerker, "main .result-list")
    bewoner.goto(adres)
    expect(bewoner.get_by_role("heading", name="Uw gegevens zijn verwijderd op")).to_be_visible()
    gevonden += gebreken(bewoner)
    assert gevonden == []


def spoor(var: Path, tekst: str) -> list[str]:
    """In welke tabellen deze tekst nog staat."""
    with closing(sqlite3.connect(var / "db.sqlite3", timeout=20)) as db:
        tabellen = [naam for (naam,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [naam for naam in tabellen if any(tekst in str(rij) for rij in db.execute(f'SELECT * FROM "{naam}"'))]  # noqa: S608


@pytest.fixture
def verlopen(sjabloon: Path, tmp_path: Path) -> Demosite:
    """Een eigen site waarop van alle inbreng de termijn allang voorbij is."""
    site = Demosite(tmp_path / "var", vrije_poort())
    site.kopieer_van(sjabloon)
    with closing(sqlite3.connect(site.var / "db.sqlite3")) as db, db:
        db.execute("UPDATE participatie_inbreng SET bewaren_tot = '2020-01-01'")
    return site


def start(site: Demosite) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-u", "manage.py", "opschonen", "--partij", "1"],
        cwd=PROJECTMAP,
        env=site.omgeving,
        stdout=subprocess.PIPE,
        text=True,
    )


def stand(site: Demosite) -> tuple[int, int, int]:
    """Hoeveel inbreng nog persoonsgegevens heeft, hoeveel is geschoond, en hoeveel de bewijzen van vandaag tellen."""
    vraag = "SELECT count(*) FROM participatie_inbreng WHERE geschoond_op IS {} NULL"
    geteld = (
        "SELECT coalesce(sum(json_extract(aantallen, '$.inbreng_geanonimiseerd')), 0) FROM participatie_opschoonbewijs"
    )
    with closing(sqlite3.connect(site.var / "db.sqlite3", timeout=20)) as db:
        nog, klaar = (db.execute(vraag.format(niet)).fetchone()[0] for niet in ("", "NOT"))
        return nog, klaar, db.execute(geteld).fetchone()[0]


def test_na_een_harde_stop_klopt_alles_en_maakt_de_volgende_keer_het_af(verlopen: Demosite):
    totaal = sum(stand(verlopen)[:2])
    proces = start(verlopen)
    assert proces.stdout is not None
    for regel in proces.stdout:
        if regel.startswith("Verwerkt: 2"):
            break
    proces.send_signal(signal.SIGKILL)
    proces.communicate(timeout=30)
    nog, klaar, geteld = stand(verlopen)
    assert nog > 0
    assert nog + klaar == totaal
    assert geteld == klaar, "het bewijs telt precies wat er is gedaan"
    verlopen.manage("opschonen")
    assert stand(verlopen) == (0, totaal, totaal)
    assert "Er was niets te doen" in verlopen.manage("opschonen")
    assert spoor(verlopen.var, "wouter@voorbeeld.nl") == []


def test_twee_keer_tegelijk_telt_niets_dubbel(verlopen: Demosite):
    totaal = sum(stand(verlopen)[:2])
    processen = [start(verlopen), start(verlopen)]
    for proces in processen:
        proces.communicate(timeout=120)
        assert proces.returncode == 0
    assert stand(verlopen) == (0, totaal, totaal)
