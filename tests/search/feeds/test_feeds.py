"""Atom-feeds per soort, wijk en project: te lezen, met blijvende ids, en alleen met wat openbaar is."""

from datetime import UTC, datetime, timedelta

import feedparser
import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from participatie.models import Besluit, Fase, ProjectPage
from search.models import Zoekingang
from search.register.bijwerken import loop_na
from stadmaken.common import vindbaar
from tests.fabriek import maak_project, maak_toezegging, maak_wijk
from tests.search.geheim import WOORD, maak_alles

pytestmark = pytest.mark.django_db


def haal(client, pad):
    antwoord = client.get(f"/feeds/{pad}.atom")
    assert antwoord.status_code == 200
    gelezen = feedparser.parse(antwoord.content)
    assert not gelezen.bozo
    assert gelezen.version == "atom10"
    assert gelezen.feed.id.startswith("tag:doemee.test,2026:")
    assert gelezen.feed.updated_parsed
    assert all(bericht.id and bericht.updated_parsed and bericht.link for bericht in gelezen.entries)
    assert len({bericht.id for bericht in gelezen.entries}) == len(gelezen.entries)
    return gelezen


def titels(gelezen):
    return [bericht.title for bericht in gelezen.entries]


def test_elke_soort_heeft_een_feed_zonder_iets_geheims(client):
    maak_alles()
    for soort in vindbaar.soorten():
        if soort.naam != "nieuwsbrief":
            gelezen = haal(client, soort.naam)
            assert WOORD not in str(gelezen)
            assert len(gelezen.entries) == Zoekingang.objects.filter(soort=soort.naam, datum__isnull=False).count()
    assert titels(haal(client, "project")) == ["Iepenplein"]
    assert titels(haal(client, "inbreng")) == ["Meer bomen"]


def test_de_feed_van_een_wijk_is_wat_daar_speelt_zonder_iets_geheims(client):
    maak_alles()
    gelezen = haal(client, "wijk/vogelenwijk")
    assert {"Iepenplein", "Platform Iep"} <= set(titels(gelezen))
    assert WOORD not in str(gelezen)


def test_de_feed_van_een_project_is_zijn_nieuws_zonder_iets_geheims(client):
    project = maak_alles()
    Besluit.objects.create(project=project, titel="Het plein wordt groen", datum=timezone.localdate(), beslisser="raad")
    gelezen = haal(client, f"project/{project.pk}")
    assert set(titels(gelezen)) == {
        "De schop gaat in de grond",
        "Antwoord: Bomen",
        "Besluit: Het plein wordt groen",
        "Toezegging: Wij planten tien bomen.",
    }
    assert WOORD not in str(gelezen)
    update = next(bericht for bericht in gelezen.entries if bericht.title.startswith("De schop"))
    assert update.link.startswith(f"https://doemee.test{project.url}#update-")
    assert update.summary == "Eindelijk."


def test_een_nieuwe_naam_of_plek_verandert_het_id_niet(client):
    project = maak_project(title="Iepenplein", slug="iepenplein")
    project.save_revision().publish()
    loop_na()
    eerst = haal(client, "project").entries[0]
    project.title, project.slug = "Eikenplein", "eikenplein"
    project.save_revision().publish()
    loop_na()
    daarna = haal(client, "project").entries[0]
    assert (eerst.id, eerst.title) == (f"tag:doemee.test,2026:project/{project.pk}", "Iepenplein")
    assert (daarna.id, daarna.title) == (eerst.id, "Eikenplein")
    assert daarna.link.endswith("/eikenplein/")
    assert haal(client, f"project/{project.pk}").feed.id == eerst.id


def test_een_andere_status_of_fase_is_nieuws_op_het_moment_dat_zij_online_kwam(client):
    with time_machine.travel(datetime(2026, 3, 1, 9, tzinfo=UTC), tick=False):
        project = maak_project(title="Iepenplein", status="idee")
        Fase.objects.create(project=project, titel="Meedenken", planning="straks")
        project.save_revision().publish()
    with time_machine.travel(datetime(2026, 4, 1, 9, tzinfo=UTC), tick=False):
        concept = project.get_latest_revision_as_object()
        concept.status = "ontwerp"
        fase = concept.fasen.get()
        fase.planning = "nu"
        concept.fasen.add(fase)
        concept.save_revision().publish()
    with time_machine.travel(datetime(2026, 5, 1, 9, tzinfo=UTC), tick=False):
        ProjectPage.objects.get(pk=project.pk).save_revision().publish()
    gelezen = haal(client, f"project/{project.pk}")
    assert {bericht.title: bericht.updated for bericht in gelezen.entries} == {
        "Status: Ontwerp": "2026-04-01T09:00:00+00:00",
        "Meedenken: Nu bezig": "2026-04-01T09:00:00+00:00",
    }


