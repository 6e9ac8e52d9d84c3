"""Lege schermen die zeggen wat u het eerst doet: een nieuwe stad, een nieuwe collega, en niets dat wacht."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Site

from home.models import Gemeente, ToegankelijkheidPage
from home.startscherm import begin
from participatie.teams.actions import voeg_toe
from tests.adressen import als_rol
from tests.fabriek import maak_bord, maak_formulier, maak_home, maak_medewerker, maak_project, maak_wijk
from tests.fabriek_initiatieven import maak_cursus, maak_gelegenheid

from .schermen import deel, tekst
from .stapel import toezegging

pytestmark = pytest.mark.django_db
KOP = "Begin met uw stad"


def gemeente(**velden):
    rij = Gemeente.for_site(Site.objects.get(is_default_site=True))
    for veld, waarde in velden.items():
        setattr(rij, veld, waarde)
    rij.save()
    return rij


def test_een_lege_stad_leest_wat_zij_eerst_doet_en_vinkt_vanzelf_af(client, start):
    als_rol(client, "Webredactie")
    stappen = deel(start(), "stappen")
    # Het overzicht van projecten staat er in de tests al.
    assert [stap.gedaan for stap in stappen] == [False, True] + [False] * 6
    assert deel(start(), "volgende") == stappen[0]
    gemeente(naam="Gemeente Proefstad")
    maak_wijk()
    antwoord = start()
    assert "3 van 8 stappen klaar." in tekst(antwoord)
    assert deel(antwoord, "volgende").titel == "Zet het eerste project op de site"


def test_elke_stap_gaat_naar_een_scherm_dat_bestaat(client, admin_user):
    client.force_login(admin_user)
    for stap in begin.stappen(gemeente()):
        if stap.url:
            assert client.get(stap.url, follow=True).redirect_chain[1:] == [], stap.titel


def test_als_alles_er_is_is_de_lijst_weg(client, start):
    gemeente(naam="Gemeente Proefstad")
    maak_wijk(), maak_bord(maak_formulier(maak_project()).get_parent().specific), maak_medewerker()
    als_rol(client, "Webredactie")
    assert "7 van 8 stappen klaar." in tekst(start())
    maak_home().add_child(
        instance=ToegankelijkheidPage(title="Toegankelijkheid", slug="toegankelijk", samenvatting="x")
    )
    assert KOP not in tekst(start())


def test_wie_de_site_niet_inricht_ziet_de_lijst_niet(client, start):
    als_rol(client, "Cursuscoördinator")
    assert KOP not in tekst(start())


def test_een_collega_zonder_rol_leest_wie_er_helpt(client, start):
    maak_medewerker("common.change_medewerker", naam="bea", first_name="Bea", last_name="de Beheerder")
    maak_medewerker("common.change_medewerker", naam="zonder-naam")
    client.force_login(maak_medewerker())
    pagina = tekst(start())
    assert "Een beheerder geeft u een rol." in pagina
    assert "Bea de Beheerder" in pagina
    assert "zonder-naam" not in pagina
    assert "Niets wacht op u" not in pagina


def test_zonder_beheerder_met_een_naam_staat_er_een_mailadres(client, start):
    gemeente(email="stadmaken@voorbeeld.test")
    client.force_login(maak_medewerker())
    assert "mailto:stadmaken@voorbeeld.test" in tekst(start())


def test_wie_alleen_meekijkt_leest_niet_dat_er_een_rol_ontbreekt(client, start):
    als_rol(client, "Lezer")
    pagina = tekst(start())
    assert "Niets wacht op u" in pagina
    assert "geeft u een rol" not in pagina


def test_zonder_projectteam_leest_u_wie_u_dat_vraagt(client, start):
    lid = maak_medewerker("participatie.moderate_eigen_inbreng")
    client.force_login(lid)
    assert "U zit nog in geen projectteam." in tekst(start())
    voeg_toe(maak_project(), lid, door=None)
    assert "U zit nog in geen projectteam." not in tekst(start())


def test_wacht_er_niets_dan_leest_u_wat_er_hierna_komt(client, start):
    als_rol(client, "Inbreng")
    assert "U bent helemaal bij." in tekst(start())
    toezegging(-3, staat="nagekomen", afgerond_op=timezone.localdate())
    pagina = tekst(start())
    assert "Niets wacht op u" in pagina
    assert "“Een bankje”. Mooi gedaan." in pagina


def test_een_coordinator_leest_wat_er_het_eerst_komt(client, start):
    maak_gelegenheid(maak_cursus(title="Pitchen"), over=timedelta(days=30), wijze="vrij")
    client.force_login(maak_medewerker("initiatieven.beheer_aanmelding"))
    assert "Eerst komt “Pitchen”" in tekst(start())


def test_wat_iemand_niet_mag_zien_staat_ook_niet_bij_wat_er_goed_ging(client, start):
    toezegging(-3, staat="nagekomen", afgerond_op=timezone.localdate())
    als_rol(client, "Lezer")
    assert "Mooi gedaan" not in tekst(start())
