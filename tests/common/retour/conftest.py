import pytest

from stadmaken.common import post, postsoorten
from stadmaken.common.models import Bericht

from .hulp import Soort


@pytest.fixture
def soort(monkeypatch) -> Soort:
    monkeypatch.setattr(postsoorten, "_soorten", {"proef": (soort := Soort())})
    return soort


@pytest.fixture(autouse=True)
def _retouradres(settings):
    settings.MAIL_RETOURADRES = "retour@mail.voorbeeld.nl"


@pytest.fixture
def rij() -> Bericht:
    post.schrijf("een", "bewoner@voorbeeld.nl", "Onderwerp", "Dag!")
    Bericht.objects.update(status=Bericht.Status.VERZONDEN, soort="proef")
    return Bericht.objects.get()
