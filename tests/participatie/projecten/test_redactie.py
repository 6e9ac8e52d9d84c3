"""Een project in het CMS: wat een redacteur ziet, en wat er bij het bewaren gebeurt."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from participatie.models import FormulierPage, ProjectenPage, ProjectPage, Update
from participatie.projecten.models import Fase
from stadmaken.common.pagina import BasisPage, ContactMixin
from tests.fabriek import maak_project, maak_projecten

pytestmark = pytest.mark.django_db


def test_elk_eigen_veld_van_een_project_heeft_een_uitleg():
    algemeen = {veld.name for veld in (*BasisPage._meta.fields, *ContactMixin._meta.fields)}
    eigen = [
        veld
        for veld in (*ProjectPage._meta.local_fields, *ProjectPage._meta.local_many_to_many)
        if veld.name not in algemeen | {"page_ptr", "lengtegraad", "breedtegraad", "beslisser"}
    ]
    assert [veld.name for veld in eigen if not veld.help_text] == []


def test_een_project_hangt_onder_het_overzicht_en_heeft_formulieren_onder_zich():
    assert ProjectPage.allowed_parent_page_models() == [ProjectenPage]
    assert ProjectPage.allowed_subpage_models() == [FormulierPage]


def test_een_redacteur_opent_een_nieuw_en_een_bestaand_project(admin_client):
    ouder = maak_projecten()
    nieuw = admin_client.get(reverse("wagtailadmin_pages:add", args=["participatie", "projectpage", ouder.pk]))
    assert "Naam van het project, bijvoorbeeld" in nieuw.content.decode()
    bestaand = admin_client.get(reverse("wagtailadmin_pages:edit", args=[maak_project().pk]))
    for tab in ("Participatieplan", "Fasen en updates", "Plaats en indeling"):
        assert tab in bestaand.content.decode()


def test_het_voorbeeld_van_een_concept_toont_wat_nog_niet_is_gepubliceerd(rf):
    project = maak_project(title="Oude naam", updates=[Update(titel="Eerste", tekst="<p>x</p>")])
    project.title = "Nieuwe naam"
    project.fasen = [Fase(titel="Fase in de maak")]
    project.updates.add(Update(titel="Nog niet te lezen", tekst="<p>x</p>"))
    project.save_revision()
    concept = project.get_latest_revision_as_object()
    tekst = concept.make_preview_request(rf.get("/"), concept.default_preview_mode).render().content.decode()
    for deel in ("Nieuwe naam", "Fase in de maak", "Nog niet te lezen"):
        assert deel in tekst


def test_een_fase_eindigt_niet_voordat_zij_begint():
    with pytest.raises(ValidationError, match="eindigt niet voordat"):
        Fase(titel="x", begint=date(2026, 2, 2), eindigt=date(2026, 2, 1)).clean()
