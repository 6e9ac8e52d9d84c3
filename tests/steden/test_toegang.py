"""Aanmelden en het eigen account in twee steden: van de mensen van een andere stad is niets te zien of te raken."""

import pytest
from axes.models import AccessAttempt

from stadmaken.common.stad import in_stad
from stadmaken.common.toegang.accounts import zoek
from tests.fabriek import maak_medewerker

pytestmark = pytest.mark.django_db
POGINGEN = "/cms/beveiliging/pogingen/"


@pytest.fixture
def beheerder(stad_b, bezoek):
    """Wie in de tweede stad accounts beheert."""
    client = bezoek(stad_b)
    with in_stad(stad_b):
        client.force_login(maak_medewerker("common.change_medewerker", naam="beheer-b"))
    return client


@pytest.fixture
def medewerkers(stad_a, stad_b):
    """In elke stad iemand met een eigen adres."""
    gemaakt = {}
    for stad, naam in ((stad_a, "jan@a.test"), (stad_b, "jan@b.test")):
        with in_stad(stad):
            gemaakt[stad.pk] = maak_medewerker(naam=naam, email=naam)
    return gemaakt


def misgeraden(bezoek, stad, naam, netwerk):
    for _keer in range(5):
        bezoek(stad).post("/cms/login/", {"username": naam, "password": "fout"}, REMOTE_ADDR=netwerk)


def test_een_beheerder_ziet_alleen_mislukte_aanmeldingen_van_de_eigen_stad(
    beheerder, medewerkers, stad_a, stad_b, bezoek
):
    misgeraden(bezoek, stad_a, "jan@a.test", "81.2.69.7")
    misgeraden(bezoek, stad_b, "jan@b.test", "145.7.8.9")
    scherm = beheerder.get(POGINGEN).content.decode()
    assert "jan@b.test" in scherm
    assert "145.7.8" in scherm
    assert "jan@a.test" not in scherm
    assert "81.2.69" not in scherm


def test_wie_in_een_andere_stad_een_onbekende_naam_typte_staat_hier_niet(beheerder, stad_a, stad_b, bezoek):
    misgeraden(bezoek, stad_a, "niemand", "81.2.69.7")
    assert "niet misgeraden" in beheerder.get(POGINGEN).content.decode()
    misgeraden(bezoek, stad_b, "niemand", "145.7.8.9")
    scherm = beheerder.get(POGINGEN).content.decode()
    assert "onbekend account" in scherm
    assert "145.7.8" in scherm
    assert "81.2.69" not in scherm


def test_iemand_van_een_andere_stad_laat_een_beheerder_niet_weer_toe(beheerder, medewerkers, stad_a, bezoek):
    misgeraden(bezoek, stad_a, "jan@a.test", "81.2.69.7")
    beheerder.post(POGINGEN, {"naam": "jan@a.test"})
    assert AccessAttempt.objects.filter(username="jan@a.test").exists()


def test_wie_alles_mag_staat_in_elke_stad_bij_de_mislukte_aanmeldingen(beheerder, stad_a, bezoek):
    with in_stad(stad_a):
        maak_medewerker(naam="installatie", is_superuser=True)
    misgeraden(bezoek, stad_a, "installatie", "81.2.69.7")
    assert "Laat weer toe" in beheerder.get(POGINGEN).content.decode()


@pytest.mark.parametrize("adres", ["jan@a.test", "Jan@A.test"])
def test_een_adres_dat_in_een_andere_stad_een_gebruikersnaam_is_kan_hier_ook(
    medewerkers, stad_a, stad_b, bezoek, adres
):
    client = bezoek(stad_b)
    with in_stad(stad_b):
        client.force_login(medewerkers[stad_b.pk])
    naam = {"name_email-first_name": "Jan", "name_email-last_name": "B", "name_email-email": adres}
    thema = {"theme-theme": "system", "theme-density": "default", "theme-contrast": "system"}
    assert client.post("/cms/account/", {**naam, **thema}).status_code == 302
    with in_stad(stad_b):
        assert zoek(adres) == medewerkers[stad_b.pk]
    with in_stad(stad_a):
        assert zoek(adres) == medewerkers[stad_a.pk]
