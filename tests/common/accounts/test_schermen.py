"""Een beheerder maakt accounts, geeft rollen en zet accounts uit; een wachtwoord kiest iemand zelf."""

import csv
import io
import re

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from stadmaken.common.models import Bericht, Medewerker
from tests.common.accounts.hulp import LIJST, NIEUW, invoer, met_rol, rollen_van, wijzig
from tests.fabriek_platforms import maak_lid, maak_platform

pytestmark = pytest.mark.django_db


@pytest.fixture
def beheerder(client):
    wie = met_rol("Beheerder", email="beheerder@voorbeeld.test")
    client.force_login(wie)
    return wie


def tekst(antwoord) -> str:
    return BeautifulSoup(antwoord.content, "html.parser").get_text(" ", strip=True)


def keuzes(antwoord) -> set[str]:
    """De rollen waaruit te kiezen is."""
    return {
        label.find("strong").text
        for label in BeautifulSoup(antwoord.content, "html.parser").select("label:has(strong)")
    }


def link_uit(bericht: Bericht) -> str:
    return re.search(r"https?://[^/\s]+(/cms/\S+)", bericht.tekst)[1]


def test_een_nieuw_account_krijgt_een_mail_om_zelf_een_wachtwoord_te_kiezen(client, beheerder):
    antwoord = client.post(NIEUW, invoer(None, "Inbreng", "Lezer", email="Noor@voorbeeld.test"), follow=True)
    assert "Noor krijgt een mail met een link" in tekst(antwoord)
    noor = Medewerker.objects.get(email="Noor@voorbeeld.test")
    assert (noor.username, noor.has_usable_password()) == ("noor@voorbeeld.test", False)
    assert rollen_van(noor) == {"Inbreng", "Lezer"}
    bericht = Bericht.objects.get(aan="Noor@voorbeeld.test")
    assert "noor@voorbeeld.test" in bericht.tekst
    client.logout()
    assert client.get(link_uit(bericht), follow=True).status_code == 200


def test_zonder_geldige_velden_is_er_geen_account_en_geen_mail(client, beheerder):
    for velden in ({"email": ""}, {"email": "geen adres"}, {"first_name": ""}, {"email": "BEHEERDER@voorbeeld.test"}):
        antwoord = client.post(NIEUW, invoer(**velden))
        assert antwoord.status_code == 200
        assert "Er is nog geen account." in tekst(antwoord)
    assert Medewerker.objects.count() == 1
    assert not Bericht.objects.exists()


def test_een_wachtwoord_staat_op_geen_enkel_formulier(client, beheerder, admin_user):
    noor = met_rol("Lezer")
    client.force_login(admin_user)
    for pad in (NIEUW, wijzig(noor)):
        assert 'type="password"' not in client.get(pad).content.decode()
    oud = noor.password
    client.post(wijzig(noor), invoer(noor, password1="een-heel-ander-geheim", password2="een-heel-ander-geheim"))
    assert Medewerker.objects.get(pk=noor.pk).password == oud


def test_een_beheerder_geeft_en_neemt_rollen_en_laat_de_rest_staan(client, beheerder):
    platform = maak_platform()
    lid = maak_lid(platform)
    groep = platform.toegang.groep.name
    client.post(wijzig(lid), invoer(lid, "Lezer"))
    assert rollen_van(lid) == {groep, "Lezer"}
    client.post(wijzig(lid), invoer(lid))
    assert rollen_van(lid) == {groep}


def test_te_kiezen_zijn_rollen_met_uitleg_en_geen_platforms(client, beheerder):
    maak_lid(maak_platform())
    antwoord = client.get(NIEUW)
    assert "Wijkplatformredactie" in keuzes(antwoord)
    assert {"Beheerder", "Privacyfunctionaris"}.isdisjoint(keuzes(antwoord))
    assert not [keuze for keuze in keuzes(antwoord) if keuze.startswith("Wijkplatform ")]
    assert "niets wijzigen" in tekst(antwoord)


def test_uitzetten_en_weer_aanzetten(client, beheerder):
    noor = met_rol("Lezer")
    velden = invoer(noor, "Lezer")
    del velden["is_active"]
    client.post(wijzig(noor), velden)
    assert not Medewerker.objects.get(pk=noor.pk).is_active
    client.post(wijzig(noor), invoer(noor, "Lezer"))
    assert Medewerker.objects.get(pk=noor.pk).is_active


def test_een_typefout_in_het_adres_is_te_verbeteren_tot_iemand_zich_aanmeldt(client, beheerder):
    client.post(NIEUW, invoer(None, "Lezer", email="noor@fout.test"))
    noor = Medewerker.objects.get(email="noor@fout.test")
    client.post(wijzig(noor), invoer(noor, "Lezer", email="noor@goed.test"))
    noor.refresh_from_db()
    assert (noor.email, noor.username) == ("noor@goed.test", "noor@goed.test")
    client.post(wijzig(noor), invoer(noor, first_name="Noortje"))
    noor.refresh_from_db()
    assert (noor.first_name, noor.username) == ("Noortje", "noor@goed.test")
    Medewerker.objects.filter(pk=noor.pk).update(last_login=timezone.now())
    client.post(wijzig(noor), invoer(noor, "Lezer", email="van-mij@voorbeeld.test"))
    noor.refresh_from_db()
    assert noor.email == "noor@goed.test"


