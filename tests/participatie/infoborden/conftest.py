from datetime import UTC, date, datetime

import pytest
import time_machine

from participatie.models import Fase, Update
from tests import fabriek

NU = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def nu():
    with time_machine.travel(NU, tick=False):
        yield NU


@pytest.fixture
def project(nu):
    project = fabriek.maak_project(
        title="Marsmanplein",
        status="ontwerp",
        bijgewerkt_tot=date(2026, 11, 20),
        wat_staat_vast="<p>Er komt een fietspad.</p>",
        waarover_meedenken="<ul><li>De bomen</li><li>De bankjes</li></ul>",
        beslisser="raad",
        terugkoppeling_op=date(2027, 2, 1),
        contact_naam="Team Schalkwijk",
        contact_telefoon="023 - 511 00 00",
    )
    Fase.objects.create(project=project, titel="Onderzoek", planning="voltooid", sort_order=0)
    Fase.objects.create(project=project, titel="Schetsen maken", planning="nu", niveau="meedenken", sort_order=1)
    Fase.objects.create(
        project=project, titel="Inspraak", planning="straks", niveau="meeweten", periode="voorjaar 2027", sort_order=2
    )
    Update.objects.create(project=project, titel="Oud bericht", datum=date(2026, 9, 1), tekst="<p>oud</p>", anker="oud")
    Update.objects.create(
        project=project,
        titel="Drie schetsen klaar",
        datum=date(2026, 11, 5),
        tekst="<p>Kom kijken &amp; kies.</p>",
        anker="schetsen",
    )
    return project


@pytest.fixture
def bord(project):
    return fabriek.maak_bord(project, code="K73A9")
