"""De schermen voor thema's in het CMS."""

import re

import pytest

from participatie.inbreng import actions as inbreng_acties
from participatie.models import Themaindeling
from participatie.themas import actions
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_project
from tests.participatie.themas.hulp import MODEREREN, pks, tekst

pytestmark = pytest.mark.django_db


# --- Wie mag er in --------------------------------------------------------------------------------


def adressen(project, thema):
    basis = f"/cms/themas/{project.pk}/"
    inbreng = maak_inbreng(maak_formulier(project))
    return [
        *("/cms/themas/", basis, f"{basis}{thema.pk}/", f"{basis}besluit/", f"{basis}ongedaan/"),
        f"/cms/themas/inbreng/{inbreng.pk}/",
    ]


def test_wie_niet_mag_modereren_komt_er_niet_in_en_ziet_het_niet_in_het_menu(client, project, thema):
    for adres in adressen(project, thema):
        assert client.get(adres).headers["Location"].startswith("/cms/login/")
    client.force_login(maak_medewerker("participatie.view_inbreng", "participatie.view_origineel"))
    for adres in adressen(project, thema):
        for methode in (client.get, client.post):
            response = methode(adres)
            assert (response.status_code, response.headers["Location"]) == (302, "/cms/")
    assert "/cms/themas/" not in tekst(client.get("/cms/"))


def test_een_moderator_vindt_de_themas_in_het_menu_de_werklijst_en_het_leesscherm(cms, project, maak_rijen):
    [rij] = maak_rijen(1)
    assert "/cms/themas/" in tekst(cms.get("/cms/"))
    assert 'href="/cms/themas/"' in tekst(cms.get("/cms/inbreng/"))
    assert f'href="/cms/themas/{project.pk}/"' in tekst(cms.get(f"/cms/inbreng/?project={project.pk}"))
    assert f'href="/cms/themas/{project.pk}/"' in tekst(cms.get(f"/cms/inbreng/{rij.pk}/"))
    assert f'href="/cms/themas/{project.pk}/"' in tekst(cms.get("/cms/themas/"))


def test_vanuit_het_project_is_er_een_knop_naar_de_themas(client, project):
    client.force_login(maak_medewerker(is_superuser=True))
    assert f"/cms/themas/{project.pk}/" in tekst(client.get(f"/cms/pages/{project.pk}/edit/"))


def test_onbekende_adressen_en_handelingen_zijn_een_nette_fout(cms, project, scherm):
    elders = actions.maken(maak_project(), "Elders")
    for adres in (
        "/cms/themas/999999/",
        f"/cms/themas/{project.pk}/{elders.pk}/",
        f"/cms/themas/{project.pk}/besluit/9/",
    ):
        assert cms.get(adres).status_code == 404
    for gegevens in ({}, {"actie": "onzin"}, {"actie": "uit_elkaar", "bron": "x"}):
        assert cms.post(scherm, gegevens).status_code == 400
    for reeks in ("?zoek=%00", "?wat=999999", "?wat=%00&p=1e99", "?p=-1"):
        assert cms.get(f"/cms/themas/{project.pk}/{reeks}").status_code == 200, reeks


# --- Indelen --------------------------------------------------------------------------------------


def test_aanvinken_en_een_nieuw_thema_gaat_in_een_stap_en_is_terug_te_draaien(cms, lijst, project, maak_rijen):
    rijen = maak_rijen(3)
    assert "<strong>0 van 3</strong> ingedeeld" in tekst(cms.get(lijst))
    pagina = tekst(cms.post(lijst, {"inbreng": pks(rijen[:2]), "nieuw": "Bomen"}, follow=True))
    assert "2 keer inbreng bij een thema gezet." in pagina
    assert "<strong>2 van 3</strong> ingedeeld" in pagina
    assert (rijen[2].kenmerk in pagina, rijen[0].kenmerk in pagina) == (True, False)
    op = re.search(r'name="op" value="([^"]+)"', pagina).group(1)
    assert "Dat is ongedaan gemaakt." in tekst(cms.post(f"{lijst}ongedaan/", {"op": op}, follow=True))
    assert not Themaindeling.objects.exists()
    assert "niet meer ongedaan" in tekst(cms.post(f"{lijst}ongedaan/", {"op": op}, follow=True))
    assert "niet meer ongedaan" in tekst(cms.post(f"{lijst}ongedaan/", {"op": "2026-99-99T99:99"}, follow=True))


def test_meer_themas_tegelijk_en_alles_wat_gezocht_is(cms, lijst, project, thema, formulier):
    bomen = actions.maken(project, "Bomen")
    rijen = [maak_inbreng(formulier, f"Laat de boom staan {n}") for n in range(60)]
    maak_inbreng(formulier, "Iets anders")
    cms.post(f"{lijst}?zoek=boom", {"alles": "on", "themas": [thema.pk, bomen.pk]})
    assert Themaindeling.objects.filter(thema=thema).count() == len(rijen)
    assert Themaindeling.objects.filter(thema=bomen).count() == len(rijen)


