"""Alles op hetzelfde moment, op beide databases: er is één keer getekend, en niets is half weg."""

import json
from collections.abc import Iterator

import pytest

from tests.initiatieven.aanmelden.drukte import Proefsite, postgres

OPDRACHT = "from tests.participatie.wijkcontracten.wedloop import draai; draai()"


@pytest.fixture(params=["sqlite", "postgresql"])
def site(request, tmp_path) -> Iterator[Proefsite]:
    if request.param == "sqlite":
        yield Proefsite(tmp_path / "var")
        return
    with postgres(tmp_path / "pg") as adres:
        yield Proefsite(tmp_path / "var", adres)


def test_tegelijk_tekenen_evalueren_en_weggooien(site):
    site.manage("migrate", "--run-syncdb", "-v", "0")
    assert json.loads(site.manage("shell", "-v", "0", "-c", OPDRACHT).split("=>")[-1]) == {
        "teken_fouten": [],
        "evalueer_fouten": [],
        "getekend": 1,
        "geevalueerd": 1,
        "toegezegd": 2,
        "half_weg": False,
    }
