"""Een project vooraf bekijken zoals het op een infobord verschijnt, met wat nog niet is bewaard."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import RequestFactory
from django.utils import timezone

from participatie.infoborden import voorbeeld
from participatie.models import Fase, ProjectPage, ScanTelling, Update
from tests.fabriek import maak_bord, maak_compleet_project, maak_formulier, maak_medewerker

pytestmark = pytest.mark.django_db


def gezien(project: Any) -> str:
    antwoord = project.make_preview_request(preview_mode="infobord")
    assert antwoord.status_code == 200
    return str(antwoord.rendered_content)


@pytest.fixture
def project() -> ProjectPage:
    return maak_compleet_project()


def test_het_bord_toont_wat_nog_niet_is_bewaard(project: ProjectPage):
    bord = maak_bord(project)
    vandaag = timezone.localdate()
    project.title, project.samenvatting = "Nieuwe naam", "Net getypt."
    project.fasen = [Fase(titel="Praten met de buurt", niveau="meedenken", begint=vandaag)]
    project.updates = [
        Update(titel="Nog geheim", datum=vandaag + timedelta(days=3), tekst="<p>Straks.</p>"),
        Update(titel="Eerste schets klaar", datum=vandaag, tekst="<p>Kom kijken.</p>"),
    ]
    html = gezien(project)
    assert all(
        tekst in html
        for tekst in ("Nieuwe naam", "Net getypt.", "Praten met de buurt", "Eerste schets klaar", bord.code)
    )
    assert "Nog geheim" not in html
    assert not Update.objects.exists()


def test_een_concept_is_op_het_bord_te_zien_voor_wie_het_schrijft(project: ProjectPage):
    maak_bord(project)
    project.unpublish()
    assert "staat nu niet op deze site" not in gezien(project)


def test_het_bord_dat_het_laatst_op_straat_kwam_en_geen_weggehaald_bord(project: ProjectPage):
    vandaag = timezone.localdate()
    oud = maak_bord(project, geplaatst_op=vandaag - timedelta(days=9))
    nieuw = maak_bord(project, geplaatst_op=vandaag)
    maak_bord(project, geplaatst_op=vandaag, verwijderd_op=vandaag)
    html = gezien(project)
    assert nieuw.code in html
    assert oud.code not in html


def test_formulieren_en_vervolg_staan_erop(project: ProjectPage):
    maak_bord(project)
    formulier = maak_formulier(project)
    assert formulier.title in gezien(project)
    project.vervolg = maak_compleet_project(title="Het grote plan")
    assert "Ga verder op “Het grote plan”" in gezien(project)


def test_vooraf_bekijken_telt_niet_als_scan(project: ProjectPage):
    maak_bord(project)
    gezien(project)
    assert not ScanTelling.objects.exists()


@pytest.mark.parametrize(
    ("rechten", "zin"),
    [
        (("wagtailadmin.access_admin", "participatie.add_infobord"), "/cms/participatie/infobord/create/"),
        (("wagtailadmin.access_admin",), "Vraag de webredactie"),
    ],
    ids=["mag borden maken", "mag dat niet"],
)
def test_zonder_bord_staat_er_hoe_er_een_komt(project: ProjectPage, rf: RequestFactory, rechten: Any, zin: str):
    verzoek = rf.get("/")
    verzoek.user = maak_medewerker(*rechten)
    antwoord = voorbeeld.toon(project, verzoek)
    html = str(antwoord.render().content.decode())
    assert "Dit project heeft nog geen infobord" in html
    assert zin in html


def test_een_project_dat_nog_niet_bestaat_vraagt_om_eerst_te_bewaren():
    assert "Bewaar het project eerst als concept." in gezien(ProjectPage(title="Vers", samenvatting="x", slug="vers"))
