"""Inbreng op de projectpagina: wat er staat, en wat niet."""

import re

import pytest

from participatie.inbreng.choices import Moderatie
from tests.fabriek import maak_formulier, maak_inbreng, maak_project
from tests.participatie.projecten.pagina import haal, maak_geplaatst

pytestmark = pytest.mark.django_db


def test_alleen_geplaatste_inbreng_staat_op_de_pagina_met_het_antwoord(client):
    formulier = maak_formulier()
    project = formulier.get_parent().specific
    maak_geplaatst(formulier, "Zichtbare wens", beantwoord=True)
    maak_geplaatst(formulier, "Afgewezen wens", moderatie=Moderatie.NIET_GEPLAATST)
    maak_geplaatst(formulier, "Verborgen wens", moderatie=Moderatie.VERBORGEN)
    maak_inbreng(formulier, "Nieuwe wens")
    tekst = haal(client, project)
    assert "Zichtbare wens" in tekst
    assert "Antwoord op Zichtbare wens" in tekst
    for weg in ("Afgewezen wens", "Verborgen wens", "Nieuwe wens"):
        assert weg not in tekst


def test_inbreng_via_een_besloten_formulier_staat_er_niet(client):
    formulier = maak_formulier(openbaar=False)
    maak_geplaatst(formulier, "Besloten wens")
    assert "Besloten wens" not in haal(client, formulier.get_parent())


def test_inbreng_is_te_bladeren_en_te_filteren_op_antwoord(client):
    formulier = maak_formulier()
    project = formulier.get_parent()
    for nummer in range(6):
        maak_geplaatst(formulier, f"Wens-{nummer:02}", beantwoord=nummer < 2)

    def wensen(vraag):
        return re.findall(r">(Wens-\d\d)<", haal(client, project, vraag))

    assert len(wensen("")) == 5
    assert wensen("?inbreng=2") == ["Wens-00"]
    assert set(wensen("?beantwoord=ja")) == {"Wens-00", "Wens-01"}
    assert len(wensen("?beantwoord=nee")) == 4
    assert len(wensen("?beantwoord=%00&inbreng=1e99")) == 5
    assert "?inbreng=2#inbreng" in haal(client, project)


def test_html_in_inbreng_en_titel_wordt_tekst(client):
    project = maak_project(title="</script><script>alert(1)</script>")
    maak_geplaatst(maak_formulier(project), "<img src=x onerror=alert(2)>")
    tekst = haal(client, project)
    assert "<script>alert(1)" not in tekst
    assert "<img src=x" not in tekst
