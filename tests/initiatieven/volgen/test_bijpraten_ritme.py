"""Wanneer iemand nieuws hoort: na de bedenktijd, en op het moment dat hij koos."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from initiatieven.volgen.bijpraten import praat_bij, praat_iedereen_bij
from initiatieven.volgen.verzamelen import verzamel
from participatie.models import Update
from tests.fabriek import maak_project

from .hulp import maak_feit, maak_volger, mails

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def test_een_oudere_update_wacht_gewoon_op_de_maandag():
    with time_machine.travel(datetime(2026, 11, 24, 12, 0, tzinfo=AMSTERDAM), tick=False):
        project = maak_project()
        maak_volger("week", project, ritme="week")
        Update.objects.create(project=project, titel="Kwam laat online", datum=date(2026, 11, 11))
        assert verzamel() == 1
    with time_machine.travel(datetime(2026, 11, 30, 7, 30, tzinfo=AMSTERDAM), tick=False):
        assert praat_bij("week") == 1


def test_nieuws_wacht_tien_minuten_zodat_een_vergissing_nog_weg_kan():
    project = maak_project()
    maak_volger("anna", project)
    maak_feit(project, tijd=timezone.now() - timedelta(minutes=9))
    assert praat_bij("direct") == 0
    assert praat_bij("direct", timezone.now() + timedelta(minutes=2)) == 1


def test_per_dag_en_per_week_op_hun_eigen_moment_over_de_wintertijd_heen():
    zaterdag = datetime(2026, 10, 24, 12, 0, tzinfo=AMSTERDAM)
    with time_machine.travel(zaterdag, tick=False):
        project = maak_project()
        for ritme in ("dag", "week"):
            maak_volger(ritme, project, ritme=ritme)
        praat_iedereen_bij()
        maak_feit(project)
    verwacht = {
        datetime(2026, 10, 25, 7, 29, tzinfo=AMSTERDAM): [],
        datetime(2026, 10, 25, 7, 30, tzinfo=AMSTERDAM): ["dag"],
        datetime(2026, 10, 25, 9, 0, tzinfo=AMSTERDAM): ["dag"],
        datetime(2026, 10, 26, 7, 29, tzinfo=AMSTERDAM): ["dag"],
        datetime(2026, 10, 26, 7, 30, tzinfo=AMSTERDAM): ["dag", "week"],
        datetime(2026, 11, 2, 7, 30, tzinfo=AMSTERDAM): ["dag", "week"],
    }
    for moment, wie in verwacht.items():
        with time_machine.travel(moment, tick=False):
            praat_iedereen_bij()
        assert [aan.split("@")[0] for aan, _onderwerp in mails()] == wie, moment


def test_wie_dagelijks_koos_krijgt_nieuws_van_overdag_niet_dezelfde_dag():
    with time_machine.travel(datetime(2026, 11, 25, 8, 0, tzinfo=AMSTERDAM), tick=False):
        project = maak_project()
        maak_volger("dag", project, ritme="dag", bijgepraat_op=timezone.now() - timedelta(days=9))
        praat_bij("dag")
    with time_machine.travel(datetime(2026, 11, 25, 15, 0, tzinfo=AMSTERDAM), tick=False):
        maak_feit(project)
        assert praat_bij("dag") == 0
    with time_machine.travel(datetime(2026, 11, 26, 7, 30, tzinfo=AMSTERDAM), tick=False):
        assert praat_bij("dag") == 1
