import uuid
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from django.utils.translation import override

from initiatieven.aanmelden import actions, mail
from initiatieven.aanmelden.actions import AlAangemeldError, Gegevens, GeslotenError, VolError
from initiatieven.aanmelden.choices import Rol, Status
from initiatieven.beheer.rondschrijven import verstuur
from initiatieven.models import Aanmelding, Bijeenkomst, Hulpaanbod, Rondschrijven
from participatie.bewaren.actions import opschonen
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid

from .invullen import meld_aan, standen

pytestmark = pytest.mark.django_db


def wijzig(rij, rol=Rol.DEELNEMER, **anders):
    gegevens = {veld: getattr(rij, veld) for veld in ("naam", "email", "telefoon", "aantal", "nodig", "tijdvak")}
    return actions.wijzig(rij, Gegevens(**{**gegevens, **anders}), rol=rol)


def test_meer_mensen_kan_alleen_als_zij_passen_en_minder_maakt_een_plek_vrij():
    gelegenheid = maak_gelegenheid(capaciteit=3, max_samen=3)
    samen, een, wacht = meld_aan(gelegenheid, "Samen", aantal=2), meld_aan(gelegenheid, "Een"), None
    wacht = meld_aan(gelegenheid, "Wacht")
    with pytest.raises(VolError):
        wijzig(samen, aantal=3)
    wijzig(samen, aantal=1)
    assert standen(samen, een, wacht) == [Status.BEVESTIGD, Status.BEVESTIGD, Status.AANGEBODEN]
    gelegenheid.refresh_from_db()
    assert gelegenheid.bezet == 3


def test_niets_veranderen_mailt_niemand_en_iets_veranderen_een_keer():
    rij = meld_aan(maak_gelegenheid(capaciteit=3))
    wijzig(rij)
    assert Bericht.objects.count() == 1
    wijzig(rij, nodig="Een ringleiding")
    assert Bericht.objects.latest("pk").onderwerp.startswith("Uw aanmelding is gewijzigd")
    assert Bericht.objects.count() == 2


def test_een_ander_e_mailadres_mag_maar_niet_dat_van_een_ander():
    gelegenheid = maak_gelegenheid(capaciteit=3)
    rij, _ander = meld_aan(gelegenheid), meld_aan(gelegenheid, "Sam")
    with pytest.raises(AlAangemeldError):
        wijzig(rij, email="SAM@voorbeeld.nl")
    wijzig(rij, email="Noor.Bos@voorbeeld.nl")
    rij.refresh_from_db()
    assert rij.email == "noor.bos@voorbeeld.nl"


def test_na_het_begin_kan_een_deelnemer_niets_meer_veranderen_maar_een_medewerker_wel():
    gelegenheid = maak_gelegenheid(capaciteit=3)
    rij = meld_aan(gelegenheid)
    Bijeenkomst.objects.update(begin=timezone.now() - timedelta(minutes=5))
    with pytest.raises(GeslotenError):
        wijzig(rij, nodig="Te laat")
    wijzig(rij, rol=Rol.GEMEENTE, nodig="Aan de deur")
    assert Aanmelding.objects.get().nodig == "Aan de deur"


def test_een_andere_tijd_in_een_spreekuur_laat_de_oude_los():
    gelegenheid = maak_gelegenheid(maak_activiteit(), wijze="tijdvak", tijdvak_minuten=60)
    begin = Bijeenkomst.objects.get(gelegenheid=gelegenheid).begin
    rij = meld_aan(gelegenheid, tijdvak=begin)
    wijzig(rij, tijdvak=begin + timedelta(hours=1))
    assert meld_aan(gelegenheid, "Sam", tijdvak=begin).status == Status.BEVESTIGD
    with pytest.raises(actions.TijdvakBezetError):
        wijzig(rij, tijdvak=begin)


