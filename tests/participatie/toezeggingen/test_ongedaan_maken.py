"""Een handeling ongedaan maken: alleen kort erna, en dan is er niets van te merken."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from participatie.inbreng.actions import BEDENKTIJD, VerouderdError
from participatie.models import Gebeurtenis, Toezegging
from participatie.toezeggingen import actions
from stadmaken.common.models import Bericht
from tests.fabriek import maak_inbreng, maak_toezegging
from tests.participatie.toezeggingen.hulp import HANDELINGEN, op_de_ontvangst, vers
from tests.participatie.toezeggingen.scherm import over

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("naam", HANDELINGEN)
def test_ongedaan_maken_haalt_alles_weg_wat_de_indiener_zou_lezen(toezegging, inbreng, door, naam):
    gebeurtenis = HANDELINGEN[naam](toezegging, door)
    actions.ongedaan_maken(gebeurtenis.pk)
    rij = vers(toezegging)
    assert (rij.staat, rij.afgerond_op, rij.uiterlijk_op) == ("open", None, rij.oorspronkelijk_op)
    assert rij.gebeurtenissen.count() == 1
    assert len(op_de_ontvangst(inbreng)) == 1
    assert not Bericht.objects.exists()


def test_een_nieuwe_toezegging_ongedaan_maken_haalt_haar_weg(inbreng, door):
    toezegging = maak_toezegging(inbreng)
    actions.ongedaan_maken(toezegging.gebeurtenissen.get().pk)
    assert not Toezegging.objects.exists()
    assert op_de_ontvangst(inbreng) == []
    assert not Bericht.objects.exists()


def test_heropenen_ongedaan_maken_zet_de_afloop_terug(toezegging, door):
    actions.nakomen(toezegging, over(-2), "Ze staan er.", door)
    gebeurtenis = actions.heropenen(toezegging, "Er is er een dood.", door)
    actions.ongedaan_maken(gebeurtenis.pk)
    rij = vers(toezegging)
    assert (rij.staat, rij.afgerond_op) == ("nagekomen", over(-2))


@pytest.mark.parametrize("waarom", ["te laat", "al gemaild", "er gebeurde meer", "bestaat niet"])
def test_ongedaan_maken_kan_niet_altijd(toezegging, inbreng, door, waarom):
    gebeurtenis = HANDELINGEN["verschuiven"](toezegging, door)
    pk, klok = gebeurtenis.pk, timezone.now()
    if waarom == "te laat":
        klok += BEDENKTIJD + timedelta(seconds=1)
    elif waarom == "al gemaild":
        Bericht.objects.update(status=Bericht.Status.BEZIG)
    elif waarom == "er gebeurde meer":
        actions.voortgang_melden(toezegging, "De bomen zijn besteld.", door)
    else:
        pk = 2**40
    aantal = Bericht.objects.count()
    with time_machine.travel(klok, tick=False), pytest.raises(VerouderdError):
        actions.ongedaan_maken(pk)
    assert vers(toezegging).uiterlijk_op == over(60)
    assert Bericht.objects.count() == aantal
    assert Gebeurtenis.objects.filter(inbreng=inbreng, soort="toezegging").count() == toezegging.gebeurtenissen.count()


def test_vastleggen_is_niet_ongedaan_te_maken_als_er_al_iemand_bij_is_gezet(inbreng, door):
    toezegging = maak_toezegging(inbreng, door=door)
    actions.bijwerken(toezegging, {}, [inbreng, maak_inbreng(email="ander@voorbeeld.nl")], door)
    with pytest.raises(VerouderdError):
        actions.ongedaan_maken(toezegging.gebeurtenissen.get().pk)
    assert Toezegging.objects.filter(pk=toezegging.pk).exists()
