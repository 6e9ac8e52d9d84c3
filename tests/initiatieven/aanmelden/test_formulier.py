"""Het aanmeldformulier zoals een bezoeker het invult."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from initiatieven.aanmelden.choices import Status
from initiatieven.models import Aanmelding, Gereserveerd
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_cursus, maak_gelegenheid

from .invullen import VRAGEN, adres, meld_aan, sleutel_van, spreekuur, tekst, verstuur

pytestmark = pytest.mark.django_db


def test_wie_het_formulier_verstuurt_komt_op_de_eigen_pagina_en_krijgt_een_mail_met_de_afspraak(client):
    gelegenheid = maak_gelegenheid(capaciteit=5)
    response = verstuur(client, gelegenheid, email="Noor@Voorbeeld.nl")
    rij = Aanmelding.objects.get()
    assert (response.status_code, response["Location"]) == (303, rij.pad)
    assert (rij.status, rij.email, rij.verdacht) == (Status.BEVESTIGD, "noor@voorbeeld.nl", "")
    bericht = Bericht.objects.get()
    assert bericht.aan == "noor@voorbeeld.nl"
    assert rij.adres in bericht.tekst
    assert bericht.bijlagen[0]["soort"] == "text/calendar; method=REQUEST"


def test_het_formulier_vraagt_wat_de_pagina_wil_en_niet_meer(client):
    kaal = tekst(client.get(adres(maak_gelegenheid(capaciteit=5))))
    assert 'name="nodig"' in kaal
    assert 'name="telefoon"' not in kaal
    assert 'name="aantal"' not in kaal
    assert 'name="gereserveerd"' not in kaal
    vol = maak_gelegenheid(maak_cursus(vraag_telefoon=True), capaciteit=5, max_samen=3)
    Gereserveerd.objects.create(gelegenheid=vol, naam="Ik woon in Schalkwijk", aantal=2)
    rijk = tekst(client.get(adres(vol)))
    assert 'name="telefoon"' in rijk
    assert "3 mensen" in rijk
    assert "Ik woon in Schalkwijk" in rijk


def test_een_fout_staat_bij_het_veld_en_boven_het_formulier_en_wat_is_ingevuld_blijft_staan(client):
    response = verstuur(client, maak_gelegenheid(capaciteit=5), email="geen adres", nodig="Een tolk")
    html = tekst(response)
    assert response.status_code == 422
    assert html.count("Vul een geldig e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.") == 2
    assert "1 foutmelding - Aanmelden" in html
    assert "Een tolk" in html
    assert not Aanmelding.objects.exists()


def test_twee_keer_dezelfde_verzending_is_een_aanmelding_ook_als_het_intussen_vol_is(client):
    gelegenheid = maak_gelegenheid(capaciteit=1, wachtlijst=False)
    idem = sleutel_van(gelegenheid)
    adressen = {verstuur(client, gelegenheid, idem=idem)["Location"] for _keer in range(2)}
    assert len(adressen) == 1
    assert Aanmelding.objects.count() == Bericht.objects.count() == 1


def test_een_dubbele_klik_op_een_spreekuurtijd_is_geen_bezette_tijd(client):
    gelegenheid = spreekuur()
    code = re.findall(r'name="tijdvak" value="(\w+)"', tekst(client.get(adres(gelegenheid))))[0]
    idem = sleutel_van(gelegenheid)
    assert [verstuur(client, gelegenheid, idem=idem, tijdvak=code).status_code for _keer in range(2)] == [303, 303]


def test_op_een_gedeelde_computer_meldt_teruggaan_een_ander_mens_aan(client):
    gelegenheid = maak_gelegenheid(capaciteit=5)
    idem = sleutel_van(gelegenheid)
    een = verstuur(client, gelegenheid, idem=idem)["Location"]
    ander = verstuur(client, gelegenheid, idem=idem, naam="Sam", email="sam@voorbeeld.nl")["Location"]
    assert een != ander
    assert Aanmelding.objects.count() == 2


def test_hetzelfde_adres_nog_eens_krijgt_de_link_opnieuw_per_mail_en_nooit_op_het_scherm(client):
    gelegenheid = maak_gelegenheid(capaciteit=5)
    rij = meld_aan(gelegenheid)
    for _keer in range(3):
        response = verstuur(client, gelegenheid, email="NOOR@voorbeeld.nl", naam="Iemand anders")
        assert response.status_code == 409
        assert "Dit e-mailadres is al aangemeld" in tekst(response)
        assert "De link naar de eigen pagina gaat naar dat adres" in tekst(response)
        assert rij.kenmerk not in tekst(response)
    assert Aanmelding.objects.count() == 1
    link = Bericht.objects.get(sleutel__contains="-link-")
    assert (link.aan, rij.adres in link.tekst) == ("noor@voorbeeld.nl", True)


def test_bij_een_spreekuur_kiest_iemand_een_vrije_tijd_en_bezette_tijden_staan_er_niet(client):
    gelegenheid = spreekuur()
    codes = re.findall(r'name="tijdvak" value="(\w+)"', tekst(client.get(adres(gelegenheid))))
    assert len(codes) == 4
    assert verstuur(client, gelegenheid, tijdvak=codes[1]).status_code == 303
    over = re.findall(r'name="tijdvak" value="(\w+)"', tekst(client.get(adres(gelegenheid))))
    assert over == [codes[0], *codes[2:]]
    te_laat = verstuur(client, gelegenheid, email="sam@voorbeeld.nl", tijdvak=codes[1])
    assert te_laat.status_code == 422
    assert "Deze tijd is net door iemand anders gekozen." in tekst(te_laat)
    assert "Kies hoe laat u wilt komen." in tekst(verstuur(client, gelegenheid, email="sam@voorbeeld.nl"))


def test_eigen_vragen_en_voorwaarden_werken_zonder_script(client):
    gelegenheid = maak_gelegenheid(maak_cursus(vragen=VRAGEN), capaciteit=5)
    html = tekst(client.get(adres(gelegenheid)))
    assert "Alleen invullen als u bij ‘Heeft u al een plan?’ ‘Ja’ heeft gekozen." in html
    leeg = verstuur(client, gelegenheid)
    assert "Kies een antwoord bij ‘Heeft u al een plan?’" in tekst(leeg)
    assert "Geef antwoord op de vraag ‘Hoe heet het plan?’" not in tekst(leeg)
    ja = verstuur(client, gelegenheid, v_aaaaaaaa="Ja")
    assert "Geef antwoord op de vraag ‘Hoe heet het plan?’" in tekst(ja)
    verstuur(client, gelegenheid, v_aaaaaaaa="Nee", v_bbbbbbbb="Dit telt niet")
    assert [rij["weergave"] for rij in Aanmelding.objects.get().invoer] == ["Nee"]


@pytest.mark.parametrize("naam", ["fotos", "plaats", "stap", "email", "telefoon"])
def test_wat_niet_op_een_pagina_past_kan_een_redacteur_niet_kiezen(naam):
    from initiatieven.aanbod.models import AanbodPage

    assert naam not in AanbodPage._meta.get_field("vragen").stream_block.child_blocks


def test_zonder_eigen_vragen_is_een_pagina_op_te_slaan():
    from initiatieven.aanbod.models import AanbodPage

    blok = AanbodPage._meta.get_field("vragen").stream_block
    assert len(blok.clean(blok.to_python([]))) == 0


def test_het_formulier_kost_een_vast_aantal_vragen(client):
    aantallen = []
    for keren, mensen in ((1, 2), (10, 20)):
        gelegenheid = maak_gelegenheid(capaciteit=50, keren=keren)
        Gereserveerd.objects.create(gelegenheid=gelegenheid, naam="Eerste keer", aantal=2)
        for nummer in range(mensen):
            meld_aan(gelegenheid, f"Mens{nummer}")
        client.get(adres(gelegenheid))
        with CaptureQueriesContext(connection) as vragen:
            client.get(adres(gelegenheid))
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]
