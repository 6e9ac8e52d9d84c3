"""De dag van een toezegging telt tot middernacht in Amsterdam, ook als de klok verspringt."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from participatie.models import Toezegging
from participatie.toezeggingen import actions
from participatie.toezeggingen.choices import Toezeggingstaat
from tests.fabriek import maak_home, maak_toezegging

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def maak(klaar: date, **velden):
    return maak_toezegging(gedaan_op=date(2026, 1, 5), oorspronkelijk_op=klaar, **velden)


def nu(*moment: int):
    return time_machine.travel(datetime(*moment, tzinfo=AMSTERDAM), tick=False)


def in_sql(toezegging) -> set[str]:
    """De staten waarin de database haar vindt."""
    return {staat for staat in Toezeggingstaat if Toezegging.objects.met_stand(staat).filter(pk=toezegging.pk)}


# Een gewone dag, een zomeravond waarop het in UTC nog gisteren is, en de twee dagen waarop de klok verspringt.
@pytest.mark.parametrize("dag", [date(2026, 2, 10), date(2026, 7, 1), date(2026, 3, 29), date(2026, 10, 25)])
def test_te_laat_begint_om_middernacht_in_amsterdam(dag):
    toezegging = maak(dag)
    with nu(dag.year, dag.month, dag.day, 23, 59, 59):
        assert toezegging.stand() == "open"
        assert in_sql(toezegging) == {"open"}
        assert not Toezegging.objects.te_laat()
        assert Toezegging.objects.binnenkort().get() == toezegging
    with nu(dag.year, dag.month, dag.day + 1, 0, 0, 0):
        assert toezegging.stand() == "vertraagd"
        assert in_sql(toezegging) == {"vertraagd"}
        assert Toezegging.objects.te_laat().get() == toezegging
        assert not Toezegging.objects.binnenkort()


@pytest.mark.parametrize("uur_utc", [0, 1])
def test_in_het_uur_dat_twee_keer_komt_is_het_gewoon_dezelfde_dag(uur_utc):
    toezegging = maak(date(2026, 10, 25))
    with time_machine.travel(datetime(2026, 10, 25, uur_utc, 30, tzinfo=UTC), tick=False):
        assert toezegging.stand() == "open"
        assert not Toezegging.objects.te_laat()


def test_de_laatste_avond_telt_als_op_tijd():
    toezegging = maak(date(2026, 7, 1))
    with nu(2026, 7, 1, 23, 59):
        actions.nakomen(toezegging, date(2026, 7, 1), "Klaar.", None)
    assert toezegging.op_tijd is True
    assert Toezegging.objects.op_tijd().get() == toezegging


def test_een_dag_later_is_te_laat_ook_na_verschuiven():
    toezegging = maak(date(2026, 7, 1))
    with nu(2026, 6, 1, 12):
        actions.verschuiven(toezegging, date(2026, 9, 1), "De kweker levert later.", None)
        assert toezegging.stand() == "vertraagd"
        assert in_sql(toezegging) == {"vertraagd"}
    with nu(2026, 7, 2, 0, 0):
        actions.nakomen(toezegging, date(2026, 7, 2), "Klaar.", None)
    assert toezegging.op_tijd is False
    assert not Toezegging.objects.op_tijd()
    assert Toezegging.objects.cijfers()["op_tijd"] == 0


def test_vervallen_vlak_na_middernacht_krijgt_de_dag_van_amsterdam():
    toezegging = maak(date(2026, 7, 5))
    with nu(2026, 7, 2, 0, 30):
        actions.laten_vervallen(toezegging, "Kan niet.", None)
    assert toezegging.afgerond_op == date(2026, 7, 2)


def test_terug_naar_de_eerste_dag_is_weer_gewoon_open():
    toezegging = maak(date(2026, 7, 1))
    with nu(2026, 6, 1, 12):
        actions.verschuiven(toezegging, date(2026, 9, 1), "Het materiaal ontbreekt.", None)
        actions.verschuiven(toezegging, date(2026, 7, 1), "Het materiaal is er toch.", None)
        assert toezegging.stand() == "open"
        assert in_sql(toezegging) == {"open"}


@pytest.mark.parametrize(("moment", "verwacht"), [((2026, 7, 1, 23, 59), False), ((2026, 7, 2, 0, 0), True)])
def test_het_register_zegt_om_middernacht_dat_wij_te_laat_zijn(client, moment, verwacht):
    maak_home()
    maak(date(2026, 7, 1))
    with nu(*moment):
        tekst = client.get("/toezeggingen/").content.decode()
    assert ("Wij zijn te laat." in tekst) is verwacht


def test_binnenkort_is_vandaag_tot_en_met_veertien_dagen():
    with nu(2026, 6, 1, 12):
        maak(date(2026, 5, 31), wat="Gisteren")
        maak(date(2026, 6, 1), wat="Vandaag")
        maak(date(2026, 6, 15), wat="Veertien")
        maak(date(2026, 6, 16), wat="Vijftien")
        assert [rij.wat for rij in Toezegging.objects.binnenkort()] == ["Vandaag", "Veertien"]
