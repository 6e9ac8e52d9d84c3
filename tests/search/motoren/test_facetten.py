"""Keuzes en hun aantallen: elk facet telt bij de andere keuzes, ook als er meer is dan de grens."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from participatie.models import Thema
from search.motoren import database
from search.vragen import Vraag, zoek
from tests.fabriek import maak_wijk
from tests.fabriek_zoeken import maak_ingang, titels

pytestmark = pytest.mark.django_db


@pytest.fixture
def bomen():
    noord, oost = maak_wijk(naam="Noord", slug="noord"), maak_wijk(naam="Oost", slug="oost")
    groen = Thema.objects.create(naam="Groen", slug="groen-test")
    vandaag = timezone.localdate()
    maak_ingang("Bomen een", wijken=[noord], themas=[groen], status="Ontwerp", begint_op=vandaag)
    maak_ingang("Bomen twee", wijken=[noord, oost], status="Ontwerp", begint_op=vandaag + timedelta(days=1))
    maak_ingang("Bomen drie", wijken=[oost], status="In uitvoering", eindigt_op=vandaag - timedelta(days=1))
    maak_ingang("Bomen vier", soort="cursus", datum=timezone.now())


FACETTEN = {
    "soort": [("project", 3), ("cursus", 1)],
    "wijk": [("noord", 2), ("oost", 2)],
    "thema": [("groen-test", 1)],
    "status": [("Ontwerp", 2), ("In uitvoering", 1)],
    "periode": [("jaar", 1), ("komt", 1), ("maand", 1), ("nu", 1), ("voorbij", 1)],
}


@pytest.fixture(params=["binnen de grens", "boven de grens"])
def grens(request, monkeypatch):
    """Boven de grens kiest de index zelf, daaronder gebeurt het in het geheugen; de uitkomst is gelijk."""
    if request.param == "boven de grens":
        monkeypatch.setattr(database, "GRENS", 3)


@pytest.mark.usefixtures("bomen")
def test_elk_facet_heeft_zijn_waarden_met_aantallen():
    assert zoek(Vraag("bomen")).facetten == FACETTEN


@pytest.mark.usefixtures("bomen", "grens")
@pytest.mark.parametrize(
    ("keuzes", "verwacht"),
    [
        ({"soort": "cursus"}, {"Bomen vier"}),
        ({"wijk": "noord"}, {"Bomen een", "Bomen twee"}),
        ({"wijk": "oost", "status": "Ontwerp"}, {"Bomen twee"}),
        ({"thema": "groen-test"}, {"Bomen een"}),
        ({"status": "In uitvoering"}, {"Bomen drie"}),
        ({"periode": "nu"}, {"Bomen een"}),
        ({"periode": "komt"}, {"Bomen twee"}),
        ({"periode": "voorbij"}, {"Bomen drie"}),
        ({"periode": "maand"}, {"Bomen vier"}),
        ({"periode": "jaar"}, {"Bomen vier"}),
        ({"periode": "ooit"}, set()),
        ({"wijk": "bestaat-niet"}, set()),
        ({"soort": "bestaat-niet"}, set()),
        ({"soort": "cursus", "status": "Ontwerp"}, set()),
    ],
)
def test_een_keuze_laat_alleen_zien_wat_erbij_hoort(keuzes, verwacht):
    assert set(titels("bomen", **keuzes)) == verwacht


@pytest.mark.usefixtures("bomen", "grens")
def test_een_facet_telt_bij_de_andere_keuzes_en_niet_bij_zichzelf():
    facetten = zoek(Vraag("bomen", wijk="noord", status="Ontwerp")).facetten
    assert facetten["wijk"] == [("noord", 2), ("oost", 1)]
    assert facetten["status"] == [("Ontwerp", 2)]
    assert facetten["soort"] == [("project", 2)]


@pytest.mark.usefixtures("bomen")
def test_boven_de_grens_blijft_vindbaar_wat_het_in_de_titel_heeft(monkeypatch):
    for nummer in range(5):
        maak_ingang(f"Iets anders {nummer}", tekst="bomen")
    monkeypatch.setattr(database, "GRENS", 3)
    uitslag = zoek(Vraag("bomen"))
    assert uitslag.meer
    assert {titel.split()[0] for titel in titels("bomen")[:4]} == {"Bomen"}


@pytest.mark.usefixtures("bomen")
def test_telt_niet_alles_mee_dan_zegt_de_uitslag_dat(monkeypatch):
    assert not zoek(Vraag("bomen")).ondergrens
    monkeypatch.setattr(database, "GRENS_TELLEN", 4)
    assert zoek(Vraag("bomen")).ondergrens
    assert zoek(Vraag("bomen", wijk="noord", status="Ontwerp")).aantal == 2


@pytest.mark.usefixtures("bomen")
@pytest.mark.parametrize("keuzes", [{}, {"soort": "project", "status": "Ontwerp"}, {"soort": "inbreng"}])
def test_boven_de_grens_kost_het_evenveel_vragen(monkeypatch, keuzes):
    def vragen():
        with CaptureQueriesContext(connection) as gevraagd:
            zoek(Vraag("bomen", **keuzes))
        return len(gevraagd)

    maak_ingang("Bomen graag", soort="inbreng", status="Ontwerp")
    vragen()
    onder_de_grens = vragen()
    monkeypatch.setattr(database, "GRENS", 1)
    monkeypatch.setattr(database, "GRENS_TELLEN", 2)
    assert vragen() == onder_de_grens


def test_inbreng_doet_alleen_mee_op_verzoek_en_wordt_anders_geteld():
    maak_ingang("Meer bomen graag", soort="inbreng")
    maak_ingang("Bomen in de straat")
    uitslag = zoek(Vraag("bomen"))
    assert titels("bomen") == ["Bomen in de straat"]
    assert uitslag.apart == {"inbreng": 1}
    assert titels("bomen", soort="inbreng") == ["Meer bomen graag"]
    gevraagd = zoek(Vraag("bomen", soort="inbreng"))
    assert gevraagd.apart == {}
    assert gevraagd.facetten["soort"] == [("inbreng", 1), ("project", 1)]
