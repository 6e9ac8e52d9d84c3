"""De schermen waarop iemand teams samenstelt, en waar een teamlid een project begint."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participatie.models import ProjectPage, Projectteam
from stadmaken.common.models import Medewerker
from tests.fabriek import maak_medewerker, maak_project, maak_projecten
from tests.fabriek_platforms import maak_lid, maak_platform
from tests.fabriek_teams import maak_teamlid

from .hulp import inhoud

pytestmark = pytest.mark.django_db
TEAMS = "participatie.change_projectteam"


@pytest.fixture
def project():
    return maak_project(title="Plein aan de Vaart")


@pytest.fixture
def adres(project):
    return f"/cms/projectteams/{project.pk}/"


@pytest.fixture
def beheer(client):
    wie = maak_medewerker(TEAMS, naam="beheer", first_name="Beheer")
    client.force_login(wie)
    client.get("/cms/")
    return client


def leden(project):
    return {wie.username for wie in Medewerker.objects.filter(groups__projectteam__project=project)}


def test_de_lijst_begint_bij_wat_niemand_doet_en_is_te_doorzoeken(beheer, project):
    maak_teamlid(maak_project(title="Al bemand"))
    tekst = inhoud(beheer.get("/cms/projectteams/"))
    assert tekst.index("Plein aan de Vaart") < tekst.index("Al bemand")
    assert "Nog niemand" in tekst
    assert "Al bemand" not in inhoud(beheer.get("/cms/projectteams/?q=vaart"))
    assert "Geen project gevonden" in inhoud(beheer.get("/cms/projectteams/?q=onzin"))


def test_zonder_projecten_staat_er_wat_er_eerst_moet(beheer):
    assert "Er zijn nog geen projecten" in inhoud(beheer.get("/cms/projectteams/"))


def test_een_collega_toevoegen_en_eraf_halen(beheer, project, adres):
    collega, ander = maak_medewerker(naam="collega"), maak_medewerker(naam="ander")
    for wie in (collega, ander):
        assert beheer.post(adres, {"actie": "toevoegen", "collega": wie.pk}).status_code == 302
    assert leden(project) == {"collega", "ander"}
    beheer.post(adres, {"actie": "eraf", "lid": collega.pk})
    assert leden(project) == {"ander"}


def test_bij_de_laatste_vraagt_het_scherm_eerst_of_het_echt_moet(beheer, project, adres):
    lid = maak_teamlid(project, naam="de-laatste")
    vraag = beheer.post(adres, {"actie": "eraf", "lid": lid.pk})
    assert vraag.status_code == 409
    assert "Dit is de laatste in het team" in inhoud(vraag)
    assert leden(project) == {"de-laatste"}
    beheer.post(adres, {"actie": "eraf", "lid": lid.pk, "ook_de_laatste": "on"})
    assert leden(project) == set()


def test_het_scherm_zegt_wat_een_lid_nog_mist(beheer, project, adres):
    zonder_rol, andere_rol = maak_medewerker(), maak_medewerker()
    zonder_rol.user_permissions.clear()
    for wie in (zonder_rol, andere_rol):
        beheer.post(adres, {"actie": "toevoegen", "collega": wie.pk})
    maak_teamlid(project)
    tekst = inhoud(beheer.get(adres))
    assert tekst.count("Zonder rol komt deze collega het CMS niet in.") == 1
    assert tekst.count("is ook de rol “Projectcommunicatie” nodig") == 1
    assert tekst.count('<td><span class="inbreng-tabel__kop">Wat er nog mist</span>Niets</td>') == 1


def test_niemand_zet_zichzelf_in_een_team(beheer, project, adres):
    zelf = Medewerker.objects.get(username="beheer")
    antwoord = beheer.post(adres, {"actie": "toevoegen", "collega": zelf.pk})
    assert antwoord.status_code == 422
    assert leden(project) == set()


@pytest.mark.parametrize("wie", ["lid van een wijkplatform", "uitgezet", "onbekend", "onzin", ""])
def test_alleen_een_collega_met_een_account_komt_in_een_team(beheer, project, adres, wie):
    gekozen = {
        "lid van een wijkplatform": lambda: maak_lid(maak_platform()).pk,
        "uitgezet": lambda: maak_medewerker(is_active=False).pk,
        "onbekend": lambda: 10**30,
    }.get(wie, lambda: wie)()
    assert beheer.post(adres, {"actie": "toevoegen", "collega": gekozen}).status_code == 422
    assert leden(project) == set()


@pytest.mark.parametrize("velden", [{}, {"actie": "onzin"}, {"actie": "eraf"}, {"actie": "eraf", "lid": "x"}])
def test_onzin_verandert_niets_en_is_geen_storing(beheer, adres, velden):
    assert beheer.post(adres, velden).status_code == 400


def test_wie_al_weg_is_geeft_een_gewone_melding(beheer, adres):
    antwoord = beheer.post(adres, {"actie": "eraf", "lid": 999999})
    assert "zit niet meer in het team" in inhoud(beheer.get(antwoord.headers["Location"]))


def test_een_teamlid_stelt_zelf_geen_team_samen(client, project, adres):
    client.force_login(maak_teamlid(project))
    for pad in ("/cms/projectteams/", adres):
        assert client.get(pad).headers["Location"] == "/cms/"
        assert client.post(pad, {"actie": "toevoegen", "collega": maak_medewerker().pk}).headers["Location"] == "/cms/"
    assert Projectteam.objects.get(project=project).groep.user_set.count() == 1


def test_meer_teams_en_leden_kosten_geen_extra_vragen(beheer, project, adres):
    def tel(pad):
        beheer.get(pad)
        with CaptureQueriesContext(connection) as vragen:
            beheer.get(pad)
        return len(vragen)

    maak_teamlid(project)
    vooraf = tel("/cms/projectteams/"), tel(adres)
    for _keer in range(4):
        maak_teamlid(project, maak_project())
    assert (tel("/cms/projectteams/"), tel(adres)) == vooraf


def test_een_teamlid_begint_een_project_en_gaat_meteen_schrijven(client):
    maak_projecten()
    client.force_login(maak_teamlid())
    assert "Leeg: ik vul alles zelf in" in inhoud(client.get("/cms/projectteams/nieuw/"))
    antwoord = client.post("/cms/projectteams/nieuw/", {"titel": "Nieuw plein", "voorbeeld": "leeg"})
    project = ProjectPage.objects.get(title="Nieuw plein")
    assert antwoord.headers["Location"] == f"/cms/pages/{project.pk}/edit/"
    assert client.get(antwoord.headers["Location"]).status_code == 200
    assert not project.live


def test_een_project_begint_ook_met_een_voorbeeld(client):
    from stadmaken.common.schrijfhulp.voorbeelden.register import voorbeelden_voor

    maak_projecten()
    client.force_login(maak_teamlid())
    voorbeeld = voorbeelden_voor(ProjectPage)[0]
    client.post("/cms/projectteams/nieuw/", {"titel": "Onze straat", "voorbeeld": voorbeeld.naam})
    project = ProjectPage.objects.get(title="Onze straat")
    assert project.wat_staat_vast
    assert project.get_latest_revision_as_object().title == "Onze straat"


@pytest.mark.parametrize("velden", [{}, {"titel": ""}, {"titel": "x", "voorbeeld": "onzin"}, {"titel": "x\x00"}])
def test_zonder_naam_of_met_onzin_begint_er_niets(client, velden):
    maak_projecten()
    client.force_login(maak_teamlid())
    assert client.post("/cms/projectteams/nieuw/", {"voorbeeld": "leeg", **velden}).status_code == 422
    assert not ProjectPage.objects.exists()


def test_zonder_overzicht_staat_er_wie_dat_maakt(client):
    maak_projecten().delete()
    client.force_login(maak_teamlid())
    assert "Er is nog geen projectenoverzicht" in inhoud(client.get("/cms/projectteams/nieuw/"))
    assert client.post("/cms/projectteams/nieuw/", {"titel": "x", "voorbeeld": "leeg"}).status_code == 422


def test_wie_dat_niet_mag_begint_geen_project(client):
    maak_projecten()
    client.force_login(maak_medewerker("participatie.moderate_inbreng"))
    assert client.post("/cms/projectteams/nieuw/", {"titel": "x", "voorbeeld": "leeg"}).headers["Location"] == "/cms/"
    assert not ProjectPage.objects.exists()