def test_verplaatsen_geeft_een_plek_op_de_andere_datum_en_de_oude_aan_wie_wacht():
    cursus = maak_cursus()
    van, naar = maak_gelegenheid(cursus, capaciteit=1), maak_gelegenheid(cursus, capaciteit=1, over=timedelta(days=30))
    rij, wacht = meld_aan(van), meld_aan(van, "Wacht")
    actions.verplaats(rij, naar, door=None)
    assert rij.gelegenheid_id == naar.pk
    assert standen(rij, wacht) == [Status.BEVESTIGD, Status.AANGEBODEN]
    van.refresh_from_db()
    naar.refresh_from_db()
    assert (van.bezet, naar.bezet) == (1, 1)
    mail = Bericht.objects.get(onderwerp__startswith="U staat op een andere datum")
    assert [bijlage["naam"] for bijlage in mail.bijlagen] == ["afspraak.ics", "vervallen.ics"]
    assert "STATUS:CANCELLED" in mail.bijlagen[1]["inhoud"]


def test_verplaatsen_naar_een_volle_datum_of_een_bezet_adres_verandert_niets():
    cursus = maak_cursus()
    van, naar = maak_gelegenheid(cursus, capaciteit=2), maak_gelegenheid(cursus, capaciteit=1)
    rij, ander = meld_aan(van), meld_aan(van, "Sam")
    meld_aan(naar, "Sam")
    with pytest.raises(VolError):
        actions.verplaats(rij, naar, door=None)
    with pytest.raises(AlAangemeldError):
        actions.verplaats(ander, naar, door=None)
    assert {een.gelegenheid_id for een in Aanmelding.objects.filter(pk__in=[rij.pk, ander.pk])} == {van.pk}


def test_een_medewerker_voegt_iemand_zonder_e_mailadres_toe_ook_na_het_sluiten():
    gelegenheid = maak_gelegenheid(capaciteit=3, sluit_op=timezone.now())
    with pytest.raises(GeslotenError):
        meld_aan(gelegenheid)
    rijen = [meld_aan(gelegenheid, naam, email="", rol=Rol.GEMEENTE) for naam in ("Ada", "Bob")]
    assert standen(*rijen) == [Status.BEVESTIGD] * 2
    assert not Bericht.objects.exists()


def test_de_mail_noemt_de_tijd_van_amsterdam_ook_rond_het_verzetten_van_de_klok():
    with time_machine.travel(datetime(2027, 3, 1, tzinfo=UTC), tick=False):
        gelegenheid = maak_gelegenheid(capaciteit=3, keren=0)
        for dag in (21, 28):
            begin = datetime(2027, 3, dag, 18, 30, tzinfo=UTC)
            Bijeenkomst.objects.create(gelegenheid=gelegenheid, begin=begin, eind=begin + timedelta(hours=2))
        meld_aan(gelegenheid)
    tekst = Bericht.objects.get().tekst
    assert "zondag 21 maart 2027, 19.30 – 21.30 uur" in tekst
    assert "zondag 28 maart 2027, 20.30 – 22.30 uur" in tekst


def test_de_link_om_online_mee_te_doen_staat_alleen_bij_wie_een_plek_heeft():
    gelegenheid = maak_gelegenheid(capaciteit=1)
    Bijeenkomst.objects.update(online="https://video.voorbeeld/geheim")
    meld_aan(gelegenheid, "Een")
    meld_aan(gelegenheid, "Twee")
    met, zonder = Bericht.objects.order_by("pk")
    assert "video.voorbeeld/geheim" in met.tekst
    assert "video.voorbeeld" not in zonder.tekst
    assert zonder.bijlagen == []


