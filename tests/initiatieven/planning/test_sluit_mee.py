"""“Aanmelden tot” gaat mee als het begin verschuift, en gaat nooit vanzelf weer open."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatieven.models import Gelegenheid
from initiatieven.planning.actions import verzet
from tests.fabriek import maak_medewerker
from tests.fabriek_initiatieven import maak_gelegenheid
from tests.initiatieven.planning.hulp import DAG, nieuwe_tijd

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()
BEGIN = datetime(2027, 3, 22, 19, 30, tzinfo=ZONE)
NU = datetime(2027, 3, 1, 12, tzinfo=ZONE)


@pytest.fixture(autouse=True)
def klok(time_machine):
    time_machine.move_to(NU, tick=False)
    return time_machine


def datum(sluit_op, **velden):
    gelegenheid = maak_gelegenheid(over=BEGIN - NU, sluit_op=sluit_op, **velden)
    return gelegenheid.bijeenkomsten.first()


def sluit():
    return Gelegenheid.objects.get().sluit_op


def test_sluiten_houdt_op_de_klok_dezelfde_afstand_tot_het_begin():
    keer = datum(BEGIN - DAG * 2)
    verzet(keer, **nieuwe_tijd(keer, over=DAG * 7 - timedelta(hours=1)))  # de klok verspringt ertussen: weer 19.30 uur
    assert sluit() == datetime(2027, 3, 27, 19, 30, tzinfo=ZONE)
    keer.refresh_from_db()
    verzet(keer, **nieuwe_tijd(keer, over=-DAG * 7 + timedelta(hours=1)))
    assert sluit() == BEGIN - DAG * 2


def test_wat_al_dicht_is_gaat_niet_vanzelf_open(klok):
    keer = datum(BEGIN - DAG * 2)
    klok.move_to(BEGIN - DAG)
    verzet(keer, **nieuwe_tijd(keer, over=DAG * 7))
    assert sluit() == BEGIN - DAG * 2


@pytest.mark.parametrize("opent_op", [None, BEGIN - DAG * 9])
def test_eerder_dan_nu_of_dan_openen_sluit_het_niet(opent_op):
    keer = datum(BEGIN - DAG * 2, opent_op=opent_op)
    verzet(keer, **nieuwe_tijd(keer, over=-DAG * 20 if opent_op is None else -DAG * 8))
    assert sluit() == BEGIN - DAG * 2


def test_een_latere_keer_of_alleen_een_andere_plek_verandert_het_sluiten_niet():
    keer = datum(BEGIN - DAG * 2, keren=2)
    verzet(keer.gelegenheid.bijeenkomsten.last(), **nieuwe_tijd(keer, over=DAG * 30))
    verzet(keer, **nieuwe_tijd(keer, over=DAG * 0, locatie="Elders"))
    assert sluit() == BEGIN - DAG * 2


@pytest.mark.parametrize(
    ("sluit_op", "zin"),
    [
        (BEGIN - DAG * 2, "Aanmelden kan nu tot dinsdag 23 maart 2027 om 19.30 uur."),
        (NU - DAG, "Aanmelden was al gesloten en blijft dicht."),
        (None, "De bijeenkomst is verzet. Niemand krijgt een mail: er is niemand aangemeld.</"),
    ],
)
def test_het_scherm_zegt_tot_wanneer_aanmelden_kan(client, sluit_op, zin):
    keer = datum(sluit_op)
    client.force_login(maak_medewerker("initiatieven.beheer_aanmelding"))
    velden = {"dag": "2027-03-25", "van": "19:30", "tot": "21:30", "locatie": "De Bieb", "volgnummer": 0}
    adres = reverse("planning_beheer:verzetten", args=[keer.pk])
    assert zin in " ".join(client.post(adres, velden, follow=True).content.decode().split()).replace(" </", "</")
