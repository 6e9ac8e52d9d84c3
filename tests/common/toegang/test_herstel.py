"""Een beheerder zet de tweede stap van een collega terug; nooit die van zichzelf of van wie meer mag."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from home.rollen import zet_rollen
from stadmaken.common.models import Bericht
from tests.fabriek import maak_medewerker


@pytest.fixture
def beheerder(db):
    zet_rollen()
    wie = maak_medewerker()
    wie.groups.add(wie.groups.model.objects.get(name="Beheerder"))
    return wie


@pytest.fixture
def cms(beheerder):
    client = Client()
    client.force_login(beheerder)
    return client


def adres(account):
    return f"/cms/beveiliging/medewerkers/{account.pk}/"


def test_terugzetten_haalt_alles_weg_sluit_sessies_en_laat_het_weten(aanmelden, cms, beheerder, medewerker, app):
    daar = Client()
    aanmelden(medewerker.username, wie=daar)
    daar.post("/cms/login/stap/", {"code": app.now()})
    assert "Doe dit alleen als u zeker weet" in cms.get(adres(medewerker)).content.decode()
    assert Authenticator.objects.exists()
    cms.post(adres(medewerker))
    assert not Authenticator.objects.exists()
    assert daar.get("/cms/account/").status_code == 302
    mail = Bericht.objects.get(onderwerp="Stel uw tweede stap opnieuw in")
    assert mail.aan == medewerker.email
    assert str(beheerder) in mail.tekst
    regel = ModelLogEntry.objects.get(action="toegang.teruggezet")
    assert (regel.user, regel.object_id) == (beheerder, str(medewerker.pk))


def test_zonder_tweede_stap_is_er_niets_terug_te_zetten(cms, medewerker):
    assert "heeft geen tweede stap" in cms.get(adres(medewerker)).content.decode()
    cms.post(adres(medewerker))
    assert not Bericht.objects.exists()
    assert not ModelLogEntry.objects.filter(action="toegang.teruggezet").exists()


def test_niet_bij_zichzelf_niet_bij_een_andere_beheerder_en_niet_bij_wie_alles_mag(cms, beheerder, admin_user):
    ander = maak_medewerker()
    ander.groups.add(*beheerder.groups.all())
    for wie in (beheerder, ander, admin_user):
        TOTP.activate(wie, "JBSWY3DPEHPK3PXP")
        for methode in (cms.get, cms.post):
            assert methode(adres(wie)).headers["Location"] == "/cms/"
    assert Authenticator.objects.count() == 3


def test_zonder_recht_kan_het_niet_en_blijft_onbekend_welk_nummer_bestaat(medewerker):
    client = Client()
    client.force_login(maak_medewerker("common.view_medewerker"))
    for pad in (adres(medewerker), "/cms/beveiliging/medewerkers/999999/"):
        for methode in (client.get, client.post):
            assert methode(pad).headers["Location"] == "/cms/"


def test_de_knop_staat_op_het_account_van_een_ander(cms, medewerker, beheerder):
    assert adres(medewerker) in cms.get(reverse("wagtailusers_users:edit", args=[medewerker.pk])).content.decode()


def test_de_accountpagina_leidt_naar_de_beveiliging(client, medewerker):
    client.force_login(medewerker)
    tekst = client.get("/cms/account/").content.decode()
    assert "/cms/beveiliging/" in tekst
    assert "Met alleen uw wachtwoord kan een ander in uw account" in tekst
