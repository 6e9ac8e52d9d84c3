"""Wanneer een bewaartermijn afloopt: op de klok van Amsterdam, ook als die een uur verspringt."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from participatie.bewaren.actions import opschonen
from participatie.bewaren.maanden import maanden_later
from participatie.models import Inbreng
from tests.fabriek import maak_inbreng
from tests.participatie.bewaren.verlopen import over, verlopen

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("moment", "weg"),
    [
        ("2027-10-31T23:59:59+01:00", False),
        ("2027-11-01T00:00:00+01:00", True),
        ("2027-10-31T23:30:00+00:00", True),  # in Nederland is het dan 1 november
    ],
)
def test_een_termijn_loopt_af_om_middernacht_in_nederland(moment, weg):
    inbreng = maak_inbreng(tijd=datetime(2026, 10, 31, 12, tzinfo=UTC))
    assert inbreng.bewaren_tot == date(2027, 10, 31)
    opschonen(datetime.fromisoformat(moment))
    assert over(inbreng) is not weg


@pytest.mark.parametrize(
    ("moment", "weg"),
    [
        ("2026-10-25T00:30:00+00:00", False),  # 2.30 uur, de eerste keer
        ("2026-10-25T01:30:00+00:00", False),  # 2.30 uur, de tweede keer
        ("2026-10-25T22:59:59+00:00", False),
        ("2026-10-25T23:00:00+00:00", True),
    ],
)
def test_in_het_uur_dat_twee_keer_bestaat_gaat_niets_te_vroeg_weg(moment, weg):
    inbreng = verlopen()
    Inbreng.objects.update(bewaren_tot=date(2026, 10, 25))
    with time_machine.travel(datetime.fromisoformat(moment), tick=False):
        opschonen()
    assert over(inbreng) is not weg


def test_in_het_uur_dat_niet_bestaat_loopt_het_door():
    inbreng = verlopen()
    Inbreng.objects.update(bewaren_tot=date(2026, 3, 28))
    with time_machine.travel(datetime(2026, 3, 29, 1, 0, tzinfo=UTC), tick=False):
        opschonen()
    assert not over(inbreng)


@pytest.mark.parametrize(("moment", "weg"), [("2026-03-29T21:59:59+00:00", False), ("2026-03-29T22:00:00+00:00", True)])
def test_de_dag_van_drieentwintig_uur_telt_tot_haar_eigen_middernacht(moment, weg):
    inbreng = verlopen()
    Inbreng.objects.update(bewaren_tot=date(2026, 3, 29))
    with time_machine.travel(datetime.fromisoformat(moment), tick=False):
        opschonen()
    assert over(inbreng) is not weg


@pytest.mark.parametrize(
    ("dag", "maanden", "verwacht"),
    [
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2027, 2, 28), 12, date(2028, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 8, 31), 120, date(2036, 8, 31)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_een_maand_later_is_een_dag_die_bestaat(dag, maanden, verwacht):
    assert maanden_later(dag, maanden) == verwacht
