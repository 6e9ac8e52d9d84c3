"""Het nachtelijke werk: het woordenboek per stad, de tabellen één keer voor de hele installatie."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.models import Zoekwoord
from stadmaken.common import periodiek, vindbaar
from stadmaken.common.stad import in_stad, nu
from tests.fabriek import maak_home, maak_stad
from tests.fabriek_zoeken import maak_ingang

pytestmark = pytest.mark.django_db


def nacht():
    for naam, taak in periodiek._taken.items():
        if naam.startswith("zoek"):
            assert periodiek._doe(naam, taak), naam


@pytest.mark.parametrize("steden", [1, 3])
def test_de_tabellen_worden_een_keer_vlot_gemaakt_hoeveel_steden_er_ook_zijn(steden):
    maak_home()
    for nummer in range(steden - 1):
        maak_stad(f"stad{nummer}.test")
    with CaptureQueriesContext(connection) as gevraagd:
        nacht()
    vlot = [vraag["sql"] for vraag in gevraagd if "ANALYZE" in vraag["sql"] or "'optimize'" in vraag["sql"]]
    assert sorted(vlot) == sorted(set(vlot))
    assert len([sql for sql in vlot if "search_" in sql]) == 3
    # PostgreSQL houdt de cijfers over de andere tabellen zelf bij.
    tabellen = {ding.model._meta.db_table for ding in vindbaar.alle()} if connection.vendor == "sqlite" else set()
    assert {sql for sql in vlot if "search_" not in sql} == {f'ANALYZE "{tabel}"' for tabel in tabellen}


def test_het_woordenboek_wordt_in_elke_stad_nageteld():
    steden = [nu.stad(maak_home().get_site().pk), nu.stad(maak_stad().pk)]
    for stad in steden:
        with in_stad(stad):
            maak_ingang("Iepenplein")
            Zoekwoord.objects.update(aantal=7)
    nacht()
    for stad in steden:
        with in_stad(stad):
            assert not Zoekwoord.objects.filter(woord="iepenplein").exists(), "zonder ding erachter is het een wees"
