import pytest

from participatie.models import Inbreng
from tests.fabriek import maak_formulier

from .bewoner import Bewoner

pytestmark = pytest.mark.django_db


def test_een_bewoner_verstuurt_een_reactie_en_komt_op_de_ontvangst(client):
    bewoner = Bewoner(client, maak_formulier())
    response = bewoner.kies(Uw_reactie="Meer bomen.")
    inbreng = Inbreng.objects.get()
    assert response.status_code == 303
    assert response.headers["Location"] == inbreng.pad
