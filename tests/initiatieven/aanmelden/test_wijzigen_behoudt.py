"""Wie iets kleins wijzigt, verliest niets waar het formulier niet (meer) naar vraagt."""

import uuid

import pytest

from initiatieven.aanmelden.choices import Status
from initiatieven.models import Aanmelding, CursusPage, Gelegenheid
from stadmaken.common.models import Bericht
from tests.fabriek import maak_medewerker
from tests.fabriek_initiatieven import maak_cursus, maak_gelegenheid
from tests.initiatieven.beheer.hulp import RECHTEN
from tests.initiatieven.beheer.hulp import adres as beheeradres

from .invullen import VRAGEN, meld_aan, standen, tekst, verstuur

pytestmark = pytest.mark.django_db


def gekozen(html):
    """Het aantal mensen dat de browser voorkiest; niets als er geen lijst is."""
    return [nummer for nummer in range(1, 9) if f'<option value="{nummer}" selected>' in html]


def bewaar(client, rij, **velden):
    return client.post(f"{rij.pad}wijzigen/", {"naam": rij.naam, "email": rij.email, "nodig": rij.nodig, **velden})


def test_een_telefoonnummer_dat_de_coordinator_noteerde_blijft_als_de_site_er_niet_naar_vraagt(client):
    rij = meld_aan(maak_gelegenheid(capaciteit=3), telefoon="0612345678")
    assert "Telefoonnummer" not in tekst(client.get(f"{rij.pad}wijzigen/"))
    bewaar(client, rij, naam="Noor, de buurvrouw")
    rij.refresh_from_db()
    assert (rij.naam, rij.telefoon) == ("Noor, de buurvrouw", "0612345678")


def test_een_telefoonnummer_waar_de_site_wel_naar_vraagt_kan_iemand_weghalen(client):
    rij = meld_aan(maak_gelegenheid(maak_cursus(vraag_telefoon=True), capaciteit=3), telefoon="0612345678")
    bewaar(client, rij, telefoon="")
    rij.refresh_from_db()
    assert rij.telefoon == ""


@pytest.mark.parametrize("hoogstens", [1, 2])
def test_wie_met_drie_komt_houdt_drie_plekken_ook_als_later_minder_mensen_samen_mogen(client, hoogstens):
    gelegenheid = maak_gelegenheid(capaciteit=3, max_samen=3)
    samen, wacht = meld_aan(gelegenheid, "Samen", aantal=3), meld_aan(gelegenheid, "Wacht")
    Gelegenheid.objects.filter(pk=gelegenheid.pk).update(max_samen=hoogstens)
    (aantal,) = gekozen(tekst(client.get(f"{samen.pad}wijzigen/")))
    assert bewaar(client, samen, naam="Samen, met zijn drieën", aantal=str(aantal)).status_code == 303
    assert standen(samen, wacht) == [Status.BEVESTIGD, Status.WACHTLIJST]
    assert (samen.naam, samen.aantal) == ("Samen, met zijn drieën", 3)
    te_veel = bewaar(client, samen, aantal="4")
    assert (te_veel.status_code, "Kies met hoeveel mensen u komt." in tekst(te_veel)) == (422, True)
    bewaar(client, samen, aantal="2")
    assert standen(samen, wacht) == [Status.BEVESTIGD, Status.AANGEBODEN]


def test_ook_de_coordinator_maakt_geen_plekken_vrij_door_een_naam_te_verbeteren(client):
    gelegenheid = maak_gelegenheid(capaciteit=3, max_samen=3)
    samen, wacht = meld_aan(gelegenheid, "Samen", aantal=3), meld_aan(gelegenheid, "Wacht")
    Gelegenheid.objects.filter(pk=gelegenheid.pk).update(max_samen=2)
    client.force_login(maak_medewerker(*RECHTEN))
    scherm = beheeradres(gelegenheid, "wie", samen.pk, "wijzigen")
    (aantal,) = gekozen(tekst(client.get(scherm)))
    velden = {"naam": "Sam", "email": samen.email, "aantal": str(aantal), "idempotentie": str(uuid.uuid4())}
    assert client.post(scherm, velden).status_code == 302
    assert standen(samen, wacht) == [Status.BEVESTIGD, Status.WACHTLIJST]
    assert (samen.naam, samen.aantal) == ("Sam", 3)


def test_wie_zich_nieuw_aanmeldt_mag_niet_met_meer_komen_dan_nu_samen_mogen(client):
    gelegenheid = maak_gelegenheid(capaciteit=9, max_samen=2)
    assert verstuur(client, gelegenheid, aantal="3").status_code == 422
    assert not Aanmelding.objects.exists()


@pytest.fixture
def beantwoord(client):
    """Iemand die beide eigen vragen beantwoordde."""
    gelegenheid = maak_gelegenheid(maak_cursus(vragen=VRAGEN), capaciteit=3)
    verstuur(client, gelegenheid, v_aaaaaaaa="Ja", v_bbbbbbbb="De buurttuin")
    return Aanmelding.objects.get()


def stel(vragen):
    pagina = CursusPage.objects.get()
    pagina.vragen = vragen
    pagina.save()


def test_het_antwoord_op_een_vraag_die_van_de_pagina_is_blijft_op_zijn_plaats(client, beantwoord):
    andere = {**VRAGEN[1], "value": {**VRAGEN[1]["value"], "voorwaarde": {}}}
    stel([andere])
    bewaar(client, beantwoord, naam="Noor, de tuinier", v_bbbbbbbb="De moestuin")
    beantwoord.refresh_from_db()
    assert beantwoord.naam == "Noor, de tuinier"
    assert [vraag["weergave"] for vraag in beantwoord.invoer] == ["Ja", "De moestuin"]


def test_opslaan_zonder_iets_te_veranderen_mailt_niemand_ook_als_een_vraag_anders_heet_of_weg_is(client, beantwoord):
    andere = {**VRAGEN[1], "value": {**VRAGEN[1]["value"], "label": "Welk plan?", "voorwaarde": {}}}
    stel([andere])
    ervoor, mails = beantwoord.invoer, Bericht.objects.count()
    assert bewaar(client, beantwoord, v_bbbbbbbb="De buurttuin").status_code == 303
    beantwoord.refresh_from_db()
    assert (beantwoord.invoer, Bericht.objects.count()) == (ervoor, mails)


def test_een_nieuwe_vraag_komt_erbij_en_een_leeg_antwoord_gaat_weg(client, beantwoord):
    nieuw = {
        "type": "korte_tekst",
        "id": "cccccccc-0000",
        "value": {"label": "Waar?", "verplicht": False, "voorwaarde": {}},
    }
    stel([{**VRAGEN[1], "value": {**VRAGEN[1]["value"], "verplicht": False, "voorwaarde": {}}}, nieuw])
    bewaar(client, beantwoord, v_bbbbbbbb="", v_cccccccc="In de Vaart")
    beantwoord.refresh_from_db()
    assert [vraag["weergave"] for vraag in beantwoord.invoer] == ["Ja", "In de Vaart"]
