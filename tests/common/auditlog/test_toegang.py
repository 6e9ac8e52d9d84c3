"""Wie binnenkwam en wie niet, en wie welke rol of welk recht kreeg."""

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group, Permission
from wagtail.log_actions import LogContext
from wagtail.models import ModelLogEntry

from stadmaken.common.auditlog import toegang
from tests.fabriek import maak_medewerker

pytestmark = pytest.mark.django_db


def regels(actie):
    return [(regel.user_id, regel.object_id) for regel in ModelLogEntry.objects.filter(action=actie)]


def test_aanmelden_en_afmelden_laten_elk_een_regel_na(client):
    wie = maak_medewerker()
    client.force_login(wie)
    client.logout()
    assert regels(toegang.AANGEMELD) == regels(toegang.AFGEMELD) == [(wie.pk, str(wie.pk))]


def test_afmelden_zonder_aangemeld_te_zijn_is_niets(client):
    client.logout()
    assert regels(toegang.AFGEMELD) == []


@pytest.mark.parametrize("gebruikersnaam", ["noor", "noor@haarlem.test"])
def test_een_mislukte_aanmelding_staat_bij_het_account(rf, gebruikersnaam):
    wie = maak_medewerker(naam="noor", email="noor@haarlem.test")
    authenticate(rf.post("/"), username=gebruikersnaam, password="Geheim-Wachtwoord")
    assert regels(toegang.MISLUKT) == [(None, str(wie.pk))]


@pytest.mark.parametrize("gebruikersnaam", ["merel@voorbeeld.test", "Geheim-Wachtwoord", "\x00", "x" * 5000, ""])
def test_wat_iemand_intypte_staat_nergens(rf, gebruikersnaam, stadsmerk):
    authenticate(rf.post("/"), username=gebruikersnaam, password="Geheim-Wachtwoord")
    regel = ModelLogEntry.objects.get(action=toegang.MISLUKT)
    assert (regel.object_id, regel.label, regel.data) == ("0", "Medewerker 0", stadsmerk)


def test_een_blokkade_staat_bij_het_account():
    wie = maak_medewerker(naam="noor")
    toegang.geblokkeerd(username="noor", sender="axes", ip_address="192.0.2.7")
    assert regels(toegang.GEBLOKKEERD) == [(None, str(wie.pk))]


def test_een_rol_geven_en_afnemen_noemt_de_rol():
    beheer, wie, rol = maak_medewerker(), maak_medewerker(), Group.objects.create(name="Proefrol")
    with LogContext(user=beheer):
        wie.groups.add(rol)
        wie.groups.remove(rol)
        rol.user_set.add(wie)
        wie.groups.set([])
        wie.groups.add(rol)
        wie.groups.clear()
    for actie in (toegang.ROL_GEGEVEN, toegang.ROL_AFGENOMEN):
        assert regels(actie) == [(beheer.pk, str(wie.pk))] * 3
        assert {tuple(regel.data["welke"]) for regel in ModelLogEntry.objects.filter(action=actie)} == {("Proefrol",)}


def test_een_rol_die_iemand_al_had_is_geen_nieuws():
    beheer, wie, rol = maak_medewerker(), maak_medewerker(), Group.objects.create(name="Proefrol")
    wie.groups.add(rol)
    with LogContext(user=beheer):
        wie.groups.add(rol)
    assert regels(toegang.ROL_GEGEVEN) == []


def test_een_ander_recht_bij_een_rol_of_account_noemt_het_recht():
    beheer, wie, rol = maak_medewerker(), maak_medewerker(), Group.objects.create(name="Proefrol")
    recht = Permission.objects.get(codename="view_auditlog")
    with LogContext(user=beheer):
        rol.permissions.add(recht)
        wie.user_permissions.add(recht)
        rol.permissions.clear()
    gegeven = ModelLogEntry.objects.filter(action=toegang.RECHT_GEGEVEN)
    assert {regel.object_id for regel in gegeven} == {str(rol.pk), str(wie.pk)}
    assert all(regel.data["welke"] == ["common.view_auditlog"] for regel in gegeven)
    assert regels(toegang.RECHT_AFGENOMEN) == [(beheer.pk, str(rol.pk))]


def test_een_account_uitzetten_of_alle_rechten_geven_staat_erbij():
    beheer, wie = maak_medewerker(), maak_medewerker()
    with LogContext(user=beheer):
        for veld, waarde in (("is_active", False), ("is_active", True), ("is_superuser", True)):
            setattr(wie, veld, waarde)
            wie.save()
        wie.set_password("Iets heel anders 12")
        wie.save()
        wie.save()
    namen = [*ModelLogEntry.objects.filter(user=beheer).order_by("pk").values_list("action", flat=True)]
    assert namen == [
        *("common.account_uitgezet", "common.account_aangezet", "common.alle_rechten_gegeven"),
        toegang.WACHTWOORD,
    ]


def test_aanmelden_zelf_wijzigt_geen_account(client):
    wie = maak_medewerker()
    with LogContext(user=wie):
        client.force_login(wie)
    assert set(ModelLogEntry.objects.values_list("action", flat=True)) == {toegang.AANGEMELD}
