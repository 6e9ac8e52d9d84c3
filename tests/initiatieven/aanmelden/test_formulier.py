import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatieven.aanmelden.choices import Status
from initiatieven.models import Aanmelding, Bijeenkomst, Gereserveerd
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid

from .invullen import adres, meld_aan, sleutel_van, tekst, verstuur

pytestmark = pytest.mark.django_db


VRAGEN = [
    {
        "type": "een_keuze",
        "id": "aaaaaaaa-0000",
        "value": {"label": "Heeft u al een plan?", "keuzes": ["Ja", "Nee"], "verplicht": True, "voorwaarde": {}},
    },
    {
        "type": "korte_tekst",
        "id": "bbbbbbbb-0000",
        "value": {
            "label": "Hoe heet het plan?",
            "verplicht": True,
            "voorwaarde": {"vraag": "Heeft u al een plan?", "antwoord": "Ja"},
        },
    },
]


def spreekuur(**velden):
    return maak_gelegenheid(maak_activiteit(), wijze="tijdvak", tijdvak_minuten=30, **velden)


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
        assert rij.kenmerk not in tekst(response)
    assert Aanmelding.objects.count() == 1
    link = Bericht.objects.get(sleutel__contains="-link-")
    assert (link.aan, rij.adres in link.tekst) == ("noor@voorbeeld.nl", True)


def test_wie_op_de_wachtlijst_komt_leest_dat_voor_het_versturen(client):
    gelegenheid = maak_gelegenheid(capaciteit=1)
    meld_aan(gelegenheid, "Sam")
    html = tekst(client.get(adres(gelegenheid)))
    assert "Het is vol. U komt op de wachtlijst" in html
    assert "48 uur" in html
    assert "Zet mij op de wachtlijst" in html
    verstuur(client, gelegenheid)
    assert Aanmelding.objects.get(naam="Noor Bos").status == Status.WACHTLIJST


def test_zijn_er_alleen_nog_plekken_voor_een_groep_dan_staat_dat_er(client):
    gelegenheid = maak_gelegenheid(capaciteit=2)
    groep = Gereserveerd.objects.create(gelegenheid=gelegenheid, naam="Ik doe voor het eerst mee", aantal=1)
    meld_aan(gelegenheid, "Sam")
    assert "houden wij vast voor: “Ik doe voor het eerst mee”" in tekst(client.get(adres(gelegenheid)))
    verstuur(client, gelegenheid)
    verstuur(client, gelegenheid, naam="Nieuw", email="nieuw@voorbeeld.nl", gereserveerd=groep.pk)
    assert Aanmelding.objects.get(naam="Noor Bos").status == Status.WACHTLIJST
    assert Aanmelding.objects.get(naam="Nieuw").status == Status.BEVESTIGD


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"sluit_op": timezone.now() - timedelta(hours=1)}, "Aanmelden is gesloten"),
        ({"opent_op": timezone.now() + timedelta(days=1)}, "Aanmelden kan nog niet"),
        ({"wijze": "vrij"}, "U kunt gewoon komen"),
        ({"geannuleerd_op": timezone.now(), "reden": "De docent is ziek."}, "De docent is ziek."),
        ({"over": -timedelta(days=3)}, "Dit is al geweest"),
    ],
)
def test_kan_het_niet_dan_staat_er_waarom_en_wat_wel_kan(client, velden, zin):
    gelegenheid = maak_gelegenheid(**velden)
    response = client.get(adres(gelegenheid))
    assert response.status_code == 200
    assert zin in tekst(response)
    assert "Wat kunt u doen?" in tekst(response)
    assert "<form" not in tekst(response).split("<main")[1].split("</main")[0]


@pytest.mark.parametrize("velden", [{"sluit_op": timezone.now()}, {"capaciteit": 1, "wachtlijst": False}])
def test_is_het_net_gesloten_of_vol_dan_krijgt_iemand_de_antwoorden_terug(client, velden):
    gelegenheid = maak_gelegenheid(**velden)
    if "capaciteit" in velden:
        meld_aan(gelegenheid, "Sam")
    response = verstuur(client, gelegenheid, nodig="Een ringleiding")
    assert response.status_code == 409
    assert "Een ringleiding" in tekst(response)
    assert not Aanmelding.objects.filter(naam="Noor Bos").exists()


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


def test_is_elke_tijd_bezet_dan_kan_iemand_op_de_wachtlijst(client):
    gelegenheid = spreekuur()
    for nummer, begin in enumerate(Bijeenkomst.objects.get().begin + n * timedelta(minutes=30) for n in range(4)):
        meld_aan(gelegenheid, f"Mens{nummer}", tijdvak=begin)
    assert "U komt op de wachtlijst" in tekst(client.get(adres(gelegenheid)))
    assert verstuur(client, gelegenheid).status_code == 303
    assert Aanmelding.objects.get(naam="Noor Bos").status == Status.WACHTLIJST


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


@pytest.mark.parametrize(
    ("velden", "anderen", "aantal"),
    [({"capaciteit": 2}, 0, "3"), ({"capaciteit": 3, "wachtlijst": False}, 1, "3")],
)
def test_komt_een_groep_niet_meer_in_haar_geheel_dan_staat_er_niet_dat_het_vol_is(client, velden, anderen, aantal):
    gelegenheid = maak_gelegenheid(max_samen=5, **velden)
    for nummer in range(anderen):
        meld_aan(gelegenheid, f"Mens{nummer}")
    response = verstuur(client, gelegenheid, aantal=aantal)
    assert response.status_code == 409
    assert "Voor zo veel mensen is geen plek meer. Kies een kleiner aantal." in tekst(response)
    assert "Het is vol" not in tekst(response)
    assert verstuur(client, gelegenheid, aantal="2").status_code == 303


def test_staan_er_mensen_te_wachten_maar_is_er_plek_voor_een_groep_dan_heet_het_niet_vol(client):
    gelegenheid = maak_gelegenheid(capaciteit=2)
    Gereserveerd.objects.create(gelegenheid=gelegenheid, naam="Ik doe voor het eerst mee", aantal=1)
    for naam in ("Sam", "Wacht"):
        meld_aan(gelegenheid, naam)
    html = tekst(client.get(adres(gelegenheid)))
    assert "Er zijn alleen nog plekken voor een groep" in html
    assert "Zet mij op de wachtlijst" not in html
