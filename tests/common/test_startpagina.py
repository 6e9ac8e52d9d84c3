"""De startpagina van een site verwijderen kan niet, ook niet met haar bovenliggende pagina of in bulk."""

import pytest
from django.urls import reverse
from wagtail.models import Page, Site

from tests.fabriek import maak_home, maak_project

pytestmark = pytest.mark.django_db
UITLEG = "Dit is de startpagina van de site. Die kunt u niet verwijderen, wel wijzigen."


@pytest.mark.een_stad
def test_de_startpagina_blijft_en_er_staat_waarom(admin_client):
    thuis = maak_home()
    antwoord = admin_client.post(reverse("wagtailadmin_pages:delete", args=[thuis.pk]), follow=True)
    assert UITLEG in antwoord.content.decode()
    assert Site.objects.get().root_page_id == thuis.pk


@pytest.mark.een_stad
def test_ook_in_bulk_blijft_zij_staan(admin_client):
    thuis = maak_home()
    ander = maak_home().get_parent().add_child(instance=Page(title="Losse pagina", slug="los"))
    adres = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    antwoord = admin_client.post(f"{adres}?id={thuis.pk}&id={ander.pk}", follow=True)
    assert UITLEG in antwoord.content.decode()
    assert set(Page.objects.filter(pk__in=[thuis.pk, ander.pk])) == {thuis.page_ptr, ander}


def test_een_andere_pagina_gaat_gewoon_weg(admin_client):
    project = maak_project()
    admin_client.post(reverse("wagtailadmin_pages:delete", args=[project.pk]))
    assert not Page.objects.filter(pk=project.pk).exists()
