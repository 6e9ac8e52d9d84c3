"""Een meting met een rekenfout is erger dan geen meting."""

import math

import pytest

from bench.gemeen.getallen import exponent, herhaald, medianen, p95, verhouding, vorm


@pytest.mark.parametrize(("macht", "factor"), [(0, 5), (1, 0.2), (0.5, 3), (2, 1), (-1, 7)])
def test_de_exponent_is_de_macht_waarmee_iets_meegroeit(macht, factor):
    punten = [(maat, factor * maat**macht) for maat in (100, 1_000, 10_000)]
    assert exponent(punten) == pytest.approx(macht)


def test_nul_vragen_bij_elke_maat_is_vlak():
    assert exponent([(100, 0), (10_000, 0)]) == 0


def test_uit_een_maat_volgt_geen_exponent():
    assert math.isnan(exponent([(100, 3), (100, 4)]))
    assert math.isnan(exponent([]))


def test_van_twintig_mag_er_een_hoger_zijn():
    assert p95(range(1, 21)) == 19
    assert p95(range(1, 101)) == 95
    assert p95([7.0]) == 7


def test_een_trage_ronde_verandert_de_verhouding_niet():
    assert verhouding([9, 1, 2], [18, 2, 1]) == 0.5
    with pytest.raises(ValueError, match="argument 2"):
        verhouding([1], [1, 2])


def test_wat_in_een_ronde_ontbreekt_telt_daar_niet_mee():
    rondes = [{"fcp": 0.7, "cls": 0}, {"fcp": None, "cls": 0}, {"fcp": 0.9, "cls": 0.1}]
    assert medianen(rondes) == {"fcp": pytest.approx(0.8), "cls": 0}


def test_een_herhaling_is_dezelfde_vraag_met_andere_waarden():
    vragen = [
        "SELECT naam FROM wijk WHERE id = 4",
        "SELECT naam FROM wijk WHERE id = 51",
        "SELECT naam FROM wijk WHERE slug = 'd''arte'",
        "SELECT naam FROM wijk WHERE id IN (%s, %s)",
        "SELECT naam FROM wijk WHERE id IN (%s, %s, %s)",
    ]
    assert herhaald(vragen) == 2
    assert vorm(vragen[2]) == "SELECT naam FROM wijk WHERE slug = ?"
