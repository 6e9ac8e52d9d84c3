"""De naam van een pagina botst nooit met een adres dat de pagina erboven zelf gebruikt."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data

from participatie.models import FormulierPage, ProjectPage
from stadmaken.common.paginanaam import bezwaar_tegen_naam
from tests.fabriek import maak_compleet_project, maak_formulier, maak_home, maak_project

pytestmark = pytest.mark.django_db

BEZET = sorted({onderpad.split("/")[0] for onderpad in ProjectPage.onderpaden})


@pytest.mark.parametrize("naam", BEZET)
def test_een_formulier_kan_niet_heten_als_een_adres_van_het_project(naam):
    with pytest.raises(ValidationError, match=f"gebruikt het adres “{naam}” zelf"):
        maak_formulier(slug=naam)


@pytest.mark.parametrize("naam", ["nota-2", "pdf", "mijn-nota"])
def test_een_naam_die_er_op_lijkt_mag_wel(client, naam):
    assert client.get(maak_formulier(slug=naam).url).status_code == 200


def test_een_bestaand_formulier_krijgt_zo_n_naam_ook_niet():
    formulier = maak_formulier()
    formulier.slug = "nota"
    with pytest.raises(ValidationError, match="gebruikt het adres"):
        formulier.full_clean()


def test_onder_een_pagina_zonder_eigen_adressen_mag_elke_naam():
    assert bezwaar_tegen_naam(maak_home(), "nota") == ""
    assert bezwaar_tegen_naam(None, "nota") == ""


def test_het_cms_zegt_bij_een_nieuw_formulier_wat_er_mis_is(admin_client):
    project = maak_project(title="Plein aan de Vaart")
    adres = reverse("wagtailadmin_pages:add", args=["participatie", "formulierpage", project.pk])
    antwoord = admin_client.post(adres, nested_form_data({"title": "Nota", "slug": "nota", "vragen-count": 0}))
    assert antwoord.status_code == 200
    assert "“Plein aan de Vaart” gebruikt het adres “nota” zelf." in antwoord.content.decode()
    assert not FormulierPage.objects.exists()


def test_kopieren_naar_zo_n_naam_wordt_geweigerd_met_uitleg(admin_client):
    formulier = maak_formulier()
    gegevens = {"new_title": "Nota", "new_slug": "nota", "new_parent_page": formulier.get_parent().pk}
    antwoord = admin_client.post(reverse("wagtailadmin_pages:copy", args=[formulier.pk]), gegevens)
    assert "gebruikt het adres “nota” zelf" in antwoord.content.decode()
    assert FormulierPage.objects.count() == 1


def test_verplaatsen_naar_waar_de_naam_bezet_is_wordt_geweigerd(admin_client):
    formulier = maak_formulier(antwoord_weken=4)
    FormulierPage.objects.filter(pk=formulier.pk).update(slug="nota")
    doel = maak_compleet_project()
    adres = reverse("wagtailadmin_pages:move_confirm", args=[formulier.pk, doel.pk])
    antwoord = admin_client.post(adres, follow=True)
    assert "gebruikt het adres “nota” zelf" in antwoord.content.decode()
    formulier.refresh_from_db()
    assert not formulier.is_child_of(doel)
