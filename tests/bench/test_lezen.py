"""Wat een meting van buiten leest: processen, antwoorden, formulieren en de wegwijzer van een demosite."""

import os

import pytest

from bench.gemeen import doelen
from bench.gemeen.druk import lengte
from bench.gemeen.formulier import EMAIL, TEKST, invullen
from bench.gemeen.proces import TIK, geheugen, lees_smaps, lees_stat, nakomelingen

STAT = "41 (een) proces) S 7 41 41 0 -1 4194304 100 0 0 0 250 50 3 4 20 0 1 0 100 1 1"
SMAPS = """55d0 00:00 0 [rollup]
Rss:              153600 kB
Pss:               76800 kB
Pss_Dirty:          1024 kB
"""
FORMULIER = """
<form action="/zoeken/"><input type="search" name="q" value="x"></form>
<form id="formulier" method="post">
<input type="hidden" name="idem" value="abc"><input type="hidden" name="csrfmiddlewaretoken" value="def">
<input type="radio" name="v_1" value="a"><input type="radio" name="v_1" value="b">
<textarea name="v_2"></textarea><input type="email" name="v_3"><input name="website"><input type="file" name="v_4">
<button name="actie" value="versturen">Versturen</button></form>
"""


def test_de_rekentijd_staat_achter_de_naam_ook_als_daar_een_haakje_in_staat():
    assert lees_stat(STAT) == (7, 300 / TIK)


def test_geheugen_komt_in_mb():
    assert lees_smaps(SMAPS) == {"Rss": 150, "Pss": 75, "Pss_Dirty": 1}


def test_van_dit_proces_is_het_geheugen_bekend():
    eigen = geheugen(os.getpid())
    assert 0 < eigen["Pss"] <= eigen["Rss"]


def test_kleinkinderen_horen_erbij_en_een_ander_niet():
    ouders = {1: 0, 10: 1, 11: 10, 12: 11, 20: 1}
    assert sorted(nakomelingen(10, {pid: (ouder, 0.0) for pid, ouder in ouders.items()})) == [11, 12]


def test_de_lengte_staat_in_de_koppen_en_anders_is_dat_een_fout():
    assert lengte(b"http/1.1 200 ok\r\nx-content-length-y: 3\r\ncontent-length: 42\r\nvary: x") == 42
    with pytest.raises(ValueError, match="Content-Length"):
        lengte(b"http/1.1 200 ok\r\ntransfer-encoding: chunked")


def test_een_formulier_wordt_ingevuld_en_het_veld_voor_robots_niet():
    assert invullen(FORMULIER) == {
        "idem": "abc",
        "csrfmiddlewaretoken": "def",
        "v_1": "a",
        "v_2": TEKST,
        "v_3": EMAIL,
        "actie": "versturen",
    }


def test_een_pagina_zonder_formulier_wordt_niet_gemeten():
    with pytest.raises(AssertionError, match="geen formulier"):
        invullen("<form id=zoeken><textarea name=x></textarea></form>")


def test_elke_soort_heeft_een_adres_en_het_formulier_is_dat_van_een_project():
    types = "ProjectPage ProjectenPage CursusPage WijkPage ActiviteitPage EditiePage".split()
    paginas = [["FormulierPage", "/contact/vraag/"], ["FormulierPage", "/projecten/plein/reactie/"]]
    paginas += [[soort, f"/{soort}/{nummer}/"] for soort in types for nummer in (1, 2)]
    paden = doelen.adressen({"paginas": paginas, "borden": ["/b/A", "/b/B"]})
    assert set(paden) == set(doelen.SOORTEN)
    assert paden[doelen.FORMULIER] == "/projecten/plein/reactie/"
    assert paden[doelen.PROJECT] == "/ProjectPage/1/"
    assert paden[doelen.BORD] == "/b/A"
