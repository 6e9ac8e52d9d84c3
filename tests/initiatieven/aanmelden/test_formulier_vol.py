"""Het aanmeldformulier als het vol, gesloten of voorbij is."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatieven.aanmelden.choices import Status
from initiatieven.models import Aanmelding, Bijeenkomst, Gereserveerd
from tests.fabriek_initiatieven import maak_gelegenheid

from .invullen import adres, meld_aan, spreekuur, tekst, verstuur

pytestmark = pytest.mark.django_db


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


def test_is_elke_tijd_bezet_dan_kan_iemand_op_de_wachtlijst(client):
    gelegenheid = spreekuur()
    for nummer, begin in enumerate(Bijeenkomst.objects.get().begin + n * timedelta(minutes=30) for n in range(4)):
        meld_aan(gelegenheid, f"Mens{nummer}", tijdvak=begin)
    assert "U komt op de wachtlijst" in tekst(client.get(adres(gelegenheid)))
    assert verstuur(client, gelegenheid).status_code == 303
    assert Aanmelding.objects.get(naam="Noor Bos").status == Status.WACHTLIJST


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
