"""Wat de redactie aanbeveelt, staat boven de resultaten; maar nooit iets wat niet openbaar is."""

import pytest
from bs4 import BeautifulSoup

from search.models import Aanbeveling
from tests.fabriek import maak_project

pytestmark = pytest.mark.django_db


def aanbevolen(client, vraag, **meer):
    main = BeautifulSoup(client.get("/zoeken/", {"q": vraag, **meer}).content, "html.parser").main
    vak = main.find("section", attrs={"aria-labelledby": "aanbevolen"})
    return [(link.get_text(), link["href"]) for link in vak.select("a")] if vak else []


@pytest.fixture
def project():
    return maak_project(title="Iepenplein", slug="iepenplein")


@pytest.fixture
def tip(project):
    return Aanbeveling.objects.create(zoekwoorden="afval", pagina=project, tekst="Lees dit eerst.")


def test_een_aanbeveling_staat_er_bij_precies_deze_vraag(client, tip):
    assert aanbevolen(client, " Afval ") == [("Iepenplein", "/projecten/iepenplein/")]
    assert aanbevolen(client, "afvalbak") == []


def test_een_aanbeveling_van_buiten_staat_er_ook(client):
    Aanbeveling.objects.create(zoekwoorden="afval", adres="https://voorbeeld.test/", titel="Afvalwijzer")
    assert aanbevolen(client, "afval") == [("Afvalwijzer", "https://voorbeeld.test/")]


@pytest.mark.usefixtures("tip")
def test_een_pagina_die_van_de_site_is_wordt_niet_aanbevolen(client, project):
    project.unpublish()
    assert aanbevolen(client, "afval") == []


@pytest.mark.usefixtures("tip")
def test_bij_een_andere_taal_of_een_keuze_staat_zij_er_niet(client):
    assert aanbevolen(client, "afval", soort="project") == []
    antwoord = client.get("/en/zoeken/?q=afval")
    assert antwoord.context["aanbevolen"] == []
