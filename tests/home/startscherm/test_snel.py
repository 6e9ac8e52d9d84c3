"""Het startscherm kost een vast aantal vragen, hoeveel er ook wacht, en voor elke rol een begrensd aantal."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.log_actions import log

from participatie.models import ScanTelling
from tests.adressen import als_rol
from tests.fabriek import maak_bord, maak_project

from .stapel import leg_klaar

pytestmark = pytest.mark.django_db
# Met het menu, de rechten, en Wagtails eigen panelen.
HOOGSTENS = {
    "Beheerder": 90,
    "Webredactie": 90,
    "Inbreng": 60,
    "Cursuscoördinator": 70,
    "Nieuwsbriefredactie": 60,
    "Privacyfunctionaris": 40,
    "Lezer": 40,
}


def werk_erbij(wie):
    leg_klaar(3)
    for _keer in range(3):
        maak_project().save_revision(user=wie, log_action=True, changed=True)
        bord = maak_bord()
        ScanTelling.objects.create(infobord=bord, dag=timezone.localdate(), aantal=3)
        log(bord, "wagtail.edit", user=wie)


@pytest.mark.parametrize("rol", HOOGSTENS)
def test_meer_werk_kost_niet_meer_vragen(client, start, django_user_model, rol):
    als_rol(client, rol)
    wie = django_user_model.objects.latest("pk")
    aantallen = []
    # Acht dingen passen erop: daarna komt er op het scherm niets meer bij.
    werk_erbij(wie)
    for _keer in range(2):
        werk_erbij(wie)
        start()
        with CaptureQueriesContext(connection) as gevangen:
            start()
        aantallen.append(len(gevangen))
    assert aantallen[0] == aantallen[1]
    assert aantallen[0] <= HOOGSTENS[rol]
