"""Het register met meer steden: wie voor de hele installatie werkt, werkt het in elke stad bij."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from participatie.models import ProjectPage
from search.models import Zoekingang
from stadmaken.common.stad import hele_installatie, in_stad, nu
from tests.fabriek import maak_home, maak_project, maak_stad

pytestmark = pytest.mark.django_db


@pytest.fixture
def leg_vast(django_capture_on_commit_callbacks):
    """Voer uit wat op het vastleggen wacht, zoals na elke echte wijziging."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def steden(leg_vast):
    """Twee steden met elk een project, bij de tijd."""
    beide = [nu.stad(maak_home().get_site().pk), nu.stad(maak_stad().pk)]
    for stad in beide:
        with in_stad(stad), leg_vast():
            maak_project(title=f"Plein {stad.host}", slug="plein")
    assert titels(beide) == [[f"Plein {stad.host}"] for stad in beide]
    return beide


def titels(steden):
    gevonden = []
    for stad in steden:
        with in_stad(stad):
            gevonden.append(list(Zoekingang.objects.filter(soort="project").values_list("titel", flat=True)))
    return gevonden


def test_wat_voor_de_hele_installatie_verandert_is_in_elke_stad_meteen_te_vinden(steden, leg_vast):
    with hele_installatie(), leg_vast():
        for project in ProjectPage.objects.all():
            project.title = f"Laan {project.pk}"
            project.save_revision().publish()
    nieuw = titels(steden)
    assert [len(stad) for stad in nieuw] == [1, 1]
    assert all(titel.startswith("Laan ") for stad in nieuw for titel in stad)
    assert nieuw[0] != nieuw[1]


def test_wat_voor_de_hele_installatie_van_de_site_gaat_is_alleen_daar_meteen_weg(steden, leg_vast):
    with in_stad(steden[1]):
        project = ProjectPage.objects.get()
    with hele_installatie(), leg_vast():
        project.unpublish()
    assert titels(steden) == [[f"Plein {steden[0].host}"], []]


def test_de_eigen_opdracht_van_wagtail_voor_gepland_werk_komt_in_het_register(steden, leg_vast):
    with in_stad(steden[1]):
        ProjectPage.objects.update(expire_at=timezone.now() - timedelta(hours=1))
    with leg_vast():
        call_command("publish_scheduled", verbosity=0)
    assert titels(steden) == [[f"Plein {steden[0].host}"], []]
