"""Een coördinator plant: een cursusdatum, een maandelijks spreekuur, één keer verzetten en één keer afzeggen."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import gebreken
from tests.browser.demosite import Demosite
from tests.browser.reis import log_in

EIGEN = "main :is([class^=inbreng], form)"  # de rest van het scherm is van Wagtail
MAAK = """
import json
from initiatieven.models import AgendaPage, ActiviteitPage, CursusPage, SchoolPage
cursus = SchoolPage.objects.first().add_child(instance=CursusPage(
    title="Plannen (fictief)", slug="plannen-fictief", samenvatting="Om te proberen.", live=False))
spreekuur = AgendaPage.objects.first().add_child(instance=ActiviteitPage(
    title="Planspreekuur (fictief)", slug="planspreekuur-fictief", samenvatting="Om te proberen.", soort="spreekuur",
    live=False))
print("=>" + json.dumps([cursus.pk, spreekuur.pk]))
"""
MELD_AAN = """
import uuid
from initiatieven.aanmelden.actions import Gegevens, aanmelden
from initiatieven.models import Gelegenheid
gelegenheid = Gelegenheid.objects.filter(aanbod={aanbod}).order_by("bijeenkomsten__begin").first()
aanmelden(gelegenheid, Gegevens("Plan Fictief", "{email}", tijdvak={tijdvak}), idempotentie=str(uuid.uuid4()))
"""
EERSTE, LATER = date.today() + timedelta(days=30), date.today() + timedelta(days=37)


@pytest.fixture(scope="module")
def paginas(demosite: Demosite) -> list[int]:
    """Een eigen cursus en spreekuur, die niet op de site staan."""
    gemaakt: list[int] = json.loads(demosite.manage("shell", "-v", "0", "-c", MAAK).split("=>")[-1])
    return gemaakt


def meld_aan(demosite: Demosite, aanbod: int, email: str, tijdvak: str = "None") -> None:
    demosite.manage("shell", "-v", "0", "-c", MELD_AAN.format(aanbod=aanbod, email=email, tijdvak=tijdvak))


def afspraken(demosite: Demosite, email: str) -> list[tuple[str, Any]]:
    """De afspraken in de mail aan dit adres, in volgorde: hoe zij bedoeld zijn, en wat erin staat."""
    vraag = "SELECT bijlagen FROM common_bericht WHERE aan = ? ORDER BY id"
    with closing(sqlite3.connect(demosite.var / "db.sqlite3", timeout=20)) as database:
        rijen = [json.loads(rij) for (rij,) in database.execute(vraag, [email])]
    agendas = [icalendar.Calendar.from_ical(bijlagen[0]["inhoud"]) for bijlagen in rijen if bijlagen]
    return [(str(agenda["method"]), agenda.walk("VEVENT")[0]) for agenda in agendas]


def vul_tijd_in(pagina: Page, dag: date) -> None:
    pagina.get_by_label("Dag", exact=True).fill(dag.isoformat())
    pagina.get_by_label("Begint om").fill("19:30")
    pagina.get_by_label("Eindigt om").fill("21:30")


def test_een_cursusdatum_plannen_verzetten_en_afzeggen(
    bezoeker: Callable[..., Page], demosite: Demosite, paginas: list[int]
):
    pagina, email = bezoeker(), "plannen@voorbeeld.nl"
    log_in(pagina, "cursus")
    pagina.goto(f"/cms/planning/aanbod/{paginas[0]}/")
    expect(pagina.get_by_text("Er is nog geen datum.")).to_be_visible()
    pagina.get_by_role("link", name="Datum toevoegen").click()
    for naam, uur in (("Begint", "19:30"), ("Eindigt", "21:30")):
        pagina.get_by_label(naam).fill(f"{EERSTE.isoformat()} {uur}")
        pagina.keyboard.press("Escape")
    pagina.get_by_label("Locatie").fill("Buurthuis De Vaart (fictief)")
    pagina.get_by_label("Aantal plekken", exact=True).first.fill("12")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_text("De datum staat in de agenda.")).to_be_visible()
    assert gebreken(pagina, EIGEN) == []

    meld_aan(demosite, paginas[0], email)
    pagina.get_by_role("link", name="Verzetten").click()
    expect(pagina.get_by_text("1 mens krijgt een mail")).to_be_visible()
    assert gebreken(pagina, EIGEN) == []
    vul_tijd_in(pagina, LATER)
    pagina.get_by_label("Wat wilt u erbij zeggen?").fill("De zaal wordt geverfd.")
    pagina.get_by_role("button", name="Verzet deze bijeenkomst en mail 1 mens").click()
    expect(pagina.get_by_text("De bijeenkomst is verzet. 1 mens krijgt een mail.")).to_be_visible()
    (eerst, toen), (soort, nu) = afspraken(demosite, email)
    assert (eerst, soort) == ("REQUEST", "REQUEST")
    assert toen["uid"] == nu["uid"]
    assert (toen["sequence"], nu["sequence"]) == (0, 1)
    assert nu.decoded("dtstart").strftime("%Y-%m-%d %H:%M") == f"{LATER.isoformat()} 19:30"

    # Het is de enige keer: dan vraagt het scherm om de reden die ook op de site komt.
    pagina.get_by_role("link", name="Gaat niet door").first.click()
    pagina.get_by_label("Waarom gaat het niet door?").fill("De docent is ziek.")
    pagina.get_by_role("button", name="Zeg alles af en mail 1 mens").click()
    expect(pagina.get_by_text("Dit gaat niet door. 1 mens krijgt een mail.")).to_be_visible()
    soort, nu = afspraken(demosite, email)[-1]
    assert (soort, nu["status"], nu["uid"], nu["sequence"]) == ("CANCEL", "CANCELLED", toen["uid"], 2)


@pytest.mark.parametrize("js", [True, False], ids=["met script", "zonder script"])
def test_een_maandelijks_spreekuur_met_een_keer_overgeslagen(
    bezoeker: Callable[..., Page], paginas: list[int], js: bool
):
    pagina = bezoeker("smal" if js else "breed", js=js)
    log_in(pagina, "cursus")
    pagina.goto(f"/cms/planning/reeks/?aanbod={paginas[1]}")
    assert not js or gebreken(pagina, EIGEN) == []
    pagina.get_by_label("Elke maand op bijvoorbeeld de eerste dinsdag").check()
    pagina.get_by_label("Op welke dag?").select_option("dinsdag")
    pagina.get_by_label("Eerste keer op of na").fill(EERSTE.isoformat())
    pagina.get_by_label("Begint om").fill("10:00")
    pagina.get_by_label("Eindigt om").fill("12:00")
    pagina.get_by_label("Locatie").fill("De Bieb (fictief)")
    pagina.get_by_label("Meedoen").select_option("Een tijd kiezen (spreekuur)")
    pagina.get_by_label("Minuten per gesprek").fill("20")
    pagina.get_by_role("button", name="Bekijk de data").click()
    expect(pagina.get_by_text("Het komt elke maand op de eerste dinsdag.")).to_be_visible()
    assert not js or gebreken(pagina, EIGEN) == []
    pagina.get_by_role("button", name="Ja, zet ze in de agenda").click()
    expect(pagina.get_by_text("staan in de agenda.")).to_be_visible()
    pagina.wait_for_load_state()  # de melding staat boven de lijst
    aantal = pagina.get_by_role("button", name="Overslaan").count()
    assert aantal >= 10
    assert not js or gebreken(pagina, EIGEN) == []
    pagina.get_by_role("button", name="Overslaan").first.click()
    expect(pagina.get_by_role("heading", name="Overgeslagen")).to_be_visible()
    expect(pagina.get_by_role("button", name="Overslaan")).to_have_count(aantal - 1)
    pagina.get_by_role("button", name="Toch wel").click()
    expect(pagina.get_by_role("button", name="Overslaan")).to_have_count(aantal)
