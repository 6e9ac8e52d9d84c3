import pytest

from stadmaken.common.models import Bericht
from tests.fabriek import maak_inbreng, maak_medewerker, maak_toezegging

RECHTEN = [f"participatie.{actie}_toezegging" for actie in ("view", "add", "change")]


@pytest.fixture
def medewerker():
    return maak_medewerker(*RECHTEN, "participatie.moderate_inbreng")


@pytest.fixture
def cms(client, medewerker):
    client.force_login(medewerker)
    return client


@pytest.fixture
def door():
    return maak_medewerker()


@pytest.fixture
def inbreng():
    rij = maak_inbreng(email="bewoner@voorbeeld.nl")
    Bericht.objects.all().delete()
    return rij


@pytest.fixture
def toezegging(inbreng, door):
    rij = maak_toezegging(inbreng, maak_inbreng(), wat="Wij planten tien bomen.", door=door)
    Bericht.objects.all().delete()
    return rij
