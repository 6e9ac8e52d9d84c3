from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from initiatieven.aanmelden import actions
from initiatieven.aanmelden.actions import VerlopenError
from initiatieven.aanmelden.choices import Rol, Status
from initiatieven.models import Aanmelding, Bijeenkomst, Gereserveerd
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid

from .invullen import meld_aan, standen

pytestmark = pytest.mark.django_db

NU = datetime(2027, 2, 1, 12, tzinfo=UTC)
B, W, A, G = Status.BEVESTIGD, Status.WACHTLIJST, Status.AANGEBODEN, Status.GEANNULEERD


@pytest.fixture
def klok():
    with time_machine.travel(NU, tick=False) as klok:
        yield klok


@pytest.fixture
def vol(klok):
    """Eén plek, drie mensen: de eerste heeft haar, twee wachten."""
    gelegenheid = maak_gelegenheid(capaciteit=1)
    return [meld_aan(gelegenheid, naam) for naam in ("Een", "Twee", "Drie")]


def afmelden(rij):
    return actions.annuleer(rij, rol=Rol.DEELNEMER)


def test_een_vrije_plek_gaat_naar_wie_het_eerst_kwam_met_een_termijn_in_woorden(vol):
    afmelden(vol[0])
    assert standen(*vol) == [G, A, W]
    assert vol[1].aangeboden_tot == NU + timedelta(hours=48)
    tekst = Bericht.objects.get(onderwerp__startswith="Er is een plek voor u").tekst
    assert "vóór woensdag 3 februari 2027 om 13.00 uur" in tekst
    assert vol[1].gelegenheid.bezet == 1


def test_aannemen_kan_tot_vlak_voor_het_einde_en_op_het_moment_zelf_niet_meer(vol, klok):
    afmelden(vol[0])
    klok.move_to(NU + timedelta(hours=48))
    with pytest.raises(VerlopenError):
        actions.neem_aan(vol[1])
    assert actions.laat_verlopen() == 1
    assert standen(*vol) == [G, G, A]
    klok.move_to(NU + timedelta(hours=96) - timedelta(microseconds=1))
    assert actions.laat_verlopen() == 0
    actions.neem_aan(vol[2])
    klok.move_to(NU + timedelta(hours=96))
    assert actions.laat_verlopen() == 0
    assert standen(*vol) == [G, G, B]


def test_nee_zeggen_geeft_de_plek_door_en_twee_keer_drukken_verandert_niets(vol):
    afmelden(vol[0])
    actions.sla_af(vol[1])
    actions.sla_af(vol[1])
    assert standen(*vol) == [G, G, A]
    actions.neem_aan(vol[2])
    actions.neem_aan(vol[2])
    assert standen(vol[2]) == [B]
    assert Bericht.objects.filter(onderwerp__startswith="U heeft een plek").count() == 1


def test_wie_niets_kreeg_aangeboden_kan_niets_aannemen(vol):
    for rij, doe in ((vol[1], actions.neem_aan), (vol[1], actions.sla_af), (vol[0], actions.sla_af)):
        with pytest.raises(VerlopenError):
            doe(rij)
    assert standen(*vol) == [B, W, W]


def test_een_aanbod_loopt_nooit_door_tot_na_het_begin_en_daarna_schuift_niemand_meer_op(klok):
    gelegenheid = maak_gelegenheid(capaciteit=1, over=timedelta(hours=5))
    rijen = [meld_aan(gelegenheid, naam) for naam in ("Een", "Twee", "Drie")]
    afmelden(rijen[0])
    assert standen(*rijen) == [G, A, W]
    assert rijen[1].aangeboden_tot == NU + timedelta(hours=5)
    klok.move_to(NU + timedelta(hours=5))
    actions.laat_verlopen()
    assert actions.schuif_door(gelegenheid) == []
    assert standen(*rijen) == [G, G, W]


def test_gaat_het_niet_door_dan_krijgt_niemand_nog_een_plek_aangeboden(vol):
    gelegenheid = vol[0].gelegenheid
    gelegenheid.geannuleerd_op = NU
    gelegenheid.save(update_fields=["geannuleerd_op"])
    afmelden(vol[0])
    assert standen(*vol) == [G, W, W]


