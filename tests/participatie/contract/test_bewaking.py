"""Wat inbreng heeft verdwijnt niet, en een open formulier gaat niet langs een omweg naar een leeg plan."""

import pytest
from django.urls import reverse

from home.models import InhoudPage
from participatie.models import FormulierPage, Inbreng, ProjectPage
from tests.fabriek import maak_compleet_project, maak_formulier, maak_home, maak_inbreng, maak_medewerker, maak_project

pytestmark = pytest.mark.django_db


@pytest.fixture
def cms(client):
    client.force_login(maak_medewerker(is_superuser=True))
    return client


def verwijder_in_bulk(cms, *paginas):
    adres = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    reeks = "&".join(f"id={pagina.pk}" for pagina in paginas)
    return cms.post(f"{adres}?next=/cms/&{reeks}", {}, follow=True)


def verplaats_in_bulk(cms, doel, *paginas):
    adres = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    reeks = "&".join(f"id={pagina.pk}" for pagina in paginas)
    return cms.post(f"{adres}?next=/cms/&{reeks}", {"chooser": doel.pk, "move_applies": "1"}, follow=True)


def test_een_project_met_inbreng_is_niet_te_verwijderen(cms):
    project = maak_inbreng().project
    adres = reverse("wagtailadmin_pages:delete", args=[project.pk])
    assert "lezen hier wat ermee is gedaan" in cms.post(adres, follow=True).content.decode()
    verwijder_in_bulk(cms, project)
    boven = project.get_parent()
    cms.post(reverse("wagtailadmin_pages:delete", args=[boven.pk]))
    assert ProjectPage.objects.filter(pk=project.pk).exists()


def test_een_project_zonder_inbreng_wel(cms):
    los, samen = maak_project(), maak_project()
    cms.post(reverse("wagtailadmin_pages:delete", args=[los.pk]))
    verwijder_in_bulk(cms, samen)
    assert not ProjectPage.objects.exists()


def test_een_formulier_met_inbreng_is_niet_te_verwijderen(cms):
    formulier = maak_inbreng(maak_formulier()).formulier
    adres = reverse("wagtailadmin_pages:delete", args=[formulier.pk])
    assert "Sluit het formulier, of haal het offline." in cms.get(adres, follow=True).content.decode()
    assert "Sluit het formulier, of haal het offline." in cms.post(adres, follow=True).content.decode()
    leeg = maak_formulier()
    verwijder_in_bulk(cms, leeg, formulier)
    assert FormulierPage.objects.count() == 2
    assert Inbreng.objects.get().formulier == formulier


def test_een_pagina_boven_een_formulier_met_inbreng_ook_niet(cms):
    boven = maak_home().add_child(instance=InhoudPage(title="Meedoen", slug="meedoen", samenvatting="Doe mee."))
    formulier = maak_inbreng(maak_formulier(boven)).formulier
    gevolg = cms.post(reverse("wagtailadmin_pages:delete", args=[boven.pk]), follow=True)
    assert f"“{formulier.title}” is niet te verwijderen" in gevolg.content.decode()
    verwijder_in_bulk(cms, boven)
    assert FormulierPage.objects.filter(pk=formulier.pk).exists()


def test_een_formulier_dat_is_verhuisd_houdt_ook_zijn_nieuwe_project_vast(cms):
    formulier, ander = maak_inbreng().formulier, maak_project()
    formulier.move(ander, pos="last-child")
    cms.post(reverse("wagtailadmin_pages:delete", args=[ander.pk]))
    assert FormulierPage.objects.filter(pk=formulier.pk).exists()


def test_een_formulier_zonder_inbreng_is_wel_te_verwijderen(cms):
    los, samen = maak_formulier(), maak_formulier()
    maak_inbreng()
    cms.post(reverse("wagtailadmin_pages:delete", args=[los.pk]))
    verwijder_in_bulk(cms, samen)
    assert not FormulierPage.objects.filter(pk__in=[los.pk, samen.pk]).exists()


def test_ook_samen_met_andere_paginas_verhuist_een_open_formulier_niet_naar_een_leeg_plan(cms):
    formulier = maak_formulier(maak_compleet_project(), antwoord_weken=3)
    leeg, compleet = maak_project(), maak_compleet_project()
    verplaats_in_bulk(cms, leeg, formulier)
    assert not FormulierPage.objects.child_of(leeg).exists()
    verplaats_in_bulk(cms, compleet, formulier)
    assert FormulierPage.objects.child_of(compleet).exists()
