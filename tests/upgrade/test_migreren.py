"""Bijwerken terwijl bezoekers bezig zijn."""

import threading
from contextlib import contextmanager

import pytest
from django.core.management import CommandError, call_command
from django.core.management.commands import migrate
from django.db import OperationalError, connection, connections

from stadmaken.common.bijwerken import migreren
from stadmaken.common.management.commands import migrate as eigen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def snel(monkeypatch, tmp_path, settings):
    monkeypatch.setattr(migreren, "PAUZES", (0.01, 0.01))
    monkeypatch.setattr(migreren, "SLOT_SECONDEN", 0.2)
    monkeypatch.setattr(migreren, "BEURT_SECONDEN", 1)
    settings.VAR_DIR = tmp_path


@contextmanager
def andere():
    """Een tweede machine: een eigen verbinding met dezelfde database."""
    met = connections.create_connection("default")
    try:
        yield met
    finally:
        met.close()


def op_slot():
    fout = OperationalError("canceling statement due to lock timeout")
    fout.__cause__ = Exception()
    fout.__cause__.sqlstate = "55P03"
    return fout


def test_migrate_is_onze_opdracht_en_doet_wat_django_doet(monkeypatch):
    gezien = []
    monkeypatch.setattr(eigen, "migreer", lambda met, doe: gezien.append(met.alias))
    call_command("migrate", verbosity=0)
    assert gezien == ["default"]
    call_command("migrate", plan=True, verbosity=0)
    call_command("migrate", check_unapplied=True, verbosity=0)
    assert gezien == ["default"], "alleen kijken vraagt geen slot"
    assert issubclass(eigen.Command, migrate.Command)
    monkeypatch.undo()
    call_command("migrate", verbosity=0)


@pytest.mark.parametrize("fout", [op_slot(), OperationalError("database is locked")], ids=["PostgreSQL", "SQLite"])
def test_is_een_tabel_in_gebruik_dan_gaat_het_later_vanzelf_goed(fout):
    keren = []

    def doe():
        keren.append(1)
        if len(keren) < 3:
            raise fout

    migreren.migreer(connection, doe)
    assert len(keren) == 3


def test_blijft_een_tabel_in_gebruik_dan_staat_er_dat_niets_half_is_veranderd():
    def doe():
        raise op_slot()

    with pytest.raises(CommandError, match=r"na 3 keer .* Er is niets half veranderd.* later nog eens"):
        migreren.migreer(connection, doe)


def test_een_echte_fout_wordt_niet_herhaald():
    keren = []

    def doe():
        keren.append(1)
        raise OperationalError("no such column: x")

    with pytest.raises(OperationalError, match="no such column"):
        migreren.migreer(connection, doe)
    assert keren == [1]


def test_een_machine_tegelijk_en_de_tweede_wacht_op_haar_beurt():
    volgorde, begonnen, door = [], threading.Event(), threading.Event()

    def langzaam():
        volgorde.append("eerste begint")
        begonnen.set()
        assert door.wait(30)
        volgorde.append("eerste klaar")

    def eerste():
        with andere() as met:
            migreren.migreer(met, langzaam)

    draad = threading.Thread(target=eerste)
    draad.start()
    assert begonnen.wait(30)
    with pytest.raises(CommandError, match=r"Een andere machine werkt de database al bij.*niets veranderd"):
        migreren.migreer(connection, lambda: volgorde.append("mag niet"))
    door.set()
    migreren.migreer(connection, lambda: volgorde.append("tweede"))
    draad.join()
    assert volgorde == ["eerste begint", "eerste klaar", "tweede"]
    migreren.migreer(connection, lambda: volgorde.append("slot is weer vrij"))


def test_een_migratie_wacht_nooit_lang_op_een_tabel_en_lukt_zodra_die_vrij_is(monkeypatch):
    """Op PostgreSQL met een echt slot van een ander; daarbuiten bestaat zo'n slot per tabel niet."""
    if connection.vendor != "postgresql":
        assert connection.settings_dict["OPTIONS"]["timeout"] == 20, "SQLite wacht zelf"
        return
    with andere() as bezoeker, andere() as machine:
        bezoeker.set_autocommit(False)
        with bezoeker.cursor() as lezer:
            lezer.execute("SELECT count(*) FROM common_bericht")

        def doe():
            with machine.cursor() as cursor:
                cursor.execute("ALTER TABLE common_bericht ADD COLUMN proef integer")

        with pytest.raises(CommandError, match="geen slot"):
            migreren.migreer(machine, doe)
        bezoeker.rollback()
        migreren.migreer(machine, doe)
        with machine.cursor() as cursor:
            cursor.execute("ALTER TABLE common_bericht DROP COLUMN proef")
            cursor.execute("SHOW lock_timeout")
            assert cursor.fetchone() == ("0",), "daarna geldt weer wat er gold"
