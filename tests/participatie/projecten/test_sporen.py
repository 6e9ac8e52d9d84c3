"""Wat van de site is gehaald laat een spoor na; wat er nooit op kwam, wordt geteld."""

import re

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from participatie.inbreng import actions
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_reden
from tests.participatie.projecten.pagina import haal

pytestmark = pytest.mark.django_db
RECLAME = "Uw inbreng is reclame."


@pytest.fixture
def formulier():
    maak_reden(RECLAME)
    return maak_formulier()


@pytest.fixture
def door():
    return maak_medewerker("participatie.moderate_inbreng")


def maak(formulier, tekst, door, *, weg="", nooit="", antwoord=False):
    """Ingestuurd, en daarna geplaatst, verwijderd of afgewezen."""
    inbreng = maak_inbreng(formulier, tekst, naam="Karel Fictie", email="karel@voorbeeld.nl")
    if nooit:
        actions.niet_plaatsen(inbreng, nooit, door)
        return inbreng
    actions.plaatsen(inbreng, [{"label": "Uw reactie", "tekst": tekst}], door)
    if antwoord:
        actions.beantwoorden(inbreng, "deels", f"Antwoord op {tekst}", "Team", door)
    if weg:
        actions.verbergen(inbreng, weg, door)
    return inbreng


def test_een_verwijderde_bijdrage_staat_op_haar_plek_met_dag_en_reden_en_verder_niets(client, formulier, door):
    maak(formulier, "Wens-oud", door)
    weg = maak(formulier, "Wens-weg", door, weg=f"{RECLAME}\n\nKarel verkoopt ijs.", antwoord=True)
    maak(formulier, "Wens-nieuw", door)
    pagina = haal(client, formulier.get_parent())
    spoor = f"Verwijderd op {date_format(timezone.localdate(), 'j F Y')}."
    assert pagina.index("Wens-nieuw") < pagina.index(spoor) < pagina.index("Wens-oud")
    assert f"Reden: “{RECLAME}”" in pagina
    assert f'id="inbreng-{weg.kenmerk}"' in pagina
    for geheim in ("Wens-weg", "Karel", "ijs"):
        assert geheim not in pagina


def test_eigen_woorden_blijven_van_de_site(client, formulier, door):
    maak(formulier, "Wens", door, weg="Karel wilde dit zelf.")
    pagina = haal(client, formulier.get_parent())
    assert "Reden: andere reden" in pagina
    assert "Karel" not in pagina


def test_de_aantallen_en_de_bladen_kloppen(client, formulier, door):
    project = formulier.get_parent()
    for nummer in range(6):
        maak(formulier, f"Wens-{nummer:02}", door, weg=RECLAME if nummer in (0, 5) else "", antwoord=nummer == 5)
    maak(formulier, "Wens-12", door, antwoord=True)
    pagina = haal(client, project)
    assert "Er staan 5 reacties op deze pagina." in pagina
    assert "2 reacties zijn verwijderd." in pagina
    assert re.findall(r">(Alles|Met antwoord|Nog zonder antwoord)\s*\((\d+)\)", pagina) == [
        ("Alles", "7"),
        ("Met antwoord", "1"),
        ("Nog zonder antwoord", "4"),
    ]
    assert pagina.count("Verwijderd op") == 1
    tweede = haal(client, project, "?inbreng=2")
    assert (tweede.count("Verwijderd op"), tweede.count(">Wens-")) == (1, 1)
    for keuze in ("ja", "nee"):
        assert "Verwijderd op" not in haal(client, project, f"?beantwoord={keuze}")


def test_wat_nooit_is_geplaatst_wordt_geteld_met_de_reden(client, formulier, door):
    for reden in (RECLAME, f"{RECLAME}\n\nKarel!", "Over Karel."):
        maak(formulier, "Nooit-wens", door, nooit=reden)
    pagina = haal(client, formulier.get_parent())
    assert "3 reacties zijn niet geplaatst. De redenen:" in pagina
    assert f"“{RECLAME}” (2) · andere reden" in pagina
    for geheim in ("Nooit-wens", "Karel"):
        assert geheim not in pagina


def test_bij_een_besloten_formulier_is_er_niets_te_zien(client, door):
    formulier = maak_formulier(openbaar=False)
    maak(formulier, "Wens", door, weg=RECLAME)
    maak(formulier, "Wens", door, nooit=RECLAME)
    pagina = haal(client, formulier.get_parent())
    assert "Verwijderd op" not in pagina
    assert "niet geplaatst" not in pagina


def test_na_een_tweede_blik_staat_de_bijdrage_er_gewoon(client, formulier, door):
    inbreng = maak(formulier, "Wens-terug", door, weg=RECLAME)
    actions.vraag_tweede_blik(inbreng, "Nee hoor.")
    collega = maak_medewerker("participatie.moderate_inbreng")
    actions.alsnog_plaatsen(inbreng, [{"label": "Uw reactie", "tekst": "Wens-terug"}], "", collega)
    pagina = haal(client, formulier.get_parent())
    assert "Wens-terug" in pagina
    assert "Verwijderd op" not in pagina
    assert "verwijderd" not in pagina.split("<main")[1]


def test_meer_sporen_kosten_evenveel_query_s(client, formulier, door, django_assert_max_num_queries):
    project = formulier.get_parent()
    aantallen = []
    for aantal in (2, 20):
        for nummer in range(aantal):
            maak(formulier, f"Wens {nummer}", door, weg=RECLAME)
            maak(formulier, f"Wens {nummer}", door, nooit=RECLAME)
            maak(formulier, f"Wens {nummer}", door)
        haal(client, project)
        with django_assert_max_num_queries(60) as geteld:
            haal(client, project)
        aantallen.append(len(geteld))
    assert aantallen[0] == aantallen[1]
