"""De werker krijgt een stopsein terwijl hij bezig is."""

import signal

import pytest
from django_tasks_db.models import DBTaskResult

from stadmaken.common.management.commands.werker import Command
from tests.upgrade.taken import tijdens_stoppen


@pytest.fixture(autouse=True)
def werkplaats(settings, monkeypatch):
    """De echte rij, op de verbinding van de test; en daarna weer de seinen van pytest."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    for plek in ("django_tasks_db.management.commands.db_worker", "stadmaken.common.management.commands.werker"):
        monkeypatch.setattr(f"{plek}.close_old_connections", lambda: None)
    seinen = {soort: signal.getsignal(soort) for soort in (signal.SIGTERM, signal.SIGINT)}
    yield
    for soort, was in seinen.items():
        signal.signal(soort, was)


@pytest.mark.django_db
def test_een_taak_die_loopt_gaat_af_en_de_volgende_blijft_in_de_rij():
    eerste, tweede = tijdens_stoppen.enqueue("eerste"), tijdens_stoppen.enqueue("tweede")
    Command().handle()
    gedaan = DBTaskResult.objects.get(pk=eerste.id)
    assert (gedaan.status, gedaan.return_value) == ("SUCCESSFUL", "eerste is af")
    assert DBTaskResult.objects.get(pk=tweede.id).status == "READY"
