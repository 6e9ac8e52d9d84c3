"""Eén regel per handeling, met de rol van dat moment, en zonder iets van wat erin stond."""

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.log_actions import LogContext, log
from wagtail.models import ModelLogEntry, PageLogEntry

from stadmaken.common.auditlog import acties
from stadmaken.common.auditlog.schrijven import leg_vast, stil, vastgelegd
from stadmaken.common.models import Bericht
from tests.fabriek import maak_inbreng, maak_medewerker, maak_project

pytestmark = pytest.mark.django_db
PROEF = "proef.proef"
acties.registreer({PROEF: "Proef"})


@vastgelegd("proef.proef_werkwoord", "Proef met een werkwoord")
def raak_aan(project, uitkomst=True, *, door=None):
    """Een werkwoord dat zelf ook iets vastlegt."""
    leg_vast(PROEF, project, door=door)
    if uitkomst == "stuk":
        raise RuntimeError
    return uitkomst


def regels(actie=PROEF):
    return [*ModelLogEntry.objects.filter(action=actie), *PageLogEntry.objects.filter(action=actie)]


def test_een_regel_zegt_wie_wat_met_welk_record_deed_en_met_welke_rol(stadsmerk):
    wie = maak_medewerker()
    wie.groups.add(Group.objects.create(name="Proefrol"))
    inbreng = maak_inbreng()
    leg_vast(PROEF, inbreng, door=wie)
    regel = ModelLogEntry.objects.get(action=PROEF)
    assert (regel.user_id, regel.object_id) == (wie.pk, str(inbreng.pk))
    assert regel.data == {"rollen": ["Proefrol"], **stadsmerk}
    assert regel.label == f"Inbreng {inbreng.pk}"


def test_de_rol_van_toen_blijft_staan_als_iemand_haar_kwijtraakt():
    wie, rol = maak_medewerker(), Group.objects.create(name="Proefrol")
    wie.groups.add(rol)
    leg_vast(PROEF, maak_project(), door=wie)
    wie.groups.remove(rol)
    assert regels()[0].data["rollen"] == ["Proefrol"]


def test_zonder_medewerker_komt_er_geen_regel():
    leg_vast(PROEF, maak_project())
    assert regels() == []


def test_in_het_cms_is_wie_het_doet_bekend():
    wie = maak_medewerker()
    with LogContext(user=wie):
        leg_vast(PROEF, maak_project())
    assert regels()[0].user_id == wie.pk


def test_een_handeling_die_niemand_aanmeldde_wordt_geweigerd():
    with pytest.raises(ValueError, match="Meld de handeling"):
        leg_vast("common.bestaat_niet", maak_project(), door=maak_medewerker())


def test_veel_records_kosten_niet_meer_vragen(django_assert_num_queries):
    wie, rijen = maak_medewerker(), [maak_inbreng() for _nummer in range(5)]
    leg_vast(PROEF, rijen[0], door=wie)
    with django_assert_num_queries(2):
        leg_vast(PROEF, rijen[0], door=wie)
    with django_assert_num_queries(2):
        leg_vast(PROEF, *rijen, door=wie)
    assert len(regels()) == 7


def test_een_werkwoord_laat_een_regel_na_en_wat_het_gebruikt_niet():
    raak_aan(maak_project(), door=maak_medewerker())
    assert len(regels("proef.proef_werkwoord")) == 1
    assert regels() == []


def test_gebeurde_er_niets_dan_is_er_geen_regel():
    raak_aan(maak_project(), False, door=maak_medewerker())
    assert regels("proef.proef_werkwoord") == []


def test_mislukt_een_werkwoord_dan_is_er_geen_regel():
    with pytest.raises(RuntimeError):
        raak_aan(maak_project(), "stuk", door=maak_medewerker())
    assert regels("proef.proef_werkwoord") == []


def test_wordt_de_handeling_teruggedraaid_dan_gaat_de_regel_mee():
    project, wie = maak_project(), maak_medewerker()

    def draai_terug():
        with transaction.atomic():
            raak_aan(project, door=wie)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        draai_terug()
    assert regels("proef.proef_werkwoord") == []


def test_wat_bij_een_andere_handeling_hoort_blijft_stil():
    with stil():
        leg_vast(PROEF, maak_project(), door=maak_medewerker())
    assert regels() == []


def test_een_record_dat_het_werkwoord_wist_houdt_zijn_nummer():
    @vastgelegd("proef.proef_wissen", "Proef met wissen", altijd=True)
    def wis(bericht, *, door):
        bericht.delete()

    bericht = Bericht.objects.create(sleutel="proef", aan="merel@voorbeeld.test")
    nummer = bericht.pk
    wis(bericht, door=maak_medewerker())
    assert [regel.object_id for regel in regels("proef.proef_wissen")] == [str(nummer)]


def test_vrije_tekst_komt_niet_in_een_regel_over_een_mens(stadsmerk):
    gegevens = {"reden": "telefoon", "toelichting": "Merel belde", "aantal": 2}
    leg_vast(PROEF, maak_inbreng(), door=maak_medewerker(), **gegevens)
    assert regels()[0].data == {"reden": "telefoon", "aantal": 2, **stadsmerk}


def test_ook_wat_wagtail_zelf_schrijft_krijgt_de_rol_en_verliest_de_naam(stadsmerk):
    wie = maak_medewerker(first_name="Geheim", last_name="Achternaam")
    log(wie, "wagtail.edit", user=wie, data={"iets": "Geheim"})
    regel = ModelLogEntry.objects.get(action="wagtail.edit")
    assert "Geheim" not in f"{regel.label}{regel.data}"
    assert regel.data == stadsmerk


def test_een_opmerking_bij_een_pagina_staat_niet_in_het_logboek():
    wie, project = maak_medewerker(), maak_project(title="Plein")
    opmerking = {"comment": {"id": 3, "contentpath": "title", "text": "Merel belde hierover"}}
    log(project, "wagtail.comments.create", user=wie, data=opmerking)
    log(project, "wagtail.workflow.reject", user=wie, data={"comment": "Merel is boos"})
    inhoud = str(list(PageLogEntry.objects.values("label", "data")))
    assert "Merel" not in inhoud
    assert "Plein" in inhoud
    assert all(regel.message for regel in PageLogEntry.objects.all())
