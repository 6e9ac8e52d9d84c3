"""Het aanmeldformulier bij onzin, spam en drukte."""

import pytest
from django.core.cache import cache

from initiatieven.aanmelden.choices import Status
from initiatieven.models import Aanmelding
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_gelegenheid

from .invullen import MENS, adres, meld_aan, tekst, verstuur

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("datum", ["", "0", "-1", "abc", "\x00", "9" * 40, "\ud800", "999999"])
def test_een_onmogelijke_datum_bestaat_niet(client, datum):
    gelegenheid = maak_gelegenheid()
    response = client.get(f"{gelegenheid.aanbod.url}aanmelden/", {"datum": datum.encode("utf-8", "replace")})
    assert response.status_code == 404


def test_een_datum_van_een_andere_pagina_bestaat_hier_niet_en_zonder_datum_is_er_de_pagina(client):
    gelegenheid, ander = maak_gelegenheid(), maak_gelegenheid()
    assert client.get(f"{gelegenheid.aanbod.url}aanmelden/?datum={ander.pk}").status_code == 404
    assert client.get(f"{gelegenheid.aanbod.url}aanmelden/")["Location"].startswith(gelegenheid.aanbod.url)


def test_een_pagina_die_niet_openbaar_is_heeft_geen_formulier(client):
    gelegenheid = maak_gelegenheid()
    adres_ = adres(gelegenheid)
    gelegenheid.aanbod.unpublish()
    assert client.get(adres_).status_code == 404


@pytest.mark.parametrize("veld", ["naam", "email", "nodig", "idem", "website", "tijdvak", "gereserveerd", "aantal"])
@pytest.mark.parametrize("waarde", ["a\x00b", "a\r\nBcc: x@voorbeeld.nl", "x" * 5000, "<script>alert(1)</script>"])
def test_geen_enkele_waarde_laat_het_formulier_omvallen(client, veld, waarde):
    gelegenheid = maak_gelegenheid(capaciteit=5, max_samen=2)
    response = verstuur(client, gelegenheid, **{**MENS, "aantal": "1", veld: waarde})
    assert response.status_code in (303, 422)
    assert "<script>alert(1)" not in tekst(response)
    for bericht in Bericht.objects.all():
        assert "\n" not in bericht.onderwerp + bericht.aan


def test_wat_op_spam_lijkt_bezet_geen_plek_en_krijgt_geen_mail_maar_blijft_te_zien(client):
    gelegenheid = maak_gelegenheid(capaciteit=1)
    response = verstuur(client, gelegenheid, website="https://spam.voorbeeld")
    rij = Aanmelding.objects.get()
    assert rij.status == Status.WACHTLIJST
    assert rij.verdacht
    assert not Bericht.objects.exists()
    eigen = tekst(client.get(response["Location"]))
    assert "Wij kijken uw aanmelding na" in eigen
    assert "de e-mail die wij u sturen" not in eigen
    assert meld_aan(gelegenheid, "Sam").status == Status.BEVESTIGD


def test_binnen_drie_seconden_of_met_een_verzonnen_sleutel_is_verdacht(client):
    gelegenheid = maak_gelegenheid(capaciteit=5)
    client.post(adres(gelegenheid), {**MENS, "idem": "verzonnen"})
    assert "sleutel" in Aanmelding.objects.get().verdacht


def test_een_vloed_wordt_even_tegengehouden_en_niets_gaat_verloren(client, settings):
    settings.FORMULIEREN_VERZOEKEN_PER_NETWERK = 0
    gelegenheid = maak_gelegenheid(capaciteit=5)
    response = verstuur(client, gelegenheid, nodig="Een tolk")
    assert (response.status_code, response["Retry-After"]) == (429, "300")
    assert "Een tolk" in tekst(response)
    assert not Aanmelding.objects.exists()


def test_het_formulier_komt_niet_in_een_tussenopslag(client):
    response = client.get(adres(maak_gelegenheid()))
    assert response["Cache-Control"] == "no-store, private"


def test_een_robot_met_het_adres_van_een_ander_houdt_die_ander_niet_tegen(client):
    cache.clear()  # anders tellen de andere tests mee als veel inzendingen vanaf één netwerk
    gelegenheid = maak_gelegenheid(capaciteit=1)
    robot = meld_aan(gelegenheid, "Robot", email=MENS["email"], verdacht="veel links")
    assert verstuur(client, gelegenheid).status_code == 303
    echt = Aanmelding.objects.get(naam="Noor Bos")
    robot.refresh_from_db()
    assert (robot.status, echt.status) == (Status.GEANNULEERD, Status.BEVESTIGD)
    assert [bericht.onderwerp.split(":")[0] for bericht in Bericht.objects.all()] == ["U bent aangemeld"]


def test_een_robot_neemt_de_plaats_van_een_mens_niet_over(client):
    gelegenheid = maak_gelegenheid(capaciteit=1)
    echt = meld_aan(gelegenheid, "Noor", email=MENS["email"])
    mails = Bericht.objects.count()
    response = verstuur(client, gelegenheid, website="x")
    assert response.status_code == 409
    assert Bericht.objects.count() == mails
    assert "Wij sturen nu geen e-mail" in tekst(response)
    for verraad in ("gaat naar dat adres", "spam"):
        assert verraad not in tekst(response)
    echt.refresh_from_db()
    assert (echt.status, Aanmelding.objects.count()) == (Status.BEVESTIGD, 1)
