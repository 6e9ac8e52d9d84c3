"""Een team krijgen, erbij komen en eraf gaan; het geeft rechten op één project en nergens anders."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, PageLogEntry

from participatie.inbreng.rules import mag_dit_project
from participatie.models import Projectteam
from participatie.teams import actions
from stadmaken.common.models import Medewerker
from tests.fabriek import maak_formulier, maak_medewerker, maak_project, maak_projecten
from tests.fabriek_teams import maak_teamlid

pytestmark = pytest.mark.django_db


def vers(wie):
    """Dezelfde medewerker bij een volgend verzoek: rechten worden per verzoek opgehaald."""
    return Medewerker.objects.get(pk=wie.pk)


def test_een_team_geeft_rechten_op_de_tak_van_het_project_en_op_de_eigen_map():
    project, door = maak_project(), maak_medewerker()
    team = actions.geef_team(project, door)
    assert actions.geef_team(project, door) == team
    pagina = GroupPagePermission.objects.filter(group=team.groep)
    assert {rij.permission.codename for rij in pagina} == {"add_page", "change_page", "publish_page"}
    assert {rij.page_id for rij in pagina} == {project.pk}
    assert {rij.collection for rij in GroupCollectionPermission.objects.filter(group=team.groep)} == {team.map}
    assert not team.groep.permissions.exists()


def test_een_lid_bewerkt_en_publiceert_het_project_en_wat_eronder_staat_en_verder_niets():
    project, ander = maak_project(), maak_project()
    lid = vers(maak_teamlid(project))
    for pagina in (project, maak_formulier(project)):
        rechten = pagina.permissions_for_user(lid)
        assert rechten.can_edit()
        assert rechten.can_publish()
    for pagina in (ander, maak_formulier(ander), maak_projecten(), Page.get_first_root_node()):
        rechten = pagina.permissions_for_user(lid)
        assert not any((rechten.can_edit(), rechten.can_publish(), rechten.can_add_subpage(), rechten.can_delete()))


def test_zonder_rol_geeft_het_team_geen_toegang_tot_het_cms_en_geen_inbreng():
    project, wie = maak_project(), maak_medewerker()
    wie.user_permissions.clear()
    actions.voeg_toe(project, wie, None)
    assert vers(wie).get_all_permissions() == set()
    assert not mag_dit_project(vers(wie), project.pk)


def test_uit_het_team_is_meteen_alles_kwijt():
    project, door = maak_project(), maak_medewerker()
    lid, blijft = maak_teamlid(project), maak_teamlid(project)
    assert mag_dit_project(vers(lid), project.pk)
    assert actions.haal_eraf(project, lid, door)
    assert not mag_dit_project(vers(lid), project.pk)
    assert not project.permissions_for_user(vers(lid)).can_edit()
    assert mag_dit_project(vers(blijft), project.pk)


def test_de_laatste_gaat_alleen_met_zoveel_woorden_uit_het_team():
    project = maak_project()
    lid, uitgezet = maak_teamlid(project), maak_teamlid(project)
    Medewerker.objects.filter(pk=uitgezet.pk).update(is_active=False)
    with pytest.raises(actions.LaatsteLidError):
        actions.haal_eraf(project, lid, None)
    assert mag_dit_project(vers(lid), project.pk)
    assert actions.haal_eraf(project, lid, None, ook_de_laatste=True)
    assert not mag_dit_project(vers(lid), project.pk)


def test_twee_keer_hetzelfde_verandert_niets_meer():
    project, lid = maak_project(), maak_medewerker()
    assert actions.voeg_toe(project, lid, None)
    assert not actions.voeg_toe(project, lid, None)
    assert actions.haal_eraf(project, lid, None, ook_de_laatste=True)
    assert not actions.haal_eraf(project, lid, None)
    assert not actions.haal_eraf(maak_project(), lid, None)


def test_elke_stap_staat_in_de_geschiedenis_zonder_naam(stadsmerk):
    project, lid, door = maak_project(), maak_medewerker(naam="karel"), maak_medewerker()
    actions.voeg_toe(project, lid, door)
    actions.haal_eraf(project, lid, door, ook_de_laatste=True)
    regels = PageLogEntry.objects.filter(page=project.pk, action__startswith="participatie.projectteam").order_by("pk")
    assert [regel.action.rpartition(".")[2] for regel in regels] == ["gegeven", "erbij", "eraf"]
    assert {regel.user for regel in regels} == {door}
    assert regels[1].data == {"lid": lid.pk, **stadsmerk}
    assert "karel" not in str([regel.data for regel in regels])


def test_een_nieuw_project_is_een_concept_met_de_maker_in_het_team():
    maker = maak_teamlid()
    project = actions.begin_project("Plein aan de Vaart", maker, maak_projecten())
    assert not project.live
    assert (project.title, project.slug, project.owner) == ("Plein aan de Vaart", "plein-aan-de-vaart", maker)
    assert project.permissions_for_user(vers(maker)).can_publish()
    assert mag_dit_project(vers(maker), project.pk)
    assert not mag_dit_project(maak_teamlid(), project.pk)


def test_een_project_dat_weg_is_laat_geen_groep_achter():
    project = maak_project()
    team = actions.geef_team(project)
    groep, map_ = team.groep, team.map
    project.delete()
    assert not Projectteam.objects.exists()
    assert not Group.objects.filter(pk=groep.pk).exists()
    assert Collection.objects.filter(pk=map_.pk).exists()


def test_ook_via_het_overzicht_verdwijnt_de_groep():
    project = maak_project()
    groep = actions.geef_team(project).groep
    maak_projecten().delete()
    assert not Group.objects.filter(pk=groep.pk).exists()


def test_een_kopie_heeft_geen_team_tot_iemand_er_een_geeft():
    project = maak_project()
    lid = maak_teamlid(project)
    kopie = project.copy(update_attrs={"slug": "kopie", "title": "Kopie"}, keep_live=False)
    assert not Projectteam.objects.filter(project=kopie).exists()
    assert not kopie.permissions_for_user(vers(lid)).can_edit()
    assert not mag_dit_project(vers(lid), kopie.pk)
    actions.voeg_toe(kopie, lid, None)
    assert kopie.permissions_for_user(vers(lid)).can_edit()
