from datetime import timedelta

import pytest
from django.utils import timezone

from initiatieven.aanmelden import actions, plekken
from initiatieven.aanmelden.choices import Rol
from initiatieven.models import Gelegenheid, Gereserveerd
from initiatieven.planning.stand import stand
from tests.fabriek_initiatieven import maak_gelegenheid

from .invullen import meld_aan

pytestmark = pytest.mark.django_db


def tekst(gelegenheid):
    vers = Gelegenheid.objects.met_tijden().get(pk=gelegenheid.pk)
    assert vers.vrij - vers.voor_groepen == plekken.tel(vers, timezone.now()).vrij_voor()
    return stand(vers).tekst


def test_plekken_voor_een_groep_tellen_niet_mee_als_plekken_voor_iedereen():
    gelegenheid = maak_gelegenheid(capaciteit=6)
    groep = Gereserveerd.objects.create(gelegenheid=gelegenheid, naam="Eerste keer", aantal=3)
    Gereserveerd.objects.create(gelegenheid=gelegenheid, naam="Ik woon in Oost", aantal=1)
    voorbij = timezone.localdate() - timedelta(days=1)
    Gereserveerd.objects.create(gelegenheid=gelegenheid, naam="Verlopen", aantal=2, tot=voorbij)
    assert tekst(gelegenheid) == "Nog 2 plekken vrij"
    uit_de_groep = [meld_aan(gelegenheid, f"Nieuw{nummer}", gereserveerd=groep) for nummer in range(2)]
    assert tekst(gelegenheid) == "Nog 2 plekken vrij"
    ander = meld_aan(gelegenheid, "Ander")
    assert tekst(gelegenheid) == "Nog 1 plek vrij"
    meld_aan(gelegenheid, "Nogeen")
    assert tekst(gelegenheid) == "Alleen nog plekken voor een groep"
    actions.annuleer(uit_de_groep[0], rol=Rol.DEELNEMER)
    assert tekst(gelegenheid) == "Alleen nog plekken voor een groep"
    actions.annuleer(ander, rol=Rol.DEELNEMER)
    assert tekst(gelegenheid) == "Nog 1 plek vrij"


def test_meer_mensen_uit_een_groep_dan_er_plekken_voor_waren_houdt_niets_extra_vast():
    gelegenheid = maak_gelegenheid(capaciteit=5)
    groep = Gereserveerd.objects.create(gelegenheid=gelegenheid, naam="Eerste keer", aantal=1)
    for nummer in range(3):
        meld_aan(gelegenheid, f"Nieuw{nummer}", gereserveerd=groep)
    assert tekst(gelegenheid) == "Nog 2 plekken vrij"
