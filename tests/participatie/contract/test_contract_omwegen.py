"""Het plan als voorwaarde, ook langs andere wegen dan het bewerkscherm."""

import pytest
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction, Workflow, WorkflowPage

from participatie.models import FormulierPage, Planwijziging, ProjectPage
from tests.fabriek import maak_compleet_project, maak_formulier, maak_project
from tests.participatie.contract.scherm import bewerk, projectgegevens

pytestmark = pytest.mark.django_db


def test_publiceren_uit_een_lijst_geeft_uitleg_en_maakt_niets_openbaar(admin_client):
    project = maak_project(live=False)
    formulier = maak_formulier(project, live=False)
    adres = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = admin_client.post(f"{adres}?id={formulier.pk}", {"include_descendants": ""}, follow=True)
    assert "kan nog niet openbaar worden" in response.content.decode()
    assert not FormulierPage.objects.get().live


def test_goedkeuren_buiten_het_bewerkscherm_om_toetst_het_plan_en_laat_de_taak_staan(admin_client, admin_user):
    from wagtail.models import GroupApprovalTask, WorkflowTask

    project = maak_project(live=False)
    maak_formulier(project)
    werkwijze = Workflow.objects.create(name="Nakijken")
    taak = GroupApprovalTask.objects.create(name="Nakijken")
    WorkflowTask.objects.create(workflow=werkwijze, task=taak, sort_order=0)
    WorkflowPage.objects.create(workflow=werkwijze, page=Page.objects.get(pk=project.pk))
    project.save_revision()
    stand = werkwijze.start(project, admin_user)
    adres = reverse("wagtailadmin_pages:workflow_action", args=[project.pk, "approve", stand.current_task_state.pk])
    response = admin_client.post(adres, {"comment": ""}, follow=True)
    assert "kan nog niet openbaar worden" in response.content.decode()
    stand.refresh_from_db()
    assert stand.status == "in_progress"
    assert not ProjectPage.objects.get().live


def test_een_kopie_begint_als_concept(admin_client):
    project = maak_compleet_project()
    adres = reverse("wagtailadmin_pages:copy", args=[project.pk])
    gegevens = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": project.get_parent().pk}
    response = admin_client.post(adres, {**gegevens, "publish_copies": "on"}, follow=True)
    assert "begint als concept" in response.content.decode()
    assert ProjectPage.objects.count() == 1
    admin_client.post(adres, gegevens)
    assert not ProjectPage.objects.get(slug="kopie").live


def test_een_openbaar_formulier_verhuist_niet_naar_een_project_zonder_plan(admin_client):
    project, kaal = maak_compleet_project(), maak_project(title="Nog zonder plan")
    formulier = maak_formulier(project, antwoord_weken=6)
    adres = reverse("wagtailadmin_pages:move_confirm", args=[formulier.pk, kaal.pk])
    response = admin_client.post(adres, follow=True)
    assert "Het plan van “Nog zonder plan” is nog niet compleet." in response.content.decode()
    assert FormulierPage.objects.get().get_parent().pk == project.pk
    goed = maak_compleet_project()
    admin_client.post(reverse("wagtailadmin_pages:move_confirm", args=[formulier.pk, goed.pk]))
    assert FormulierPage.objects.get().get_parent().pk == goed.pk


def test_op_de_klok_openbaar_worden_loopt_nooit_vast(admin_client):
    project = maak_project()
    maak_formulier(project)
    revisie = project.save_revision()
    revisie.publish(log_action="wagtail.publish.scheduled")
    assert ProjectPage.objects.get().live


def test_een_besloten_formulier_verklapt_niets_in_het_logboek(admin_client):
    project = maak_compleet_project()
    besloten = maak_formulier(project, title="Geheim", antwoord_weken=6)
    PageViewRestriction.objects.create(page=besloten, restriction_type="login")
    bewerk(admin_client, project, projectgegevens(project))
    assert f"formulier:{besloten.pk}" not in Planwijziging.objects.get().stand
