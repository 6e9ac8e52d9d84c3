import uuid
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from initiatieven.aanmelden import actions
from initiatieven.aanmelden.choices import Rol, Status
from initiatieven.models import Aanmelding
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid

from .hulp import adres, druk, meld_aan, tekst

pytestmark = pytest.mark.django_db


def voeg_toe(cms, gelegenheid, zoek: str = "", **velden):
    gegevens = {"naam": "Els Fictief", "idempotentie": str(uuid.uuid4()), **velden}
    return cms.post(adres(gelegenheid, "toevoegen") + zoek, gegevens)


def test_iemand_die_belt_komt_erbij_ook_zonder_email(cms, gelegenheid, coordinator):
    antwoord = voeg_toe(cms, gelegenheid)
    rij = Aanmelding.objects.get()
    assert antwoord.headers["Location"] == adres(gelegenheid, "wie", rij.pk)
    assert (rij.naam, rij.email, rij.status) == ("Els Fictief", "", Status.BEVESTIGD)
    gebeurtenis = rij.gebeurtenissen.get()
    assert (gebeurtenis.rol, gebeurtenis.door) == (Rol.GEMEENTE, coordinator)
    assert not Bericht.objects.exists()


def test_met_email_gaat_er_bericht(cms, gelegenheid):
    voeg_toe(cms, gelegenheid, email="els@voorbeeld.test")
    assert Bericht.objects.get().aan == "els@voorbeeld.test"


def test_twee_keer_drukken_voegt_een_keer_toe(cms, gelegenheid):
    sleutel = str(uuid.uuid4())
    adressen = {voeg_toe(cms, gelegenheid, idempotentie=sleutel).headers["Location"] for _keer in range(2)}
    assert len(adressen) == 1
    assert Aanmelding.objects.count() == 1


def test_wie_vol_toevoegt_komt_achter_wie_al_wacht(cms, gelegenheid):
    for naam in ("Anna", "Bram", "Cor", "Dina"):
        meld_aan(gelegenheid, naam)
    antwoord = cms.get(voeg_toe(cms, gelegenheid).headers["Location"])
    assert "Het is vol. Els Fictief staat op de wachtlijst." in tekst(antwoord)
    assert [rij.naam for rij in Aanmelding.objects.wachtend()] == ["Dina", "Els Fictief"]


def test_vol_zonder_wachtlijst_zegt_dat(cms, cursus):
    gelegenheid = maak_gelegenheid(cursus, capaciteit=1, wachtlijst=False)
    meld_aan(gelegenheid, "Anna")
    antwoord = voeg_toe(cms, gelegenheid)
    assert antwoord.status_code == 422
    assert "Het is vol" in tekst(antwoord)
    assert Aanmelding.objects.count() == 1


def test_toevoegen_kan_ook_nadat_aanmelden_sloot(cms, gelegenheid):
    gelegenheid.sluit_op = timezone.now() - timedelta(days=1)
    gelegenheid.save()
    voeg_toe(cms, gelegenheid)
    assert Aanmelding.objects.get().status == Status.BEVESTIGD


def test_hetzelfde_adres_kan_geen_twee_keer(cms, gelegenheid):
    meld_aan(gelegenheid, "Anna")
    antwoord = voeg_toe(cms, gelegenheid, email="anna@voorbeeld.test")
    assert "al iemand aangemeld" in tekst(antwoord)
    assert Aanmelding.objects.count() == 1


def test_zonder_naam_of_met_een_fout_adres_verandert_er_niets(cms, gelegenheid):
    antwoord = voeg_toe(cms, gelegenheid, naam="", email="geen adres")
    assert antwoord.status_code == 422
    assert "Er zijn 2 fouten" in tekst(antwoord)
    assert not Aanmelding.objects.exists()