def test_een_status_die_nog_in_een_concept_staat_is_geen_nieuws(client):
    project = maak_project(title="Iepenplein", status="idee")
    project.save_revision().publish()
    project.status = "ontwerp"
    project.save_revision()
    assert haal(client, f"project/{project.pk}").entries == []


def test_de_tijd_is_die_van_de_laatste_verandering_en_het_nieuwste_staat_voorop(client):
    for dag, titel in ((1, "Oud"), (3, "Nieuw"), (2, "Midden")):
        with time_machine.travel(datetime(2026, 3, dag, 9, tzinfo=UTC), tick=False):
            maak_project(title=titel).save_revision().publish()
    loop_na()
    gelezen = haal(client, "project")
    assert titels(gelezen) == ["Nieuw", "Midden", "Oud"]
    assert gelezen.feed.updated == gelezen.entries[0].updated == "2026-03-03T09:00:00+00:00"


def test_tekens_die_in_xml_iets_betekenen_of_niet_mogen(client):
    project = maak_project(title="Bomen & <script>alert(1)</script>", samenvatting="A\x0bB ]]> “ë”")
    project.save_revision().publish()
    loop_na()
    bericht = haal(client, "project").entries[0]
    assert bericht.title == "Bomen & <script>alert(1)</script>" or "script" not in bericht.title
    assert bericht.summary == "A B ]]> “ë”"  # zo bewaart Word een zachte regel


def test_wie_hem_al_heeft_krijgt_hem_niet_nog_eens(client):
    maak_project(title="Iepenplein").save_revision().publish()
    loop_na()
    eerst = client.get("/feeds/project.atom")
    assert client.get("/feeds/project.atom", HTTP_IF_NONE_MATCH=eerst["ETag"]).status_code == 304
    assert client.get("/feeds/project.atom", HTTP_IF_MODIFIED_SINCE=eerst["Last-Modified"]).status_code == 304
    assert "max-age=600" in eerst["Cache-Control"]
    assert not eerst.cookies
    maak_project(title="Eikenplein").save_revision().publish()
    loop_na()
    assert client.get("/feeds/project.atom", HTTP_IF_NONE_MATCH=eerst["ETag"]).status_code == 200


def test_een_lege_feed_is_geldig_en_elke_keer_dezelfde(client):
    maak_wijk(slug="leeg")
    eerst = client.get("/feeds/wijk/leeg.atom")
    assert haal(client, "wijk/leeg").entries == []
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        assert client.get("/feeds/wijk/leeg.atom").content == eerst.content


@pytest.mark.parametrize(
    "pad",
    ["bestaatniet", "wijk/bestaatniet", "project/0", "project/999999", "project/99999999999999999999", "project/x"],
)
def test_wat_er_niet_is_geeft_404(client, pad):
    assert client.get(f"/feeds/{pad}.atom").status_code == 404


def test_een_besloten_project_heeft_geen_feed(client):
    project = maak_project(title=WOORD)
    assert client.get(f"/feeds/project/{project.pk}.atom").status_code == 200
    PageViewRestriction.objects.create(page=project, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(f"/feeds/project/{project.pk}.atom").status_code == 404


def test_de_pagina_met_feeds_en_elke_feed_erop(client):
    maak_alles()
    tekst = client.get("/feeds/").content.decode()
    for pad in ("project", "wijkplatform", "toezegging", "wijk/vogelenwijk"):
        assert f'href="/feeds/{pad}.atom"' in tekst
    assert "/feeds/cursus.atom" not in tekst


def test_een_nieuwslezer_vindt_de_feed_op_de_pagina_waar_hij_bij_hoort(client):
    project = maak_alles()
    for pad, feed in ((project.url, f"project/{project.pk}"), (project.get_parent().url, "project")):
        tekst = client.get(pad).content.decode()
        assert f'<link rel="alternate" type="application/atom+xml" href="/feeds/{feed}.atom"' in tekst


@pytest.mark.parametrize("pad", ["project", "wijk/vogelenwijk", "eigen"])
def test_het_aantal_vragen_blijft_gelijk_hoeveel_er_ook_is(client, pad):
    project = maak_alles()
    pad = f"project/{project.pk}" if pad == "eigen" else pad

    def vragen():
        with CaptureQueriesContext(connection) as gevangen:
            haal(client, pad)
        return len(gevangen)

    vragen()
    weinig = vragen()
    for nummer in range(10):
        maak_project(title=f"P{nummer}", wijken=list(project.wijken.all())).save_revision().publish()
        maak_toezegging(project=project, openbaar=True)
        project.updates.create(titel=f"U{nummer}", datum=timezone.localdate(), tekst="<p>Nieuws.</p>")
    project.save()
    loop_na()
    assert vragen() == weinig <= 14
