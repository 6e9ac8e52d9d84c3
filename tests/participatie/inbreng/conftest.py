import pytest
from django.test import Client

from tests.fabriek import maak_formulier, maak_medewerker

from .cms import MODEREREN, ORIGINEEL


@pytest.fixture
def moderator():
    return maak_medewerker(MODEREREN, ORIGINEEL)


@pytest.fixture
def cms(client, moderator) -> Client:
    """Een browser waarin de moderator is ingelogd."""
    client.force_login(moderator)
    return client


@pytest.fixture
def formulier():
    return maak_formulier()
