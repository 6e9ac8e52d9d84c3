"""Een kaartje als SVG: alles past, noord is boven, en een gat blijft een gat."""

import re

from stadmaken.common.kaart.schets import schets

WEST = {"type": "Polygon", "coordinates": [[[4.6, 52.3], [4.7, 52.3], [4.7, 52.4], [4.6, 52.4], [4.6, 52.3]]]}
EILANDEN = {"type": "MultiPolygon", "coordinates": [WEST["coordinates"], [[[5, 52], [5, 52.1], [4.9, 52], [5, 52]]]]}


def punten(lijn):
    return [(int(x), int(y)) for x, y in re.findall(r"(\d+) (\d+)", lijn)]


def test_zonder_vlakken_is_er_niets():
    assert schets([]) is None


def test_een_vierkant_vult_de_tekening_met_noord_boven():
    tekening = schets([WEST])
    assert tekening.lijnen == [f"M0 {tekening.hoog}L{tekening.breed} {tekening.hoog}L{tekening.breed} 0L0 0Z"]
    # Op deze breedte is een graad naar het oosten ruim een derde korter dan een graad naar het noorden.
    assert 1.6 < tekening.hoog / tekening.breed < 1.7


def test_meer_vlakken_passen_samen_in_beeld():
    tekening = schets([WEST, EILANDEN])
    alle = [punt for lijn in tekening.lijnen for punt in punten(lijn)]
    assert tekening.lijnen[1].count("M") == 2
    assert (min(x for x, _ in alle), max(x for x, _ in alle)) == (0, tekening.breed)
    assert (min(y for _, y in alle), max(y for _, y in alle)) == (0, tekening.hoog)
