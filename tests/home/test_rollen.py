from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from wagtail.models import GroupPagePermission

from home.rollen import ROLLEN, Taak, taken, zet_rollen
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


def test_de_groepen_van_wagtail_gaan_weg_tenzij_er_iemand_in_zit():
    assert Group.objects.filter(name__in=("Editors", "Moderators")).count() == 2
    Medewerker.objects.create_user("schrijver").groups.add(Group.objects.get(name="Editors"))
    zet_rollen()
    assert list(Group.objects.filter(name__in=("Editors", "Moderators")).values_list("name", flat=True)) == ["Editors"]


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


def test_de_tabel_in_de_documentatie_klopt(capsys):
    call_command("rollen", tabel=True)
    tabel = capsys.readouterr().out
    assert tabel in Path(settings.PROJECTMAP, "docs", "rollen.md").read_text()
    assert not Group.objects.filter(name="Lezer").exists()


def test_elke_taak_hoort_bij_een_rol():
    alle = {taak for taak in vars(taken).values() if isinstance(taak, Taak)}
    assert alle == {taak for rol in ROLLEN for taak in rol.taken}
