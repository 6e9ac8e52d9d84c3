"""Een datum verzetten, toevoegen of schrappen: ieder die het aangaat hoort het één keer, met de nieuwe afspraak."""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import override

from initiatieven.aanmelden.actions import annuleer
from initiatieven.models import Aanmelding, Bijeenkomst, Gelegenheid
from initiatieven.planning.actions import (
    GereserveerdError,
    IntussenError,
    TeKleinError,
    VoorbijError,
    annuleer_bijeenkomst,
    laat_niet_doorgaan,
    verzet,
    voeg_toe,
    zet_capaciteit,
)
from stadmaken.common.gemeente import gemeente
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_gelegenheid
from tests.initiatieven.planning.hulp import DAG, afspraken, berichten, meld_aan, nieuwe_tijd

pytestmark = pytest.mark.django_db


def test_verzetten_mailt_ieder_een_keer_met_dezelfde_uid_en_een_hogere_sequence():
    gelegenheid = maak_gelegenheid(capaciteit=1)
    keer = gelegenheid.bijeenkomsten.get()
    meld_aan(gelegenheid), meld_aan(gelegenheid, "wim"), annuleer(meld_aan(gelegenheid, "weg"), rol="deelnemer")
    Bericht.objects.all().delete()
    assert verzet(keer, **nieuwe_tijd(keer, toelichting="De zaal is bezet.")) == 2

    assert set(berichten()) == {"sam", "wim"}
    methode, (afspraak,) = afspraken(berichten()["sam"])
    assert (methode, afspraak["sequence"]) == ("REQUEST", 1)
    assert str(afspraak["uid"]).startswith(str(keer.uid))
    assert afspraak.decoded("dtstart") == (keer.begin + DAG).replace(microsecond=0)
    assert "De zaal is bezet." in berichten()["sam"].tekst
    assert berichten()["wim"].bijlagen == [], "wie wacht heeft nog geen afspraak"
    assert verzet(keer, **nieuwe_tijd(keer)) == 0, "nog eens drukken verandert niets"
    assert Bericht.objects.count() == 2


def test_een_andere_plek_is_ook_een_verandering():
    keer = maak_gelegenheid().bijeenkomsten.get()
    meld_aan(keer.gelegenheid)
    verzet(keer, **nieuwe_tijd(keer, over=DAG * 0, locatie="De Bieb (fictief)"))
    _methode, (afspraak,) = afspraken(berichten()["sam"])
    assert afspraak["location"] == "De Bieb (fictief)"
    assert afspraak["sequence"] == 1


def test_een_aanbod_eindigt_nooit_na_het_nieuwe_begin():
    gelegenheid = maak_gelegenheid(capaciteit=1, over=DAG * 30)
    keer = gelegenheid.bijeenkomsten.get()
    eerste, tweede = meld_aan(gelegenheid), meld_aan(gelegenheid, "wim")
    annuleer(eerste, rol="deelnemer")
    verzet(keer, **nieuwe_tijd(keer, over=-DAG * 30 + timedelta(hours=3)))
    tweede.refresh_from_db()
    assert tweede.aangeboden_tot == keer.begin - DAG * 30 + timedelta(hours=3)


def test_wat_voorbij_is_verandert_niet_meer():
    keer = maak_gelegenheid(over=-DAG).bijeenkomsten.get()
    with pytest.raises(VoorbijError):
        verzet(keer, **nieuwe_tijd(keer))
    with pytest.raises(VoorbijError):
        laat_niet_doorgaan(keer.gelegenheid, "", door=None)


def test_een_bijeenkomst_erbij_mailt_de_nieuwe_afspraak():
    gelegenheid = maak_gelegenheid()
    meld_aan(gelegenheid)
    begin = timezone.now() + DAG * 40
    voeg_toe(gelegenheid, begin=begin, eind=begin + DAG / 24, locatie="Zaal", door=None)
    methode, (afspraak,) = afspraken(berichten()["sam"])
    assert (methode, afspraak["location"], gelegenheid.bijeenkomsten.count()) == ("REQUEST", "Zaal", 2)


