"""Wat bij een antwoord, besluit of bericht hoort: zeg wanneer, en zeg hoe het verdergaat."""

import pytest

from stadmaken.common.schrijfhulp.inhoud import Tekstsoort
from stadmaken.common.schrijfhulp.velden import tips_bij_tekst


def namen(tekst: str, soort: Tekstsoort = Tekstsoort.ANTWOORD, taal: str = "nl") -> list[str]:
    return [een.controle.naam for een in tips_bij_tekst(tekst, soort, taal)]


@pytest.mark.parametrize(
    "zin",
    [
        "Wij gaan het plein opnieuw inrichten.",
        "Wij onderzoeken of dit kan.",
        "U hoort dat uiterlijk op ",
        "Zo snel mogelijk komt er een bankje.",
        "Daar komen wij op terug.",
        "Het projectteam neemt contact met u op.",
    ],
)
def test_een_belofte_zonder_dag_krijgt_een_tip(zin: str):
    assert "belofte" in namen(zin)


@pytest.mark.parametrize(
    "zin",
    [
        "Wij gaan het plein in maart 2027 opnieuw inrichten.",
        "U hoort het uiterlijk op 12-5-2027.",
        "Wij laten het u binnen twee weken weten.",
        "Wij gaan in het voorjaar planten.",
        "De bomen blijven staan.",
        "Wij planten elk jaar tien bomen.",
    ],
)
def test_met_een_dag_of_zonder_belofte_is_het_goed(zin: str):
    assert "belofte" not in namen(zin)


def test_een_dag_in_de_ene_zin_geldt_niet_voor_de_andere():
    (tip,) = tips_bij_tekst("Wij onderzoeken of dit kan. Op 3 mei is er een avond.", Tekstsoort.ANTWOORD)[0].tips
    assert str(tip.tekst) == "“Wij onderzoeken of dit kan.” belooft iets zonder dag."


def test_van_een_lange_zin_staat_het_begin_in_de_tip():
    (gevonden,) = tips_bij_tekst("Wij gaan " + "heel veel moois " * 6 + "maken.", Tekstsoort.UITVOERING)
    assert str(gevonden.tips[0].tekst).endswith("…” belooft iets zonder dag.")


@pytest.mark.parametrize("zin", ["Bedankt voor uw idee.", "Dit kan niet, omdat de stoep te smal is."])
def test_een_antwoord_zonder_vervolg_krijgt_een_tip(zin: str):
    assert namen(zin) == ["vervolg"]


@pytest.mark.parametrize(
    "zin",
    [
        "Dit kan niet. U kunt wel een geveltuin aanvragen.",
        "Wij hebben dit doorgegeven aan team Groen.",
        "Op 3 mei besluit de raad.",
        "Uw idee staat in het plan.",
    ],
)
def test_een_antwoord_dat_verder_wijst_is_goed(zin: str):
    assert namen(zin) == []


def test_wat_bij_een_antwoord_hoort_geldt_niet_voor_een_pagina_een_reden_of_een_andere_taal():
    tekst = "Bedankt. Wij onderzoeken of dit kan."
    assert namen(tekst, Tekstsoort.PAGINA) == namen(tekst, Tekstsoort.REDEN) == []
    assert namen(tekst, Tekstsoort.TOEZEGGING) == namen(tekst, Tekstsoort.MAIL) == []
    assert namen(tekst, taal="en") == []


def test_de_andere_controles_kijken_ook_mee():
    assert namen("Klik hier.", Tekstsoort.MAIL) == ["linktekst"]
    assert namen("Teneinde " + "het plein te maken " * 8, Tekstsoort.TOEZEGGING) == ["zinslengte", "ambtelijk"]


def test_leeg_geeft_niets():
    assert namen("") == namen(" \n ") == []


def test_klik_hier_zonder_link_valt_op_en_een_aanhaling_niet():
    assert namen("Wilt u meedoen? Klik hier.", Tekstsoort.MAIL) == ["linktekst"]
    assert namen("Schrijf geen “klik hier”.", Tekstsoort.MAIL) == []
