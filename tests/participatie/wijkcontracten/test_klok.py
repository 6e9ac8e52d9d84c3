"""De staat van een contract volgt de kalender van Amsterdam, op de pagina en in de database gelijk."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from participatie.models import Wijkcontract
from participatie.wijkcontracten import actions
from participatie.wijkcontracten.choices import Contractstaat
from tests.fabriek_contracten import maak_concept, maak_contract

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def nu(*moment):
    return time_machine.travel(datetime(*moment, tzinfo=AMSTERDAM), tick=False)


def in_sql(contract):
    return {staat for staat in Contractstaat if Wijkcontract.objects.met_staat(staat).filter(pk=contract.pk)}


def maak(eindigt_op):
    with nu(2026, 1, 10, 12):
        return maak_contract(eindigt_op=eindigt_op)


# Een gewone dag, een zomeravond waarop het in UTC nog gisteren is, en de dagen waarop de klok verspringt.
@pytest.mark.parametrize("dag", [date(2026, 2, 10), date(2026, 7, 1), date(2026, 3, 29), date(2026, 10, 25)])
def test_afgelopen_begint_om_middernacht_na_de_laatste_dag(client, dag):
    contract = maak(dag)
    with nu(dag.year, dag.month, dag.day, 23, 59, 59):
        assert contract.staat() == "getekend"
        assert in_sql(contract) == {"getekend"}
    with nu(dag.year, dag.month, dag.day + 1, 0, 0, 0):
        assert contract.staat() == "afgelopen"
        assert in_sql(contract) == {"afgelopen"}


def test_een_concept_blijft_een_concept_ook_als_de_looptijd_voorbij_is():
    with nu(2026, 1, 10, 12):
        contract = maak_concept(eindigt_op=date(2026, 2, 1))
    with nu(2026, 3, 1, 12):
        assert contract.staat() == "concept"
        assert in_sql(contract) == {"concept"}


def test_geevalueerd_blijft_geevalueerd():
    contract = maak(date(2026, 2, 20))
    with nu(2026, 3, 1, 12):
        actions.evalueren(contract, "Het lukte.", date(2026, 3, 1), None)
        assert contract.staat() == "geevalueerd"
        assert in_sql(contract) == {"geevalueerd"}


def test_een_extra_afspraak_vlak_na_middernacht_krijgt_de_dag_van_amsterdam():
    from tests.fabriek_contracten import maak_afspraak

    contract = maak(date(2026, 12, 31))
    with nu(2026, 7, 2, 0, 30):
        assert maak_afspraak(contract).gedaan_op == date(2026, 7, 2)