def test_zonder_keuze_verandert_er_niets_en_blijft_staan_wat_was_gekozen(cms, lijst, thema, maak_rijen):
    [rij] = maak_rijen(1)
    leeg = cms.post(lijst, {"inbreng": ["x", "999999999999999999999", "\x00"], "themas": [thema.pk]})
    assert leeg.status_code == 422
    zonder = cms.post(lijst, {"inbreng": [rij.pk]})
    assert zonder.status_code == 422
    assert f'value="{rij.pk}" checked' in tekst(zonder)
    assert "Kies een thema, of schrijf een nieuw thema." in tekst(zonder)
    assert cms.post(lijst, {"inbreng": [rij.pk], "nieuw": "x" * 121}).status_code == 422
    assert not Themaindeling.objects.exists()


def test_het_scherm_stelt_een_thema_voor_op_de_woorden_in_de_tekst(cms, lijst, thema, formulier):
    maak_inbreng(formulier, "Er verdwijnen te veel parkeerplaatsen.")
    maak_inbreng(formulier, "Meer bankjes.")
    assert tekst(cms.get(lijst)).count("Lijkt op: Parkeren") == 1


def test_wie_het_origineel_niet_mag_zien_vindt_er_niets_in_en_leest_het_niet(client, lijst, formulier):
    client.force_login(maak_medewerker(MODEREREN))
    maak_inbreng(formulier, "Bel mij op 06 12345678 over de bomen.")
    assert "06 12345678" not in tekst(client.get(lijst))
    assert "Niets gevonden" in tekst(client.get(lijst, {"zoek": "12345678"}))


def test_afgewezen_inbreng_telt_niet_mee_tot_iemand_haar_toch_indeelt(cms, lijst, thema, maak_rijen, door):
    [rij] = maak_rijen(1)
    inbreng_acties.niet_plaatsen(rij, "Reclame.", door)
    assert "Er is nog geen inbreng bij dit project" in tekst(cms.get(lijst))
    actions.indelen([rij.pk], [thema], door)
    assert "<strong>1 van 1</strong> ingedeeld" in tekst(cms.get(lijst))


def test_de_lijst_met_projecten_telt_hetzelfde_als_de_lijst_van_het_project(cms, thema, maak_rijen, door):
    geordend, afgewezen, _nieuw, geweigerd = maak_rijen(4)
    actions.indelen(pks([geordend, geweigerd]), [thema], None)
    for rij in (afgewezen, geweigerd):
        inbreng_acties.niet_plaatsen(rij, "Reclame.", door)
    [project] = cms.get("/cms/themas/").context["bladzij"]
    telling = cms.get(f"/cms/themas/{project.pk}/").context["telling"]
    assert (project.aantal, project.zonder) == (3, 1)
    assert (project.aantal, project.aantal - project.zonder) == (telling["totaal"], telling["klaar"])


def test_op_het_leesscherm_zet_je_de_themas_van_een_inbreng(cms, project, thema, maak_rijen):
    [rij] = maak_rijen(1)
    adres = f"/cms/themas/inbreng/{rij.pk}/"
    pagina = tekst(cms.post(adres, {"zet-themas": [thema.pk], "zet-nieuw": "Bomen"}, follow=True))
    assert "De thema’s van deze inbreng zijn bijgewerkt." in pagina
    assert set(rij.themas.values_list("titel", flat=True)) == {"Parkeren", "Bomen"}
    cms.post(adres, {})
    assert not rij.themas.exists()
    assert "Kies thema’s uit de lijst." in tekst(cms.post(adres, {"zet-themas": ["999"]}, follow=True))
    assert cms.post("/cms/themas/inbreng/999999/").status_code == 404


@pytest.mark.parametrize("aantal", [2, 60])
def test_de_schermen_kosten_een_vast_aantal_vragen(
    cms, lijst, scherm, project, thema, maak_rijen, door, aantal, vastgelegd, django_assert_max_num_queries, stadsvragen
):
    with vastgelegd():
        rijen = maak_rijen(aantal)
        for nummer in range(aantal // 4):
            actions.maken(project, f"Thema {nummer}")
        actions.indelen(pks(rijen[: aantal // 2]), [thema], door)
    cms.get(lijst)
    for adres in ("/cms/themas/", lijst, f"{lijst}?wat=alles", scherm, f"{lijst}besluit/"):
        with django_assert_max_num_queries(23 + stadsvragen):
            cms.get(adres)
