"""Leden uitnodigen, opnieuw mailen, intrekken en terughalen, en wat een lid dan mag."""

import re

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from home.rollen import zet_rollen
from participatie.models import Platformtoegang
from participatie.platforms import actions, rules
from stadmaken.common.models import Bericht, Medewerker
from tests.fabriek import maak_medewerker
from tests.fabriek_platforms import maak_lid, maak_platform

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform():
    return maak_platform(title="Platform Delftwijk")


@pytest.fixture
def beheerder(client):
    zet_rollen()
    wie = maak_medewerker()
    wie.groups.add(Group.objects.get(name="Wijkplatformredactie"))
    client.force_login(wie)
    return wie


def scherm(platform) -> str:
    return reverse("platforms_beheer:leden", args=[platform.pk])


def nodig_uit(client, platform, email="noor@voorbeeld.test", naam="Noor Fictief"):
    return client.post(scherm(platform), {"actie": "uitnodigen", "naam": naam, "email": email}, follow=True)


def test_toegang_geven_mag_vaker_en_geeft_nooit_het_recht_om_te_publiceren(platform):
    toegang = actions.geef_toegang(platform)
    assert actions.geef_toegang(platform) == toegang
    rechten = GroupPagePermission.objects.filter(group=toegang.groep)
    assert sorted(rechten.values_list("permission__codename", flat=True)) == ["add_page", "change_page"]
    assert {recht.page_id for recht in rechten} == {platform.pk}
    mappen = GroupCollectionPermission.objects.filter(group=toegang.groep)
    assert {recht.collection_id for recht in mappen} == {toegang.map_id}
    assert mappen.count() == 6
    assert [recht.codename for recht in toegang.groep.permissions.all()] == ["access_admin"]


def test_twee_platforms_met_dezelfde_titel_hebben_elk_hun_eigen_groep(platform):
    ander = maak_platform(title=platform.title)
    assert actions.geef_toegang(platform).groep != actions.geef_toegang(ander).groep


def test_de_opdracht_rollen_laat_de_toegang_van_platforms_staan(platform):
    lid = maak_lid(platform)
    zet_rollen()
    assert platform.permissions_for_user(Medewerker.objects.get(pk=lid.pk)).can_edit()


def test_een_verwijderd_platform_laat_geen_groep_met_toegang_achter(platform):
    lid = maak_lid(platform)
    platform.delete()
    assert not Platformtoegang.objects.exists()
    assert not Medewerker.objects.get(pk=lid.pk).has_perm("wagtailadmin.access_admin")
    assert Collection.objects.filter(name__contains="Platform Delftwijk").exists()


def test_een_nieuw_lid_kiest_met_de_link_een_wachtwoord_en_kan_erin(client, platform, beheerder):
    tekst = nodig_uit(client, platform).content.decode()
    assert "Noor Fictief krijgt een mail" in tekst
    assert "Uitgenodigd" in tekst
    lid = Medewerker.objects.get(email="noor@voorbeeld.test")
    assert not lid.has_usable_password()
    bericht = Bericht.objects.get(aan="noor@voorbeeld.test")
    assert bericht.onderwerp == "U kunt de pagina van Platform Delftwijk nu zelf bijhouden"
    client.logout()
    pad = re.search(r"https://doemee\.test(\S+/sleutel/\S+)", bericht.tekst)[1]
    eerst = client.get(pad, follow=True)
    wachtwoord = "een-heel-lang-wachtwoord-2026"
    client.post(eerst.request["PATH_INFO"], {"password1": wachtwoord, "password2": wachtwoord})
    client.post("/cms/login/", {"username": lid.username, "password": wachtwoord})
    assert client.get(reverse("wagtailadmin_pages:edit", args=[platform.pk])).status_code == 200


def test_de_link_in_de_mail_openen_verandert_niets(client, platform, beheerder):
    nodig_uit(client, platform)
    pad = re.search(r"https://doemee\.test(\S+/sleutel/\S+)", Bericht.objects.get().tekst)[1]
    for _keer in range(3):
        assert client.get(pad, follow=True).status_code == 200
    assert not Medewerker.objects.get(email="noor@voorbeeld.test").has_usable_password()


def test_wie_al_een_account_heeft_krijgt_er_geen_tweede(client, platform, beheerder):
    bekend = maak_medewerker(naam="al-bekend", email="Noor@voorbeeld.test")
    client.force_login(bekend)
    client.logout()
    client.force_login(beheerder)
    tekst = nodig_uit(client, platform).content.decode()
    assert "had al een account" in tekst
    assert Medewerker.objects.filter(email__iexact="noor@voorbeeld.test").count() == 1
    assert rules.is_lid(bekend, platform.pk)
    assert "/sleutel/" not in Bericht.objects.get().tekst


