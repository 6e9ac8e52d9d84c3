import pytest

from tests.fabriek import maak_medewerker

RECHTEN = [f"participatie.{actie}_wijkcontract" for actie in ("view", "add", "change")]
TOEZEGGEN = [f"participatie.{actie}_toezegging" for actie in ("view", "add", "change")]


@pytest.fixture
def door():
    return maak_medewerker()


@pytest.fixture
def medewerker():
    return maak_medewerker(*RECHTEN, *TOEZEGGEN)


@pytest.fixture
def cms(client, medewerker):
    client.force_login(medewerker)
    return client
