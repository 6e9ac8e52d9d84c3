import pytest
from django.test import Client

from tests.fabriek import maak_medewerker
from tests.fabriek_initiatieven import maak_cursus, maak_gelegenheid

from .hulp import RECHTEN


@pytest.fixture
def coordinator():
    return maak_medewerker(*RECHTEN, naam="coordinator")


@pytest.fixture
def cms(coordinator) -> Client:
    client = Client()
    client.force_login(coordinator)
    return client


@pytest.fixture
def cursus():
    return maak_cursus(title="Leren pitchen")


@pytest.fixture
def gelegenheid(cursus):
    return maak_gelegenheid(cursus, capaciteit=3, keren=2)
