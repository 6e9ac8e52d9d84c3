"""Alles op hetzelfde moment, op beide databases: nooit een vierde mail of een tweede abonnee, en weg is weg."""

import json
from collections.abc import Iterator

import pytest

from tests.initiatieven.aanmelden.drukte import Proefsite, postgres

from .wedloop import BEVESTIGINGEN

OPDRACHT = "from tests.initiatieven.abonnees.wedloop import draai; draai()"


@pytest.fixture(params=["sqlite", "postgresql"])
def site(request, tmp_path) -> Iterator[Proefsite]:
    if request.param == "sqlite":
        yield Proefsite(tmp_path / "var")
        return
    with postgres(tmp_path / "pg") as adres:
        yield Proefsite(tmp_path / "var", adres)


def test_tegelijk_vragen_bevestigen_en_afmelden(site):
    site.manage("migrate", "--run-syncdb", "-v", "0")
    assert json.loads(site.manage("shell", "-v", "0", "-c", OPDRACHT).split("=>")[-1]) == {
        "vragen_fouten": [],
        "mails": 3,
        "bevestig_fouten": [],
        "abonnees": 1,
        "volgt": BEVESTIGINGEN,
        "afmeld_fouten": [],
        "status": "uitgeschreven",
        "wacht": 0,
    }