def test_meer_plekken_gaan_meteen_naar_wie_wacht_en_minder_dan_bezet_kan_niet():
    gelegenheid = maak_gelegenheid(capaciteit=1)
    meld_aan(gelegenheid), meld_aan(gelegenheid, "wim"), meld_aan(gelegenheid, "ada")
    assert [rij.naam for rij in zet_capaciteit(gelegenheid, 2)] == ["Wim"]
    assert set(berichten()) == {"wim"}
    with pytest.raises(TeKleinError) as fout:
        zet_capaciteit(gelegenheid, 1)
    assert fout.value.bezet == 2
    assert [rij.naam for rij in zet_capaciteit(gelegenheid, None)] == ["Ada"]


def test_minder_plekken_dan_er_voor_groepen_zijn_kan_niet():
    gelegenheid = maak_gelegenheid(capaciteit=10)
    gelegenheid.gereserveerd.model.objects.create(gelegenheid=gelegenheid, naam="Wie er voor het eerst is", aantal=8)
    with pytest.raises(GereserveerdError) as fout:
        zet_capaciteit(gelegenheid, 7)
    assert fout.value.aantal == 8
    zet_capaciteit(gelegenheid, 8)
    assert Gelegenheid.objects.get().capaciteit == 8


def test_twee_collega_s_zetten_een_datum_niet_ongemerkt_terug():
    keer = maak_gelegenheid().bijeenkomsten.get()
    meld_aan(keer.gelegenheid)
    verzet(keer, **nieuwe_tijd(keer, volgnummer=0))
    with pytest.raises(IntussenError):
        verzet(keer, **nieuwe_tijd(keer, over=DAG * 0, locatie="Elders", volgnummer=0))
    assert Bericht.objects.count() == 1
    verzet(keer, **nieuwe_tijd(keer, over=DAG, locatie="Elders", volgnummer=1))
    assert Bijeenkomst.objects.get().volgnummer == 2


def test_dezelfde_sleutel_is_een_bijeenkomst_en_een_mail():
    gelegenheid, begin, sleutel = maak_gelegenheid(), timezone.now() + DAG * 40, uuid.uuid4()
    meld_aan(gelegenheid)
    erbij = [
        voeg_toe(gelegenheid, begin=begin, eind=begin + DAG / 24, locatie="Zaal", door=None, sleutel=sleutel)
        for _twee_keer_drukken in range(2)
    ]
    assert (erbij, gelegenheid.bijeenkomsten.count(), Bericht.objects.count()) == ([1, 0], 2, 1)


def test_de_mail_is_in_de_taal_van_de_pagina_en_niet_in_die_van_het_cms():
    keer = maak_gelegenheid(keren=2).bijeenkomsten.first()
    meld_aan(keer.gelegenheid)
    with override("en"):
        verzet(keer, **nieuwe_tijd(keer, over=DAG * 0, locatie="Elders"))
        annuleer_bijeenkomst(keer, door=None)
    teksten = " ".join(Bericht.objects.values_list("tekst", flat=True))
    assert "is veranderd." in teksten
    assert "gaat niet door." in teksten


def test_meer_deelnemers_kosten_niet_meer_vragen(vastgelegd):
    def vragen(aantal):
        with vastgelegd():  # wat de site daarvan leest, onthoudt zij dan
            gelegenheid = maak_gelegenheid()
            gemeente()
        Aanmelding.objects.bulk_create(
            Aanmelding(
                gelegenheid=gelegenheid,
                kenmerk=f"{gelegenheid.pk}-{nummer}",
                idempotentie=str(uuid.uuid4()),
                naam="Sam",
                email=f"{nummer}@voorbeeld.nl",
                status="bevestigd",
            )
            for nummer in range(aantal)
        )
        keer = Bijeenkomst.objects.get(gelegenheid=gelegenheid)
        with CaptureQueriesContext(connection) as gevangen:
            assert verzet(keer, **nieuwe_tijd(keer)) == aantal
        return len(gevangen)

    vragen(1)
    assert vragen(2) == vragen(40)
