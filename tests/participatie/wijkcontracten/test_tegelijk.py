"""Alles op hetzelfde moment, op beide databases: er is één keer getekend, en niets is half weg."""

import json

from tests.initiatieven.aanmelden.drukte import Proefsite

OPDRACHT = "from tests.participatie.wijkcontracten.wedloop import draai; draai()"


def test_tegelijk_tekenen_evalueren_en_weggooien(databaseadres, tmp_path):
    site = Proefsite(tmp_path / "var", databaseadres)
    site.manage("migrate", "--run-syncdb", "-v", "0")
    assert json.loads(site.manage("shell", "-v", "0", "-c", OPDRACHT).split("=>")[-1]) == {
        "teken_fouten": [],
        "evalueer_fouten": [],
        "getekend": 1,
        "geevalueerd": 1,
        "toegezegd": 2,
        "half_weg": False,
    }