def test_bij_een_spreekuur_kiest_de_coordinator_een_tijd(cms):
    spreekuur = maak_gelegenheid(maak_activiteit(soort="spreekuur"), wijze="tijdvak", tijdvak_minuten=30)
    form = cms.get(adres(spreekuur, "toevoegen")).context["form"]
    tijden = [sleutel for sleutel, _tekst in form.fields["tijdvak"].choices]
    assert len(tijden) == 4
    assert voeg_toe(cms, spreekuur).status_code == 422
    voeg_toe(cms, spreekuur, tijdvak=tijden[1])
    rij = Aanmelding.objects.get()
    assert rij.tijdvak == spreekuur.bijeenkomsten.get().begin + timedelta(minutes=30)
    opnieuw = voeg_toe(cms, spreekuur, tijdvak=tijden[1])
    assert opnieuw.status_code == 422


def test_zonder_aanmelden_is_er_niemand_toe_te_voegen(cms):
    inloop = maak_gelegenheid(maak_activiteit(), wijze="vrij")
    assert "hoeft niemand zich aan te melden" in tekst(cms.get(adres(inloop, "toevoegen")))
    assert voeg_toe(cms, inloop).status_code == 422
    assert not Aanmelding.objects.exists()


def test_gegevens_verbeteren_mailt_het_nieuwe_adres(cms, gelegenheid):
    rij = meld_aan(gelegenheid, "Anna", email="ana@voorbeeld.test")
    Bericht.objects.all().delete()
    form = cms.get(adres(gelegenheid, "wie", rij.pk, "wijzigen")).context["form"]
    assert form.initial["email"] == "ana@voorbeeld.test"
    velden = {"naam": "Anna", "email": "anna@voorbeeld.test", "idempotentie": str(uuid.uuid4())}
    cms.post(adres(gelegenheid, "wie", rij.pk, "wijzigen"), velden)
    rij.refresh_from_db()
    assert rij.email == "anna@voorbeeld.test"
    assert Bericht.objects.get().aan == "anna@voorbeeld.test"


def test_het_scherm_toont_alles_van_een_deelnemer(cms, gelegenheid):
    invoer = [{"sleutel": "v1", "label": "Wat wilt u leren?", "soort": "korte_tekst", "weergave": "Kort praten"}]
    rij = meld_aan(gelegenheid, "Anna", telefoon="0612345678", nodig="Een tolk", invoer=invoer)
    pagina = tekst(cms.get(adres(gelegenheid, "wie", rij.pk)))
    for deel in ("anna@voorbeeld.test", "0612345678", "Een tolk", "Wat wilt u leren?", "Kort praten", "Aangemeld"):
        assert deel in pagina


def test_afmelden_vraagt_een_reden_en_vertelt_die(cms, gelegenheid, coordinator):
    rij = meld_aan(gelegenheid, "Anna")
    leeg = druk(cms, rij, "annuleer", **{"annuleer-reden": " "})
    assert leeg.status_code == 422
    assert "De deelnemer leest dit" in tekst(leeg)
    druk(cms, rij, "annuleer", **{"annuleer-reden": "U belde dat u ziek bent."})
    rij.refresh_from_db()
    assert rij.status == Status.GEANNULEERD
    assert rij.gebeurtenissen.last().door == coordinator
    assert "U belde dat u ziek bent." in Bericht.objects.latest("pk").tekst
    assert "U belde dat u ziek bent." in tekst(cms.get(adres(gelegenheid, "wie", rij.pk)))


def test_wie_is_afgemeld_kan_met_dezelfde_gegevens_opnieuw(cms, gelegenheid):
    rij = meld_aan(gelegenheid, "Anna", nodig="Een tolk")
    druk(cms, rij, "annuleer", **{"annuleer-reden": "Vergissing"})
    assert f"?van={rij.pk}" in tekst(cms.get(adres(gelegenheid, "wie", rij.pk)))
    begin = cms.get(f"{adres(gelegenheid, 'toevoegen')}?van={rij.pk}").context["form"].initial
    assert (begin["naam"], begin["nodig"]) == ("Anna", "Een tolk")


