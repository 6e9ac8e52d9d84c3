"""Wat mensen zoeken, opgeschreven voordat de zoekmachine was afgesteld: de bedoelde pagina staat bij de eerste drie.

Hier met de titels en het begin van de teksten van de demosite; `bench/zoeken.py` doet het met de demosite zelf.
"""

import csv
from pathlib import Path

import pytest

from search.models import Zoekingang
from search.motoren import motor
from search.vragen import Vraag, zoek

pytestmark = pytest.mark.django_db
VRAGEN = Path(__file__).parents[3] / "bench" / "zoekvragen.csv"
INGANGEN = Path(__file__).with_name("ingangen.csv")
DOEL = 0.95


def lees(pad):
    with pad.open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


def test_van_honderd_vragen_staan_er_vijfennegentig_bij_de_eerste_drie():
    rijen = [Zoekingang(sleutel=nummer, **rij) for nummer, rij in enumerate(lees(INGANGEN), start=1_000_000)]
    motor().schrijf(Zoekingang.objects.bulk_create(rijen))
    paden = dict(Zoekingang.objects.values_list("pk", "pad"))
    vragen = lees(VRAGEN)
    assert len(vragen) >= 60
    mis = {}
    for vraag in vragen:
        eerste = [paden[nummer] for nummer in zoek(Vraag(vraag["vraag"])).nummers[:3]]
        if not set(vraag["pad"].split("|")).intersection(eerste):
            mis[vraag["vraag"]] = eerste
    assert 1 - len(mis) / len(vragen) >= DOEL, mis
