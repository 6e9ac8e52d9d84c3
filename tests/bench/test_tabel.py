"""Wat er op het scherm komt: Nederlandse getallen, rechte kolommen, en een kruis waar een doel gemist is."""

import math

import pytest

from bench.gemeen.tabel import opgemaakt, tegen


@pytest.mark.parametrize(
    ("waarde", "doel", "minstens", "cel"),
    [
        (5, 5, False, "5 / 5  "),
        (6, 5, False, "6 / 5 ✗"),
        (5, 5, True, "5 / 5  "),
        (4, 5, True, "4 / 5 ✗"),
        (12_345, None, False, "12.345"),
        (None, 5, False, "–"),
        (math.nan, 5, False, "–"),
    ],
)
def test_een_doel_is_gehaald_of_heeft_een_kruis(waarde, doel, minstens, cel):
    assert tegen(waarde, doel, minstens=minstens) == cel


def test_net_niet_gehaald_wordt_niet_weggerond():
    assert tegen(1.2049, 1.2, 2) == "1,20 / 1,20 ✗"


def test_de_eerste_kolom_staat_links_en_de_rest_rechts():
    assert opgemaakt(["pagina", "SQL"], [["bord", "5"], ["startpagina", "1.200"]]).splitlines() == [
        "pagina         SQL",
        "bord             5",
        "startpagina  1.200",
    ]
