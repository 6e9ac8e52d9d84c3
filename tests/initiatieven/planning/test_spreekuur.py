"""Een spreekuur verzetten of schrappen: de gesprekken gaan mee."""

from datetime import timedelta

import pytest

from initiatieven.models import Aanmelding
from initiatieven.planning.actions import (
    GesprekkenPassenNietError,
    OverlapError,
    annuleer_bijeenkomst,
    verzet,
    voeg_toe,
)
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid
from tests.initiatieven.planning.hulp import DAG, afspraken, berichten, meld_aan, nieuwe_tijd

pytestmark = pytest.mark.django_db


@pytest.fixture
def spreekuur():
    activiteit = maak_activiteit(soort="spreekuur")
    return maak_gelegenheid(activiteit, wijze="tijdvak", tijdvak_minuten=30, keren=2)


def test_bij_een_spreekuur_schuiven_de_gesprekken_mee(spreekuur):
    eerste, tweede = spreekuur.bijeenkomsten.all()
    tijden = [eerste.begin, eerste.begin + DAG / 48, tweede.begin]
    sam, wim, ada = (
        meld_aan(spreekuur, naam, tijdvak=tijd) for naam, tijd in zip(("sam", "wim", "ada"), tijden, strict=True)
    )
    for over in (DAG / 48, -DAG / 24):  # een half uur later raakt het volgende gesprek
        eerste.refresh_from_db()
        verzet(eerste, **nieuwe_tijd(eerste, over=over))
    for rij, verwacht in ((sam, tijden[0] - DAG / 48), (wim, tijden[1] - DAG / 48), (ada, tijden[2])):
        rij.refresh_from_db()
        assert rij.tijdvak == verwacht
    assert set(berichten()) == {"sam", "wim"}, "een ander spreekuur verandert niet"
    assert [afspraken(b)[1][0]["sequence"] for b in Bericht.objects.filter(aan__startswith="sam").order_by("pk")] == [
        1,
        2,
    ]


def test_een_spreekuur_wordt_niet_korter_dan_de_afgesproken_gesprekken(spreekuur):
    keer = spreekuur.bijeenkomsten.first()
    rij = meld_aan(spreekuur, tijdvak=keer.begin + timedelta(minutes=90))
    with pytest.raises(GesprekkenPassenNietError) as fout:
        verzet(keer, **{**nieuwe_tijd(keer), "eind": keer.begin + DAG + timedelta(minutes=90)})
    assert fout.value.aantal == 1
    rij.refresh_from_db()
    assert rij.tijdvak == keer.begin + timedelta(minutes=90)
    assert not Bericht.objects.exists()


def test_vervalt_een_spreekuur_dan_vervallen_alleen_die_gesprekken(spreekuur):
    eerste, tweede = spreekuur.bijeenkomsten.all()
    sam, wim = meld_aan(spreekuur, tijdvak=eerste.begin), meld_aan(spreekuur, "wim", tijdvak=tweede.begin)
    assert annuleer_bijeenkomst(eerste, door=None) == 1
    assert afspraken(berichten()["sam"])[0] == "CANCEL"
    assert set(berichten()) == {"sam"}
    assert list(Aanmelding.objects.lopend()) == [wim]
    sam.refresh_from_db()
    assert sam.tijdvak is None


def test_een_spreekuur_is_er_nooit_twee_keer_tegelijk(spreekuur):
    een, twee = spreekuur.bijeenkomsten.all()
    meld_aan(spreekuur, tijdvak=een.begin), meld_aan(spreekuur, "wim", tijdvak=twee.begin)
    with pytest.raises(OverlapError):
        verzet(een, **nieuwe_tijd(een, over=twee.begin - een.begin))
    with pytest.raises(OverlapError):
        voeg_toe(spreekuur, begin=een.begin, eind=een.eind, locatie="Zaal", door=None)
    verzet(een, **nieuwe_tijd(een, over=twee.eind - een.begin))
    een.refresh_from_db()
    assert een.begin == twee.eind, "erna mag wel"


def test_een_aanbod_voor_een_gesprek_loopt_tot_dat_gesprek(spreekuur):
    _een, twee = spreekuur.bijeenkomsten.all()
    rij = meld_aan(spreekuur, tijdvak=twee.begin)
    Aanmelding.objects.filter(pk=rij.pk).update(status="aangeboden", aangeboden_tot=twee.begin)
    verzet(twee, **nieuwe_tijd(twee, over=-DAG))
    rij.refresh_from_db()
    assert rij.aangeboden_tot == rij.tijdvak == twee.begin - DAG
