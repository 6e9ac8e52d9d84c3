"""Toezeggingen buiten het register: bij het project en op de ontvangst."""

import pytest

from participatie.toezeggingen import actions
from tests.fabriek import maak_inbreng, maak_project, maak_toezegging
from tests.participatie.toezeggingen.scherm import haal, over

pytestmark = pytest.mark.django_db


def test_op_de_projectpagina_staat_wat_open_en_nagekomen_is(client):
    project = maak_project(slug="plein")
    maak_toezegging(wat="Staat open", project=project)
    verschoven = maak_toezegging(wat="Schuift op", project=project)
    actions.verschuiven(verschoven, over(60), "Later.", None)
    actions.laten_vervallen(maak_toezegging(wat="Is vervallen", project=project), "Kan niet.", None)
    maak_toezegging(wat="Elders", project=maak_project())
    tekst = haal(client, "/projecten/plein/")
    assert "Staat open" in tekst
    assert "<s>uiterlijk op" in tekst
    assert "Is vervallen" not in tekst
    assert "Elders" not in tekst
    assert "/toezeggingen/?project=plein#resultaten" in tekst
    assert 'href="#toezeggingen"' in tekst


def test_een_project_zonder_toezegging_noemt_ze_niet(client):
    maak_project(slug="plein")
    assert "toezegging" not in haal(client, "/projecten/plein/").split("<main")[1].split("</main")[0]


def test_op_de_projectpagina_staan_er_hooguit_vijf(client):
    project = maak_project(slug="plein")
    for _keer in range(6):
        maak_toezegging(project=project)
    tekst = haal(client, "/projecten/plein/")
    assert tekst.count('href="/toezeggingen/T-') == 5
    assert "Bekijk alle toezeggingen bij dit project" in tekst


def test_de_ontvangst_toont_de_toezegging_met_oude_en_nieuwe_dag(client):
    inbreng = maak_inbreng()
    toezegging = maak_toezegging(inbreng, wat="Wij planten tien bomen.")
    besloten = maak_toezegging(inbreng, wat="Wij bellen u.", openbaar=False)
    actions.verschuiven(toezegging, over(60), "De kweker levert later.", None)
    tekst = haal(client, inbreng.pad)
    assert "Wat wij u toezegden" in tekst
    assert f'href="{toezegging.pad}"' in tekst
    assert "<s>uiterlijk op" in tekst
    assert "De kweker levert later." in tekst
    assert "Wij bellen u." in tekst
    assert besloten.pad not in tekst