def test_gaat_het_niet_door_dan_verloopt_een_aanbod_zonder_mail_over_een_ander(vol, klok):
    afmelden(vol[0])
    type(vol[0].gelegenheid).objects.update(geannuleerd_op=NU)
    vooraf = Bericht.objects.count()
    klok.move_to(NU + timedelta(days=3))
    assert actions.laat_verlopen() == 0
    assert Bericht.objects.count() == vooraf
    with pytest.raises(VerlopenError):
        actions.neem_aan(vol[1])


def test_een_groep_die_niet_past_houdt_haar_plaats_en_de_volgende_gaat_voor(klok):
    gelegenheid = maak_gelegenheid(capaciteit=3, max_samen=3)
    vast = [meld_aan(gelegenheid, f"Vast{nummer}") for nummer in range(3)]
    groep = meld_aan(gelegenheid, "Groep", aantal=2)
    later = meld_aan(gelegenheid, "Later")
    afmelden(vast[0])
    assert standen(groep, later) == [W, A]
    afmelden(vast[1])
    afmelden(vast[2])
    assert standen(groep) == [A]
    gelegenheid.refresh_from_db()
    assert gelegenheid.bezet == 3


def test_een_nieuwkomer_gaat_achter_wie_al_wacht(vol):
    gelegenheid = vol[0].gelegenheid
    type(gelegenheid).objects.filter(pk=gelegenheid.pk).update(capaciteit=3)
    nieuw = meld_aan(gelegenheid, "Nieuw")
    assert standen(*vol, nieuw) == [B, A, A, W]


def test_gereserveerde_plekken_zijn_voor_de_groep_en_daarna_krijgt_die_gewone(klok):
    gelegenheid = maak_gelegenheid(capaciteit=4)
    groep = Gereserveerd.objects.create(gelegenheid=gelegenheid, naam="Eerste keer", aantal=2)
    anderen = [meld_aan(gelegenheid, f"Ander{nummer}") for nummer in range(3)]
    assert standen(*anderen) == [B, B, W]
    nieuw = [meld_aan(gelegenheid, f"Nieuw{nummer}", gereserveerd=groep) for nummer in range(3)]
    assert standen(*nieuw) == [B, B, W]


def test_na_de_laatste_dag_van_een_reservering_krijgt_wie_wacht_die_plekken_vanzelf(klok):
    gelegenheid = maak_gelegenheid(capaciteit=1)
    Gereserveerd.objects.create(gelegenheid=gelegenheid, naam="Eerste keer", aantal=1, tot=NU.date())
    wacht = meld_aan(gelegenheid, "Wacht")
    assert standen(wacht) == [W]
    klok.move_to(datetime(2027, 2, 1, 22, 59, tzinfo=UTC))
    actions.laat_verlopen()
    assert standen(wacht) == [W]
    klok.move_to(datetime(2027, 2, 1, 23, 0, tzinfo=UTC))  # middernacht in Amsterdam
    actions.laat_verlopen()
    assert standen(wacht) == [A]


def test_bij_een_spreekuur_krijgt_wie_wacht_de_vrijgekomen_tijd(klok):
    gelegenheid = maak_gelegenheid(maak_activiteit(), wijze="tijdvak", tijdvak_minuten=60)
    begin = Bijeenkomst.objects.get(gelegenheid=gelegenheid).begin
    een = meld_aan(gelegenheid, "Een", tijdvak=begin)
    twee = meld_aan(gelegenheid, "Twee", tijdvak=begin + timedelta(hours=1))
    drie = meld_aan(gelegenheid, "Drie")
    assert standen(een, twee, drie) == [B, B, W]
    gelegenheid.refresh_from_db()
    assert (gelegenheid.capaciteit, gelegenheid.bezet) == (2, 2)
    afmelden(twee)
    assert standen(drie) == [A]
    assert drie.tijdvak == begin + timedelta(hours=1)
    with pytest.raises(actions.TijdvakBezetError):
        meld_aan(gelegenheid, "Vier", tijdvak=begin)


