import uuid
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatieven.aanmelden import actions
from initiatieven.aanmelden.choices import Gebeurtenissoort, Rol
from initiatieven.models import Aanmeldgebeurtenis, Rondschrijven
from stadmaken.common import postronde
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_gelegenheid

from .hulp import adres, maak_veel, meld_aan, tekst

pytestmark = pytest.mark.django_db


@pytest.fixture
def vol(gelegenheid):
    """Drie mensen met een plek, één zonder e-mail, en één op de wachtlijst; oude mail is weg."""
    for naam in ("Anna Fictief", "Bram Fictief"):
        meld_aan(gelegenheid, naam)
    meld_aan(gelegenheid, "Cor Fictief", email="", telefoon="0612345678")
    meld_aan(gelegenheid, "Dina Fictief")
    Bericht.objects.all().delete()
    return gelegenheid


def bericht(cms, gelegenheid, stap: str, **velden):
    gegevens = {
        "stap": stap,
        "aan": ["bevestigd"],
        "onderwerp": "Neem een pen mee",
        "tekst": "Wij schrijven veel.\r\nTot dan!",
        "idempotentie": str(uuid.uuid4()),
        **velden,
    }
    return cms.post(adres(gelegenheid, "bericht"), gegevens, follow=True)


def test_eerst_een_voorbeeld_met_een_echte_naam_en_hoeveel_mensen_het_zijn(cms, vol):
    pagina = tekst(bericht(cms, vol, "voorbeeld"))
    assert "U mailt 2 mensen" in pagina
    assert "Beste Anna Fictief," in pagina
    assert "Wij schrijven veel.<br>Tot dan!" in pagina
    assert "Cor Fictief (0612345678)" in pagina
    assert not Bericht.objects.exists()
    assert not Rondschrijven.objects.exists()


def test_versturen_geeft_ieder_een_eigen_mail_en_een_spoor(cms, vol, coordinator):
    bericht(cms, vol, "verstuur")
    rij = Rondschrijven.objects.get()
    assert (rij.aantal, rij.aan, rij.door) == (2, "Wie een plek heeft", coordinator)
    mails = Bericht.objects.order_by("aan")
    assert [mail.aan for mail in mails] == ["anna@voorbeeld.test", "bram@voorbeeld.test"]
    anna = vol.aanmeldingen.get(naam="Anna Fictief")
    assert mails[0].sleutel == f"aanmelding-{anna.kenmerk}-rondschrijven-{rij.pk}"
    assert anna.adres in mails[0].tekst
    assert anna.adres not in mails[1].tekst
    assert "Neem een pen mee" in tekst(cms.get(adres(vol)))
    assert "Neem een pen mee" in tekst(cms.get(adres(vol, "wie", anna.pk)))


def test_twee_keer_versturen_verstuurt_een_keer(cms, vol):
    sleutel = str(uuid.uuid4())
    bericht(cms, vol, "verstuur", idempotentie=sleutel)
    tweede = bericht(cms, vol, "verstuur", idempotentie=sleutel)
    assert "was al verstuurd" in tekst(tweede)
    assert (Rondschrijven.objects.count(), Bericht.objects.count()) == (1, 2)
    assert Aanmeldgebeurtenis.objects.filter(soort=Gebeurtenissoort.BERICHT).count() == 2


def test_wie_teruggaat_en_de_tekst_verandert_leest_dat_die_niet_is_verstuurd(cms, vol):
    sleutel = str(uuid.uuid4())
    bericht(cms, vol, "verstuur", idempotentie=sleutel)
    tweede = tekst(bericht(cms, vol, "verstuur", idempotentie=sleutel, tekst="Toch niet."))
    assert "Uw nieuwe tekst is niet verstuurd" in tweede
    assert Bericht.objects.count() == 2


def test_alleen_wie_in_de_lijst_is_aangevinkt(cms, vol):
    bram = vol.aanmeldingen.get(naam="Bram Fictief")
    keuze = tekst(cms.get(adres(vol, "bericht"), {"wie": bram.pk}))
    assert "Bram Fictief" in keuze
    bericht(cms, vol, "verstuur", wie=[bram.pk], aan=[])
    assert [mail.aan for mail in Bericht.objects.all()] == ["bram@voorbeeld.test"]
    assert Rondschrijven.objects.get().aan == "Wie in de lijst was aangevinkt"


def test_iemand_van_een_andere_datum_krijgt_niets(cms, vol):
    vreemd = meld_aan(maak_gelegenheid(), "Vreemd Fictief")
    Bericht.objects.all().delete()
    bericht(cms, vol, "verstuur", wie=[vreemd.pk])
    assert not Bericht.objects.exists()
    assert not Rondschrijven.objects.exists()


def test_meer_groepen_tegelijk(cms, vol):
    bericht(cms, vol, "verstuur", aan=["bevestigd", "wachtlijst"])
    assert Bericht.objects.count() == 3
    assert Rondschrijven.objects.get().aan == "Wie een plek heeft; Wie op de wachtlijst staat"


def test_wie_zich_afmeldde_of_op_spam_lijkt_krijgt_niets(cms, vol):
    actions.annuleer(vol.aanmeldingen.get(naam="Anna Fictief"), rol=Rol.DEELNEMER)
    meld_aan(vol, "Spam Bot", verdacht="te snel ingevuld")
    Bericht.objects.all().delete()
    bericht(cms, vol, "verstuur", aan=["bevestigd", "aangeboden", "wachtlijst"])
    assert {mail.aan for mail in Bericht.objects.all()} == {"bram@voorbeeld.test", "dina@voorbeeld.test"}


