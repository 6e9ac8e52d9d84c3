import pytest
from django.test import Client

from tests.fabriek import maak_medewerker

from .hulp import RECHT, te_versturen


@pytest.fixture
def editie():
    return te_versturen(title="Nieuwsbrief van maart", onderwerp="De bomen komen")


@pytest.fixture
def redacteur():
    return maak_medewerker(RECHT, naam="redacteur", email="redacteur@voorbeeld.test")


@pytest.fixture
def cms(redacteur) -> Client:
    client = Client()
    client.force_login(redacteur)
    return client
