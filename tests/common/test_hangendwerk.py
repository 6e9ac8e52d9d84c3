"""Een werker die hard is gestopt, laat zijn taak niet voor altijd op “bezig” staan."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from stadmaken.common import periodiek
from stadmaken.common.hangendwerk import HANGT, KEREN, geef_terug
from tests.common.taken import noteer

pytestmark = pytest.mark.django_db


@pytest.fixture
def gestopt(settings, monkeypatch):
    """Een taak waar een werker aan begon, en die werker is weg."""
    # De test loopt in een transactie; de werker zou op PostgreSQL de verbinding daarom sluiten.
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    taak = DBTaskResult.objects.get(pk=noteer.enqueue("hoi").id)
    taak.claim("weg")
    return taak


def begon(taak, geleden):
    DBTaskResult.objects.filter(pk=taak.pk).update(started_at=timezone.now() - geleden)


def test_de_taak_wordt_na_een_half_uur_alsnog_gedaan(gestopt, monkeypatch):
    monkeypatch.setattr(periodiek, "_taken", {})
    periodiek.registreer("taken die bleven hangen", geef_terug, timedelta(minutes=5))
    begon(gestopt, HANGT + timedelta(seconds=1))
    call_command("werker", eenmalig=True)
    call_command("werker", eenmalig=True)
    gestopt.refresh_from_db()
    assert (gestopt.status, gestopt.return_value) == ("SUCCESSFUL", "hoi")
    assert len(gestopt.worker_ids) == 2


def test_zolang_een_werker_nog_bezig_kan_zijn_blijft_de_taak_van_hem(gestopt):
    begon(gestopt, HANGT - timedelta(minutes=1))
    assert geef_terug() == 0
    gestopt.refresh_from_db()
    assert gestopt.status == "RUNNING"


def test_een_taak_die_elke_keer_een_werker_meesleurt_mislukt_en_blijft_zichtbaar(gestopt):
    gestopt.worker_ids = ["weg"] * KEREN
    gestopt.save()
    begon(gestopt, HANGT + timedelta(seconds=1))
    assert geef_terug() == 1
    gestopt.refresh_from_db()
    assert gestopt.status == "FAILED"
    assert gestopt.finished_at


def test_de_werker_kijkt_hier_zelf_naar():
    assert "taken die bleven hangen" in periodiek.namen()
