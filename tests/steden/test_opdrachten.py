"""Opdrachten en terugkerende taken: per stad, of voor de hele installatie."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.db import DataError, IntegrityError

from stadmaken.common import periodiek
from stadmaken.common.stad import huidige, in_stad, nu
from stadmaken.common.stad.opdrachten import StadOpdracht

pytestmark = pytest.mark.django_db


class Wie(StadOpdracht):
    """Schrijft voor welke stad zij werkt."""

    def handle(self, **opties):
        self.stdout.write(f"[{huidige().host}]")
        if huidige().host in opties["mislukt"]:
            raise CommandError(f"mis in {huidige().host}")

    def add_arguments(self, parser):
        parser.add_argument("--mislukt", nargs="*", default=[])


class Alles(BaseCommand):
    """Schrijft of zij voor de hele installatie werkt."""

    def handle(self, **opties):
        self.stdout.write("alles" if nu._nu.get() is nu.HEEL else huidige().host)


def test_een_opdracht_gaat_langs_elke_stad(stad_a, stad_b, capsys):
    call_command(Wie())
    uit = capsys.readouterr().out
    assert uit.split() == ["==", stad_a.host, f"[{stad_a.host}]", "==", stad_b.host, f"[{stad_b.host}]"]


def test_een_opdracht_voor_een_stad(stad_a, stad_b, capsys):
    call_command(Wie(), stad=stad_b.host)
    assert f"[{stad_a.host}]" not in capsys.readouterr().out
    with pytest.raises(CommandError, match=r"Er is geen stad op derde\.test"):
        call_command(Wie(), stad="derde.test")


def test_met_een_stad_ziet_een_opdracht_er_uit_als_altijd(stad_a, capsys):
    call_command(Wie())
    assert capsys.readouterr().out == f"[{stad_a.host}]\n"


def test_een_fout_in_een_stad_houdt_de_andere_niet_tegen(stad_a, stad_b, capsys):
    with pytest.raises(CommandError, match=f"mis in {stad_a.host}"):
        call_command(Wie(), mislukt=[stad_a.host])
    assert f"[{stad_b.host}]" in capsys.readouterr().out
    with pytest.raises(CommandError, match=rf"mis in {stad_a.host}\nmis in {stad_b.host}"):
        call_command(Wie(), mislukt=[stad_a.host, stad_b.host])


def test_binnen_een_stad_blijft_een_opdracht_in_die_stad(stad_a, stad_b, capsys):
    with in_stad(stad_b):
        call_command(Wie())
        call_command(Alles())
    assert capsys.readouterr().out.split() == [f"[{stad_b.host}]", stad_b.host]


def test_een_opdracht_van_een_ander_gaat_over_alles(stad_a, stad_b, capsys):
    call_command(Alles())
    assert capsys.readouterr().out == "alles\n"


def test_een_terugkerende_taak_gaat_langs_elke_stad_en_de_rest_een_keer(stad_a, stad_b, monkeypatch):
    gedaan = []
    monkeypatch.setattr(periodiek, "_taken", {})
    periodiek.registreer("per stad", lambda: gedaan.append(huidige().host), timedelta(days=1))
    periodiek.registreer("heel", lambda: gedaan.append(nu._nu.get()), timedelta(days=1), per_stad=False)
    assert periodiek.voer_uit(alles=True) == ["per stad", "heel"]
    assert gedaan == [stad_a.host, stad_b.host, nu.HEEL]
    assert nu._nu.get() is None


@pytest.mark.parametrize("fout", [ValueError, DataError, IntegrityError])
def test_een_taak_die_in_een_stad_mislukt_loopt_in_de_andere(stad_a, stad_b, monkeypatch, fout):
    gedaan = []

    def doe():
        gedaan.append(huidige().host)
        if huidige() == stad_a:
            raise fout("mis")

    monkeypatch.setattr(periodiek, "_taken", {})
    periodiek.registreer("per stad", doe, timedelta(days=1))
    assert periodiek.voer_uit(alles=True) == []
    assert gedaan == [stad_a.host, stad_b.host]
