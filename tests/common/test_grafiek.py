"""Het staafdiagram: de maat klopt, en er valt niets buiten beeld."""

import pytest
from django.template.loader import render_to_string

from stadmaken.common.grafiek import Balk, grafiek


def balken(*waarden: float, streep: float | None = None) -> list[Balk]:
    return [Balk(f"rij {waarde}", float(waarde), str(waarde), streep) for waarde in waarden]


def test_zonder_getallen_is_er_geen_beeld():
    assert grafiek([]) is None
    assert grafiek(balken(0, 0)) is None


def test_een_staaf_is_zo_lang_als_haar_aandeel():
    beeld = grafiek(balken(10, 5))
    assert beeld
    lang, kort = beeld.staven
    assert lang.lengte == pytest.approx(2 * kort.lengte, abs=0.1)


def test_een_percentage_vult_niet_het_hele_beeld():
    beeld = grafiek(balken(23), tot=100)
    assert beeld
    assert beeld.staven[0].lengte < beeld.breedte / 4


def test_het_getal_valt_niet_onder_de_streep_en_niet_buiten_beeld():
    beeld = grafiek([Balk("a", 90, "1.250.000", 100), Balk("b", 10, "10", 100)])
    assert beeld
    bij, ver = beeld.staven
    assert bij.streep
    assert bij.tekst_x > bij.streep
    assert ver.tekst_x < bij.streep
    assert all(staaf.tekst_x + 9 * len(staaf.balk.tekst) <= beeld.breedte for staaf in beeld.staven)


def test_het_beeld_heeft_een_naam_en_schrijft_getallen_zoals_svg_ze_wil():
    beeld = grafiek([Balk("2017 <nu>", 2.5, "2,5", 4.25)])
    html = render_to_string(
        "components/grafiek.html", {"grafiek": beeld, "anker": "g", "titel": "Vertrouwen", "bijschrift": "Een balk."}
    )
    assert 'aria-labelledby="g-titel"' in html
    assert '<title id="g-titel">Vertrouwen</title>' in html
    assert "2017 &lt;nu&gt;" in html
    assert ">2,5</text>" in html
    assert 'width="2' in html
    assert "," not in html.split('width="')[1].split('"')[0]
