"""Wat op verzoek is gewist, wist na het terugzetten van een oude kopie nog eens, ook wat al geanonimiseerd was."""

import pytest

from participatie.bewaren.actions import anonimiseren
from participatie.bewaren.persoonsgegevens import BRON
from participatie.inbreng import actions
from participatie.models import Inbreng
from tests.fabriek import maak_inbreng

pytestmark = pytest.mark.django_db


@pytest.fixture
def geplaatst(door) -> Inbreng:
    inbreng = maak_inbreng(tekst="De oude eik blijft.", naam="Zwaantje")
    actions.plaatsen(inbreng, [{"label": "Reactie", "tekst": "De oude eik blijft."}], door)
    return inbreng


def test_alles_wissen_gaat_ook_over_wat_al_geanonimiseerd_was(geplaatst):
    anonimiseren([geplaatst])
    assert BRON.wis(f"{geplaatst.kenmerk}/alles")
    assert not Inbreng.objects.exists()
    assert not BRON.wis(f"{geplaatst.kenmerk}/alles"), "er is niets meer te wissen"


def test_uit_een_kopie_van_voor_beide_verzoeken_verdwijnt_ook_de_tekst(geplaatst):
    for nummer in sorted([f"{geplaatst.kenmerk}/alles", geplaatst.kenmerk]):
        BRON.wis(nummer)
    assert not Inbreng.objects.exists()


def test_zonder_alles_blijft_de_tekst_en_verandert_de_tweede_keer_niets(geplaatst):
    assert BRON.wis(geplaatst.kenmerk)
    assert not BRON.wis(geplaatst.kenmerk)
    assert Inbreng.objects.get().publiek[0]["tekst"] == "De oude eik blijft."
