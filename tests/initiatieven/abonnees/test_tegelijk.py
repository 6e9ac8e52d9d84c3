"""Alles op hetzelfde moment, op beide databases: nooit een vierde mail of een tweede abonnee, en weg is weg."""

from tests.initiatieven.aanmelden.drukte import Proefsite

from .wedloop import BEVESTIGINGEN

OPDRACHT = "from tests.initiatieven.abonnees.wedloop import draai; draai()"


def test_tegelijk_vragen_bevestigen_en_afmelden(databaseadres, tmp_path):
    site = Proefsite(tmp_path / "var", databaseadres)
    assert site.begin(OPDRACHT) == {
        "vragen_fouten": [],
        "mails": 3,
        "bevestig_fouten": [],
        "abonnees": 1,
        "volgt": BEVESTIGINGEN,
        "afmeld_fouten": [],
        "status": "uitgeschreven",
        "wacht": 0,
    }
