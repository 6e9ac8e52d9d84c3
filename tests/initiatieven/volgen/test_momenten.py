from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from initiatieven.volgen.momenten import laatste_beurt

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def hier(*delen: int) -> datetime:
    return datetime(*delen, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("nu", "beurt"),
    [
        ((2026, 11, 25, 7, 29), (2026, 11, 24, 7, 30)),
        ((2026, 11, 25, 7, 30), (2026, 11, 25, 7, 30)),
        ((2026, 11, 25, 23, 59), (2026, 11, 25, 7, 30)),
        # De klok gaat op 29 maart 2026 vooruit en op 25 oktober 2026 terug.
        ((2026, 3, 29, 7, 0), (2026, 3, 28, 7, 30)),
        ((2026, 3, 29, 7, 30), (2026, 3, 29, 7, 30)),
        ((2026, 10, 25, 7, 29), (2026, 10, 24, 7, 30)),
        ((2026, 10, 25, 7, 30), (2026, 10, 25, 7, 30)),
    ],
)
def test_elke_dag_om_half_acht_op_de_klok_van_amsterdam(nu, beurt):
    assert laatste_beurt("dag", hier(*nu)) == hier(*beurt)


@pytest.mark.parametrize(
    ("nu", "beurt"),
    [
        ((2026, 11, 23, 7, 29), (2026, 11, 16, 7, 30)),
        ((2026, 11, 23, 7, 30), (2026, 11, 23, 7, 30)),
        ((2026, 11, 29, 23, 59), (2026, 11, 23, 7, 30)),
        # Over het verzetten van de klok heen blijft het half acht.
        ((2026, 3, 30, 7, 29), (2026, 3, 23, 7, 30)),
        ((2026, 3, 30, 7, 30), (2026, 3, 30, 7, 30)),
        ((2026, 10, 26, 7, 30), (2026, 10, 26, 7, 30)),
    ],
)
def test_elke_maandag_om_half_acht(nu, beurt):
    assert laatste_beurt("week", hier(*nu)) == hier(*beurt)


def test_zomertijd_scheelt_een_uur_op_de_klok_van_de_server():
    zomer = laatste_beurt("dag", datetime(2026, 3, 29, 12, tzinfo=UTC))
    winter = laatste_beurt("dag", datetime(2026, 3, 28, 12, tzinfo=UTC))
    assert [moment.astimezone(UTC).hour for moment in (winter, zomer)] == [6, 5]


def test_wie_meteen_koos_is_altijd_aan_de_beurt():
    assert laatste_beurt("direct", datetime(2026, 3, 29, tzinfo=UTC)) is None
