import pytest

from tests.fabriek import maak_medewerker

RECHTEN = [f"participatie.{actie}_toezegging" for actie in ("view", "add", "change")]


@pytest.fixture
def medewerker():
    return maak_medewerker(*RECHTEN, "participatie.moderate_inbreng")


@pytest.fixture
def cms(client, medewerker):
    client.force_login(medewerker)
    return client
