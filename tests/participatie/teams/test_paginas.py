"""De schermen van Wagtail: van een ander team is geen concept te lezen, te kiezen, te kopiëren of te verplaatsen."""

import pytest
from wagtail.models import Page

from participatie.models import FormulierPage, ProjectPage
from tests.fabriek import maak_formulier, maak_projecten

from .hulp import GEHEIM, inhoud

pytestmark = pytest.mark.django_db


@pytest.fixture
def concept(vreemd):
    """Het project van een ander team, met een titel die nog niet op de site staat."""
    project = vreemd["project"]
    project.title = f"{GEHEIM} nieuwe titel"
    project.save_revision()
    return project


@pytest.fixture
def revisies(concept):
    return list(concept.revisions.order_by("pk").values_list("pk", flat=True))


def paden(pk, revisie):
    return [
        *(f"/cms/pages/{pk}/{wat}/" for wat in ("edit", "copy", "delete", "unpublish", "move", "history", "privacy")),
        *(f"/cms/pages/{pk}/{wat}/" for wat in ("view_draft", "edit/preview", "usage", "convert_alias", "lock")),
        *(f"/cms/pages/{pk}/revisions/{revisie}/{wat}/" for wat in ("revert", "view", "unschedule")),
        f"/cms/pages/{pk}/revisions/compare/earliest...latest/",
        f"/cms/pages/add/participatie/formulierpage/{pk}/",
        f"/cms/pages/{pk}/",
    ]


def test_geen_scherm_van_een_ander_project_gaat_open(cms, concept, revisies):
    stand = list(Page.objects.order_by("pk").values())
    velden = {"title": "x", "slug": "x", "new_title": "x", "new_slug": "x", "new_parent_page": concept.pk}
    for pad in paden(concept.pk, revisies[-1]):
        for antwoord in (cms.get(pad), cms.post(pad, velden)):
            assert antwoord.status_code in {302, 403, 404, 405}, pad
            assert GEHEIM not in inhoud(antwoord), pad
    assert list(Page.objects.order_by("pk").values()) == stand


@pytest.mark.parametrize(
    "pad",
    [
        "/cms/choose-page/search/?q=GEHEIM",
        "/cms/choose-page/?page_type=participatie.projectpage",
        "/cms/pages/search/?q=GEHEIM",
        "/cms/api/main/pages/?search=GEHEIM",
        "/cms/api/main/pages/?type=participatie.ProjectPage&fields=*",
        "/cms/reports/site-history/",
        "/cms/reports/aging-pages/",
        "/cms/reports/locked/",
        "/cms/reports/workflow/",
        "/cms/reports/page-types-usage/",
        "/cms/pages/usage/participatie/projectpage/",
        "/cms/pages/usage/participatie/formulierpage/",
    ],
)
def test_lijsten_kiezers_en_rapporten_noemen_geen_concept_van_een_ander(cms, vreemd, concept, pad):
    for pagina in (vreemd["formulier"], concept):
        pagina.unpublish()
    assert GEHEIM not in inhoud(cms.get(pad))


def test_een_kiezer_toont_wat_openbaar_is_en_het_eigen_concept(cms, eigen, vreemd):
    eigen["project"].unpublish()
    tekst = inhoud(cms.get("/cms/choose-page/search/?q=project"))
    assert "EIGEN project" in tekst
    assert f"{GEHEIM} project" in tekst


@pytest.mark.parametrize("actie", ["delete", "move", "publish", "unpublish"])
def test_ook_niet_met_meer_tegelijk(cms, eigen, concept, actie):
    stand = Page.objects.values().get(pk=concept.pk)
    pad = f"/cms/bulk/wagtailcore/page/{actie}/?id={concept.pk}&next=/cms/"
    assert GEHEIM not in inhoud(cms.get(pad))
    cms.post(pad, {"chooser": eigen["project"].pk, "include_descendants": "on"})
    assert Page.objects.values().get(pk=concept.pk) == stand


def test_een_teamlid_kopieert_of_verplaatst_het_project_niet(cms, eigen):
    pk, overzicht = eigen["project"].pk, maak_projecten().pk
    velden = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": overzicht}
    cms.post(f"/cms/pages/{pk}/copy/", velden)
    cms.post(f"/cms/pages/{pk}/move/", {"new_parent_page": overzicht})
    cms.post(f"/cms/pages/{pk}/move/{overzicht}/confirm/")
    cms.post(f"/cms/pages/{pk}/set_position/?position=0")
    assert ProjectPage.objects.count() == 1
    assert ProjectPage.objects.get().get_parent().pk == overzicht


def test_een_formulier_gaat_niet_naar_een_ander_project_en_komt_er_niet_vandaan(cms, eigen, vreemd):
    los = maak_formulier(eigen["project"], live=False)
    cms.post(f"/cms/pages/{los.pk}/move/{vreemd['project'].pk}/confirm/")
    cms.post(f"/cms/pages/{vreemd['formulier'].pk}/move/{eigen['project'].pk}/confirm/")
    velden = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": eigen["project"].pk}
    cms.post(f"/cms/pages/{vreemd['formulier'].pk}/copy/", velden)
    cms.post(f"/cms/pages/{los.pk}/copy/", {**velden, "new_parent_page": vreemd["project"].pk})
    onder = {project: FormulierPage.objects.child_of(project).count() for project in ProjectPage.objects.all()}
    assert onder == {eigen["project"]: 2, vreemd["project"]: 1}


def test_een_team_verwijdert_zijn_project_niet_maar_wel_een_formulier_eronder(cms, eigen):
    from participatie.teams.actions import begin_project
    from stadmaken.common.models import Medewerker

    project = begin_project("Leeg project", Medewerker.objects.get(username="teamlid"), maak_projecten())
    formulier = maak_formulier(project, live=False)
    cms.post(f"/cms/pages/{formulier.pk}/delete/")
    assert not FormulierPage.objects.filter(pk=formulier.pk).exists()
    cms.post(f"/cms/pages/{project.pk}/delete/")
    cms.post(f"/cms/bulk/wagtailcore/page/delete/?id={project.pk}&next=/cms/")
    assert ProjectPage.objects.filter(pk=project.pk).exists()


def test_de_webredactie_verwijdert_een_project_zonder_inbreng_wel(client, admin_user):
    from tests.fabriek import maak_project

    project = maak_project()
    client.force_login(admin_user)
    client.post(f"/cms/pages/{project.pk}/delete/")
    assert not ProjectPage.objects.filter(pk=project.pk).exists()
