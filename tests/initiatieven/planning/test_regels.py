"""Regels van RFC 5545: wat wij kennen, wat wij weigeren, en de klok van Amsterdam."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from initiatieven.planning.regels import RegelError, komende, lees

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
BEGIN = datetime(2026, 1, 6, 19, 30, tzinfo=AMSTERDAM)  # een dinsdag


def dagen(regel, *, maanden=4, tot=None, begin=BEGIN):
    momenten = komende(
        lees(regel), begin, vanaf=begin - timedelta(minutes=1), tot=tot, horizon=timedelta(days=30 * maanden)
    )
    assert {moment.astimezone(AMSTERDAM).strftime("%H:%M") for moment in momenten} <= {f"{begin:%H:%M}"}
    return [moment.astimezone(AMSTERDAM).strftime("%d-%m") for moment in momenten]


@pytest.mark.parametrize(
    ("regel", "verwacht"),
    [
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=3", ["06-01", "13-01", "20-01"]),
        ("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3", ["06-01", "20-01", "03-02"]),
        ("freq=monthly;byday=1tu;count=3", ["06-01", "03-02", "03-03"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", ["30-01", "27-02", "27-03"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["31-01", "31-03"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", ["30-01", "27-02"]),
        ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260120T235959Z", ["06-01", "13-01", "20-01"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", []),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", []),
    ],
)
def test_een_regel_geeft_deze_dagen(regel, verwacht):
    assert dagen(regel) == verwacht


def test_half_acht_blijft_half_acht_als_de_klok_verspringt():
    for begin in (datetime(2026, 3, 22, 19, 30, tzinfo=AMSTERDAM), datetime(2026, 10, 18, 19, 30, tzinfo=AMSTERDAM)):
        assert len(dagen("FREQ=WEEKLY;COUNT=3", begin=begin)) == 3


def test_de_reeks_stopt_op_de_laatste_dag_en_op_de_horizon():
    assert dagen("FREQ=WEEKLY", tot=date(2026, 1, 20)) == ["06-01", "13-01", "20-01"]
    assert len(dagen("FREQ=DAILY", maanden=1)) == 30


@pytest.mark.parametrize(
    "regel",
    [
        "",
        "onzin",
        "FREQ=SECONDLY",
        "FREQ=HOURLY;INTERVAL=24",
        "FREQ=WEEKLY;COUNT=1000000000",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=-1",
        "FREQ=WEEKLY;INTERVAL=1,2",
        "FREQ=DAILY;BYSECOND=1,2,3",
        "FREQ=DAILY;BYHOUR=1,2,3",
        "FREQ=DAILY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=1TU",
        "FREQ=MONTHLY;BYDAY=9TU",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTH=-1",
        "FREQ=WEEKLY;BYSETPOS=1",
        "FREQ=WEEKLY;COUNT=3;UNTIL=20260101",
        "FREQ=WEEKLY;UNTIL=20261399",
        "FREQ=WEEKLY;UNTIL=gisteren",
        "FREQ=WEEKLY;WKST=9",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=WEEKLY;;",
        "FREQ=WEEKLY;COUNT=٣",
        "FREQ=WEEKLY;\x00=1",
        "FREQ=WEEKLY;BYDAY=" + "MO," * 4000,
        "A" * 10_000,
    ],
)
def test_een_regel_die_wij_niet_kennen_wordt_meteen_geweigerd_met_uitleg(regel):
    with pytest.raises(RegelError) as fout:
        lees(regel)
    assert str(fout.value.uitleg).endswith(".")


def test_ook_de_lastigste_regel_is_zo_uitgerekend():
    begin = datetime(2016, 1, 5, 9, tzinfo=AMSTERDAM)
    lastig = komende(
        lees("FREQ=YEARLY;BYMONTHDAY=-31,31,30;BYDAY=MO,TU,WE,TH,FR;BYMONTH=2,4;BYSETPOS=31,-31"),
        begin,
        vanaf=BEGIN,
        tot=None,
        horizon=timedelta(days=365),
    )
    assert len(komende(lees("FREQ=DAILY"), begin, vanaf=BEGIN, tot=None, horizon=timedelta(days=365))) == 365
    assert lastig == []
