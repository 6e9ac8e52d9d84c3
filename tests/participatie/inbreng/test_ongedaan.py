"""“Ongedaan maken” na de knoppen zoals zij zijn: wat is teruggedraaid, leest de indiener niet terug."""

import re

import pytest

from participatie.inbreng import actions
from participatie.inbreng.weergave import tijdlijn
from participatie.models import Antwoord, Gebeurtenis, Inbreng
from stadmaken.common.models import Bericht
from tests.fabriek import maak_inbreng

from .cms import ANTWOORD, LIJST, behandel, tekst

pytestmark = pytest.mark.django_db
PUBLIEK = [{"label": "Uw reactie", "tekst": "Meer bomen!"}]


@pytest.fixture
def inbreng(formulier) -> Inbreng:
    inbreng = maak_inbreng(formulier, email="a@voorbeeld.nl")
    Bericht.objects.all().delete()
    return inbreng


def soorten(inbreng: Inbreng) -> list[str]:
    return list(Gebeurtenis.objects.filter(inbreng=inbreng).values_list("soort", flat=True))[1:]


def op_de_tijdlijn(inbreng: Inbreng) -> int:
    """Hoeveel regels de indiener leest."""
    return len(tijdlijn(list(inbreng.gebeurtenissen.all())))


def test_plaatsen_en_antwoorden_zijn_samen_ongedaan_te_maken(cms, inbreng):
    pagina = tekst(cms.get(behandel(cms, inbreng, "plaatsen_en_beantwoorden", **ANTWOORD).headers["Location"]))
    gebeurtenissen = re.findall(r'name="gebeurtenis" value="(\d+)"', pagina)
    assert (len(gebeurtenissen), Bericht.objects.count(), op_de_tijdlijn(inbreng)) == (2, 1, 3)
    cms.post(f"{LIJST}ongedaan/", {"gebeurtenis": gebeurtenissen})
    inbreng.refresh_from_db()
    assert (inbreng.moderatie, inbreng.antwoord) == ("nieuw", None)
    assert not Antwoord.objects.exists()
    assert not Bericht.objects.exists()
    assert soorten(inbreng) == ["beantwoord", "geplaatst", "hersteld", "antwoord_ingetrokken"]
    assert op_de_tijdlijn(inbreng) == 1, "alleen dat de inbreng is ontvangen"


def test_ook_in_de_andere_volgorde_blijft_er_niets_van_op_de_tijdlijn(inbreng, moderator):
    geplaatst = actions.plaatsen(inbreng, PUBLIEK, moderator)
    [beantwoord] = actions.beantwoorden(inbreng, "deels", "Wij planten er twee.", "Team", moderator)
    assert actions.ongedaan_maken([geplaatst.pk, beantwoord.pk], moderator) == 1
    assert soorten(inbreng) == ["geplaatst", "beantwoord", "antwoord_ingetrokken", "hersteld"]
    assert op_de_tijdlijn(inbreng) == 1


def test_van_twee_keer_inbreng_gaat_elk_in_de_eigen_volgorde_terug(formulier, moderator):
    een, twee = maak_inbreng(formulier), maak_inbreng(formulier)
    gedaan = actions.beantwoorden(een, "deels", "Twee bomen.", "Team", moderator)
    gedaan += [actions.plaatsen(rij, PUBLIEK, moderator) for rij in (een, twee)]
    gedaan += actions.beantwoorden(twee, "deels", "Twee bomen.", "Team", moderator)
    assert actions.ongedaan_maken([gebeurtenis.pk for gebeurtenis in gedaan], moderator) == 2
    assert [op_de_tijdlijn(rij) for rij in (een, twee)] == [1, 1]
