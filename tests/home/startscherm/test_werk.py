"""“Waar ik aan werkte”: eigen pagina's en records, het laatste eerst, en alleen waar iemand nog bij mag."""

import pytest
from wagtail.log_actions import log

from home.startscherm.werk import HOOGSTENS
from tests.adressen import als_rol
from tests.fabriek import maak_bord, maak_medewerker, maak_project, maak_wijk

from .schermen import deel, tekst

pytestmark = pytest.mark.django_db


@pytest.fixture
def redacteur(client, django_user_model):
    als_rol(client, "Webredactie")
    return django_user_model.objects.latest("pk")


def bewerk(pagina, wie, **velden):
    for veld, waarde in velden.items():
        setattr(pagina, veld, waarde)
    return pagina.save_revision(user=wie, log_action=True, changed=True)


def laatst(antwoord):
    return [werk.titel for werk in deel(antwoord, "werk").laatst]


def test_paginas_en_records_staan_door_elkaar_het_laatste_eerst(start, redacteur):
    eerste, bord, laatste = maak_project(title="Eerste"), maak_bord(naam="Het bord"), maak_project(title="Laatste")
    bewerk(eerste, redacteur)
    log(bord, "wagtail.edit", user=redacteur)
    bewerk(laatste, redacteur)
    antwoord = start()
    assert laatst(antwoord) == ["Laatste", str(bord), "Eerste"]
    assert "Infobord" in tekst(antwoord)


def test_het_werk_van_een_ander_staat_er_niet(start, redacteur):
    bewerk(maak_project(title="Van een ander"), maak_medewerker())
    assert "Van een ander" not in tekst(start())


def test_waar_iemand_niet_meer_bij_mag_staat_er_niet_meer(client, start, redacteur):
    project, bord = maak_project(title="Geheim plan"), maak_bord(naam="Geheim bord")
    bewerk(project, redacteur)
    log(bord, "wagtail.edit", user=redacteur)
    assert "Geheim plan" in tekst(start())
    redacteur.groups.clear()
    assert "Geheim" not in tekst(start())


def test_wat_is_verwijderd_staat_er_niet_meer(start, redacteur):
    project, wijk = maak_project(), maak_wijk()
    bewerk(project, redacteur)
    log(wijk, "wagtail.edit", user=redacteur)
    assert len(laatst(start())) == 2
    wijk.delete()
    project.delete()
    assert "Waar ik aan werkte" not in tekst(start())


def test_een_ouder_concept_van_mij_blijft_in_beeld(start, redacteur):
    oud = maak_project(title="Oud concept")
    bewerk(oud, redacteur, samenvatting="Nog niet af.")
    for _keer in range(HOOGSTENS):
        bewerk(maak_project(), redacteur).publish(user=redacteur)
    antwoord = start()
    assert "Oud concept" not in laatst(antwoord)
    assert [werk.titel for werk in deel(antwoord, "werk").concepten] == ["Oud concept"]
    assert len(laatst(antwoord)) == HOOGSTENS


def test_een_concept_staat_er_maar_een_keer(start, redacteur):
    bewerk(maak_project(title="Enige"), redacteur, samenvatting="Nog niet af.")
    antwoord = start()
    assert laatst(antwoord) == ["Enige"]
    assert deel(antwoord, "werk").concepten == []


def test_alleen_bekijken_of_downloaden_is_geen_werk(start, redacteur):
    project = maak_project(title="Alleen bekeken")
    log(project, "wagtail.lock", user=redacteur)
    assert "Alleen bekeken" not in tekst(start())