@pytest.mark.parametrize(
    "fout",
    [{"tekst": ""}, {"onderwerp": ""}, {"aan": []}, {"aan": ["onzin"]}, {"idempotentie": "x"}, {"tekst": "x" * 6000}],
)
def test_met_een_fout_gaat_er_niets_weg_en_blijft_de_tekst_staan(cms, vol, fout):
    antwoord = bericht(cms, vol, "verstuur", **fout)
    assert antwoord.status_code == 422
    assert not Bericht.objects.exists()
    if "tekst" not in fout:
        assert "Wij schrijven veel." in tekst(antwoord)


def test_heeft_niemand_een_adres_dan_zegt_het_scherm_dat(cms, gelegenheid):
    meld_aan(gelegenheid, "Cor Fictief", email="")
    antwoord = bericht(cms, gelegenheid, "voorbeeld")
    assert "Niemand van wie u koos heeft een e-mailadres" in tekst(antwoord)


def test_een_onderwerp_over_meer_regels_wordt_geen_extra_kop(cms, vol):
    bericht(cms, vol, "verstuur", onderwerp="Let op\r\nBcc: iemand@voorbeeld.test")
    assert {mail.onderwerp for mail in Bericht.objects.all()} <= {"Let op Bcc: iemand@voorbeeld.test"}


def test_het_contact_van_de_pagina_staat_in_de_mail(cms, cursus, vol):
    cursus.contact_email, cursus.contact_telefoon = "cursus@voorbeeld.test", "023 000 00 00"
    cursus.save()
    bericht(cms, vol, "verstuur")
    assert "Mail naar cursus@voorbeeld.test. Bel 023 000 00 00." in Bericht.objects.first().tekst


def test_een_bericht_is_vijf_minuten_tegen_te_houden(cms, vol):
    bericht(cms, vol, "verstuur")
    rij = Rondschrijven.objects.get()
    assert not postronde.verstuur_wachtende()
    assert "Niemand kreeg dit bericht" in tekst(cms.post(adres(vol, "bericht", rij.pk), follow=True))
    assert not Rondschrijven.objects.exists()
    assert not Bericht.objects.exists()
    assert not Aanmeldgebeurtenis.objects.filter(soort=Gebeurtenissoort.BERICHT).exists()


def test_tegenhouden_geldt_ook_voor_wie_intussen_is_verplaatst_en_mag_twee_keer(cms, vol):
    bericht(cms, vol, "verstuur")
    rij = Rondschrijven.objects.get()
    later = maak_gelegenheid(vol.aanbod, over=timedelta(days=90))
    anna = actions.verplaats(vol.aanmeldingen.get(naam="Anna Fictief"), later, door=None)
    for melding in ("Niemand kreeg dit bericht", "al tegengehouden"):
        assert melding in tekst(cms.post(adres(vol, "bericht", rij.pk), follow=True))
    assert not anna.gebeurtenissen.filter(soort=Gebeurtenissoort.BERICHT).exists()
    assert not Bericht.objects.filter(tekst__contains="Wij schrijven veel.").exists()


def test_opruimen_wist_ook_de_mail_van_de_coordinator(cms, vol):
    bericht(cms, vol, "verstuur")
    actions.schoon(timezone.now() + timedelta(days=800))
    assert not Bericht.objects.exists()
    leeg = bericht(cms, vol, "voorbeeld", aan=["bevestigd"])
    assert "Niemand van wie u koos heeft een e-mailadres" in tekst(leeg)


def test_wie_niemand_aanvinkt_mailt_niet_per_ongeluk_iedereen(cms, vol):
    antwoord = cms.get(adres(vol, "bericht"), {"aangevinkt": "1"}, follow=True)
    assert antwoord.redirect_chain == [(adres(vol), 302)]
    assert "U vinkte niemand aan" in tekst(antwoord)


def test_ging_er_al_een_mail_weg_dan_verandert_er_niets(cms, vol):
    bericht(cms, vol, "verstuur")
    rij = Rondschrijven.objects.get()
    Bericht.objects.filter(aan="anna@voorbeeld.test").update(status=Bericht.Status.VERZONDEN)
    assert "al onderweg" in tekst(cms.post(adres(vol, "bericht", rij.pk), follow=True))
    assert (Rondschrijven.objects.count(), Bericht.objects.count()) == (1, 2)


def test_na_de_bedenktijd_is_het_te_laat(cms, vol):
    bericht(cms, vol, "verstuur")
    rij = Rondschrijven.objects.get()
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        assert "Houd dit bericht tegen" not in tekst(cms.get(adres(vol, "bericht", rij.pk)))
        cms.post(adres(vol, "bericht", rij.pk))
    assert Bericht.objects.count() == 2


def test_een_bericht_van_een_andere_datum_bestaat_hier_niet(cms, vol):
    bericht(cms, vol, "verstuur")
    rij = Rondschrijven.objects.get()
    ander = maak_gelegenheid()
    assert cms.get(adres(ander, "bericht", rij.pk)).status_code == 404
    assert cms.post(adres(ander, "bericht", rij.pk)).status_code == 404
    assert Rondschrijven.objects.exists()


def test_duizend_mails_kosten_niet_meer_vragen_dan_tien(cms):
    def vragen(aantal: int) -> int:
        gelegenheid = maak_gelegenheid()
        maak_veel(gelegenheid, aantal)
        with CaptureQueriesContext(connection) as gesteld:
            cms.post(
                adres(gelegenheid, "bericht"),
                {
                    "stap": "verstuur",
                    "aan": ["bevestigd"],
                    "onderwerp": "Let op",
                    "tekst": "Hallo",
                    "idempotentie": str(uuid.uuid4()),
                },
            )
        return sum(not vraag["sql"].startswith("INSERT") for vraag in gesteld)

    vragen(1)
    assert vragen(10) == vragen(1000)
    assert Bericht.objects.count() == 1011
