"""“Snel beginnen”: precies de knoppen waar iemand iets mee mag, en elke knop komt ergens uit."""

import pytest

from home.startscherm.acties import ACTIES
from participatie.infoborden.rules import BordRechten
from participatie.models import Infobord
from tests.adressen import als_rol, geweigerd
from tests.fabriek import maak_home, maak_medewerker
from tests.fabriek_initiatieven import maak_agenda, maak_school
from tests.fabriek_nieuwsbrief import maak_nieuwsbrief

from .schermen import knoppen, tekst

pytestmark = pytest.mark.django_db
PROJECT, OVERTYPEN, TOEZEGGING, BORD = "Nieuw project", "Inbreng overtypen", "Nieuwe toezegging", "Nieuw infobord"
ACTIVITEIT, CURSUS, EDITIE = "Nieuwe activiteit", "Nieuwe cursus", "Nieuwe editie van de nieuwsbrief"
PAGINA, ACCOUNT = "Nieuwe inhoudspagina", "Nieuw account"
PER_ROL = {
    "Beheerder": {PROJECT, TOEZEGGING, BORD, ACTIVITEIT, CURSUS, EDITIE, PAGINA, ACCOUNT},
    "Webredactie": {PROJECT, TOEZEGGING, BORD, ACTIVITEIT, CURSUS, EDITIE, PAGINA},
    "Projectcommunicatie": {PROJECT, OVERTYPEN},
    "Inbreng": {OVERTYPEN, TOEZEGGING},
    "Cursuscoördinator": {ACTIVITEIT, CURSUS},
    "Nieuwsbriefredactie": {EDITIE},
    "Wijkplatformredactie": set(),
    "Privacyfunctionaris": set(),
    "Lezer": set(),
}


@pytest.fixture(autouse=True)
def stad():
    maak_home(), maak_agenda(), maak_school(), maak_nieuwsbrief()


@pytest.mark.parametrize("rol", PER_ROL)
def test_elke_rol_ziet_alleen_waar_zij_mee_mag_beginnen(client, start, rol):
    als_rol(client, rol)
    assert knoppen(start()).keys() == PER_ROL[rol]


def test_elke_knop_opent_een_scherm(client, start, admin_user):
    client.force_login(admin_user)
    gevonden = knoppen(start())
    assert len(gevonden) == len(ACTIES)
    for titel, url in gevonden.items():
        antwoord = client.get(url)
        assert antwoord.status_code == 200, titel


def test_wie_de_knop_niet_ziet_komt_er_ook_niet(client, start, admin_user):
    client.force_login(admin_user)
    adressen = knoppen(start())
    als_rol(client, "Lezer")
    for titel, url in adressen.items():
        assert geweigerd(client.get(url)), titel


def test_zonder_overzicht_is_er_geen_knop_die_nergens_heen_gaat(client, start, admin_user):
    maak_nieuwsbrief().delete()
    client.force_login(admin_user)
    assert EDITIE not in knoppen(start())


def test_zonder_knoppen_staat_er_ook_geen_leeg_vak(client, start):
    client.force_login(maak_medewerker())
    assert "Snel beginnen" not in tekst(start())


def test_een_bord_maken_vraagt_het_recht_daarop():
    assert not BordRechten(Infobord).user_can_create(maak_medewerker("participatie.view_infobord"))


@pytest.mark.parametrize("rol", ["Webredactie", "Cursuscoördinator", "Inbreng", "Privacyfunctionaris", "Lezer"])
def test_een_zoekveld_naar_paginas_is_er_alleen_voor_wie_daar_mag_komen(client, start, rol):
    als_rol(client, rol)
    verborgen = "start-zonder-paginas" in tekst(start())
    assert verborgen is geweigerd(client.get("/cms/pages/", follow=False))
