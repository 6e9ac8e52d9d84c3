"""Wie zich afmeldt nadat de cursus begon en die persoon er was, deed mee."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatieven.aanmelden import actions
from initiatieven.aanmelden.choices import Rol
from initiatieven.beheer import vinkjes
from initiatieven.beheer.cijfers import cijfers
from initiatieven.models import Gereserveerd
from tests.fabriek_initiatieven import maak_gelegenheid

from .hulp import meld_aan

pytestmark = pytest.mark.django_db


def vink(rij, keer, aanwezig=True):
    nu = timezone.now()
    vinkjes.zet(keer, [vinkjes.Vinkje(rij.pk, aanwezig=aanwezig, tijd=nu)], nu)


@pytest.fixture
def verloop(cursus):
    """Anna (met twee) kwam één keer en zegde toen af; Bram kwam steeds; Cor zegde af zonder te komen."""
    gelegenheid = maak_gelegenheid(cursus, keren=3, over=timedelta(hours=1), max_samen=3)
    groep = Gereserveerd.objects.create(gelegenheid=gelegenheid, naam="Voor het eerst", aantal=5)
    anna = meld_aan(gelegenheid, "Anna", aantal=2, gereserveerd=groep)
    bram, cor = meld_aan(gelegenheid, "Bram"), meld_aan(gelegenheid, "Cor", gereserveerd=groep)
    eerste, tweede, _derde = gelegenheid.bijeenkomsten.order_by("begin")
    vink(anna, eerste), vink(bram, eerste), vink(bram, tweede)
    vink(cor, eerste), vink(cor, eerste, aanwezig=False)
    for rij in (anna, cor):
        actions.annuleer(rij, rol=Rol.DEELNEMER)
    return cijfers(timezone.localdate(eerste.begin).year, "Stad").totaal


def test_wie_er_een_keer_was_en_dan_afzegt_is_deelnemer_en_niet_afgemeld(verloop):
    assert (verloop.aangemeld, verloop.deelnemers, verloop.afgemeld) == (4, 3, 1)
    assert verloop.niet_verschenen == 0
    assert verloop.eerste_keer == 2


def test_de_opkomst_verwacht_die_mensen_alleen_waar_zij_waren(verloop):
    # Eerste keer: Anna met twee en Bram. Tweede keer: alleen Bram.
    assert (verloop.met_lijst, verloop.verwacht, verloop.aanwezig, verloop.opkomst) == (2, 4, 4, 100)
