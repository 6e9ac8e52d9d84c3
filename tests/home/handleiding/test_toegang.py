"""Wie welk blad leest: wat iemand niet kan doen, staat er ook niet."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from home.handleiding.register import BLADEN
from tests import adressen
from tests.fabriek import maak_home, maak_projecten
from tests.fabriek_initiatieven import maak_agenda, maak_school
from tests.fabriek_platforms import maak_lid, maak_platform

pytestmark = pytest.mark.django_db
LIJST = "/cms/handleiding/"
ALTIJD = {"eerste-uur", "schrijven", "toegankelijk"}
PER_ROL = {
    "Beheerder": {"project-beginnen", "infobord", "antwoord", "cursus", "wijkplatform", "toegang"},
    "Webredactie": {"project-beginnen", "infobord", "antwoord", "cursus"},
    "Projectcommunicatie": {"project-beginnen", "infobord", "inbreng", "antwoord"},
    "Inbreng": {"inbreng", "antwoord"},
    "Cursuscoördinator": {"cursus"},
    "Nieuwsbriefredactie": {"nieuwsbrief"},
    "Wijkplatformredactie": {"wijkplatform"},
    "Privacyfunctionaris": {"gegevens"},
    "Lezer": set(),
}


@pytest.fixture
def boom() -> None:
    """De pagina's waar rechten aan hangen."""
    maak_home()
    maak_projecten()
    maak_school()
    maak_agenda()


def te_zien(client: Any) -> set[str]:
    antwoord = client.get(LIJST)
    assert antwoord.status_code == 200
    soep = BeautifulSoup(antwoord.content, "html.parser")
    return {link["href"].split("/")[-2] for link in soep.select(".handleiding__lijst a")}


@pytest.mark.parametrize("rol", PER_ROL)
def test_elke_rol_leest_wat_zij_kan_doen_en_niets_anders(client: Any, boom: None, rol: str):
    adressen.als_rol(client, rol)
    mag = ALTIJD | PER_ROL[rol]
    assert te_zien(client) == mag
    for blad in BLADEN:
        antwoord = client.get(reverse("handleiding:blad", args=[blad.naam]))
        assert adressen.geweigerd(antwoord) == (blad.naam not in mag), blad.naam


def test_een_lid_van_een_wijkplatform_leest_de_eigen_bladen(client: Any):
    client.force_login(maak_lid(maak_platform()))
    assert te_zien(client) == {"eigen-platform", "schrijven", "toegankelijk"}
    assert client.get("/cms/handleiding/eigen-platform/").status_code == 200
    assert adressen.geweigerd(client.get("/cms/handleiding/inbreng/"))


def test_een_link_naar_een_blad_dat_iemand_niet_mag_lezen_is_gewone_tekst(client: Any):
    adressen.als_rol(client, "Inbreng")
    soep = BeautifulSoup(client.get("/cms/handleiding/antwoord/").content, "html.parser")
    assert soep.select_one('article a[href="/cms/handleiding/schrijven/"]')
    adressen.als_rol(client, "Cursuscoördinator")
    soep = BeautifulSoup(client.get("/cms/handleiding/schrijven/").content, "html.parser")
    assert {link["href"] for link in soep.select("nav.handleiding__bladen a")} == {
        "/cms/handleiding/eerste-uur/",
        "/cms/handleiding/cursus/",
        "/cms/handleiding/toegankelijk/",
    }


def test_zonder_recht_op_het_cms_is_er_niets(client: Any):
    for adres in (LIJST, f"{LIJST}schrijven/"):
        assert client.get(adres).headers["Location"].startswith("/cms/login/")


def test_er_valt_niets_te_versturen(admin_client: Any):
    for adres in (LIJST, f"{LIJST}schrijven/"):
        assert admin_client.post(adres).status_code == 405
        assert admin_client.head(adres).status_code == 200
