"""Wat een plan moet zeggen en een formulier moet beloven, zonder database."""

from datetime import date
from types import SimpleNamespace

import pytest

from participatie.contract.punten import formulier_punten, ontbrekend, plan_punten

VANDAAG = date(2026, 11, 21)


def plan(**velden):
    compleet = {
        "wat_staat_vast": "<p>Het riool.</p>",
        "waarover_meedenken": "<ul><li>De bomen.</li></ul>",
        "beslisser": "raad",
        "terugkoppeling": "",
        "terugkoppeling_op": date(2027, 2, 1),
    }
    return SimpleNamespace(**{**compleet, **velden})


def fase(planning="nu", pk=1):
    return SimpleNamespace(planning=planning, pk=pk)


def formulier(**velden):
    return SimpleNamespace(**{"fase_id": None, "beantwoord_voor": None, "antwoord_weken": None, **velden})


def gaten(project, fasen=(), formulieren=()):
    return [punt.veld for punt in ontbrekend(plan_punten(project, fasen, formulieren, VANDAAG))]


def test_een_compleet_plan_heeft_geen_gaten_en_toont_toch_alle_vijf_de_punten():
    punten = plan_punten(plan(), [fase()], [], VANDAAG)
    assert len(punten) == 5
    assert all(punt.in_orde for punt in punten)


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"wat_staat_vast": ""}, "wat_staat_vast"),
        ({"wat_staat_vast": "<p> &nbsp;</p><p></p>"}, "wat_staat_vast"),
        ({"waarover_meedenken": "<ul><li></li></ul>"}, "waarover_meedenken"),
        ({"beslisser": ""}, "beslisser"),
        ({"terugkoppeling_op": None}, "terugkoppeling_op"),
        ({"terugkoppeling_op": None, "terugkoppeling": "  "}, "terugkoppeling_op"),
        ({"terugkoppeling_op": date(2026, 11, 20), "terugkoppeling": "Op een avond."}, "terugkoppeling_op"),
    ],
)
def test_wat_ontbreekt_staat_bij_het_veld_met_hoe_u_het_oplost(velden, veld):
    punten = ontbrekend(plan_punten(plan(**velden), [fase()], [], VANDAAG))
    assert [punt.veld for punt in punten] == [veld]
    assert punten[0].herstel.endswith(".")


@pytest.mark.parametrize(
    "velden", [{"terugkoppeling_op": VANDAAG}, {"terugkoppeling_op": None, "terugkoppeling": "Op een avond."}]
)
def test_vandaag_of_in_woorden_is_ook_een_belofte(velden):
    assert gaten(plan(**velden), [fase()]) == []


def test_het_niveau_volgt_uit_de_fase_die_nu_loopt_of_uit_de_fase_van_elk_formulier():
    assert gaten(plan(), [fase("straks")], [formulier()]) == ["fasen"]
    assert gaten(plan(), [fase("straks", pk=7)], [formulier(fase_id=7)]) == []
    assert gaten(plan(), [fase("straks", pk=7)], [formulier(fase_id=7), formulier()]) == ["fasen"]


def test_een_fase_van_een_ander_project_telt_niet():
    assert gaten(plan(), [fase("straks", pk=7)], [formulier(fase_id=8)]) == ["fasen"]
    assert gaten(plan(), [fase("straks", pk=None)], [formulier(fase_id=None)]) == ["fasen"]


@pytest.mark.parametrize(
    ("velden", "goed"),
    [
        ({}, False),
        ({"beantwoord_voor": date(2026, 11, 20)}, False),
        ({"beantwoord_voor": VANDAAG}, True),
        ({"antwoord_weken": 6}, True),
        ({"antwoord_weken": 6, "beantwoord_voor": date(2026, 1, 1)}, True),
    ],
)
def test_een_formulier_belooft_een_dag_of_een_aantal_weken(velden, goed):
    assert [punt.in_orde for punt in formulier_punten(formulier(**velden), VANDAAG)] == [goed]
