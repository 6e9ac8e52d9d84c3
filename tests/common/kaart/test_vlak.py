"""Een vlak uit GeoJSON: zoals mensen het aanleveren, met een uitleg die helpt als het niet klopt."""

import json

import pytest
from django.core.exceptions import ValidationError

from stadmaken.common.kaart.vlak import MAX_PUNTEN, lees, lees_tekst, ligt_in, valideer

VIERKANT = [[4.6, 52.3], [4.7, 52.3], [4.7, 52.4], [4.6, 52.4], [4.6, 52.3]]
GAT = [[4.64, 52.34], [4.66, 52.34], [4.66, 52.36], [4.64, 52.36], [4.64, 52.34]]
VLAK = {"type": "Polygon", "coordinates": [VIERKANT]}


def als_feature(geometrie, **extra):
    return {"type": "Feature", "properties": {"naam": "x"}, "geometry": geometrie, **extra}


def meer(soort, coordinaten):
    return {"type": soort, "coordinates": coordinaten}


@pytest.mark.parametrize(
    "gegevens",
    [
        VLAK,
        {**VLAK, "bbox": [1, 2, 3, 4], "crs": {"onzin": True}},
        als_feature(VLAK, id="WK1"),
        {"type": "FeatureCollection", "features": [als_feature(VLAK)]},
        meer("Polygon", [[[lengte + 1e-9, breedte, 12.5] for lengte, breedte in VIERKANT]]),
    ],
    ids=["vlak", "met extra", "feature", "verzameling", "hoogte en veel cijfers"],
)
def test_alleen_het_vlak_blijft_over(gegevens):
    assert lees_tekst(json.dumps(gegevens)) == VLAK


def test_een_wijk_mag_uit_losse_delen_bestaan():
    vlak = meer("MultiPolygon", [[VIERKANT], [GAT]])
    assert lees(als_feature(vlak)) == vlak


@pytest.mark.parametrize(
    ("gegevens", "uitleg"),
    [
        ("{", "geen GeoJSON"),
        ("[" * 100_000, "geen GeoJSON"),
        ('{"type": "Polygon", "coordinates": ' + "9" * 5000 + "}", "geen GeoJSON"),
        ("null", "geen vlak"),
        ("[1, 2]", "geen vlak"),
        (meer("Point", [4.6, 52.3]), "geen vlak"),
        (meer([], []), "geen vlak"),
        (als_feature(None), "geen vlak"),
        ({"type": "FeatureCollection", "features": [als_feature(VLAK)] * 2}, "staan 2 vlakken"),
        ({"type": "FeatureCollection", "features": None}, "staan 0 vlakken"),
        (meer("Polygon", []), "te weinig punten"),
        (meer("Polygon", {"a": 1}), "te weinig punten"),
        (meer("MultiPolygon", [[]]), "te weinig punten"),
        (meer("Polygon", [[[4.6, 52.3], [4.7, 52.3], [4.6, 52.3]]]), "te weinig punten"),
        (meer("Polygon", [VIERKANT[:-1]]), "niet gesloten"),
        (meer("Polygon", [[["a", "b"]] * 4]), "twee getallen"),
        (meer("Polygon", [[[4.6]] * 4]), "twee getallen"),
        (meer("Polygon", [[[True, True]] * 4]), "twee getallen"),
        (meer("Polygon", [[[y, x] for x, y in VIERKANT]]), "verwisseld"),
        (meer("Polygon", [[[103_000, 488_000]] * 4]), "Rijksdriehoek"),
        (meer("Polygon", [[[float("nan"), 52.3]] * 4]), "niet in Nederland"),
        (meer("Polygon", [[[-74.0, 40.7]] * 4]), "niet in Nederland"),
        (meer("Polygon", [[VIERKANT[0]] * (MAX_PUNTEN + 1)]), "2001 punten"),
    ],
)
def test_wat_niet_klopt_krijgt_uitleg(gegevens, uitleg):
    with pytest.raises(ValidationError, match=uitleg):
        lees_tekst(gegevens if isinstance(gegevens, str) else json.dumps(gegevens))


def test_in_de_database_komt_alleen_het_kale_vlak():
    valideer(VLAK)
    with pytest.raises(ValidationError, match="alleen het vlak zelf"):
        valideer(als_feature(VLAK))


def test_een_punt_ligt_in_een_vlak_maar_niet_in_het_gat():
    vlak = lees(meer("Polygon", [VIERKANT, GAT]))
    assert ligt_in((52.32, 4.62), vlak)
    assert not ligt_in((52.35, 4.65), vlak)
    assert not ligt_in((52.41, 4.65), vlak)
    assert not ligt_in((52.35, 4.59), vlak)
    assert ligt_in((52.35, 4.65), meer("MultiPolygon", [[VIERKANT, GAT], [GAT]]))
