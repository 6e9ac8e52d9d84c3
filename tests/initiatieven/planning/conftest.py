import pytest

from tests.fabriek import maak_medewerker


@pytest.fixture
def cms(client):
    """Een coördinator in het CMS."""
    client.force_login(maak_medewerker("initiatieven.beheer_aanmelding"))
    return client