def test_wie_op_spam_lijkt_krijgt_na_goedkeuring_een_plek(cms, gelegenheid):
    rij = meld_aan(gelegenheid, "Anna", verdacht="te snel ingevuld")
    scherm = tekst(cms.get(adres(gelegenheid, "wie", rij.pk)))
    assert "te snel ingevuld" in scherm
    assert f"{adres(gelegenheid)}?status=bekijken" in scherm
    druk(cms, rij, "vertrouw")
    rij.refresh_from_db()
    assert (rij.verdacht, rij.status) == ("", Status.BEVESTIGD)


@pytest.fixture
def aangeboden(cursus):
    """Iemand van de wachtlijst voor wie net een plek vrijkwam."""
    gelegenheid = maak_gelegenheid(cursus, capaciteit=1)
    eerste, tweede = meld_aan(gelegenheid, "Anna"), meld_aan(gelegenheid, "Bram")
    actions.annuleer(eerste, rol=Rol.DEELNEMER)
    tweede.refresh_from_db()
    assert tweede.status == Status.AANGEBODEN
    return tweede


def test_een_ja_aan_de_telefoon_legt_de_plek_vast_en_wie_dat_deed(cms, aangeboden, coordinator):
    druk(cms, aangeboden, "neem_aan")
    aangeboden.refresh_from_db()
    assert aangeboden.status == Status.BEVESTIGD
    laatste = aangeboden.gebeurtenissen.last()
    assert (laatste.rol, laatste.door) == (Rol.GEMEENTE, coordinator)


def test_een_verlopen_aanbod_is_niet_meer_aan_te_nemen(cms, aangeboden):
    with time_machine.travel(timezone.now() + timedelta(hours=49)):
        antwoord = druk(cms, aangeboden, "neem_aan")
    assert "verlopen" in tekst(antwoord)
    aangeboden.refresh_from_db()
    assert aangeboden.status == Status.AANGEBODEN


def test_een_knop_die_niet_meer_kan_verandert_niets(cms, gelegenheid):
    rij = meld_aan(gelegenheid, "Anna")
    aantal = rij.gebeurtenissen.count()
    for actie in ("vertrouw", "neem_aan"):
        assert "Er is niets veranderd" in tekst(druk(cms, rij, actie))
    assert cms.post(adres(gelegenheid, "wie", rij.pk), {"actie": "onzin"}).status_code == 400
    assert rij.gebeurtenissen.count() == aantal


def test_het_briefje_heeft_het_besloten_adres_en_een_code(cms, gelegenheid):
    rij = meld_aan(gelegenheid, "Anna", email="")
    pagina = tekst(cms.get(adres(gelegenheid, "wie", rij.pk, "briefje")))
    assert rij.adres in pagina
    assert "data:image/svg+xml;base64," in pagina
    assert 'name="robots" content="noindex"' in pagina


@pytest.mark.parametrize("deel", ["", "wijzigen", "briefje"])
def test_een_deelnemer_van_een_andere_datum_bestaat_hier_niet(cms, gelegenheid, deel):
    rij = meld_aan(maak_gelegenheid(), "Anna")
    delen = [deel] if deel else []
    pad = adres(gelegenheid, "wie", rij.pk, *delen)
    assert cms.get(pad).status_code == 404
    velden = {"actie": "annuleer", "annuleer-reden": "x", "naam": "Y", "idempotentie": str(uuid.uuid4())}
    assert cms.post(pad, velden).status_code in {404, 405}
    rij.refresh_from_db()
    assert (rij.status, rij.naam) == (Status.BEVESTIGD, "Anna")


def test_na_opschonen_blijft_het_scherm_heel(cms, gelegenheid):
    rij = meld_aan(gelegenheid, "Anna")
    Aanmelding.objects.filter(pk=rij.pk).update(naam="", email="", geschoond_op=timezone.now())
    pagina = tekst(cms.get(adres(gelegenheid, "wie", rij.pk)))
    assert "De persoonsgegevens zijn verwijderd" in pagina
    assert "Gegevens wijzigen" not in pagina
