"""Wat een redacteur in het CMS van de ene stad niet van de andere ziet of verandert."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import GroupPagePermission

from home.rollen import zet_rollen
from stadmaken.common.models import Medewerker
from stadmaken.common.stad import hele_installatie, in_stad
from stadmaken.common.toegang.accounts import zoek
from tests.fabriek import maak_home, maak_medewerker, maak_project
from tests.fabriek_initiatieven import maak_cursus

pytestmark = pytest.mark.django_db


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


def test_het_cms_toont_en_verandert_alleen_de_eigen_omleidingen(omleidingen, stad_a, stad_b, cms):
    client, vreemd, eigen = cms(stad_b), omleidingen[stad_a.host], omleidingen[stad_b.host]
    assert f"https://{stad_a.host}/nieuw" not in client.get(reverse("wagtailredirects:index")).content.decode()
    for naam in ("edit", "delete"):
        assert client.get(reverse(f"wagtailredirects:{naam}", args=[eigen.pk])).status_code == 200
        assert client.get(reverse(f"wagtailredirects:{naam}", args=[vreemd.pk])).status_code == 404
        client.post(reverse(f"wagtailredirects:{naam}", args=[vreemd.pk]), {"old_path": "/weg", "redirect_link": "/x"})
    with hele_installatie():
        assert Redirect.objects.get(pk=vreemd.pk).old_path == "/oud"


def test_een_omleiding_maken_voor_een_andere_stad_kan_niet(stad_a, stad_b, cms):
    velden = {"old_path": "/via-b", "redirect_link": "https://voorbeeld.test/", "site": stad_a.pk, "is_permanent": "on"}
    cms(stad_b).post(reverse("wagtailredirects:add"), velden)
    with hele_installatie():
        assert Redirect.objects.get(old_path="/via-b").site_id == stad_b.pk


def test_de_gegevens_van_een_andere_stad_zijn_hier_niet_te_openen(stad_a, stad_b, cms):
    client = cms(stad_b)
    eigen, ander = (reverse("wagtailsettings:edit", args=["home", "gemeente", stad.pk]) for stad in (stad_b, stad_a))
    assert client.get(eigen).status_code == 200
    vreemd = client.get(ander)
    assert (vreemd.status_code, vreemd.get("Location")) == (302, reverse("wagtailadmin_home"))


def test_de_kiezer_noemt_geen_pagina_van_een_andere_stad(stad_a, stad_b, cms):
    for stad, titel in ((stad_a, "Kastanjeplein"), (stad_b, "Iepenplein")):
        with in_stad(stad):
            maak_project(title=titel, slug=titel.lower())
    kiezer = reverse("wagtailadmin_choose_page_search")
    assert "Iepenplein" in cms(stad_b).get(kiezer, {"q": "plein"}).content.decode()
    assert "Kastanjeplein" not in cms(stad_b).get(kiezer, {"q": "plein"}).content.decode()


def test_hetzelfde_adres_is_in_elke_stad_een_ander_account(redacteuren, stad_a, stad_b):
    assert redacteuren[stad_a.pk].username == "redactie@voorbeeld.test"
    assert redacteuren[stad_b.pk].username == f"redactie@voorbeeld.test#{stad_b.pk}"
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            assert zoek("redactie@voorbeeld.test") == redacteuren[stad.pk]
            assert list(Medewerker.objects.all()) == [redacteuren[stad.pk]]


def test_een_koekje_van_de_ene_stad_is_in_de_andere_niets_waard(redacteuren, stad_a, stad_b, bezoek):
    client_a, client_b = bezoek(stad_a), bezoek(stad_b)
    with in_stad(stad_a):
        client_a.force_login(redacteuren[stad_a.pk])
    assert client_a.get("/cms/").status_code == 200
    client_b.cookies = client_a.cookies
    assert client_b.get("/cms/").status_code == 302


def test_een_redacteur_ziet_en_wijzigt_alleen_paginas_van_de_eigen_stad(redacteuren, stad_a, stad_b, bezoek):
    projecten = {}
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            projecten[stad.pk] = maak_project(title=f"Plein van {stad.host}")
    client = bezoek(stad_b)
    with in_stad(stad_b):
        client.force_login(redacteuren[stad_b.pk])
    eigen, vreemd = projecten[stad_b.pk], projecten[stad_a.pk]
    assert client.get(reverse("wagtailadmin_pages:edit", args=[eigen.pk])).status_code == 200
    for naam in ("edit", "delete", "move", "copy", "history", "unpublish", "view_draft", "usage"):
        antwoord = client.get(reverse(f"wagtailadmin_pages:{naam}", args=[vreemd.pk]))
        assert antwoord.status_code in {302, 403, 404}, naam
        assert vreemd.title not in antwoord.content.decode(), naam
    for pad in (reverse("wagtailadmin_explore_root"), reverse("wagtailadmin_explore", args=[vreemd.get_parent().pk])):
        assert vreemd.title not in client.get(pad, follow=True).content.decode()
    assert vreemd.title not in client.get(reverse("wagtailadmin_pages:search"), {"q": "plein"}).content.decode()


def test_een_beheerder_ziet_en_wijzigt_alleen_accounts_van_de_eigen_stad(redacteuren, stad_a, stad_b, bezoek):
    with in_stad(stad_b):
        beheerder = Medewerker.objects.create_user("beheer-b", "beheer@b.test")
        beheerder.groups.add(Group.objects.get(name="Beheerder"))
        client = bezoek(stad_b)
        client.force_login(beheerder)
    vreemd, eigen = redacteuren[stad_a.pk], redacteuren[stad_b.pk]
    lijst = client.get(reverse("wagtailusers_users:index")).content.decode()
    assert reverse("wagtailusers_users:edit", args=[eigen.pk]) in lijst
    assert reverse("wagtailusers_users:edit", args=[vreemd.pk]) not in lijst
    assert client.get(reverse("wagtailusers_users:edit", args=[eigen.pk])).status_code == 200
    for naam in ("edit", "delete"):
        assert client.get(reverse(f"wagtailusers_users:{naam}", args=[vreemd.pk])).status_code in {302, 404}


def test_wie_alles_mag_is_overal_bekend(stad_a, stad_b):
    with in_stad(stad_a):
        alles = maak_medewerker(is_superuser=True)
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            assert alles in Medewerker.objects.all()


def test_rollen_opnieuw_zetten_laat_de_takken_van_elke_stad_staan(stad_a, stad_b):
    cursussen = {}
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            cursussen[stad.pk] = maak_cursus().get_parent()
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            zet_rollen()
    takken = GroupPagePermission.objects.filter(group__name="Cursuscoördinator").values_list("page_id", flat=True)
    assert {school.pk for school in cursussen.values()} <= set(takken)


@pytest.mark.parametrize(
    ("pad", "wel"),
    [
        ("/cms/pages/", "Home"),
        ("/cms/pages/?q=zwaluw", "Zwaluwplein"),
        ("/cms/pages/search/?q=zwaluw", "Zwaluwplein"),
        ("/cms/choose-page/search/?q=zwaluw", "Zwaluwplein"),
        ("/cms/reports/site-history/", "Zwaluwplein"),
        ("/cms/auditlog/", "Zwaluwplein"),
        ("/cms/api/main/pages/?child_of=1&for_explorer=1", "Home"),
    ],
)
def test_ook_wie_alles_mag_vindt_hier_geen_pagina_van_een_andere_stad(stad_a, stad_b, cms, pad, wel):
    for stad, titel in ((stad_a, "Zwaluwplein"), (stad_b, "Zwaluwtillen")):
        with in_stad(stad):
            project = maak_project(title=titel, slug=titel.lower())
            project.save_revision(user=maak_medewerker(naam=f"schrijft-over-{titel}"), log_action=True)
            thuis = maak_home()
    antwoord = cms(stad_a).get(pad)
    html = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "Zwaluwtillen" not in html
    assert f"/cms/pages/{thuis.pk}/" not in html
    assert wel in html


def test_het_rapport_per_soort_gaat_over_alle_steden_en_is_er_dan_voor_niemand(stad_a, stad_b, cms):
    assert cms(stad_a).get("/cms/reports/page-types-usage/").status_code in {302, 403}