def test_wie_al_een_account_heeft_maar_nooit_inlogde_kiest_eerst_een_wachtwoord(client, platform, beheerder):
    maak_medewerker(naam="al-bekend", email="noor@voorbeeld.test")
    tekst = nodig_uit(client, platform).content.decode()
    assert "krijgt een mail met een link om een wachtwoord te kiezen" in tekst
    assert "/sleutel/" in Bericht.objects.get().tekst


def test_een_uitgezet_account_komt_er_niet_door_een_uitnodiging_weer_in(client, platform, beheerder):
    uit = maak_medewerker(naam="uit", email="noor@voorbeeld.test", is_active=False)
    antwoord = nodig_uit(client, platform)
    assert antwoord.status_code == 422
    assert "uitgezet" in antwoord.content.decode()
    assert not uit.groups.exists()
    assert not Bericht.objects.exists()


@pytest.mark.parametrize("email", ["", "geen adres", "a@b", "x" * 200 + "@voorbeeld.test", "noor@voorbeeld.test\x00"])
def test_een_verkeerd_adres_wordt_uitgelegd(client, platform, beheerder, email):
    antwoord = nodig_uit(client, platform, email)
    assert antwoord.status_code == 422
    assert not Bericht.objects.exists()
    assert "Er is nog niemand uitgenodigd." in antwoord.content.decode()


def test_de_mail_kan_opnieuw(client, platform, beheerder):
    nodig_uit(client, platform)
    lid = Medewerker.objects.get(email="noor@voorbeeld.test")
    client.post(scherm(platform), {"actie": "opnieuw", "lid": lid.pk})
    assert Bericht.objects.filter(aan=lid.email).count() == 2


def test_intrekken_werkt_meteen_en_is_ongedaan_te_maken(client, platform, beheerder):
    lid = maak_lid(platform, first_name="Noor")
    antwoord = client.post(scherm(platform), {"actie": "intrekken", "lid": lid.pk}, follow=True)
    assert not rules.is_lid(lid, platform.pk)
    client.force_login(lid)
    assert client.get(reverse("wagtailadmin_pages:edit", args=[platform.pk])).status_code in {302, 403}
    client.force_login(beheerder)
    bewijs = re.search(r'name="ongedaan" value="([^"]+)"', antwoord.content.decode())[1]
    assert "kan er weer in" in client.post(scherm(platform), {"ongedaan": bewijs}, follow=True).content.decode()
    assert rules.is_lid(lid, platform.pk)


def test_ongedaan_maken_haalt_niemand_bij_een_ander_platform(client, platform, beheerder):
    lid, ander = maak_lid(platform), maak_platform()
    actions.geef_toegang(ander)
    antwoord = client.post(scherm(platform), {"actie": "intrekken", "lid": lid.pk}, follow=True)
    bewijs = re.search(r'name="ongedaan" value="([^"]+)"', antwoord.content.decode())[1]
    for vals in (bewijs, bewijs + "x", "onzin", "", "\x00"):
        client.post(scherm(ander), {"ongedaan": vals})
    assert not rules.is_lid(lid, ander.pk)


@pytest.mark.parametrize("actie", ["opnieuw", "intrekken"])
def test_van_een_ander_platform_is_niemand_weg_te_sturen(client, platform, beheerder, actie):
    lid = maak_lid(maak_platform())
    client.post(scherm(platform), {"actie": actie, "lid": lid.pk})
    assert lid.groups.exists()
    assert not Bericht.objects.exists()


def test_een_lid_nodigt_zelf_niemand_uit(client, platform):
    client.force_login(maak_lid(platform))
    assert client.get(scherm(platform)).status_code == 403
    nodig_uit(client, platform)
    assert not Medewerker.objects.filter(email="noor@voorbeeld.test").exists()


def test_wie_ook_een_gewone_rol_heeft_is_niet_alleen_lid(platform):
    zet_rollen()
    lid = maak_lid(platform)
    assert rules.alleen_lid(lid)
    lid.groups.add(Group.objects.get(name="Lezer"))
    assert not rules.alleen_lid(lid)
    assert not rules.alleen_lid(maak_medewerker())
    lid.is_active = False
    assert not rules.is_lid(lid, platform.pk)


def test_een_lid_verwijdert_of_verplaatst_het_platform_niet_ook_niet_als_het_offline_is(client, platform):
    client.force_login(maak_lid(platform))
    platform.unpublish()
    pad = reverse("wagtailadmin_pages:delete", args=[platform.pk])
    client.post(pad)
    client.post(reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"]) + f"?id={platform.pk}")
    platform.refresh_from_db()
