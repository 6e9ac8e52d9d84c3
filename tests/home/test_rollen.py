import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from wagtail.models import GroupPagePermission

from home.rollen import ROLLEN, zet_rollen
from stadmaken.common.models import Medewerker

pytestmark = pytest.mark.django_db


def lid_van(groep: str) -> Medewerker:
    medewerker = Medewerker.objects.create_user(f"lid-{groep}".lower())
    medewerker.groups.add(Group.objects.get(name=groep))
    return medewerker


def test_twee_keer_geeft_dezelfde_rechten():
    zet_rollen()
    eerst = (Group.objects.count(), GroupPagePermission.objects.count())
    zet_rollen()
    assert (Group.objects.count(), GroupPagePermission.objects.count()) == eerst


def test_een_recht_dat_er_niet_hoort_gaat_weg():
    zet_rollen()
    Group.objects.get(name="Lezer").permissions.add(Permission.objects.get(codename="view_origineel"))
    zet_rollen()
    assert not lid_van("Lezer").has_perm("participatie.view_origineel")


def test_de_webredactie_leest_geen_inbreng_en_de_rol_inbreng_wijzigt_geen_paginas():
    zet_rollen()
    assert not lid_van("Webredactie").has_perm("participatie.view_origineel")
    inbreng = lid_van("Inbreng")
    assert inbreng.has_perm("participatie.moderate_inbreng")
    assert not GroupPagePermission.objects.filter(group__in=inbreng.groups.all()).exists()


def test_geen_rol_beheert_accounts_of_groepen():
    zet_rollen()
    for rol in ROLLEN:
        rechten = lid_van(rol.naam).get_all_permissions()
        assert not [recht for recht in rechten if recht.startswith(("auth.", "common.add_medewerker"))]


def test_de_opdracht_noemt_elke_rol(capsys):
    call_command("rollen")
    uitvoer = capsys.readouterr().out
    assert all(rol.naam in uitvoer for rol in ROLLEN)


@pytest.mark.parametrize("pad", ["/cms/images/add/", "/cms/documents/multiple/add/"])
def test_de_webredactie_vult_de_beeldbank_en_de_rol_inbreng_niet(client, pad):
    zet_rollen()
    client.force_login(lid_van("Webredactie"))
    assert client.get(pad).status_code == 200
    client.force_login(lid_van("Inbreng"))
    assert client.get(pad).status_code == 302
