"""De vaste adressen: sitemap, robots.txt, security.txt, /gezond, /gereed en de foutpagina's."""

from datetime import datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.db import DatabaseError
from django.test import override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import PageViewRestriction

from stadmaken.common import gereed
from stadmaken.common.gemeente import gemeente
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_home, maak_project

pytestmark = pytest.mark.django_db


def sitemap(client, **koppen):
    antwoord = client.get("/sitemap.xml", **koppen)
    assert antwoord.status_code == 200
    assert antwoord["Content-Type"] == "application/xml"
    ruimte = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    return [plek.text for plek in ElementTree.fromstring(antwoord.content).iter(f"{ruimte}loc")]  # noqa: S314


def test_de_sitemap_noemt_alle_openbare_paginas_en_elk_adres_werkt(client):
    formulier = maak_formulier()
    adressen = sitemap(client)
    assert len(adressen) == 9
    assert any(adres.endswith(f"/{formulier.slug}/") for adres in adressen)
    for adres in adressen:
        assert adres.startswith("https://doemee.test/")
        assert client.get(adres.removeprefix("https://doemee.test")).status_code == 200


def test_een_concept_of_besloten_pagina_staat_niet_in_de_sitemap(client):
    maak_project(slug="zichtbaar")
    maak_project(slug="concept", live=False)
    besloten = maak_project(slug="besloten")
    maak_formulier(besloten, slug="onder-besloten")
    PageViewRestriction.objects.create(page=besloten, restriction_type=PageViewRestriction.LOGIN)
    tekst = " ".join(sitemap(client))
    assert "zichtbaar" in tekst
    assert "concept" not in tekst
    assert "besloten" not in tekst


@pytest.mark.een_stad
def test_de_sitemap_vertrouwt_de_naam_van_de_site_in_het_verzoek_niet(client):
    maak_project()
    assert all(adres.startswith("https://doemee.test/") for adres in sitemap(client, HTTP_HOST="localhost:1234"))


def test_de_sitemap_zegt_wanneer_een_pagina_veranderde(client):
    project = maak_project()
    project.save_revision().publish()
    project.refresh_from_db()
    dag = timezone.localdate(project.last_published_at)
    assert f"<lastmod>{dag:%Y-%m-%d}" in client.get("/sitemap.xml").content.decode()


def test_de_sitemap_kost_evenveel_vragen_bij_meer_paginas(client, django_assert_max_num_queries, stadsvragen):
    for _ in range(20):
        maak_project()
    client.get("/sitemap.xml")
    with django_assert_max_num_queries(6 + stadsvragen):
        assert len(sitemap(client)) == 27


def test_robots_sluit_het_cms_de_ontvangstpaginas_en_zoekresultaten_uit(client):
    regels = client.get("/robots.txt").content.decode().splitlines()
    for pad in ("/cms/", "/inbreng/", "/aanmelding/", "/hulpaanbod/", "/zoeken/", "/en/zoeken/"):
        assert f"Disallow: {pad}" in regels
    assert "Sitemap: https://doemee.test/sitemap.xml" in regels


def security_txt(client):
    antwoord = client.get("/.well-known/security.txt")
    assert antwoord.status_code == 200
    assert antwoord["Content-Type"] == "text/plain; charset=utf-8"
    return dict(regel.split(": ", 1) for regel in antwoord.content.decode().splitlines())


def test_security_txt_is_volledig_en_nog_geldig_maar_geen_jaar(client):
    maak_home()
    velden = security_txt(client)
    verloopt = datetime.fromisoformat(velden["Expires"])
    assert timezone.now() + timedelta(days=30) < verloopt < timezone.now() + timedelta(days=364)
    assert velden["Canonical"] == "https://doemee.test/.well-known/security.txt"
    assert velden["Policy"] == velden["Contact"] == "https://doemee.test/kwetsbaarheid-melden/"
    assert velden["Preferred-Languages"] == "nl, en"


@pytest.mark.parametrize(
    ("ingevuld", "verwacht"),
    [
        ("mailto:veilig@voorbeeld.nl", "mailto:veilig@voorbeeld.nl"),
        ("javascript:alert(1)", "https://doemee.test/kwetsbaarheid-melden/"),
        ("mailto:a@b.nl\nExpires: 2099-01-01T00:00:00Z", "https://doemee.test/kwetsbaarheid-melden/"),
    ],
)
def test_het_contactadres_komt_uit_het_cms_als_het_klopt(client, ingevuld, verwacht):
    maak_home()
    gegevens = gemeente()
    gegevens.kwetsbaarheid_contact = ingevuld
    gegevens.save()
    assert security_txt(client)["Contact"] == verwacht


def test_gezond_antwoordt_zonder_database_ook_bij_een_vreemde_naam(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get("/gezond", HTTP_HOST="elders.test").status_code == 200


def test_gereed_is_goed_als_alles_werkt(client):
    antwoord = client.get("/gereed")
    assert (antwoord.status_code, antwoord.content) == (200, b"gereed\n")
    assert "no-store" in antwoord["Cache-Control"]


def meldt(client, zin):
    antwoord = client.get("/gereed")
    assert antwoord.status_code == 503
    assert zin in antwoord.content.decode()


def test_gereed_meldt_een_onbereikbare_database(client, monkeypatch):
    def kapot():
        raise DatabaseError("weg")

    monkeypatch.setattr(gereed, "_migraties", kapot)
    meldt(client, "De database is niet te bereiken.")


@override_settings(CACHES={"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}})
def test_gereed_meldt_een_cache_die_niets_bewaart(client):
    meldt(client, "De cache werkt niet.")


def test_gereed_meldt_mail_die_te_lang_wacht(client):
    Bericht.objects.create(
        sleutel="a", aan="a@voorbeeld.nl", onderwerp="o", tekst="t", niet_voor=timezone.now() - timedelta(hours=1)
    )
    meldt(client, "Mail wacht te lang op verzending.")


def test_gereed_meldt_een_gewone_taak_die_te_lang_wacht(client):
    taak = DBTaskResult.objects.create(args_kwargs={"args": [], "kwargs": {}}, task_path="x.y", backend_name="default")
    assert client.get("/gereed").status_code == 200
    DBTaskResult.objects.filter(pk=taak.pk).update(enqueued_at=timezone.now() - timedelta(hours=1))
    meldt(client, "Taken wachten te lang.")


def test_een_oude_reservekopie_maakt_de_site_niet_ongereed(client, settings, tmp_path):
    settings.BACKUP_DIR = tmp_path
    (tmp_path / "stadmaken-20200101T000000Z.tar").touch()
    assert client.get("/gereed").status_code == 200


def test_gereed_meldt_ontbrekende_migraties(client, monkeypatch):
    monkeypatch.setattr(gereed.MigrationExecutor, "migration_plan", lambda *_: [("iets", False)])
    gereed._onthouden_bijgewerkt.cache_clear()
    meldt(client, "Voer de migraties uit.")


@pytest.mark.parametrize("adres", ["/bestaat-niet/", "/projecten/%00/", "/en/bestaat-niet/", f"/{'a' * 3000}/"])
def test_een_onbekend_adres_geeft_een_nederlandse_404_met_zoekveld(client, adres):
    maak_project()
    antwoord = client.get(adres)
    assert antwoord.status_code == 404
    assert 'name="q"' in antwoord.content.decode()


def test_een_onjuist_verzoek_geeft_een_eigen_pagina(client):
    antwoord = client.get("/", HTTP_HOST="kwaad.test")
    assert antwoord.status_code == 400
    assert "Dit verzoek klopt niet" in antwoord.content.decode()
