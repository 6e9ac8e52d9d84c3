"""Terugkerende activiteiten: elke datum wordt een gewone gelegenheid, en wat een mens veranderde blijft zo."""

import uuid
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from initiatieven.aanmelden.actions import Gegevens, aanmelden, annuleer
from initiatieven.models import Gelegenheid, Herhaling
from initiatieven.planning.actions import (
    annuleer_bijeenkomst,
    maak_alle_reeksen,
    maak_reeks,
    neem_op,
    sla_over,
    stop_reeks,
    verwijder,
    verzet,
    wijzig_reeks,
)
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_activiteit

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NU = datetime(2026, 1, 1, 12, tzinfo=AMSTERDAM)
DINSDAG = datetime(2026, 1, 6, 19, 30, tzinfo=AMSTERDAM)


@pytest.fixture(autouse=True)
def _klok():
    with time_machine.travel(NU, tick=False):
        yield


def maak_herhaling(**velden):
    gegevens = {
        "begin": DINSDAG,
        "duur_minuten": 90,
        "regel": "FREQ=WEEKLY;BYDAY=TU",
        "locatie": "De Bieb (fictief)",
        "wijze": "aanmelden",
        **velden,
    }
    return Herhaling.objects.create(aanbod=maak_activiteit(), **gegevens)


def data(herhaling):
    rijen = herhaling.gelegenheden.filter(geannuleerd_op=None).order_by("volgens_regel")
    return [timezone.localtime(rij.bijeenkomsten.get().begin).strftime("%d-%m %H.%M") for rij in rijen]


def op(herhaling, dag):
    return next(g for g in herhaling.gelegenheden.all() if timezone.localdate(g.volgens_regel).strftime("%d-%m") == dag)


def meld_aan(gelegenheid):
    gegevens = Gegevens(naam="Sam", email="sam@voorbeeld.nl")
    return aanmelden(gelegenheid, gegevens, idempotentie=str(uuid.uuid4()))


def test_een_reeks_maakt_een_jaar_vooruit_en_herhalen_maakt_niets_dubbel():
    herhaling = maak_herhaling()
    assert maak_reeks(herhaling) == 52
    assert maak_reeks(herhaling) == 0
    assert data(herhaling)[:2] == ["06-01 19.30", "13-01 19.30"]
    assert {moment[-5:] for moment in data(herhaling)} == {"19.30"}, "ook in de zomer"
    keer = herhaling.gelegenheden.first().bijeenkomsten.get()
    assert (keer.eind - keer.begin, keer.locatie) == (timedelta(minutes=90), "De Bieb (fictief)")
    with time_machine.travel(NU + timedelta(days=8), tick=False):
        assert maak_alle_reeksen() == 1


def test_een_spreekuur_heeft_zoveel_plekken_als_er_gesprekken_passen():
    herhaling = maak_herhaling(wijze="tijdvak", tijdvak_minuten=20, tot=DINSDAG.date())
    maak_reeks(herhaling)
    assert herhaling.gelegenheden.get().capaciteit == 4


def test_wat_verzet_geannuleerd_of_verwijderd_is_komt_niet_terug():
    herhaling = maak_herhaling(tot=DINSDAG.date() + timedelta(weeks=3))
    maak_reeks(herhaling)
    keer = op(herhaling, "06-01").bijeenkomsten.get()
    nieuw = {"begin": keer.begin + timedelta(days=1), "eind": keer.eind + timedelta(days=1)}
    verzet(keer, **nieuw, locatie=keer.locatie, adres="", online="", door=None)
    annuleer_bijeenkomst(op(herhaling, "13-01").bijeenkomsten.get(), door=None)
    verwijder(op(herhaling, "20-01"))
    assert maak_reeks(herhaling) == 0
    assert data(herhaling) == ["07-01 19.30", "27-01 19.30"]


def test_een_dag_overslaan_zegt_het_wie_al_kwam_en_kan_terug():
    herhaling = maak_herhaling(tot=DINSDAG.date() + timedelta(weeks=2))
    maak_reeks(herhaling)
    meld_aan(op(herhaling, "06-01"))
    Bericht.objects.all().delete()
    assert sla_over(herhaling, DINSDAG.date(), door=None, toelichting="Vrije dag.") == 1
    assert sla_over(herhaling, DINSDAG.date() + timedelta(weeks=1), door=None) == 0
    assert [("Vrije dag." in bericht.tekst) for bericht in Bericht.objects.all()] == [True]
    maak_reeks(herhaling)
    assert data(herhaling) == ["20-01 19.30"]
    assert neem_op(herhaling, DINSDAG.date() + timedelta(weeks=1))
    assert data(herhaling) == ["13-01 19.30", "20-01 19.30"]


def test_wat_al_is_afgezegd_komt_niet_stil_terug():
    herhaling = maak_herhaling()
    maak_reeks(herhaling)
    meld_aan(op(herhaling, "06-01"))
    sla_over(herhaling, DINSDAG.date(), door=None)
    assert not neem_op(herhaling, DINSDAG.date())
    assert not neem_op(herhaling, DINSDAG.date() + timedelta(days=1)), "een woensdag hoort niet bij de reeks"


