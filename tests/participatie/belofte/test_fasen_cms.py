"""Een redacteur zet in het CMS een fase op Voltooid: dat kan pas als er niets openstaat, of met een reden."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participatie.models import Fase, Inbreng
from participatie.projecten.choices import Planning
from tests.fabriek import maak_compleet_project, maak_formulier, maak_inbreng
from tests.participatie.contract.scherm import bewerk, projectgegevens

pytestmark = pytest.mark.django_db
REDEN = "De raad besloot eerder dan gepland."


@pytest.fixture
def project():
    """Een project met één fase die bezig is, een gesloten formulier en één reactie die op antwoord wacht."""
    project = maak_compleet_project()
    nu = timezone.now()
    formulier = maak_formulier(project, opent_op=nu - timedelta(days=9), sluit_op=nu - timedelta(days=1))
    rij = maak_inbreng(formulier)
    Inbreng.objects.filter(pk=rij.pk).update(beantwoorden_voor=timezone.localdate() + timedelta(days=3))
    return project


def publiceer(client, project, *, reden="", **velden):
    gegevens = projectgegevens(project, **velden)
    gegevens |= {"fasen-0-planning": Planning.VOLTOOID, "fasen-0-reden_open": reden}
    return bewerk(client, project, gegevens)


def planning(project):
    return Fase.objects.filter(project=project).order_by("sort_order").values_list("planning", flat=True)[0]


def test_publiceren_weigert_met_uitleg_bij_het_veld_zolang_iemand_wacht(admin_client, project):
    response = publiceer(admin_client, project)
    fout = str(response.context["form"].formsets["fasen"].forms[0].errors["reden_open"])
    assert "Er wacht nog 1 reactie op antwoord" in fout
    html = response.content.decode()
    assert "Er wacht nog 1 reactie op antwoord" in html
    assert f'href="/cms/inbreng/?antwoord=zonder&amp;project={project.pk}"' in html
    assert planning(project) == Planning.NU


def test_met_een_reden_gaat_het_door_en_staat_de_reden_op_de_site(admin_client, project):
    assert publiceer(admin_client, project, reden=REDEN).status_code == 302
    assert planning(project) == Planning.VOLTOOID
    assert f"De reden: {REDEN}" in admin_client.get(project.get_url()).content.decode()


def test_na_het_laatste_antwoord_gaat_het_zonder_reden(admin_client, project):
    Inbreng.objects.update(beantwoord_op=timezone.localdate())
    assert publiceer(admin_client, project).status_code == 302
    assert planning(project) == Planning.VOLTOOID


def test_een_concept_bewaren_kan_altijd(admin_client, project):
    gegevens = projectgegevens(project)
    gegevens["fasen-0-planning"] = Planning.VOLTOOID
    del gegevens["action-publish"]
    assert bewerk(admin_client, project, gegevens).status_code == 302
    assert planning(project) == Planning.NU


def test_publiceren_buiten_het_bewerkscherm_om_weigert_ook(admin_client, project):
    fase = project.fasen.get()
    fase.planning = Planning.VOLTOOID
    project.fasen = [fase]
    project.save_revision()
    response = admin_client.post(f"/cms/bulk/wagtailcore/page/publish/?id={project.pk}", follow=True)
    assert "kan nog niet openbaar worden" in response.content.decode()
    assert planning(project) == Planning.NU
