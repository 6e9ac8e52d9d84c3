"""Alles op hetzelfde moment, op beide databases: er is één keer getekend, en niets is half weg."""

from tests.initiatieven.aanmelden.drukte import Proefsite

OPDRACHT = "from tests.participatie.wijkcontracten.wedloop import draai; draai()"


def test_tegelijk_tekenen_evalueren_en_weggooien(databaseadres, tmp_path):
    site = Proefsite(tmp_path / "var", databaseadres)
    assert site.begin(OPDRACHT) == {
        "teken_fouten": [],
        "evalueer_fouten": [],
        "getekend": 1,
        "geevalueerd": 1,
        "toegezegd": 2,
        "half_weg": False,
    }
