"""Meten met axe vanuit het CMS: wie mag, wat er gemeten wordt, wat bewaard blijft, en het kader dat even mag."""

import json

import pytest
from django.urls import reverse

from home.models import Axemeting
from home.toegankelijkheid import kader, metingen
from tests.adressen import als_rol
from tests.fabriek import maak_compleet_project, maak_medewerker, maak_project

pytestmark = pytest.mark.django_db
MAG = "home.add_axemeting"
GEBREK = {"regel": "color-contrast", "ernst": "serious", "aantal": 3, "uitleg": "Te licht", "waar": ["main > p"]}


@pytest.fixture
def redacteur(client):
    wie = maak_medewerker(MAG)
    client.force_login(wie)
    return wie


def adres():
    return reverse("toegankelijkheid_beheer:meten")


def stuur(client, *gebreken, soort="home.HomePage", **velden):
    gegevens = {"soort": soort, "versie": "4.11.1", "gebreken": json.dumps(list(gebreken)), **velden}
    return client.post(adres(), gegevens)


def in_kader(client, wie, pad="/"):
    return client.get(pad, {kader.NAAM: kader.teken(wie)}).headers["Content-Security-Policy"]


def test_elk_paginatype_en_elk_los_scherm_doet_een_keer_mee(redacteur):
    maak_compleet_project()
    maak_project()
    soorten = [doel.soort for doel in metingen.doelen()]
    assert len(soorten) == len(set(soorten))
    assert {"home.HomePage", "participatie.ProjectPage", "scherm:zoeken", "scherm:verwerkingen"} <= set(soorten)


def test_een_besloten_pagina_wordt_niet_gemeten(redacteur):
    project = maak_project(live=False)
    assert project.url not in {doel.pad for doel in metingen.doelen()}


def test_elk_doel_is_te_openen(client, redacteur):
    maak_compleet_project()
    for doel in metingen.doelen():
        assert client.get(doel.pad).status_code == 200, doel


def test_meer_paginas_kosten_niet_meer_vragen(client, redacteur, django_assert_max_num_queries):
    maak_project()
    client.get(adres())
    with django_assert_max_num_queries(60) as klein:
        client.get(adres())
    hoogstens = len(klein)
    for _nummer in range(8):
        maak_project()
        stuur(client, GEBREK)
    with django_assert_max_num_queries(hoogstens):
        client.get(adres())


def test_een_meting_wordt_bewaard_en_de_rij_komt_terug(client, redacteur):
    antwoord = stuur(client, GEBREK)
    meting = Axemeting.objects.get()
    assert (meting.soort, meting.aantal, meting.door, meting.versie) == ("home.HomePage", 3, redacteur, "4.11.1")
    assert "color-contrast" in antwoord.content.decode()


def test_het_verloop_is_te_zien_en_blijft_klein(client, redacteur):
    for _keer in range(metingen.BEWAAR + 3):
        stuur(client, GEBREK)
    tekst = stuur(client).content.decode()
    assert "De vorige keer: 3" in tekst
    assert Axemeting.objects.count() == metingen.BEWAAR


def test_de_verklaring_noemt_de_laatste_controle(client, redacteur):
    stuur(client, GEBREK)
    stuur(client, soort="scherm:zoeken")
    assert metingen.laatste_samenvatting() | {"op": None} == {"op": None, "soorten": 2, "plekken": 3}


@pytest.mark.parametrize(
    "velden",
    [
        {"soort": "bestaat.Niet"},
        {"soort": "x" * 300},
        {"gebreken": "geen json"},
        {"gebreken": '{"regel": 1}'},
        {"gebreken": "[1]"},
        {"gebreken": '[{"regel": "x", "aantal": -1, "waar": []}]'},
        {"gebreken": '[{"regel": "x", "aantal": true, "waar": []}]'},
        {"gebreken": '[{"regel": "x", "aantal": 1e99, "waar": []}]'},
        {"gebreken": json.dumps([GEBREK] * 500)},
        {"versie": "<script>"},
    ],
)
def test_onzin_wordt_geweigerd(client, redacteur, velden):
    assert stuur(client, **velden).status_code == 422
    assert not Axemeting.objects.exists()


def test_vreemde_tekens_in_een_meting_zijn_geen_storing(client, redacteur):
    raar = {**GEBREK, "regel": "a\x00b\ud800", "uitleg": "<script>alert(1)</script>", "waar": [None, 5, "x" * 9999]}
    antwoord = stuur(client, raar)
    assert antwoord.status_code == 200
    assert "<script>" not in antwoord.content.decode()


def test_openen_verandert_niets(client, redacteur):
    client.get(adres(), {"soort": "home.HomePage", "gebreken": "[]"})
    assert not Axemeting.objects.exists()


@pytest.mark.parametrize("rol", ["Inbreng", "Lezer", "Cursuscoördinator"])
def test_wie_niet_mag_meten_krijgt_niets(client, rol):
    als_rol(client, rol)
    assert client.get(adres()).status_code in {302, 403}
    assert stuur(client, GEBREK).status_code in {302, 403}
    assert not Axemeting.objects.exists()


def test_de_webredactie_mag_meten(client):
    als_rol(client, "Webredactie")
    assert client.get(adres()).status_code == 200


def test_met_het_teken_mag_het_eigen_kader_en_zonder_niet(client, redacteur):
    assert "frame-ancestors 'none'" in client.get("/").headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in in_kader(client, redacteur)


def test_verder_blijft_het_beleid_gelijk(client, redacteur):
    gewoon = client.get("/").headers["Content-Security-Policy"]
    assert in_kader(client, redacteur).replace("frame-ancestors 'self'", "frame-ancestors 'none'") == gewoon


def test_het_teken_van_een_ander_of_zonder_recht_doet_niets(client, redacteur):
    ander = maak_medewerker(MAG)
    assert "'none'" in in_kader(client, ander)
    zonder = maak_medewerker()
    client.force_login(zonder)
    assert "frame-ancestors 'none'" in in_kader(client, zonder)
    client.logout()
    assert "frame-ancestors 'none'" in in_kader(client, redacteur)


@pytest.mark.parametrize("teken", ["", "onzin", "1:2:3", "\x00", "9" * 5000])
def test_een_vals_teken_doet_niets(client, redacteur, teken):
    antwoord = client.get("/", {kader.NAAM: teken})
    assert antwoord.status_code == 200
    assert "frame-ancestors 'none'" in antwoord.headers["Content-Security-Policy"]


def test_na_een_kwartier_is_het_teken_voorbij(client, redacteur, time_machine):
    time_machine.move_to("2026-11-20 12:00:00+01:00", tick=False)
    client.force_login(redacteur)
    teken = kader.teken(redacteur)
    time_machine.move_to("2026-11-20 12:15:01+01:00", tick=False)
    assert "frame-ancestors 'none'" in client.get("/", {kader.NAAM: teken}).headers["Content-Security-Policy"]


def test_wat_in_het_kader_komt_wordt_niet_bewaard(client, redacteur):
    antwoord = client.get("/", {kader.NAAM: kader.teken(redacteur)})
    assert antwoord.headers["Cache-Control"] == "no-store, private"
