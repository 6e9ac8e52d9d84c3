"""Een redacteur publiceert een project of formulier: wat er ontbreekt staat bij het veld, en bewaren kan altijd."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from participatie.models import FormulierPage, ProjectPage
from tests.fabriek import maak_compleet_project, maak_formulier, maak_project, maak_projecten
from tests.participatie.contract.scherm import bewerk, formuliergegevens, fouten, projectgegevens

pytestmark = pytest.mark.django_db


def test_een_project_met_een_open_formulier_kan_niet_zonder_plan_openbaar(admin_client):
    project = maak_project()
    maak_formulier(project)
    response = bewerk(admin_client, project, projectgegevens(project, title="Nieuwe naam"))
    ontbreekt = {"wat_staat_vast", "waarover_meedenken", "beslisser", "terugkoppeling_op", "fasen"}
    assert fouten(response) == ontbreekt
    html = response.content.decode()
    assert "Er ontbreken nog 5 dingen." in html
    assert "Schrijf welke keuzes nog open zijn." in html
    assert "Zet de fase die nu loopt op" in html
    assert ProjectPage.objects.get().title != "Nieuwe naam"


@pytest.mark.parametrize(
    "formulier",
    [
        None,
        {"live": False},
        {"sluit_op": timezone.now() - timedelta(days=1), "opent_op": timezone.now() - timedelta(days=9)},
    ],
)
def test_zonder_open_of_gepland_formulier_is_een_plan_niet_verplicht(admin_client, formulier):
    project = maak_project()
    if formulier:
        maak_formulier(project, **formulier)
    assert bewerk(admin_client, project, projectgegevens(project, title="Nieuwe naam")).status_code == 302
    assert ProjectPage.objects.get().title == "Nieuwe naam"


def test_een_formulier_dat_nog_opengaat_of_klaarstaat_vraagt_ook_een_plan(admin_client):
    straks = maak_project()
    maak_formulier(straks, opent_op=timezone.now() + timedelta(days=9))
    klaargezet = maak_project()
    formulier = maak_formulier(klaargezet, live=False)
    formulier.go_live_at = timezone.now() + timedelta(days=9)
    formulier.save_revision(approved_go_live_at=formulier.go_live_at)
    for project in (straks, klaargezet):
        assert "beslisser" in fouten(bewerk(admin_client, project, projectgegevens(project)))


def test_een_concept_bewaren_kan_altijd(admin_client):
    project = maak_project()
    formulier = maak_formulier(project)
    gegevens = projectgegevens(project, title="In de maak")
    del gegevens["action-publish"]
    assert bewerk(admin_client, project, gegevens).status_code == 302
    assert ProjectPage.objects.get().get_latest_revision_as_object().title == "In de maak"
    gegevens = formuliergegevens(antwoord_weken="", title="Ook in de maak")
    del gegevens["action-publish"]
    assert bewerk(admin_client, formulier, gegevens).status_code == 302


def test_inplannen_is_ook_publiceren(admin_client):
    project = maak_project()
    maak_formulier(project)
    straks = (timezone.now() + timedelta(days=3)).strftime("%Y-%m-%d %H:%M")
    assert "beslisser" in fouten(bewerk(admin_client, project, projectgegevens(project, go_live_at=straks)))


def test_een_compleet_plan_gaat_zo_openbaar(admin_client):
    project = maak_compleet_project()
    maak_formulier(project)
    assert bewerk(admin_client, project, projectgegevens(project, title="Nieuwe naam")).status_code == 302
    assert ProjectPage.objects.get().title == "Nieuwe naam"


def _nieuw(client, ouder, gegevens):
    return client.post(reverse("wagtailadmin_pages:add", args=["participatie", "formulierpage", ouder.pk]), gegevens)


def test_een_formulier_kan_niet_open_bij_een_project_zonder_plan_en_wijst_de_weg(admin_client):
    project = maak_project(title="Plein aan de Vaart")
    response = _nieuw(admin_client, project, formuliergegevens(antwoord_weken=""))
    assert fouten(response) == {"fase", "beantwoord_voor"}
    html = response.content.decode()
    assert "Het plan van “Plein aan de Vaart” is nog niet compleet." in html
    adres = reverse("wagtailadmin_pages:edit", args=[project.pk])
    for veld in (":w:contentpath=wat_staat_vast", ":w:contentpath=beslisser", "id_fasen-FORMS"):
        assert f'<a href="{adres}#{veld}">' in html
    assert not FormulierPage.objects.exists()


def test_wat_bij_het_project_alleen_in_een_concept_staat_telt_nog_niet(admin_client):
    project = maak_compleet_project(beslisser="")
    project.beslisser = "raad"
    project.save_revision()
    assert fouten(_nieuw(admin_client, project, formuliergegevens())) == {"fase"}
    ProjectPage.objects.update(beslisser="raad")
    assert _nieuw(admin_client, project, formuliergegevens()).status_code == 302


def test_een_gesloten_formulier_of_een_formulier_buiten_een_project_hoeft_niets_te_beloven(admin_client):
    from home.models import InhoudPage

    dicht = {"opent_op": "2025-01-01 09:00", "sluit_op": "2025-02-01 09:00", "antwoord_weken": ""}
    assert _nieuw(admin_client, maak_project(), formuliergegevens(**dicht)).status_code == 302
    los = maak_projecten().get_parent().add_child(instance=InhoudPage(title="Over", slug="over", samenvatting="Over."))
    response = _nieuw(admin_client, los, formuliergegevens(antwoord_weken="", slug="los"))
    assert response.status_code == 302


def test_een_fase_van_een_ander_project_is_niet_te_kiezen(admin_client):
    project, ander = maak_compleet_project(), maak_compleet_project()
    vreemd = ander.fasen.get()
    assert "fase" in fouten(_nieuw(admin_client, project, formuliergegevens(fase=vreemd.pk)))
    assert _nieuw(admin_client, project, formuliergegevens(fase=project.fasen.get().pk)).status_code == 302


def test_het_paneel_toont_vinkjes_en_gaten_met_een_link_naar_het_veld(admin_client):
    project = maak_compleet_project(beslisser="")
    formulier = maak_formulier(project, title="Uw idee voor het plein")
    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[project.pk])).content.decode()
    assert "Er ontbreekt nog 1 ding." in html
    assert html.count("In orde:") == 4
    assert 'href="#id_beslisser-label"' in html
    assert 'id="id_beslisser-label"' in html
    assert "Kies wie het besluit neemt." in html
    assert "Uw idee voor het plein" in html
    assert "Dit formulier zegt nog niet wanneer iemand antwoord krijgt." in html
    bij_formulier = admin_client.get(reverse("wagtailadmin_pages:edit", args=[formulier.pk])).content.decode()
    assert "Er ontbreken nog 2 dingen." in bij_formulier
    assert f'href="{reverse("wagtailadmin_pages:edit", args=[project.pk])}#:w:contentpath=beslisser"' in bij_formulier


def test_het_paneel_is_er_ook_als_alles_klopt_en_bij_een_nieuw_project(admin_client):
    project = maak_compleet_project()
    maak_formulier(project, antwoord_weken=6)
    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[project.pk])).content.decode()
    assert "Alles staat er. Bezoekers weten waar zij aan toe zijn." in html
    adres = reverse("wagtailadmin_pages:add", args=["participatie", "projectpage", maak_projecten().pk])
    assert "Vul dit aan voordat mensen kunnen meedoen." in admin_client.get(adres).content.decode()
