"""In geen lijst, filter, telling of export staat iets van een ander team."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.fabriek_teams import maak_projectwerk, maak_teamlid

from .hulp import EIGEN, GEHEIM, LIJSTEN, inhoud

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("pad", LIJSTEN)
def test_een_lijst_toont_het_eigen_project_en_geen_ander(cms, eigen, vreemd, pad):
    tekst = inhoud(cms.get(pad))
    assert GEHEIM not in tekst
    assert vreemd["inbreng"].kenmerk not in tekst
    if pad not in {"/cms/inbreng/downloaden/", "/cms/"}:
        assert EIGEN in tekst


@pytest.mark.parametrize(
    "vraag", ["project={project}", "formulier={formulier}", "zoek={kenmerk}", "zoek=GEHEIM", "moderatie=nieuw"]
)
def test_ook_met_een_filter_in_het_adres_komt_er_niets_van_een_ander(cms, vreemd, vraag):
    delen = {naam: vreemd[naam].pk for naam in ("project", "formulier")}
    antwoord = cms.get(f"/cms/inbreng/?{vraag.format(**delen, kenmerk=vreemd['inbreng'].kenmerk)}")
    assert antwoord.status_code == 200
    rijen = [rij["inbreng"].pk for rij in antwoord.context["rijen"]]
    assert not {vreemd["inbreng"].pk, vreemd["afgewezen"].pk} & set(rijen)


@pytest.mark.parametrize("soort", ["infobord", "toezegging"])
@pytest.mark.parametrize("vraag", ["q=GEHEIM", "project={project}", "export=csv", "export=xlsx"])
def test_een_beheerscherm_zoekt_filtert_en_exporteert_alleen_eigen_records(cms, vreemd, soort, vraag):
    tekst = inhoud(cms.get(f"/cms/participatie/{soort}/?{vraag.format(project=vreemd['project'].pk)}"))
    assert f"{GEHEIM} {'bord' if soort == 'infobord' else soort}" not in tekst


def test_de_export_bevat_alleen_het_eigen_project(cms, eigen, vreemd):
    bestand = inhoud(cms.post("/cms/inbreng/downloaden/", {"formaat": "csv"})).lstrip("\ufeff")
    kenmerken = {rij[0] for rij in list(csv.reader(io.StringIO(bestand), delimiter=";"))[1:]}
    assert kenmerken == {eigen["inbreng"].kenmerk, eigen["afgewezen"].kenmerk}
    assert GEHEIM not in bestand


def test_wie_eerder_iets_downloadde_staat_er_alleen_van_uzelf(client, cms, vreemd):
    ander = maak_teamlid(vreemd["project"])
    client.force_login(ander)
    client.post(f"/cms/inbreng/downloaden/?project={vreemd['project'].pk}", {"formaat": "csv"})
    client.force_login(maak_teamlid())
    assert GEHEIM not in inhoud(client.get("/cms/inbreng/downloaden/"))


def test_de_aantallen_in_het_menu_gaan_over_het_eigen_project(cms, eigen, vreemd):
    tekst = inhoud(cms.get("/cms/inbreng/"))
    for item in ("Werklijst (1)", "Tweede blik (1)", "Verbeteringen (1)"):
        assert item in tekst


def test_de_tellingen_van_de_tweede_blik_gaan_over_het_eigen_project(cms, eigen, vreemd):
    uitkomsten = dict(cms.get("/cms/inbreng/tweede-blik/").context["uitkomsten"])
    assert uitkomsten["Aantal verzoeken"] == 1


def test_wie_alle_inbreng_behandelt_ziet_beide_projecten(client, eigen, vreemd):
    from tests.fabriek import maak_medewerker

    client.force_login(maak_medewerker("participatie.moderate_inbreng", "participatie.view_infobord"))
    for pad in ("/cms/inbreng/", "/cms/themas/", "/cms/participatie/infobord/"):
        tekst = inhoud(client.get(pad))
        assert GEHEIM in tekst
        assert EIGEN in tekst


@pytest.mark.parametrize("pad", LIJSTEN[1:])
def test_meer_projecten_en_teams_kosten_geen_extra_vragen(client, cms, lid, pad):
    from participatie.teams.actions import voeg_toe

    def tel() -> int:
        client.get(pad)
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            assert client.get(pad).status_code == 200
        return len(vragen)

    voeg_toe(maak_projectwerk("EIGEN twee")["project"], lid, None)
    vooraf = tel()
    for nummer in range(3):
        voeg_toe(maak_projectwerk(f"EIGEN {nummer}")["project"], lid, None)
        maak_projectwerk(f"{GEHEIM} {nummer}")
    assert tel() == vooraf
