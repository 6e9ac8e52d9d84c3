"""De korte versie van het plan staat op elke formulierpagina en elke bordpagina."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from participatie.models import Fase
from tests.fabriek import maak_bord, maak_compleet_project, maak_formulier, maak_project

pytestmark = pytest.mark.django_db
DELEN = (
    "Hierover kunt u meedenken",
    "Waar de bomen komen.",
    "Dit staat vast",
    "Het riool wordt vervangen.",
    "Uw rol",
    "Meedenken. U geeft uw mening of idee.",
    "Wie besluit",
    "Het college van burgemeester en wethouders",
    "Uiterlijk op 1 maart 2027.",
)


@pytest.fixture
def project():
    return maak_compleet_project(terugkoppeling_op=date(2027, 3, 1))


def _tekst(client, adres):
    return " ".join(client.get(adres).content.decode().split())


def test_formulier_en_bord_tonen_hetzelfde_korte_plan(client, project):
    formulier, bord = maak_formulier(project), maak_bord(project)
    for adres in (formulier.url, bord.pad):
        html = _tekst(client, adres)
        assert [deel for deel in DELEN if deel not in html] == []


def test_ook_een_formulier_dat_nog_opengaat_of_dicht_is_zegt_waar_het_over_gaat(client, project):
    nu = timezone.now()
    straks = maak_formulier(project, opent_op=nu + timedelta(days=9))
    dicht = maak_formulier(project, opent_op=nu - timedelta(days=9), sluit_op=nu - timedelta(days=1))
    for formulier in (straks, dicht):
        assert "Het riool wordt vervangen." in _tekst(client, formulier.url)


def test_het_niveau_is_dat_van_de_gekozen_fase(client, project):
    later = Fase.objects.create(project=project, titel="Kiezen", planning="straks", niveau="meebeslissen")
    assert "Meebeslissen. U beslist mee." in _tekst(client, maak_formulier(project, fase=later).url)
    assert "Meedenken. U geeft" in _tekst(client, maak_formulier(project).url)


def test_van_een_project_in_concept_of_zonder_plan_staat_er_niets(client):
    geheim = maak_formulier(maak_compleet_project(live=False))
    kaal = maak_formulier(maak_project())
    for formulier in (geheim, kaal):
        assert "Waarover gaat het gesprek" not in _tekst(client, formulier.url)


def test_wie_van_het_bord_komt_las_het_plan_net_en_ziet_het_ingeklapt(client, project):
    formulier, bord = maak_formulier(project), maak_bord(project)
    assert 'nl-form-page__plan" open' in _tekst(client, formulier.url)
    html = _tekst(client, f"{formulier.url}?bord={bord.code}")
    assert "nl-form-page__plan" in html
    assert 'nl-form-page__plan" open' not in html


def test_het_plan_kost_een_vraag(client, project, stadsvragen):
    for n in range(8):
        Fase.objects.create(project=project, titel=f"Fase {n}", planning="nu")
    formulier = maak_formulier(project)
    client.get(formulier.url)
    with CaptureQueriesContext(connection) as vragen:
        client.get(formulier.url)
    assert len(vragen) <= 8 + stadsvragen
    assert len([v for v in vragen if "participatie_fase" in v["sql"]]) == 1
