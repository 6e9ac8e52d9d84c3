"""Waarop wordt gezocht: alleen woorden, nooit wie, en pas te zien vanaf drie keer."""

from datetime import date, timedelta
from io import BytesIO

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.contrib.auth.models import AnonymousUser
from django.core.signals import request_finished
from django.db import close_old_connections
from django.utils import timezone
from openpyxl import load_workbook

from search.models import Zoektelling
from search.rapporten import tellen
from search.rapporten.tellen import ruim_op, tel
from search.rapporten.woorden import van_vraag
from search.register.bijwerken import loop_na
from search.views import zoekpagina
from stadmaken.common import opruimen
from tests import adressen
from tests.fabriek import maak_home, maak_project

pytestmark = pytest.mark.django_db
MENS = {"HTTP_USER_AGENT": "Mozilla/5.0 (Linux; Android 12) Chrome/120"}
GEZOCHT, ZONDER = "/cms/zoekrapporten/meest-gezocht/", "/cms/zoekrapporten/zonder-resultaat/"


@pytest.mark.parametrize(
    ("vraag", "bewaard"),
    [
        ("Groene  Bak", "groene bak"),
        ("foto’s van 't Iepenplein", "foto’s van t iepenplein"),
        ("initiatievencafé 2026", "initiatievencafé"),
        ("gft", "gft"),
        ("jan@voorbeeld.test", ""),
        ("mail jan@voorbeeld.test", ""),
        ("K4M-7RT-3XA", ""),
        ("mijn reactie k4m7rt3xa", ""),
        ("KQT-XRM-PWD", ""),
        ("T-4KQ7M", ""),
        ("06 12345678", ""),
        ("bel 0612345678", "bel"),
        ("2033 AB", ""),
        ("klacht 2033AB", ""),
        ("https://voorbeeld.test/a", ""),
        ("?!", ""),
        ("een twee drie vier vijf zes zeven acht", "een twee drie vier vijf zes"),
        ("x" * 31, ""),
    ],
)
def test_alleen_gewone_woorden_worden_onthouden(vraag, bewaard):
    assert van_vraag(vraag) == bewaard


def test_een_zoekvraag_telt_per_dag_en_apart_als_er_niets_was(client):
    maak_project(title="Iepenplein")
    loop_na()
    for vraag in ("iepenplein", "Iepenplein", "zwembad"):
        client.get("/zoeken/", {"q": vraag}, **MENS)
    assert set(Zoektelling.objects.values_list("dag", "woorden", "aantal", "zonder")) == {
        (timezone.localdate(), "iepenplein", 2, 0),
        (timezone.localdate(), "zwembad", 1, 1),
    }


@pytest.mark.parametrize("extra", [{"pagina": 2}, {"soort": "project"}])
def test_verder_bladeren_en_kiezen_telt_niet_nog_eens(client, extra):
    client.get("/zoeken/", {"q": "iepenplein", **extra}, **MENS)
    assert not Zoektelling.objects.exists()


def test_programmas_medewerkers_en_een_kop_opvragen_tellen_niet(client, admin_client):
    client.get("/zoeken/?q=iepenplein", HTTP_USER_AGENT="Googlebot/2.1")
    client.head("/zoeken/?q=iepenplein", **MENS)
    admin_client.get("/zoeken/?q=iepenplein", **MENS)
    assert not Zoektelling.objects.exists()


@pytest.fixture
def verbinding_blijft():
    """Een antwoord dat sluit, sluit ook de verbinding met PostgreSQL; de testclient van Django voorkomt dat net zo."""
    request_finished.disconnect(close_old_connections)
    yield
    request_finished.connect(close_old_connections)


@pytest.mark.usefixtures("verbinding_blijft")
def test_het_antwoord_zelf_schrijft_niets(rf):
    maak_home()
    verzoek = rf.get("/zoeken/?q=iepenplein", **MENS)
    verzoek.user = AnonymousUser()
    zoekpagina(verzoek).close()  # de eerste keer maakt Wagtail de instellingen van de site
    with adressen.niets_geschreven():
        antwoord = zoekpagina(verzoek)
    antwoord.close()
    assert Zoektelling.objects.get().aantal == 2


def test_wie_onzin_blijft_sturen_vult_de_database_niet(monkeypatch):
    monkeypatch.setattr(tellen, "MEEST_PER_DAG", 2)
    for woord in ("aap", "noot", "mies", "aap"):
        tel(woord, gevonden=True)
    assert dict(Zoektelling.objects.values_list("woorden", "aantal")) == {"aap": 2, "noot": 1}


def test_na_negentig_dagen_zijn_de_aantallen_weg():
    nu = timezone.now()
    for dagen in (91, 90, 0):
        Zoektelling.objects.create(dag=timezone.localdate(nu) - timedelta(days=dagen), woorden="aap", aantal=9)
    assert ruim_op(nu) == 1
    assert Zoektelling.objects.count() == 2
    assert "zoektellingen verwijderd" in opruimen.voer_uit(nu)


@pytest.fixture
def geteld():
    with time_machine.travel(date(2026, 11, 20)):
        vandaag = timezone.localdate()
        Zoektelling.objects.bulk_create(
            Zoektelling(dag=vandaag - timedelta(days=dagen), woorden=woorden, aantal=aantal, zonder=zonder)
            for dagen, woorden, aantal, zonder in (
                (0, "afval", 2, 0),
                (6, "afval", 3, 0),
                (0, "zwembad", 4, 4),
                (0, "jan jansen", 2, 2),
                (20, "kermis", 9, 3),
            )
        )
        yield


def rijen(client, adres, **gegevens):
    tabel = BeautifulSoup(client.get(adres, gegevens).content, "html.parser").select("table.listing tbody tr")
    return [(rij.th.a.contents[0], int(rij.td.get_text())) for rij in tabel]


@pytest.mark.usefixtures("geteld")
def test_een_redacteur_ziet_wat_minstens_drie_keer_is_gezocht(client):
    adressen.als_rol(client, "Webredactie")
    assert rijen(client, GEZOCHT) == [("afval", 5), ("zwembad", 4)]
    assert rijen(client, GEZOCHT, periode="dag") == [("zwembad", 4)]
    assert rijen(client, GEZOCHT, periode="maand") == [("kermis", 9), ("afval", 5), ("zwembad", 4)]
    assert rijen(client, ZONDER) == [("zwembad", 4)]


@pytest.mark.usefixtures("geteld")
def test_als_bestand_staat_er_hetzelfde_in(client):
    adressen.als_rol(client, "Webredactie")
    csv = b"".join(client.get(GEZOCHT, {"bestand": "csv"}).streaming_content).decode("utf-8-sig")
    assert csv == "Zoekwoorden;Keer gezocht\r\nafval;5\r\nzwembad;4\r\n"
    boek = client.get(ZONDER, {"bestand": "xlsx", "periode": "maand"})
    blad = load_workbook(BytesIO(b"".join(boek.streaming_content))).active
    assert list(blad.values) == [("Zoekwoorden", "Keer niets gevonden"), ("zwembad", 4), ("kermis", 3)]
    assert "jansen" not in csv


def test_zonder_tellingen_staat_er_wat_dat_betekent(client):
    adressen.als_rol(client, "Webredactie")
    assert "nog geen woord drie keer" in client.get(GEZOCHT).content.decode()
    assert "vonden bezoekers bij elk vaker gezocht woord iets" in client.get(ZONDER).content.decode()
