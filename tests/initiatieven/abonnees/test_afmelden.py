"""Afmelden: met de knop in de mail, in het mailprogramma (RFC 8058), en op de voorkeurenpagina."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from initiatieven.abonnees import actions
from initiatieven.abonnees.choices import Status
from initiatieven.abonnees.kenmerk import afmeldtoken, bevestigtoken, voorkeurentoken
from initiatieven.models import Abonnee, Nieuwsfeit
from stadmaken.common.models import Bericht
from stadmaken.common.postsoorten import soort_van
from tests.fabriek import maak_project, maak_wijk
from tests.fabriek_abonnees import maak_abonnee, zet_klaar

pytestmark = pytest.mark.django_db
EEN_KLIK = {"List-Unsubscribe": "One-Click"}


@pytest.fixture
def abonnee():
    return maak_abonnee("noor@voorbeeld.test", wijk=[maak_wijk().pk])


def pad(abonnee, soort="nieuwsbrief"):
    return f"/afmelden/{afmeldtoken(abonnee.kenmerk, soort)}/"


def stand(abonnee):
    abonnee.refresh_from_db()
    return abonnee.status, abonnee.nieuwsbrief, abonnee.volgen


def test_de_knop_stopt_een_soort_en_de_andere_blijft(client, abonnee):
    assert "Wilt u zich afmelden?" in client.get(pad(abonnee)).content.decode()
    assert client.post(pad(abonnee), {"actie": "soort"}).status_code == 303
    assert stand(abonnee) == (Status.ACTIEF, False, True)
    assert "U bent afgemeld" in client.get(pad(abonnee)).content.decode()
    assert "Wilt u zich afmelden?" in client.get(pad(abonnee, "volgen")).content.decode()


def test_een_klik_in_het_mailprogramma_zonder_koekje_of_csrf(abonnee):
    streng = Client(enforce_csrf_checks=True)
    for _keer in range(3):
        antwoord = streng.post(
            pad(abonnee), "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded"
        )
        assert (antwoord.status_code, bool(antwoord.cookies)) == (200, False)
        assert stand(abonnee) == (Status.ACTIEF, False, True)


def test_een_klik_van_wie_er_niet_meer_is(client, abonnee):
    adres = pad(abonnee)
    actions.wis(abonnee)
    assert client.post(adres, EEN_KLIK).status_code == 200
    abonnee.delete()
    assert client.post(adres, EEN_KLIK).status_code == 200
    assert client.get(adres).status_code == 200


def test_ook_een_klik_als_formulier_met_bestanden(client, abonnee):
    assert client.post(pad(abonnee, "volgen"), EEN_KLIK).status_code == 200  # multipart
    assert stand(abonnee) == (Status.ACTIEF, True, False)


def test_wie_alles_stopt_is_uitgeschreven_en_kan_terug(client, abonnee):
    client.post(pad(abonnee), {"actie": "alles"})
    assert stand(abonnee)[0] == Status.UITGESCHREVEN
    client.post(pad(abonnee), {"actie": "toch"})
    assert stand(abonnee) == (Status.ACTIEF, True, True)
    assert abonnee.volgt.count() == 1


def test_wie_de_nieuwsbrief_toch_houdt_mist_niets_van_wat_hij_volgt(client, abonnee):
    client.post(pad(abonnee), {"actie": "soort"})
    feit = Nieuwsfeit.objects.create(sleutel="x", soort="update", titel="Nieuw", pagina=maak_project())
    client.post(pad(abonnee), {"actie": "toch"})
    assert stand(abonnee) == (Status.ACTIEF, True, True)
    assert abonnee.bijgepraat_tot < feit.pk


def test_de_laatste_soort_stoppen_is_uitschrijven(abonnee):
    actions.meld_af(abonnee.kenmerk, "nieuwsbrief")
    actions.meld_af(abonnee.kenmerk, "volgen")
    assert stand(abonnee)[0] == Status.UITGESCHREVEN
    assert abonnee.uitgeschreven_op


def test_wie_alles_stopte_komt_door_nog_een_afmelding_niet_terug(abonnee):
    actions.schrijf_uit(abonnee.kenmerk)
    actions.meld_af(abonnee.kenmerk, "nieuwsbrief")
    assert stand(abonnee)[0] == Status.UITGESCHREVEN


def test_toch_niet_werkt_niet_voor_een_adres_waar_mail_van_terugkwam(client, abonnee):
    actions.verwerk_retour(zet_klaar(abonnee), hard=True, uitleg="550 bestaat niet")
    client.post(pad(abonnee), {"actie": "toch"})
    assert stand(abonnee)[0] == Status.ONBESTELBAAR


def test_wat_klaarstond_gaat_niet_meer_uit(abonnee):
    brief, volg = zet_klaar(abonnee), zet_klaar(abonnee, "volgen")
    los = zet_klaar(abonnee, "")
    onderweg = zet_klaar(abonnee, status=Bericht.Status.BEZIG)
    actions.meld_af(abonnee.kenmerk, "nieuwsbrief")
    for rij in (brief, volg, los, onderweg):
        rij.refresh_from_db()
    assert (brief.status, volg.status, los.status) == ("vervallen", "wacht", "wacht")
    assert onderweg.status == "bezig"
    assert not soort_van(onderweg).mag_nog(onderweg)
    assert soort_van(volg).mag_nog(volg)
    actions.schrijf_uit(abonnee.kenmerk)
    volg.refresh_from_db()
    assert volg.status == "vervallen"
    assert not soort_van(volg).mag_nog(volg)
    assert soort_van(los).mag_nog(los)


def test_wie_niets_meer_volgt_krijgt_geen_mail_over_volgen_meer(abonnee):
    volg = zet_klaar(abonnee, "volgen")
    abonnee.volgt.all().delete()
    assert not soort_van(volg).mag_nog(volg)


def test_post_naar_een_oud_adres_mag_niet_meer(abonnee):
    brief = zet_klaar(abonnee)
    Abonnee.objects.update(email="nieuw@voorbeeld.test")
    assert not soort_van(brief).mag_nog(brief)


@pytest.mark.parametrize("token", ["x", "a.b", "", "%00", "x" * 3000, "7KQ-nieuwsbrief.abc"])
def test_een_vals_token_bestaat_niet(client, token):
    for begin in ("afmelden", "bevestigen", "voorkeuren"):
        if token or begin != "voorkeuren":
            assert client.get(f"/{begin}/{token}/").status_code == 404
            assert client.post(f"/{begin}/{token}/", EEN_KLIK).status_code == 404


def test_het_ene_adres_opent_nooit_het_andere(client, abonnee):
    tokens = {
        "voorkeuren": voorkeurentoken(abonnee.kenmerk),
        "bevestigen": bevestigtoken(abonnee.kenmerk),
        "afmelden": afmeldtoken(abonnee.kenmerk, "volgen"),
    }
    for begin in tokens:
        for ander, token in tokens.items():
            if ander != begin:
                assert client.get(f"/{begin}/{token}/").status_code == 404
    assert client.get(f"/afmelden/{afmeldtoken(abonnee.kenmerk, 'alles')}/").status_code == 404


def test_een_hard_retour_stopt_de_post_meteen(abonnee):
    brief, wachtend = zet_klaar(abonnee, status="verzonden"), zet_klaar(abonnee)
    soort_van(brief).kwam_terug(brief, hard=True, uitleg="550 5.1.1 onbekend")
    assert stand(abonnee)[0] == Status.ONBESTELBAAR
    assert abonnee.laatste_retour == "550 5.1.1 onbekend"
    wachtend.refresh_from_db()
    assert wachtend.status == "vervallen"


def kwam_zacht_terug(abonnee):
    brief = zet_klaar(abonnee, status="verzonden", retour="zacht")
    soort_van(brief).kwam_terug(brief, hard=False, uitleg="452 vol")
    abonnee.refresh_from_db()
    return abonnee.status, abonnee.zachte_retouren


def test_vijf_keer_achter_elkaar_nu_even_niet_is_genoeg(abonnee):
    uitkomsten = [kwam_zacht_terug(abonnee) for _keer in range(5)]
    assert uitkomsten == [("actief", 1), ("actief", 2), ("actief", 3), ("actief", 4), ("onbestelbaar", 5)]


def test_een_mail_die_wel_aankomt_begint_de_telling_opnieuw(abonnee):
    for _keer in range(4):
        kwam_zacht_terug(abonnee)
    zet_klaar(abonnee, status="verzonden")
    assert kwam_zacht_terug(abonnee) == ("actief", 1)


def test_een_nieuwe_bevestiging_maakt_een_onbestelbaar_adres_weer_actief(abonnee):
    actions.verwerk_retour(zet_klaar(abonnee), hard=True, uitleg="x")
    maak_abonnee(abonnee.email)
    assert stand(abonnee) == (Status.ACTIEF, True, True)
    assert (abonnee.zachte_retouren, abonnee.laatste_retour, abonnee.volgt.count()) == (0, "", 1)


def test_een_retour_van_een_oud_adres_telt_niet(abonnee):
    brief = zet_klaar(abonnee)
    Abonnee.objects.update(email="nieuw@voorbeeld.test")
    actions.verwerk_retour(brief, hard=True, uitleg="x")
    assert stand(abonnee)[0] == Status.ACTIEF


def test_na_dertig_dagen_blijft_alleen_de_hash(abonnee, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    blijver = maak_abonnee()
    zet_klaar(abonnee, status="verzonden")
    actions.schrijf_uit(abonnee.kenmerk)
    actions.schoon(timezone.now() + timedelta(days=29))
    assert stand(abonnee)[0] == Status.UITGESCHREVEN
    assert abonnee.email
    actions.schoon(timezone.now() + timedelta(days=31))
    abonnee.refresh_from_db()
    blijver.refresh_from_db()
    assert (abonnee.email, abonnee.volgt.count(), len(abonnee.adreshash)) == ("", 0, 64)
    assert blijver.email
    assert not Bericht.objects.filter(aan="noor@voorbeeld.test").exists()


def test_mail_aan_abonnees_blijft_negentig_dagen(abonnee):
    brief, los = zet_klaar(abonnee, status="verzonden"), zet_klaar(abonnee, "", status="verzonden")
    Bericht.objects.filter(pk=los.pk).update(lezer="")
    wacht = zet_klaar(abonnee)
    actions.schoon(timezone.now() + timedelta(days=89))
    assert Bericht.objects.filter(pk=brief.pk).exists()
    actions.schoon(timezone.now() + timedelta(days=91))
    # Een zending kan lang op pauze staan: wat nog weg moet, verdwijnt niet stil.
    assert set(Bericht.objects.values_list("pk", flat=True)) == {los.pk, wacht.pk}


def test_een_onbestelbaar_adres_dat_al_is_opgeruimd_komt_met_adres_en_al_terug(abonnee):
    actions.verwerk_retour(zet_klaar(abonnee), hard=True, uitleg="x")
    actions.schoon(timezone.now() + timedelta(days=31))
    terug = maak_abonnee("noor@voorbeeld.test")
    terug.refresh_from_db()
    assert (terug.pk, terug.email, terug.status) == (abonnee.pk, "noor@voorbeeld.test", Status.ACTIEF)


def test_wie_niets_meer_krijgt_doordat_het_gevolgde_is_verwijderd_blijft_niet_in_de_lijst():
    wijk = maak_wijk()
    volger, lezer = maak_abonnee(nieuwsbrief=False, wijk=[wijk.pk]), maak_abonnee(wijk=[wijk.pk])
    wijk.delete()
    nu = timezone.now()
    actions.schoon(nu)
    assert (stand(volger)[0], stand(lezer)[0]) == (Status.UITGESCHREVEN, Status.ACTIEF)
    assert volger.email
    actions.schoon(nu + timedelta(days=31))
    volger.refresh_from_db()
    assert volger.email == ""