def test_na_de_bewaartermijn_zijn_naam_adres_antwoorden_en_mail_weg_en_blijven_de_aantallen():
    gelegenheid = maak_gelegenheid(maak_cursus(bewaartermijn_maanden=2), capaciteit=3)
    rij = meld_aan(gelegenheid, telefoon="0612345678", nodig="Een tolk", invoer=[{"label": "V", "weergave": "geheim"}])
    actions.annuleer(rij, rol=Rol.GEMEENTE, toelichting="Noor belde.")
    einde = timezone.localdate(Bijeenkomst.objects.get().eind)
    maand = einde.month + 2
    laatste = date(einde.year + (maand - 1) // 12, (maand - 1) % 12 + 1, min(einde.day, 28))
    with time_machine.travel(datetime(laatste.year, laatste.month, laatste.day, 12, tzinfo=UTC), tick=False):
        assert actions.schoon() == 0
    with time_machine.travel(timezone.now() + timedelta(days=120), tick=False):
        assert actions.schoon() == 1
        assert actions.schoon() == 0
    rij.refresh_from_db()
    assert (rij.naam, rij.email, rij.telefoon, rij.nodig, rij.invoer) == ("", "", "", "", [])
    assert rij.geschoond_op
    assert not Bericht.objects.exists()
    assert set(rij.gebeurtenissen.values_list("toelichting", flat=True)) == {""}


def test_de_opdracht_en_de_dagelijkse_taak_doen_het_mee_en_het_bewijs_telt_het():
    meld_aan(maak_gelegenheid(capaciteit=3))
    with time_machine.travel(timezone.now() + timedelta(days=400), tick=False):
        bewijs = opschonen()
    assert bewijs.aantallen["aanmeldingen en hulpaanbod geschoond"] == 1


def test_mail_van_een_ander_met_een_kenmerk_dat_lijkt_blijft():
    rij, ander = meld_aan(maak_gelegenheid(capaciteit=3)), meld_aan(maak_gelegenheid(capaciteit=3), "Sam")
    Bijeenkomst.objects.filter(gelegenheid=rij.gelegenheid_id).update(
        begin=timezone.now() - timedelta(days=900), eind=timezone.now() - timedelta(days=899)
    )
    assert actions.schoon() == 1
    assert [bericht.aan for bericht in Bericht.objects.all()] == [ander.email]


def test_aanbod_om_te_helpen_verdwijnt_na_de_termijn_helemaal():
    hulp = {"onderwerp": "Buurttuin", "naam": "Sam", "email": "sam@voorbeeld.nl", "tekst": "Ik kan spitten."}
    vandaag = timezone.localdate()
    for tot in (vandaag, vandaag - timedelta(days=1)):
        Hulpaanbod.objects.create(idempotentie=str(uuid.uuid4()), bewaren_tot=tot, **hulp)
    assert actions.schoon() == 1
    assert Hulpaanbod.objects.count() == 1


def test_na_de_bewaartermijn_is_ook_wat_de_coordinator_schreef_weg_en_de_mail_daarvan():
    cursus = maak_cursus(bewaartermijn_maanden=2)
    gelegenheid, later = maak_gelegenheid(cursus, capaciteit=3), maak_gelegenheid(cursus, over=timedelta(days=300))
    rij, blijft = meld_aan(gelegenheid), meld_aan(later, "Sam")
    for keer, mens in ((gelegenheid, rij), (later, blijft)):
        verstuur(
            keer,
            [mens],
            onderwerp="Pen",
            tekst="Noor, neem een pen mee.",
            aan="Iedereen",
            door=None,
            idempotentie=str(uuid.uuid4()),
        )
    with time_machine.travel(timezone.now() + timedelta(days=120), tick=False):
        assert actions.schoon() == 1
    assert [rond.gelegenheid_id for rond in Rondschrijven.objects.all()] == [later.pk]
    assert {bericht.aan for bericht in Bericht.objects.all()} == {blijft.email}


def test_wat_iemand_nodig_had_is_een_week_na_de_laatste_keer_weg_en_de_rest_nog_niet():
    rij = meld_aan(maak_gelegenheid(capaciteit=3, keren=2), nodig="Een rolstoelplek")
    laatste = Bijeenkomst.objects.latest("eind").eind
    for wanneer, staat_er in ((timedelta(days=7), "Een rolstoelplek"), (timedelta(days=7, seconds=1), "")):
        with time_machine.travel(laatste + wanneer, tick=False):
            assert actions.schoon() == 0
        rij.refresh_from_db()
        assert (rij.nodig, rij.naam) == (staat_er, "Noor")


def test_de_link_die_opnieuw_gaat_heeft_een_onderwerp_in_de_taal_van_de_pagina():
    rij = meld_aan(maak_gelegenheid(capaciteit=3))
    with override("en"):
        mail.link_opnieuw(rij, timezone.now())
    assert Bericht.objects.latest("pk").onderwerp == f"De link naar uw aanmelding ({rij.kenmerk})"
