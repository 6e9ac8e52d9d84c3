"""Feeds in een andere taal: alleen wat vertaald is, en met eigen ids."""

import feedparser
import pytest
from django.utils import timezone
from wagtail.models import Locale

from search.register.bijwerken import loop_na
from tests.fabriek import maak_toezegging
from tests.search.feeds.test_feeds import haal, titels
from tests.search.geheim import WOORD, maak_alles

pytestmark = pytest.mark.django_db


@pytest.fixture
def engels():
    """Een vertaald project, met overal ernaast iets dat niemand mag zien."""
    project = maak_alles()
    taal = Locale.objects.get_or_create(language_code="en")[0]
    vertaald = project.copy_for_translation(taal, copy_parents=True)
    vertaald.title = "Elm Square"
    vertaald.save_revision().publish()
    vertaald.updates.create(titel="Work starts", datum=timezone.localdate(), tekst="<p>At last.</p>")
    maak_toezegging(project=vertaald, wat="Ten trees.", openbaar=True)
    loop_na()
    return vertaald


def test_wat_vertaald_is_heeft_een_feed_in_die_taal_en_staat_niet_in_de_nederlandse(client, engels):
    antwoord = client.get("/en/feeds/project.atom")
    gelezen = feedparser.parse(antwoord.content)
    assert not gelezen.bozo
    assert titels(gelezen) == ["Elm Square"]
    assert (gelezen.feed.language, gelezen.feed.id) == ("en", "tag:doemee.test,2026:en/project")
    assert 'href="https://doemee.test/en/feeds/project.atom" rel="self"' in antwoord.content.decode()
    assert gelezen.entries[0].id == f"tag:doemee.test,2026:project/{engels.pk}"
    assert titels(haal(client, "project")) == ["Iepenplein"]
    assert WOORD not in str(gelezen)


def test_de_feed_van_een_vertaald_project_is_in_zijn_taal(client, engels):
    gelezen = haal(client, f"project/{engels.pk}")
    assert gelezen.feed.language == "en"
    assert not any(titel.startswith("Toezegging:") for titel in titels(gelezen))
    assert {bericht.category for bericht in gelezen.entries} >= {"News"}
    assert WOORD not in str(gelezen)


def test_de_pagina_met_feeds_noemt_in_een_andere_taal_wat_er_in_die_taal_is(client, engels):
    tekst = client.get("/en/feeds/").content.decode()
    assert 'href="/en/feeds/project.atom"' in tekst
    assert "/en/feeds/infobord.atom" not in tekst
    assert "feeds/wijk/" not in tekst
    assert 'href="/feeds/" hreflang="nl"' in tekst
    assert 'href="/en/feeds/project.atom"' in client.get(engels.get_parent().url).content.decode()
