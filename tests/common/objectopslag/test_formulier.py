"""Een bewoner met een foto, terwijl de objectopslag wel of niet antwoordt."""

import pytest

from participatie.models import Foto, Inbreng, Upload
from tests.common.objectopslag.server import BESLOTEN
from tests.fabriek import maak_formulier
from tests.participatie.formulieren.beelden import foto
from tests.participatie.formulieren.bewoner import Bewoner
from tests.participatie.formulieren.vragen import FOTOS, NAAM, REACTIE, stap

pytestmark = pytest.mark.django_db
TEKST = "Meer bomen op het plein."


@pytest.fixture
def bewoner(client):
    return Bewoner(client, maak_formulier(vragen=[stap("Reactie"), REACTIE, FOTOS, stap("Naam"), NAAM]))


def test_een_foto_gaat_mee_naar_de_besloten_bucket(emmers, bewoner):
    bewoner.kies("volgende", Uw_reactie=TEKST, **{"Foto's": foto("park.jpg")})
    bewoner.kies("volgende", Naam="Sam")
    assert bewoner.kies("versturen").status_code == 303
    assert emmers(BESLOTEN) == [Foto.objects.get().bestand.name]


def test_wie_een_foto_stuurt_bij_uitval_houdt_de_tekst_en_kan_zonder_foto_verder(uitval, bewoner):
    bewoner.kies("volgende", Uw_reactie=TEKST, **{"Foto's": foto("park.jpg")})
    assert TEKST in bewoner.html
    assert "ga verder zonder dit bestand" in bewoner.html
    assert not Upload.objects.exists()
    for knop in ("volgende", "volgende", "versturen"):
        bewoner.kies(knop)
    assert bewoner.response.status_code == 303
    assert Inbreng.objects.count() == 1


def test_wie_al_een_foto_had_kan_bij_uitval_gewoon_versturen(emmers, met_opslag, uitvaladres, bewoner):
    bewoner.kies("volgende", Uw_reactie=TEKST, **{"Foto's": foto("park.jpg")})
    met_opslag(uitvaladres)
    bewoner.kies("volgende", Naam="Sam")
    assert bewoner.kies("versturen").status_code == 303
    assert Foto.objects.count() == 1
