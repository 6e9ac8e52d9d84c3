import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from home.rollen import zet_rollen
from tests.fabriek import maak_medewerker, maak_project
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinator(db):
    cursus, activiteit = maak_cursus(), maak_activiteit()
    zet_rollen()
    wie = maak_medewerker(naam="cursus")
    wie.groups.add(Group.objects.get(name="Cursuscoördinator"))
    return wie, cursus, activiteit


def test_een_coordinator_bewerkt_cursussen_en_activiteiten_en_geen_andere_paginas(client, coordinator):
    wie, cursus, activiteit = coordinator
    project = maak_project()
    client.force_login(wie)
    for pagina in (cursus, activiteit):
        assert client.get(f"/cms/pages/{pagina.pk}/edit/").status_code == 200
    assert client.get(f"/cms/pages/{project.pk}/edit/").status_code == 302


def test_een_coordinator_leest_geen_inbreng_en_ziet_wel_deelnemers(client, coordinator):
    wie, _cursus, _activiteit = coordinator
    client.force_login(wie)
    assert client.get("/cms/agenda/").status_code == 200
    assert client.get("/cms/initiatieven/aanmelding/").status_code == 200
    assert client.get("/cms/inbreng/").status_code == 302
    assert not wie.has_perm("participatie.view_origineel")


def test_nog_eens_zetten_verandert_niets_en_een_los_recht_gaat_weg(coordinator):
    groep = Group.objects.get(name="Cursuscoördinator")
    eerst = GroupPagePermission.objects.filter(group=groep).count()
    groep.permissions.add(Permission.objects.get(codename="view_origineel"))
    zet_rollen()
    assert GroupPagePermission.objects.filter(group=groep).count() == eerst == 6
    assert not groep.permissions.filter(codename="view_origineel").exists()


def test_zonder_school_of_agenda_zijn_er_geen_rechten_op_paginas(db):
    zet_rollen()
    groep = Group.objects.get(name="Cursuscoördinator")
    assert not GroupPagePermission.objects.filter(group=groep).exists()
