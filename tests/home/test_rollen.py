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


def test_alleen_de_beheerder_beheert_accounts_en_niemand_groepen_werkstromen_of_sites():
    zet_rollen()
    over_rechten = ("auth.", "common.add_medewerker", "common.change_medewerker", "common.delete_medewerker")
    beheer = ("wagtailcore.", "wagtailusers.", "contenttypes.", "sessions.")
    gevonden = {
        rol.naam: {r for r in lid_van(rol.naam).get_all_permissions() if r.startswith((*over_rechten, *beheer))}
        for rol in ROLLEN
    }
    paginas = {f"wagtailcore.{soort}_page" for soort in ("add", "change", "publish", "lock", "unlock", "bulk_delete")}
    assert gevonden.pop("Beheerder") - paginas == {"auth.view_group", *over_rechten[1:]}
    assert {rol for rol, rechten in gevonden.items() if rechten - paginas} == set()


GEGEVENS = {
    "participatie.view_inbreng": {"Inbreng"},
    "participatie.moderate_inbreng": {"Inbreng"},
    "participatie.view_origineel": {"Inbreng", "Projectcommunicatie", "Privacyfunctionaris"},
    "participatie.moderate_eigen_inbreng": {"Projectcommunicatie"},
    "common.view_auditlog": {"Beheerder", "Privacyfunctionaris"},
    "participatie.view_verzoek": {"Privacyfunctionaris"},
    "participatie.change_verzoek": {"Privacyfunctionaris"},
    "participatie.view_opschoonbewijs": {"Privacyfunctionaris"},
    "home.behandel_gegevens": {"Privacyfunctionaris"},
    "common.view_bericht": {"Inbreng"},
    "common.change_bericht": {"Inbreng"},
    "initiatieven.view_aanmelding": {"Cursuscoördinator"},
    "initiatieven.beheer_aanmelding": {"Cursuscoördinator"},
    "initiatieven.beheer_abonnee": {"Nieuwsbriefredactie"},
    "initiatieven.exporteer_abonnee": {"Nieuwsbriefredactie"},
}


@pytest.mark.parametrize("recht", GEGEVENS)
def test_gegevens_van_bewoners_ziet_alleen_wie_ermee_werkt(recht):
    zet_rollen()
    assert {rol.naam for rol in ROLLEN if lid_van(rol.naam).has_perm(recht)} == GEGEVENS[recht]


def test_een_lezer_wijzigt_niets():
    zet_rollen()
    rechten = lid_van("Lezer").get_all_permissions() - {"wagtailadmin.access_admin"}
    assert rechten
    assert {recht.split(".")[1].split("_")[0] for recht in rechten} == {"view"}


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
