"""Van wat is verzet staat er wanneer het eerst was: op de pagina, in de agenda en op de eigen pagina."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from initiatieven.aanbod.tijden import was
from initiatieven.models import Bijeenkomst
from initiatieven.planning.actions import annuleer_bijeenkomst, verzet, wijzig_reeks
from initiatieven.planning.actions.reeksen import maak_reeks
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid, maak_herhaling
from tests.initiatieven.agenda.test_schema import SCHEMA, gegevens
from tests.initiatieven.planning.hulp import DAG, meld_aan, nieuwe_tijd

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()
MAANDAG = datetime(2026, 12, 7, 19, 30, tzinfo=ZONE)
WAS = "Was: maandag 7 december, 19.30 uur"


@pytest.fixture(autouse=True)
def _eind_november(time_machine):
    time_machine.move_to(datetime(2026, 11, 20, 12, tzinfo=ZONE))


def op_maandag(pagina):
    gelegenheid = maak_gelegenheid(pagina, capaciteit=5)
    gelegenheid.bijeenkomsten.update(begin=MAANDAG, eind=MAANDAG + timedelta(hours=2))
    return gelegenheid.bijeenkomsten.get()


def lees(client, pad):
    return " ".join(client.get(pad).content.decode().split())


@pytest.mark.parametrize("maak", [maak_cursus, maak_activiteit])
def test_na_verzetten_staat_overal_wanneer_het_eerst_was(client, maak):
    keer = op_maandag(maak())
    rij = meld_aan(keer.gelegenheid)
    plekken = (keer.gelegenheid.aanbod.url, "/agenda/", "/agenda/?weergave=week&dag=2026-12-14", rij.pad)
    maak_activiteit()
    for pad in plekken:
        assert "Was:" not in lees(client, pad)
    verzet(keer, **nieuwe_tijd(keer, over=DAG * 7))
    for pad in plekken:
        assert WAS in lees(client, pad), pad


def test_de_eerste_keer_blijft_staan_en_terug_is_niets_meer_te_zeggen(client):
    keer = op_maandag(maak_activiteit())
    verzet(keer, **nieuwe_tijd(keer, over=DAG * 7))
    verzet(keer, **nieuwe_tijd(keer, over=DAG * 14))
    assert Bijeenkomst.objects.get().oorspronkelijk_begin == MAANDAG
    assert WAS in lees(client, keer.gelegenheid.aanbod.url)
    verzet(keer, **nieuwe_tijd(keer, over=DAG * 0))
    assert "Was:" not in lees(client, keer.gelegenheid.aanbod.url)


def test_een_andere_plek_is_geen_andere_tijd(client):
    keer = op_maandag(maak_activiteit())
    verzet(keer, **nieuwe_tijd(keer, over=DAG * 0, locatie="Elders"))
    assert Bijeenkomst.objects.get().oorspronkelijk_begin is None
    pagina = lees(client, keer.gelegenheid.aanbod.url)
    assert "Gewijzigd" in pagina
    assert "Was:" not in pagina


def test_wat_niet_doorgaat_of_is_geweest_zegt_niet_meer_wanneer_het_was(client, time_machine):
    keer = op_maandag(maak_activiteit())
    pad = keer.gelegenheid.aanbod.url
    verzet(keer, **nieuwe_tijd(keer, over=DAG * 7))
    time_machine.move_to(MAANDAG + DAG * 8)
    assert "Was:" not in lees(client, pad)
    time_machine.move_to(MAANDAG)
    annuleer_bijeenkomst(keer, door=None, toelichting="Ziek.")
    assert "Was:" not in lees(client, pad)


def test_zoekmachines_lezen_het_oude_begin(client):
    keer = op_maandag(maak_activiteit())
    assert gegevens(client, keer.gelegenheid.aanbod)["eventStatus"] == f"{SCHEMA}EventScheduled"
    verzet(keer, **nieuwe_tijd(keer, over=DAG * 7))
    rij = gegevens(client, keer.gelegenheid.aanbod)
    assert (rij["eventStatus"], rij["previousStartDate"]) == (f"{SCHEMA}EventRescheduled", "2026-12-07T19:30:00+01:00")


def test_ook_een_andere_regel_van_een_reeks_onthoudt_de_oude_tijd():
    reeks = maak_herhaling(begin=MAANDAG, regel="FREQ=WEEKLY", tot=MAANDAG.date())
    maak_reeks(reeks)
    wijzig_reeks(reeks, begin=MAANDAG + timedelta(hours=1))
    keer = Bijeenkomst.objects.get()
    assert (keer.oorspronkelijk_begin, keer.begin) == (MAANDAG, MAANDAG + timedelta(hours=1))


def test_een_ander_jaar_staat_erbij():
    assert was(MAANDAG, MAANDAG + DAG) == "maandag 7 december, 19.30 uur"
    assert was(MAANDAG, MAANDAG + DAG * 40) == "maandag 7 december 2026, 19.30 uur"
