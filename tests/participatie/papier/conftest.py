import pytest
from django.core.cache import cache
from django.test import Client

from participatie.models import Upload
from tests.fabriek import maak_formulier, maak_medewerker

from .balie import MODEREREN, ORIGINEEL, VRAGEN, Balie


@pytest.fixture(autouse=True)
def _schone_teller():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def fotomap(monkeypatch, tmp_path):
    """Foto's van een test komen in een eigen map."""
    opslag = Upload._meta.get_field("bestand").storage
    for naam in ("base_location", "location"):
        monkeypatch.setitem(opslag.__dict__, naam, str(tmp_path))
    return tmp_path


@pytest.fixture
def formulier():
    return maak_formulier(vragen=VRAGEN)


@pytest.fixture
def typist():
    return maak_medewerker(MODEREREN, naam="typist")


@pytest.fixture
def collega():
    return maak_medewerker(MODEREREN, ORIGINEEL, naam="collega")


@pytest.fixture
def balie(client, typist, formulier) -> Balie:
    """De typist aan het loket, ingelogd."""
    client.force_login(typist)
    return Balie(client, formulier)


@pytest.fixture
def cms_van():
    """Een browser waarin deze medewerker is ingelogd."""

    def nieuw(wie) -> Client:
        client = Client()
        client.force_login(wie)
        return client

    return nieuw
