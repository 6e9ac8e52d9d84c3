"""Van concept naar de site langs een collega: wie wat mag, en wie wat hoort."""

import pytest
from django.core import mail
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage

from home.models import InhoudPage
from home.rapporten.wachtend import wacht_op_goedkeuring
from home.rollen import zet_rollen
from home.werkstroom import NAAM
from stadmaken.common.querysets import stadspaginas
from tests.fabriek import maak_home
from tests.home.werkstroom.conftest import beslis, bewerk, op_de_site, post_aan

pytestmark = pytest.mark.django_db


def test_de_goedkeuring_geldt_op_de_hele_site_en_staat_er_een_keer(pagina):
    zet_rollen()
    van_de_stad = WorkflowPage.objects.filter(page__in=stadspaginas().filter(depth__gt=1))
    assert Workflow.objects.filter(name=NAAM).count() == 1
    assert [(geldt.workflow.name, geldt.page.specific) for geldt in van_de_stad] == [(NAAM, maak_home())]
    assert [groep.name for groep in GroupApprovalTask.objects.get(name=NAAM).groups.all()] == ["Webredactie"]
    assert pagina.get_workflow().name == maak_home().get_workflow().name == NAAM


def test_insturen_afwijzen_met_een_reden_opnieuw_insturen_en_goedkeuren(pagina, schrijver, redactie):
    bewerk(schrijver, pagina, "submit", samenvatting="Nieuwe regels.")
    assert "Nieuwe regels." not in op_de_site(pagina)
    assert post_aan(redactie)[-1].onderwerp == "Wilt u “Spelregels” nakijken?"
    assert "wacht op goedkeuring door Webredactie (vier ogen)" in post_aan(redactie)[-1].tekst
    assert wacht_op_goedkeuring(redactie).count() == 1
    assert not wacht_op_goedkeuring(schrijver).exists()

    beslis(redactie, pagina, "reject", "Zet erbij vanaf wanneer.")
    assert post_aan(schrijver)[-1].onderwerp == "“Spelregels” is afgewezen"
    assert "Wim zet uw wijziging van “Spelregels” nog niet op de site." in post_aan(schrijver)[-1].tekst
    assert "Zet erbij vanaf wanneer." in post_aan(schrijver)[-1].tekst
    assert not wacht_op_goedkeuring(redactie).exists()

    bewerk(schrijver, pagina, "submit", samenvatting="Nieuwe regels vanaf mei.")
    beslis(redactie, pagina, "approve")
    assert "Nieuwe regels vanaf mei." in op_de_site(pagina)
    assert "is goedgekeurd" in post_aan(schrijver)[-1].tekst
    assert mail.outbox == []


def test_een_bericht_is_helemaal_in_gewoon_nederlands(pagina, schrijver, redactie):
    bewerk(schrijver, pagina, "submit")
    beslis(redactie, pagina, "reject", "Nee.")
    tekst = post_aan(redactie)[-1].tekst + post_aan(schrijver)[-1].tekst
    assert "Dag Wim," in tekst
    assert "Dag Sara," in tekst
    for vreemd in (" je ", "Je ", "jouw", "workflow '", "You ", "submitted"):
        assert vreemd not in tekst, vreemd


def test_wie_niet_mag_publiceren_kan_dat_ook_niet_met_de_knop_van_een_ander(pagina, schrijver):
    bewerk(schrijver, pagina, "publish", samenvatting="Stiekem.")
    assert "Stiekem." not in op_de_site(pagina)


def test_niemand_keurt_zijn_eigen_werk_goed(pagina, schrijver):
    bewerk(schrijver, pagina, "submit", samenvatting="Stiekem.")
    beslis(schrijver, pagina, "approve")
    assert "Stiekem." not in op_de_site(pagina)


def test_wat_wordt_nagekeken_verandert_niet_onder_de_handen_van_wie_nakijkt(pagina, schrijver, redactie):
    bewerk(schrijver, pagina, "submit", samenvatting="Nagekeken.")
    bewerk(schrijver, pagina, samenvatting="Toch iets anders.")
    beslis(redactie, pagina, "approve")
    assert "Nagekeken." in op_de_site(pagina)
    assert "Toch iets anders." not in op_de_site(pagina)


def test_op_een_pagina_met_een_slot_verandert_een_ander_niets(pagina, schrijver, redactie):
    Page.objects.filter(pk=pagina.pk).update(locked=True, locked_by=redactie)
    bewerk(schrijver, pagina, "submit", samenvatting="Toch.")
    assert Page.objects.get(pk=pagina.pk).current_workflow_state is None
    assert InhoudPage.objects.get(pk=pagina.pk).get_latest_revision_as_object().samenvatting == "Oud."
    bewerk(redactie, pagina, "publish", samenvatting="Van wie het slot is.")
    assert "Van wie het slot is." in op_de_site(pagina)


def test_de_webredactie_publiceert_ook_zonder_goedkeuring(pagina, redactie):
    bewerk(redactie, pagina, "publish", samenvatting="Meteen.")
    assert "Meteen." in op_de_site(pagina)


def test_wie_niet_mag_publiceren_plant_ook_niet_wanneer_dat_gebeurt(pagina, schrijver, redactie):
    bewerk(schrijver, pagina, "submit", go_live_at="2090-05-01 09:00", expire_at="2091-05-01 09:00")
    beslis(redactie, pagina, "approve")
    nu = InhoudPage.objects.get(pk=pagina.pk)
    assert (nu.live, nu.go_live_at, nu.expire_at) == (True, None, None)
