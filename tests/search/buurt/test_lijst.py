"""“In de buurt”: wat het dichtst bij is staat bovenaan, en een plek komt nergens terecht."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from search.register.bijwerken import loop_na
from tests.fabriek import maak_bord, maak_project, maak_wijk
from tests.fabriek_initiatief import maak_initiatief
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid
from tests.search.geheim import HANGT, PUNT, WOORD, maak_alles

pytestmark = pytest.mark.django_db
VAK = {"type": "Polygon", "coordinates": [[[4.62, 52.37], [4.64, 52.37], [4.64, 52.39], [4.62, 52.39], [4.62, 52.37]]]}
VER = {"type": "Polygon", "coordinates": [[[4.70, 52.30], [4.72, 52.30], [4.72, 52.32], [4.70, 52.32], [4.70, 52.30]]]}


@pytest.fixture
def wijken():
    hier = maak_wijk(naam="Vogelenwijk", slug="vogelenwijk", postcodes="2011", straten="Lange Dreef", grens=VAK)
    daar = maak_wijk(naam="Bloemenwijk", slug="bloemenwijk", postcodes="2033", straten="Lange Dreef", grens=VER)
    return hier, daar


def tekst_van(antwoord):
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def titels(antwoord):
    return re.findall(r'nl-result-list__link" href="[^"]*">([^<]+)<', tekst_van(antwoord))


def drie_op_een_rij():
    """Op 0, ruim 300 en ruim 2000 meter van het midden van de Vogelenwijk, en in een andere volgorde gemaakt."""
    ver = maak_project(title="Ver", breedtegraad=52.40, lengtegraad=4.63)
    maak_initiatief(title="Dichtbij", breedtegraad=52.38, lengtegraad=4.63)
    maak_bord(ver, koptekst="Even lopen", geplaatst_op=HANGT, breedtegraad=52.383, lengtegraad=4.63)
    loop_na()


@pytest.mark.parametrize("plek", ["2011", "2011 AB", "vogelenwijk"])
def test_bij_een_plek_in_woorden_staat_het_dichtste_bovenaan_met_de_afstand(client, wijken, plek):
    drie_op_een_rij()
    antwoord = client.get("/in-de-buurt/", {"q": plek})
    assert titels(antwoord) == ["Dichtbij", "Even lopen", "Ver"]
    tekst = tekst_van(antwoord)
    for stuk in ("minder dan 100 meter", "350 meter", "2,2 kilometer", "Binnen 500 meter", "midden van de wijk Vogel"):
        assert stuk in tekst


def test_zonder_plek_staat_alles_per_soort(client, wijken):
    drie_op_een_rij()
    antwoord = client.get("/in-de-buurt/")
    assert titels(antwoord) == ["Ver", "Dichtbij", "Even lopen"]
    assert re.findall(r"<h3>([^<]+)</h3>", tekst_van(antwoord)) == ["Projecten", "Initiatieven", "Infoborden"]


def test_een_straat_door_twee_wijken_laat_kiezen_en_houdt_de_andere_keuze_vast(client, wijken):
    drie_op_een_rij()
    tekst = tekst_van(client.get("/in-de-buurt/", {"q": "Lange Dreef", "soort": "project"}))
    assert "2 wijken passen bij “Lange Dreef”" in tekst
    assert "q=Lange+Dreef&amp;soort=project&amp;bij=vogelenwijk" in tekst or "bij=vogelenwijk" in tekst
    gekozen = client.get("/in-de-buurt/", {"q": "Lange Dreef", "bij": "vogelenwijk", "soort": "project"})
    assert titels(gekozen) == ["Ver"]
    assert "2,2 kilometer" in tekst_van(gekozen)


def test_een_plek_die_wij_niet_kennen_geeft_uitleg_en_toch_de_lijst(client, wijken):
    drie_op_een_rij()
    antwoord = client.get("/in-de-buurt/", {"q": "1012 AB"})
    assert "Wij kennen geen plek bij “1012 AB”" in tekst_van(antwoord)
    assert len(titels(antwoord)) == 3


def test_kiezen_op_soort_en_wijk(client, wijken):
    drie_op_een_rij()
    maak_project(title="In de wijk", wijken=[wijken[0]], **PUNT)
    loop_na()
    assert titels(client.get("/in-de-buurt/", {"soort": "infobord"})) == ["Even lopen"]
    assert titels(client.get("/in-de-buurt/", {"wijk": "vogelenwijk"})) == ["In de wijk"]
    assert "nl-empty" in tekst_van(client.get("/in-de-buurt/", {"wijk": "bloemenwijk"}))


def test_bladeren_houdt_plek_en_keuzes_vast(client, wijken):
    project = maak_project(title="Plein")
    for nummer in range(25):
        maak_bord(
            project,
            koptekst=f"Bord {nummer:02}",
            geplaatst_op=HANGT,
            breedtegraad=52.38 + nummer / 1000,
            lengtegraad=4.63,
        )
    loop_na()
    eerste = client.get("/in-de-buurt/", {"q": "2011"})
    assert titels(eerste) == [f"Bord {nummer:02}" for nummer in range(20)]
    assert "?q=2011&amp;pagina=2#resultaten" in tekst_van(eerste)
    assert titels(client.get("/in-de-buurt/", {"q": "2011", "pagina": "2"})) == [f"Bord {n}" for n in range(20, 25)]


def test_de_plek_van_een_apparaat_werkt_met_post_en_blijft_nergens_achter(wijken, settings):
    settings.KAART_GEBIED = (4.5, 52.3, 4.8, 52.5)
    drie_op_een_rij()
    streng = Client(enforce_csrf_checks=True)
    antwoord = streng.post("/in-de-buurt/", {"plek": "52.383456,4.630001"})
    assert titels(antwoord) == ["Even lopen", "Dichtbij", "Ver"]
    assert antwoord["Cache-Control"] == "no-store"
    assert not antwoord.cookies
    assert "52.38" not in tekst_van(antwoord)
    assert "de plek waar u nu bent" in tekst_van(antwoord)


def test_ook_wie_te_precies_stuurt_wordt_hier_afgerond(client, wijken):
    maak_bord(maak_project(title="Plein"), koptekst="Bord", geplaatst_op=HANGT, breedtegraad=52.38, lengtegraad=4.63)
    loop_na()
    grof, precies = (tekst_van(client.post("/in-de-buurt/", {"plek": p})) for p in ("52.384,4.63", "52.3841,4.6302"))
    assert re.findall(r"\d+ meter", grof) == re.findall(r"\d+ meter", precies)


def test_een_plek_in_het_adres_telt_niet(client, wijken):
    drie_op_een_rij()
    tekst = tekst_van(client.get("/in-de-buurt/", {"plek": "52.38,4.63"}))
    assert "hemelsbreed" not in tekst


def test_een_plek_buiten_de_stad_krijgt_uitleg(client, wijken):
    drie_op_een_rij()
    assert "U bent nu niet in de stad" in tekst_van(client.post("/in-de-buurt/", {"plek": "48.85,2.35"}))


def test_de_lijst_volgt_het_deel_van_de_kaart(client, wijken):
    drie_op_een_rij()
    antwoord = client.post("/in-de-buurt/", {"vak": "4.6,52.379,4.7,52.384"})
    assert sorted(titels(antwoord)) == ["Dichtbij", "Even lopen"]
    assert "2 resultaten in dit deel van de kaart" in tekst_van(antwoord)


@pytest.mark.parametrize(
    "waarde", ["\x00", "x" * 5000, "'; DROP TABLE", "9" * 400, "-1", "\ud800", "1e999,1e999", "nan,nan"]
)
def test_wat_niet_kan_geeft_nooit_een_fout(client, wijken, waarde):
    for naam in ("q", "bij", "soort", "wijk", "pagina"):
        assert client.get("/in-de-buurt/", {naam: waarde.encode("utf-8", "surrogatepass")}).status_code == 200
    for naam in ("plek", "vak", "pagina"):
        assert client.post("/in-de-buurt/", {naam: waarde.encode("utf-8", "replace").decode()}).status_code == 200


def test_een_activiteit_staat_bij_haar_project_zolang_zij_nog_komt(client):
    project = maak_project(title="Iepenplein", **PUNT)
    maak_gelegenheid(maak_activiteit(title="Komt nog", project=project))
    maak_gelegenheid(maak_activiteit(title="Geweest", project=project), over=-timedelta(days=14))
    maak_activiteit(title="Zonder datum", project=project)
    loop_na()
    antwoord = client.get("/in-de-buurt/", {"soort": "activiteit"})
    assert titels(antwoord) == ["Komt nog"]
    assert "Bij Iepenplein" in tekst_van(antwoord)
    project.breedtegraad = project.lengtegraad = None
    project.save()
    loop_na()
    assert titels(client.get("/in-de-buurt/", {"soort": "activiteit"})) == []


def test_wat_nog_in_het_register_staat_maar_niet_meer_openbaar_is_staat_er_niet(client):
    project = maak_project(title="Iepenplein", **PUNT)
    loop_na()
    assert titels(client.get("/in-de-buurt/")) == ["Iepenplein"]
    PageViewRestriction.objects.create(page=project, restriction_type=PageViewRestriction.LOGIN)
    assert titels(client.get("/in-de-buurt/")) == []


def test_niets_geheims_in_de_lijst(client):
    maak_alles()
    antwoord = client.get("/in-de-buurt/")
    assert {"Iepenplein", "Kom kijken", "Platform Iep", "Buurttuin Iep", "Inloop Iep"} == set(titels(antwoord))
    assert WOORD not in tekst_van(antwoord)


def test_het_aantal_vragen_blijft_gelijk_hoeveel_er_ook_is(client, wijken):
    def vragen():
        with CaptureQueriesContext(
            connection,
        ) as gevangen:
            client.get("/in-de-buurt/", {"q": "2011"})
        return len(gevangen)

    drie_op_een_rij()
    vragen()
    weinig = vragen()
    project = maak_project(title="Veel", **PUNT)
    for nummer in range(12):
        maak_bord(project, koptekst=f"Bord {nummer}", geplaatst_op=HANGT, breedtegraad=52.38, lengtegraad=4.63)
    loop_na()
    assert vragen() == weinig <= 11