def test_een_klok_die_terugloopt_zet_niemand_voor_een_ander(vol, klok):
    klok.move_to(NU - timedelta(hours=1))
    laat = meld_aan(vol[0].gelegenheid, "Laat")
    afmelden(vol[0])
    assert standen(vol[1], laat) == [A, W]
    assert laat.wacht_sinds >= vol[2].wacht_sinds


def test_minder_plekken_dan_er_bezet_zijn_wordt_geweigerd(klok):
    gelegenheid = maak_gelegenheid(capaciteit=3)
    for nummer in range(3):
        meld_aan(gelegenheid, f"Mens{nummer}")
    gelegenheid.refresh_from_db()
    gelegenheid.capaciteit = 2
    with pytest.raises(ValidationError, match="niemand verliest zijn plek"):
        gelegenheid.full_clean()


def test_met_meer_mensen_dan_er_ooit_passen_komt_niemand_op_de_wachtlijst(klok):
    gelegenheid = maak_gelegenheid(capaciteit=2, max_samen=5)
    with pytest.raises(actions.VolError):
        meld_aan(gelegenheid, "Groep", aantal=3)


def test_wat_op_spam_leek_krijgt_na_een_blik_van_een_mens_een_plek_of_zijn_oude_plaats(klok):
    gelegenheid = maak_gelegenheid(capaciteit=1)
    verdacht = meld_aan(gelegenheid, "Verdacht", verdacht="veel links")
    assert standen(verdacht) == [W]
    assert actions.schuif_door(gelegenheid) == []
    een, twee = meld_aan(gelegenheid, "Een"), meld_aan(gelegenheid, "Twee")
    actions.vertrouw(verdacht, door=None)
    assert standen(verdacht) == [W]
    assert Bericht.objects.filter(aan="verdacht@voorbeeld.nl").count() == 1
    afmelden(een)
    assert standen(verdacht, twee) == [A, W]


def test_na_vertrouwen_is_een_lege_plek_meteen_bevestigd(klok):
    verdacht = meld_aan(maak_gelegenheid(capaciteit=1), "Verdacht", verdacht="veel links")
    actions.vertrouw(verdacht, door=None)
    actions.vertrouw(verdacht, door=None)
    assert standen(verdacht) == [B]
    assert Bericht.objects.get().onderwerp.startswith("U bent aangemeld")


def test_zonder_grens_is_er_altijd_plek(klok):
    gelegenheid = maak_gelegenheid()
    assert {meld_aan(gelegenheid, f"Mens{nummer}").status for nummer in range(5)} == {B}
    assert timezone.now() == NU


def test_gaat_het_bij_een_datum_mis_dan_schuift_de_andere_toch_op(klok):
    kapot, heel = maak_gelegenheid(capaciteit=2), maak_gelegenheid(capaciteit=1)
    for nummer in range(3):
        meld_aan(kapot, f"Mens{nummer}")
    vast, wacht = meld_aan(heel, "Vast"), meld_aan(heel, "Wacht")
    Aanmelding.objects.filter(pk=vast.pk).update(status=G)  # buiten de werkwoorden om, zoals na een herstelde database
    type(heel).objects.filter(pk=heel.pk).update(bezet=0)
    Aanmelding.objects.filter(gelegenheid=kapot).update(status=B)  # drie op twee plekken
    Aanmelding.objects.filter(gelegenheid=kapot, naam="Mens2").update(status=A, aangeboden_tot=NU, aantal=1)
    Aanmelding.objects.filter(gelegenheid=kapot, naam="Mens1").update(aantal=5)
    assert actions.laat_verlopen() == 0
    assert standen(wacht) == [A]


def test_wat_op_spam_leek_krijgt_na_afloop_geen_plek_meer(klok):
    verdacht = meld_aan(maak_gelegenheid(capaciteit=1), "Verdacht", verdacht="veel links")
    klok.move_to(NU + timedelta(days=15))
    with pytest.raises(actions.GeslotenError):
        actions.vertrouw(verdacht, door=None)
    assert standen(verdacht) == [W]
    assert not Bericht.objects.exists()
