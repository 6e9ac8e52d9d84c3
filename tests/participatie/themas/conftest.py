import pytest

from participatie.themas import actions
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker
from tests.participatie.themas.hulp import MODEREREN


@pytest.fixture
def door():
    return maak_medewerker()


@pytest.fixture
def formulier():
    return maak_formulier()


@pytest.fixture
def project(formulier):
    return formulier.get_parent().specific


@pytest.fixture
def maak_rijen(formulier):
    """Inbreng van verschillende mensen, allemaal te mailen; hun ontvangstmails tellen niet mee."""

    def maak(aantal, **velden):
        rijen = [maak_inbreng(formulier, email=f"b{nummer}@voorbeeld.nl", **velden) for nummer in range(aantal)]
        Bericht.objects.all().delete()
        return rijen

    return maak


@pytest.fixture
def thema(project):
    return actions.maken(project, "Parkeren")


@pytest.fixture
def moderator():
    return maak_medewerker(MODEREREN, "participatie.view_origineel")


@pytest.fixture
def cms(client, moderator):
    client.force_login(moderator)
    return client


@pytest.fixture
def lijst(project):
    return f"/cms/themas/{project.pk}/"


@pytest.fixture
def scherm(lijst, thema):
    return f"{lijst}{thema.pk}/"
