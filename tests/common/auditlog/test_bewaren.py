"""Regels blijven zo lang als is ingesteld, en geen dag langer."""

from datetime import datetime, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from django.conf import settings
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, PageLogEntry

from stadmaken.common import opruimen
from stadmaken.common.auditlog import bewaren
from tests.fabriek import maak_medewerker, maak_project

pytestmark = pytest.mark.django_db


def maak_regels(op: datetime) -> None:
    wie = maak_medewerker()
    log(wie, "wagtail.edit", user=wie, timestamp=op)
    log(maak_project(), "wagtail.edit", user=wie, timestamp=op)


def test_wat_over_de_termijn_is_gaat_weg_en_de_rest_blijft():
    nu = timezone.now()
    grens = nu - relativedelta(months=settings.AUDITLOG_BEWAREN_MAANDEN)
    maak_regels(grens - timedelta(days=1))
    maak_regels(grens + timedelta(days=1))
    assert bewaren.schoon(nu) == 2
    assert [soort.objects.filter(action="wagtail.edit").count() for soort in (ModelLogEntry, PageLogEntry)] == [1, 1]
    assert bewaren.schoon(nu) == 0


def test_de_dagelijkse_opschoonbeurt_doet_het(settings):
    maak_regels(timezone.now() - timedelta(days=40))
    settings.AUDITLOG_BEWAREN_MAANDEN = 1
    assert opruimen.voer_uit(timezone.now())["regels van het auditlog verwijderd"] >= 2
