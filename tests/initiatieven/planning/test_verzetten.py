"""Een datum verzetten, toevoegen of schrappen: ieder die het aangaat hoort het één keer, met de nieuwe afspraak."""

import uuid
from datetime import timedelta

import icalendar
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import override

from initiatieven.aanmelden.actions import Gegevens, aanmelden, annuleer, laat_verlopen
from initiatieven.models import Aanmelding, Bijeenkomst, Gelegenheid
from initiatieven.planning.actions import (
    GereserveerdError,
    GesprekkenPassenNietError,
    IntussenError,
    OverlapError,
    TeKleinError,
    VoorbijError,
    annuleer_bijeenkomst,
    laat_doorgaan,
    laat_niet_doorgaan,
    verwijder,
    verzet,
    voeg_toe,
    zet_capaciteit,
)
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)


def meld_aan(gelegenheid, naam="sam", **velden):
    gegevens = Gegevens(naam=naam.title(), email=f"{naam}@voorbeeld.nl", **velden)
    aanmelding = aanmelden(gelegenheid, gegevens, idempotentie=str(uuid.uuid4()))
    Bericht.objects.all().delete()
    return aanmelding


def nieuwe_tijd(keer, *, over=DAG, **velden):
    gegevens = {"locatie": keer.locatie, "adres": keer.adres, "online": keer.online, "door": None, **velden}
    return {"begin": keer.begin + over, "eind": keer.eind + over, **gegevens}


def berichten():
    return {bericht.aan.partition("@")[0]: bericht for bericht in Bericht.objects.order_by("pk")}


def afspraken(bericht):
    (bijlage,) = bericht.bijlagen
    agenda = icalendar.Calendar.from_ical(bijlage["inhoud"])
    return str(agenda["method"]), agenda.walk("VEVENT")


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


def test_van_een_cursus_verandert_alleen_die_ene_keer():
    gelegenheid = maak_gelegenheid(keren=3)
    meld_aan(gelegenheid)
    _eerste, tweede, derde = gelegenheid.bijeenkomsten.all()
    annuleer_bijeenkomst(tweede, door=None, toelichting="De docent is ziek.")
    methode, (afspraak,) = afspraken(berichten()["sam"])
    assert (methode, afspraak["status"], afspraak["sequence"]) == ("CANCEL", "CANCELLED", 1)
    assert str(afspraak["uid"]).startswith(str(tweede.uid))
    derde.refresh_from_db()
    assert (derde.volgnummer, derde.geannuleerd_op) == (0, None)
    with pytest.raises(VoorbijError):
        annuleer_bijeenkomst(tweede, door=None)


def test_de_laatste_die_nog_kwam_schrappen_is_alles_schrappen():
    gelegenheid = maak_gelegenheid()
    meld_aan(gelegenheid)
    annuleer_bijeenkomst(gelegenheid.bijeenkomsten.get(), door=None, toelichting="Te heet.")
    gelegenheid.refresh_from_db()
    assert gelegenheid.geannuleerd_op
    assert gelegenheid.reden == "Te heet."
    assert "gaat niet door" in berichten()["sam"].tekst


def test_gaat_niet_door_mailt_ook_wie_wacht_en_biedt_daarna_niets_meer_aan():
    gelegenheid = maak_gelegenheid(capaciteit=1, keren=2)
    meld_aan(gelegenheid)
    wachtend = meld_aan(gelegenheid, "wim")
    assert laat_niet_doorgaan(gelegenheid, "Te weinig mensen.", door=None) == 2
    methode, twee = afspraken(berichten()["sam"])
    assert (methode, len(twee)) == ("PUBLISH", 2)
    assert {(afspraak["status"], afspraak["sequence"]) for afspraak in twee} == {("CANCELLED", 1)}
    assert berichten()["wim"].bijlagen == []
    wachtend.refresh_from_db()
    assert wachtend.status == "geannuleerd"
    assert laat_verlopen() == 0
    assert Bericht.objects.count() == 2
    with pytest.raises(VoorbijError):
        laat_niet_doorgaan(gelegenheid, "Nog eens.", door=None)


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


def test_wat_al_was_geweest_blijft_doorgegaan():
    gelegenheid = maak_gelegenheid(keren=2, over=-DAG)
    _geweest, laatste = gelegenheid.bijeenkomsten.all()
    annuleer_bijeenkomst(laatste, door=None, toelichting="De docent is ziek.")
    gelegenheid.refresh_from_db()
    laatste.refresh_from_db()
    assert (gelegenheid.geannuleerd_op, laatste.geannuleerd_op is None) == (None, False)


def test_de_mail_is_in_de_taal_van_de_pagina_en_niet_in_die_van_het_cms():
    keer = maak_gelegenheid(keren=2).bijeenkomsten.first()
    meld_aan(keer.gelegenheid)
    with override("en"):
        verzet(keer, **nieuwe_tijd(keer, over=DAG * 0, locatie="Elders"))
        annuleer_bijeenkomst(keer, door=None)
    teksten = " ".join(Bericht.objects.values_list("tekst", flat=True))
    assert "is veranderd." in teksten
    assert "gaat niet door." in teksten


def test_verwijderen_zet_eerst_de_rij_op_slot():
    """Zo meldt zich niemand meer aan tussen het kijken en het weghalen; op PostgreSQL is dat `FOR UPDATE`."""
    gelegenheid = maak_gelegenheid()
    with CaptureQueriesContext(connection) as gevangen:
        verwijder(gelegenheid)
    soorten = [(v["sql"].split()[0], "initiatieven_gelegenheid" in v["sql"]) for v in gevangen]
    assert soorten.index(("SELECT", True)) < soorten.index(("DELETE", True))
    assert not Gelegenheid.objects.exists()


def test_te_weinig_deelnemers_vraagt_een_besluit_tot_iemand_het_neemt():
    nu = timezone.now()
    gelegenheid = maak_gelegenheid(minimum=3, sluit_op=nu + DAG)
    meld_aan(gelegenheid)
    assert not Gelegenheid.objects.onder_minimum(nu).exists()
    assert list(Gelegenheid.objects.onder_minimum(nu + DAG)) == [gelegenheid]
    laat_doorgaan(gelegenheid)
    assert not Gelegenheid.objects.onder_minimum(nu + DAG).exists()
    annuleer(Aanmelding.objects.get(), rol="deelnemer")
    assert Gelegenheid.objects.onder_minimum(nu + DAG).exists()
    laat_niet_doorgaan(gelegenheid, "", door=None)
    assert not Gelegenheid.objects.onder_minimum(nu + DAG).exists()


def test_zonder_sluitdatum_komt_de_vraag_drie_dagen_van_tevoren():
    gelegenheid = maak_gelegenheid(minimum=3, over=DAG * 10)
    nu = timezone.now()
    assert not Gelegenheid.objects.onder_minimum(nu + DAG * 6).exists()
    assert list(Gelegenheid.objects.onder_minimum(nu + DAG * 8)) == [gelegenheid]
    assert not Gelegenheid.objects.onder_minimum(nu + DAG * 11).exists(), "begonnen: dan is er niets te besluiten"


def test_meer_deelnemers_kosten_niet_meer_vragen():
    def vragen(aantal):
        gelegenheid = maak_gelegenheid()
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