def test_de_link_gaat_nog_eens_en_niet_eindeloos(client, beheerder):
    noor = met_rol("Lezer", email="noor@voorbeeld.test")
    pad = f"/cms/users/link/{noor.pk}/"
    assert client.get(pad).status_code == 405
    for _keer in range(5):
        assert "krijgt een mail met een link" in tekst(client.post(pad, follow=True))
    assert "Probeer het morgen opnieuw" in tekst(client.post(pad, follow=True))
    assert Bericht.objects.filter(aan=noor.email).count() == 5


@pytest.mark.parametrize("velden", [{"is_active": False, "email": "noor@voorbeeld.test"}, {"email": ""}])
def test_naar_een_account_dat_uit_staat_of_geen_adres_heeft_gaat_geen_link(client, beheerder, velden):
    noor = met_rol("Lezer", **velden)
    client.post(f"/cms/users/link/{noor.pk}/")
    assert not Bericht.objects.exists()


def test_de_lijst_toont_elke_rol_als_label_en_is_te_doorzoeken(client, beheerder):
    met_rol("Inbreng", "Lezer", first_name="Noor", email="noor@voorbeeld.test", last_login=timezone.now())
    pagina = BeautifulSoup(client.get(LIJST, {"q": "noor"}).content, "html.parser")
    [rij] = pagina.select("tbody tr")
    assert [label.text for label in rij.select(".accounts-rol")] == ["Inbreng", "Lezer"]
    assert "geleden" in rij.text
    assert not pagina.find(string="beheerder@voorbeeld.test")
    assert "Noor" not in tekst(client.get(LIJST, {"groups": Group.objects.get(name="Beheerder").pk}))


def test_de_lijst_vraagt_niet_meer_bij_meer_accounts(client, beheerder):
    def vragen() -> int:
        with CaptureQueriesContext(connection) as gevraagd:
            assert client.get(LIJST).status_code == 200
        return len(gevraagd)

    met_rol("Lezer")
    vragen()
    eerst = vragen()
    for _nummer in range(15):
        met_rol("Inbreng", "Lezer")
    assert vragen() == eerst


def test_de_lijst_is_te_downloaden_zonder_formules(client, beheerder):
    met_rol("Lezer", first_name="=1+1", email="noor@voorbeeld.test")
    bestand = b"".join(client.get(LIJST, {"export": "csv"}).streaming_content).decode()
    rijen = {rij["E-mailadres"]: rij for rij in csv.DictReader(io.StringIO(bestand))}
    assert rijen["noor@voorbeeld.test"]["Naam"] == "'=1+1"
    assert rijen["noor@voorbeeld.test"]["Rollen en groepen"] == "Lezer"
    assert client.get(LIJST, {"export": "xlsx"}).status_code == 200


def test_rollen_zijn_te_lezen_met_wie_ze_heeft(client, beheerder):
    maak_lid(maak_platform(title="Platform Oost"))
    met_rol("Lezer")
    antwoord = client.get("/cms/groups/")
    assert "dat zet de opdracht “rollen”" in tekst(antwoord)
    rijen = {
        rij.select_one("td.title").get_text(" ", strip=True): rij
        for rij in BeautifulSoup(antwoord.content, "html.parser").select("tbody tr")
    }
    assert "Toezeggingen" in rijen["Lezer"].text or "toezeggingen" in rijen["Lezer"].text
    [platform] = [naam for naam in rijen if "Platform Oost" in naam]
    assert "wijkplatform" in rijen[platform].text
    assert not BeautifulSoup(antwoord.content, "html.parser").select("a[href*='/groups/edit/']")


@pytest.mark.parametrize("onzin", ['"', "\x00", "x" * 5000, "-1", "9" * 30, "\ud800"])
def test_onzin_in_het_adres_of_het_formulier_is_geen_storing(client, beheerder, onzin):
    noor = met_rol("Lezer")
    waarde = onzin.encode("utf-8", "replace").decode()
    velden = dict.fromkeys(("q", "groups", "is_active", "last_login_from", "ordering", "p", "export"), waarde)
    assert client.get(LIJST, velden).status_code < 500
    gegevens = dict.fromkeys(("first_name", "last_name", "email", "rollen", "is_active"), waarde)
    for pad in (NIEUW, wijzig(noor), f"/cms/users/link/{noor.pk}/"):
        assert client.post(pad, gegevens).status_code < 500
    for pad in ("/cms/users/edit/999999/", "/cms/users/delete/999999/"):
        assert client.get(pad).status_code == 404
    for actie in ("assign_role", "set_active_state", "delete"):
        pad = reverse("wagtail_bulk_action", args=["common", "medewerker", actie])
        assert client.post(pad, query_params={"id": waarde}, data={"role": waarde}).status_code < 500
