"""De gekopieerde stad is een echte: anders meet `bench/groei.py` iets wat niet bestaat."""

from itertools import islice

import pytest
from django.test import Client
from wagtail.models import Page

from bench.gemeen import groot
from participatie.models import FormulierPage, Gebeurtenis, Inbreng, Infobord, ProjectPage
from stadmaken.common.tekens import TEKENS
from tests.fabriek import maak_projecten, maak_wijk


@pytest.fixture
def stad(db):
    maak_projecten()
    wijken = [maak_wijk(), maak_wijk()]
    groot.groei(0, 4, 3)
    return wijken


def test_de_paginaboom_klopt_en_elk_project_heeft_alles(stad):
    assert not any(Page.find_problems())
    projecten = ProjectPage.objects.order_by("path")
    assert [project.slug for project in projecten] == ["groei-0", "groei-1", "groei-2", "groei-3"]
    assert len({project.title for project in projecten}) == 4
    for project in projecten:
        assert project.fasen.count() == 1
        assert Infobord.objects.filter(project=project).count() == 1
        assert Inbreng.objects.filter(project=project, formulier=project.get_children().get().pk).count() == 3
    assert Gebeurtenis.objects.count() == 12
    assert {tuple(project.wijken.values_list("pk", flat=True)) for project in projecten} == {
        (wijk.pk,) for wijk in stad
    }


def test_verder_groeien_vult_aan(stad):
    groot.groei(4, 6, 3)
    groot.meer_inbreng(2)
    assert not any(Page.find_problems())
    assert ProjectPage.objects.count() == FormulierPage.objects.count() == 6
    assert Inbreng.objects.count() == 6 * 5
    assert Infobord.objects.values("code").distinct().count() == 6
    # Allemaal tegelijk gekomen zou de lijsten trager maken dan zij in een stad zijn.
    assert Inbreng.objects.values("ontvangen_op").distinct().count() == 6 * 5


def test_een_kopie_is_een_pagina_als_elke_andere(stad):
    eerste, kopie = ProjectPage.objects.get(slug="groei-0"), ProjectPage.objects.get(slug="groei-3")
    kopie_bord = Infobord.objects.get(project=kopie)
    for pad in (kopie.url, f"{kopie.url}reactie/", kopie_bord.pad):
        assert Client().get(pad).status_code == 200, pad
    assert kopie.title in Client().get(kopie.url).content.decode()
    assert eerste.status != kopie.status


def test_codes_zijn_verschillend_en_bij_hetzelfde_nummer_dezelfde():
    codes = list(islice(groot._codes(0, 3), 600))
    assert len(set(codes)) == 600
    assert {len(code) for code in codes} == {3}
    assert {code[-1] for code in codes[: len(TEKENS)]} == set(TEKENS)
    assert next(groot._codes(599, 3)) == codes[599]
