"""Of iets doorgaat: een keer schrappen, alles afzeggen, verwijderen, en te weinig deelnemers."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatieven.aanmelden.actions import annuleer, laat_verlopen
from initiatieven.models import Aanmelding, Gelegenheid
from initiatieven.planning.actions import (
    VoorbijError,
    annuleer_bijeenkomst,
    laat_doorgaan,
    laat_niet_doorgaan,
    verwijder,
)
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_gelegenheid
from tests.initiatieven.planning.hulp import DAG, afspraken, berichten, meld_aan

pytestmark = pytest.mark.django_db


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


def test_wat_al_was_geweest_blijft_doorgegaan():
    gelegenheid = maak_gelegenheid(keren=2, over=-DAG)
    _geweest, laatste = gelegenheid.bijeenkomsten.all()
    annuleer_bijeenkomst(laatste, door=None, toelichting="De docent is ziek.")
    gelegenheid.refresh_from_db()
    laatste.refresh_from_db()
    assert (gelegenheid.geannuleerd_op, laatste.geannuleerd_op is None) == (None, False)


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
