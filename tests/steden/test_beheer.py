"""Wat een redacteur in het CMS van de ene stad niet van de andere ziet of verandert."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from stadmaken.common.stad import hele_installatie, in_stad
from tests.fabriek import maak_project

pytestmark = pytest.mark.django_db


@pytest.fixture
def beheer(bezoek, admin_user):
    """Een beheerder in het CMS van een stad."""

    def open_cms(stad):
        client = bezoek(stad)
        with in_stad(stad):
            client.force_login(admin_user)
        return client

    return open_cms


@pytest.fixture
def omleidingen(stad_a, stad_b):
    gemaakt = {}
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            gemaakt[stad.host] = Redirect.objects.create(old_path="/oud", redirect_link=f"https://{stad.host}/nieuw")
    return gemaakt


def test_een_omleiding_geldt_in_haar_eigen_stad(omleidingen, stad_a, stad_b, bezoek):
    for stad in (stad_a, stad_b):
        assert omleidingen[stad.host].site_id == stad.pk
        assert bezoek(stad).get("/oud/").url.endswith("/nieuw")
    with in_stad(stad_b):
        omleidingen[stad_b.host].delete()
    assert bezoek(stad_b).get("/oud/").status_code == 404
    assert bezoek(stad_a).get("/oud/").status_code == 301


def test_het_cms_toont_en_verandert_alleen_de_eigen_omleidingen(omleidingen, stad_a, stad_b, beheer):
    client, vreemd, eigen = beheer(stad_b), omleidingen[stad_a.host], omleidingen[stad_b.host]
    assert f"https://{stad_a.host}/nieuw" not in client.get(reverse("wagtailredirects:index")).content.decode()
    for naam in ("edit", "delete"):
        assert client.get(reverse(f"wagtailredirects:{naam}", args=[eigen.pk])).status_code == 200
        assert client.get(reverse(f"wagtailredirects:{naam}", args=[vreemd.pk])).status_code == 404
        client.post(reverse(f"wagtailredirects:{naam}", args=[vreemd.pk]), {"old_path": "/weg", "redirect_link": "/x"})
    with hele_installatie():
        assert Redirect.objects.get(pk=vreemd.pk).old_path == "/oud"


def test_een_omleiding_maken_voor_een_andere_stad_kan_niet(stad_a, stad_b, beheer):
    velden = {"old_path": "/via-b", "redirect_link": "https://voorbeeld.test/", "site": stad_a.pk, "is_permanent": "on"}
    beheer(stad_b).post(reverse("wagtailredirects:add"), velden)
    with hele_installatie():
        assert Redirect.objects.get(old_path="/via-b").site_id == stad_b.pk


def test_de_gegevens_van_een_andere_stad_zijn_hier_niet_te_openen(stad_a, stad_b, beheer):
    client = beheer(stad_b)
    adres = lambda stad: reverse("wagtailsettings:edit", args=["home", "gemeente", stad.pk])  # noqa: E731
    assert client.get(adres(stad_b)).status_code == 200
    vreemd = client.get(adres(stad_a))
    assert (vreemd.status_code, vreemd.get("Location")) == (302, reverse("wagtailadmin_home"))


def test_de_kiezer_noemt_geen_pagina_van_een_andere_stad(stad_a, stad_b, beheer):
    for stad, titel in ((stad_a, "Kastanjeplein"), (stad_b, "Iepenplein")):
        with in_stad(stad):
            maak_project(title=titel, slug=titel.lower())
    kiezer = reverse("wagtailadmin_choose_page_search")
    assert "Iepenplein" in beheer(stad_b).get(kiezer, {"q": "plein"}).content.decode()
    assert "Kastanjeplein" not in beheer(stad_b).get(kiezer, {"q": "plein"}).content.decode()
