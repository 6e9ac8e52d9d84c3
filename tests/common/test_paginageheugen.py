"""Wat van een pagina is onthouden: elk verzoek een eigen exemplaar, en nooit ouder dan de database."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from participatie.models import Fase, ProjectPage
from stadmaken.common.tabelstand import kopie
from tests.fabriek import maak_home, maak_project, maak_wijk

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(vastgelegd):
    with vastgelegd():
        gemaakt = maak_project(title="Iepenplein", wijken=[maak_wijk(naam="Vijfhoek")])
        Fase.objects.create(project=gemaakt, titel="Schetsen")
        return gemaakt


@pytest.fixture
def vind(rf):
    """De pagina op een adres, zoals een bezoeker haar vindt."""

    def zoek(pagina, methode="get", **koekjes):
        verzoek = getattr(rf, methode)("/")
        verzoek.COOKIES.update(koekjes)
        return Page.route_for_request(verzoek, pagina.url).page

    return zoek


def test_een_tweede_bezoeker_vindt_de_pagina_met_haar_rijen_zonder_vraag(vind, project, django_assert_num_queries):
    vind(project)
    with django_assert_num_queries(0):
        gevonden = vind(project)
        assert gevonden.title == "Iepenplein"
        assert [fase.titel for fase in gevonden.fasen.all()] == ["Schetsen"]
        assert [wijk.naam for wijk in gevonden.wijken.all()] == ["Vijfhoek"]


def test_wat_een_verzoek_aan_een_pagina_verandert_ziet_een_ander_niet(vind, project):
    eerste = vind(project)
    eerste.title = "Alleen voor mij"
    eerste.fasen.all()[0].titel = "Ook alleen voor mij"
    tweede = vind(project)
    assert tweede.title == "Iepenplein"
    assert [fase.titel for fase in tweede.fasen.all()] == ["Schetsen"]


@pytest.mark.parametrize(
    "verander",
    [
        lambda project: ProjectPage.objects.filter(pk=project.pk).update(plaats="Hoek Iepenplein"),
        lambda project: Fase.objects.create(project=project, titel="Bouwen"),
        lambda project: PageViewRestriction.objects.create(page=project, restriction_type="login"),
    ],
    ids=["veld", "rij", "besloten"],
)
def test_na_een_wijziging_komt_de_pagina_opnieuw_uit_de_database(vind, project, vastgelegd, verander):
    vind(project)
    with vastgelegd():
        verander(project)
    with CaptureQueriesContext(connection) as vragen:
        gevonden = vind(project)
    assert vragen
    assert gevonden.plaats == ProjectPage.objects.get(pk=project.pk).plaats
    assert gevonden.fasen.count() == Fase.objects.filter(project=project).count()
    assert bool(gevonden.get_view_restrictions()) == PageViewRestriction.objects.exists()


@pytest.mark.parametrize(("methode", "koekjes"), [("post", {}), ("get", {"sessionid": "x"})])
def test_wie_iets_verstuurt_of_inlogde_krijgt_de_pagina_uit_de_database(vind, project, settings, methode, koekjes):
    settings.SESSION_COOKIE_NAME = "sessionid"
    vind(project)
    with CaptureQueriesContext(connection) as vragen:
        assert vind(project, methode, **koekjes) == project
    assert vragen


def test_een_adres_waar_niets_staat_wordt_niet_onthouden(client, vastgelegd):
    with vastgelegd():
        maak_home()
    assert client.get("/projecten/nieuw-plein/").status_code == 404
    with vastgelegd():
        nieuw = maak_project(slug="nieuw-plein")
    assert client.get(nieuw.url).status_code == 200


def test_een_kopie_is_van_de_aanroeper(vastgelegd):
    with vastgelegd():
        maak_home()
    eerste = kopie(("proef",), lambda: list(Page.objects.all()))
    eerste.clear()
    assert kopie(("proef",), lambda: list(Page.objects.all()))
