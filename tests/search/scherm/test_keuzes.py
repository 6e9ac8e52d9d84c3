"""De zoekpagina: kleiner maken met keuzes, en niets wat daar niet bestaat brengt haar van haar stuk."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import PageViewRestriction

from participatie.inbreng.actions import plaatsen_alle
from search import views
from search.models import Zoekingang
from search.motoren import database
from search.register.bijwerken import loop_na
from tests.fabriek import (
    maak_bord,
    maak_compleet_project,
    maak_formulier,
    maak_inbreng,
    maak_medewerker,
    maak_project,
    maak_wijk,
)

pytestmark = pytest.mark.django_db


def haal(client, **gegevens):
    antwoord = client.get("/zoeken/", {"q": "fontein", **gegevens})
    assert antwoord.status_code == 200
    return BeautifulSoup(antwoord.content, "html.parser").main


def titels(main):
    return [kop.get_text() for kop in main.select("ol .nl-result-list__heading")]


def keuzes(main, naam):
    veld = main.select_one(f"select[name={naam}]")
    return [optie.get_text() for optie in veld.select("option")] if veld else None


@pytest.fixture
def delftwijk():
    return maak_wijk(naam="Delftwijk", slug="delftwijk")


@pytest.fixture
def fonteinen(delftwijk):
    een = maak_project(title="Iepenplein", samenvatting="Met een fontein.", status="uitvoering")
    een.wijken.add(delftwijk)
    een.save()
    twee = maak_project(title="Eikenlaan", samenvatting="Zonder fontein.", status="idee")
    maak_formulier(maak_compleet_project(title="Fonteinplan"), title="Denk mee over de fontein")
    loop_na()
    return een, twee


@pytest.mark.usefixtures("fonteinen")
def test_bij_elke_keuze_staat_hoe_vaak_zij_voorkomt(client):
    main = haal(client)
    assert keuzes(main, "soort") == ["Alle soorten", "Projecten (3)", "Formulieren (1)"]
    assert keuzes(main, "wijk") == ["Alle wijken", "Delftwijk (1)"]
    assert "In uitvoering (1)" in keuzes(main, "status")


@pytest.mark.usefixtures("fonteinen")
def test_is_niet_alles_geteld_dan_staat_er_minstens(client, monkeypatch):
    monkeypatch.setattr(database, "GRENS_TELLEN", 4)
    assert keuzes(haal(client), "soort") == ["Alle soorten", "Projecten (minstens 3)", "Formulieren (minstens 1)"]


@pytest.mark.usefixtures("fonteinen")
def test_een_keuze_maakt_de_lijst_kleiner_en_is_weg_te_halen(client):
    main = haal(client, wijk="delftwijk")
    assert titels(main) == ["Iepenplein"]
    weg = main.select_one(".nl-active-filters__link")
    assert weg.get_text(strip=True).endswith("Wijk: Delftwijk")
    assert weg["href"] == "?q=fontein#resultaten"
    assert main.select_one(".nl-active-filters__reset")["href"] == "?q=fontein#resultaten"


@pytest.mark.usefixtures("fonteinen")
def test_bij_een_gekozen_status_staan_de_andere_er_nog(client):
    anders = maak_project(title="Fonteinplan", status="ontwerp")
    loop_na()
    zonder = keuzes(haal(client), "status")
    main = haal(client, status="Ontwerp")
    assert titels(main) == [anders.title]
    assert keuzes(main, "status") == zonder
    assert {"In uitvoering (1)", "Ontwerp (1)"} <= set(zonder)


@pytest.mark.usefixtures("fonteinen")
def test_keuzes_samen_gelden_allebei_en_de_vraag_blijft_staan(client):
    main = haal(client, wijk="delftwijk", soort="formulier")
    assert titels(main) == []
    assert main.select_one("input[type=hidden][name=q]")["value"] == "fontein"
    assert "Haal hierboven een keuze weg" in main.get_text()
    assert {link["href"] for link in main.select(".nl-active-filters__link")} == {
        "?q=fontein&wijk=delftwijk#resultaten",
        "?q=fontein&soort=formulier#resultaten",
    }


@pytest.mark.usefixtures("fonteinen")
@pytest.mark.parametrize("naam", ["soort", "wijk", "thema", "status", "periode", "volgorde"])
@pytest.mark.parametrize("onzin", ["bestaat-niet", "\0'٣" + "9" * 5000])
def test_een_keuze_die_niet_bestaat_telt_niet_mee_en_dat_staat_er(client, naam, onzin):
    main = haal(client, **{naam: onzin})
    assert "Een van uw keuzes kennen wij niet." in main.get_text()
    assert len(titels(main)) == 4


@pytest.mark.usefixtures("fonteinen")
def test_een_soort_die_alleen_op_de_kaart_staat_is_geen_keuze(client):
    assert "Een van uw keuzes kennen wij niet." in haal(client, soort="infobord").get_text()


def test_een_infobord_staat_op_de_kaart_en_niet_tussen_de_resultaten_of_suggesties(client):
    maak_bord(maak_compleet_project(title="Fonteinplan"), koptekst="Fontein", geplaatst_op=timezone.localdate())
    loop_na()
    assert Zoekingang.objects.filter(soort="infobord", titel__icontains="fontein").exists()
    assert titels(haal(client)) == ["Fonteinplan"]
    assert len(client.get("/zoeken/suggesties?q=fontein").json()["suggesties"]) == 1


def test_nieuwste_bovenaan(client):
    for jaar, titel in ((2025, "Fontein oud"), (2026, "Iets nieuws")):
        with time_machine.travel(date(jaar, 3, 1)):
            maak_project(title=titel, samenvatting="Bij de fontein.").save_revision().publish()
    loop_na()
    assert titels(haal(client)) == ["Fontein oud", "Iets nieuws"]
    assert titels(haal(client, volgorde="datum")) == ["Iets nieuws", "Fontein oud"]


def test_een_formulier_dat_om_middernacht_sluit_noemt_de_dag_ervoor_en_is_daarna_voorbij(client):
    opent, sluit = (timezone.make_aware(datetime(2026, 12, dag)) for dag in (1, 8))
    maak_formulier(maak_compleet_project(), title="Denk mee over de fontein", opent_op=opent, sluit_op=sluit)
    loop_na()
    with time_machine.travel(sluit - timedelta(hours=1)):
        assert "1 december 2026 tot en met 7 december 2026" in " ".join(haal(client, periode="nu").get_text().split())
    with time_machine.travel(sluit):
        assert titels(haal(client, periode="voorbij")) == ["Denk mee over de fontein"]


def test_reacties_staan_apart_met_hoeveel_er_zijn(client, monkeypatch):
    formulier = maak_formulier(maak_compleet_project(title="Iepenplein"))
    for _ in range(2):
        plaatsen_alle([maak_inbreng(formulier, "Graag een fontein.")], maak_medewerker())
    loop_na()
    main = haal(client)
    assert titels(main) == []
    link = main.find("a", string="Ook in 2 reacties van bewoners")
    assert link["href"] == "?q=fontein&soort=inbreng#resultaten"
    assert len(titels(haal(client, soort="inbreng"))) == 2
    monkeypatch.setattr(views, "MEEST_APART", 1)
    assert haal(client).find("a", string="Ook in meer dan 1 reacties van bewoners")


@pytest.mark.usefixtures("fonteinen")
def test_bij_een_resultaat_staat_wat_het_is_waar_en_hoe_het_ermee_staat(client):
    tekst = " ".join(haal(client, wijk="delftwijk").select_one(".nl-result-list__item").get_text(" ").split())
    assert "Project · In uitvoering" in tekst
    assert tekst.endswith("Delftwijk")


def test_een_besloten_project_telt_ook_niet_mee_bij_de_keuzes(client, fonteinen):
    PageViewRestriction.objects.create(page=fonteinen[0], restriction_type=PageViewRestriction.LOGIN)
    loop_na()
    assert keuzes(haal(client), "wijk") is None


def test_een_tikfout_geeft_wat_er_bedoeld_was(client):
    maak_project(title="Wijkplatform Delftwijk")
    loop_na()
    antwoord = client.get("/zoeken/", {"q": "wijkplatvorm"})
    main = BeautifulSoup(antwoord.content, "html.parser").main
    assert titels(main) == ["Wijkplatform Delftwijk"]
    assert main.find("a", string="wijkplatform")["href"] == "?q=wijkplatform"