@pytest.mark.parametrize("dag", ["2026-03-29", "2026-10-25"])
@pytest.mark.parametrize("duur", [30, 90])
def test_een_reeks_in_de_nacht_dat_de_klok_verspringt_groeit_door(dag, duur):
    begin = datetime.fromisoformat(dag).replace(hour=2, minute=30, tzinfo=AMSTERDAM) - timedelta(days=1)
    herhaling = maak_herhaling(begin=begin, regel="FREQ=DAILY", duur_minuten=duur)
    assert maak_reeks(herhaling) >= 70
    assert maak_reeks(herhaling) == 0
    anders = wijzig_reeks(herhaling, locatie="Elders")
    assert (anders.nieuw, anders.weg) == (0, 0)
    assert anders.aangepast == herhaling.gelegenheden.count(), "geen datum lijkt met de hand veranderd"


def test_een_reeks_die_niet_kan_houdt_de_andere_niet_tegen():
    maak_herhaling(regel="FREQ=ONZIN")
    goed = maak_herhaling()
    assert maak_alle_reeksen() == goed.gelegenheden.count() == 52


def test_een_andere_regel_houdt_wat_iemand_afsprak_en_zegt_dat():
    herhaling = maak_herhaling(tot=DINSDAG.date() + timedelta(weeks=2))
    maak_reeks(herhaling)
    afgesproken = op(herhaling, "13-01")
    meld_aan(afgesproken)
    verschil = wijzig_reeks(herhaling, regel="FREQ=WEEKLY;BYDAY=WE", begin=DINSDAG + timedelta(days=1))
    assert [g.pk for g in verschil.gehouden] == [afgesproken.pk]
    assert (verschil.nieuw, verschil.weg) == (2, 2)
    assert data(herhaling) == ["07-01 19.30", "13-01 19.30", "14-01 19.30"]


def test_een_ander_uur_geeft_dezelfde_dag_niet_twee_keer():
    herhaling = maak_herhaling(tot=DINSDAG.date() + timedelta(weeks=1))
    maak_reeks(herhaling)
    uids = set(herhaling.gelegenheden.values_list("bijeenkomsten__uid", flat=True))
    meld_aan(op(herhaling, "06-01"))
    verschil = wijzig_reeks(herhaling, begin=DINSDAG + timedelta(hours=1))
    assert (len(verschil.gehouden), verschil.aangepast, verschil.nieuw) == (1, 1, 0)
    assert data(herhaling) == ["06-01 19.30", "13-01 20.30"]
    assert set(herhaling.gelegenheden.values_list("bijeenkomsten__uid", flat=True)) == uids
    assert op(herhaling, "13-01").bijeenkomsten.get().volgnummer == 1
    assert maak_reeks(herhaling) == 0


def test_wat_een_mens_aan_een_datum_veranderde_blijft_bij_een_andere_regel():
    herhaling = maak_herhaling(tot=DINSDAG.date() + timedelta(weeks=2))
    maak_reeks(herhaling)
    eerste, tweede = op(herhaling, "06-01"), op(herhaling, "13-01")
    keer = eerste.bijeenkomsten.get()
    verzet(keer, begin=keer.begin, eind=keer.eind, locatie="Elders", adres="", online="", door=None)
    Gelegenheid.objects.filter(pk=tweede.pk).update(capaciteit=7)
    wijzig_reeks(herhaling, locatie="Nieuw")
    assert [g.bijeenkomsten.get().locatie for g in herhaling.gelegenheden.order_by("volgens_regel")] == [
        "Elders",
        "De Bieb (fictief)",
        "Nieuw",
    ]
    tweede.refresh_from_db()
    assert tweede.capaciteit == 7


def test_stoppen_houdt_wat_iemand_afsprak_en_maakt_niets_meer():
    herhaling = maak_herhaling()
    maak_reeks(herhaling)
    meld_aan(op(herhaling, "20-01"))
    verschil = stop_reeks(herhaling, laatste=DINSDAG.date())
    assert (len(verschil.gehouden), verschil.weg) == (1, 50)
    assert maak_alle_reeksen() == 0
    assert data(herhaling) == ["06-01 19.30", "20-01 19.30"]


def test_een_datum_waar_iemand_zich_voor_afmeldde_blijft_te_lezen_als_geannuleerd():
    herhaling = maak_herhaling(tot=DINSDAG.date() + timedelta(weeks=1))
    maak_reeks(herhaling)
    annuleer(meld_aan(op(herhaling, "13-01")), rol="deelnemer")
    Bericht.objects.all().delete()
    stop_reeks(herhaling, laatste=DINSDAG.date())
    assert op(herhaling, "13-01").geannuleerd_op
    assert not Bericht.objects.exists()


def test_een_nieuwe_reeks_kijkt_niet_terug():
    herhaling = maak_herhaling(begin=DINSDAG - timedelta(weeks=10), tot=DINSDAG.date())
    assert maak_reeks(herhaling) == 1


@pytest.mark.parametrize(
    ("regel", "woorden"),
    [("FREQ=MONTHLY;BYDAY=2WE", "elke maand op de tweede woensdag"), ("FREQ=ONZIN", "FREQ=ONZIN")],
)
def test_een_reeks_heet_in_lijsten_en_logboek_zoals_zij_terugkomt(regel, woorden):
    herhaling = maak_herhaling(regel=regel)
    assert str(herhaling) == f"{herhaling.aanbod.title}: {woorden}"
