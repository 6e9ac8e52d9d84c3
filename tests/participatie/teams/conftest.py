import pytest

from tests.fabriek_teams import maak_projectwerk, maak_teamlid

from .hulp import EIGEN, GEHEIM


@pytest.fixture
def eigen():
    """Alles bij het project waar het teamlid aan werkt."""
    return maak_projectwerk(EIGEN)


@pytest.fixture
def vreemd():
    """Alles bij het project van een ander team."""
    werk = maak_projectwerk(GEHEIM)
    maak_teamlid(werk["project"], naam="van een ander team")
    return werk


@pytest.fixture
def lid(eigen):
    return maak_teamlid(eigen["project"], naam="teamlid")


@pytest.fixture
def cms(client, lid):
    client.force_login(lid)
    client.get("/cms/")  # de eerste keer maakt Wagtail een profiel
    return client
