"""Niemand geeft zichzelf meer rechten, en wie accounts beheert blijft van de sterkere accounts af."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.serializers import serialize
from django.urls import reverse

from stadmaken.common.models import Medewerker
from tests.adressen import ELKE_ROL, geweigerd
from tests.common.accounts.hulp import LIJST, NIEUW, alles, invoer, met_rol, rollen_van, wijzig

pytestmark = pytest.mark.django_db
STERK = ("superuser", "beheerder", "privacy", "los recht")


def sterk(soort: str) -> Medewerker:
    """Een account waar een beheerder van afblijft."""
    velden = {"email": "sterk@voorbeeld.test", "first_name": "Sterk"}
    if soort == "superuser":
        return met_rol(is_superuser=True, **velden)
    if soort == "los recht":
        wie = met_rol("Lezer", **velden)
        wie.user_permissions.add(Permission.objects.get(codename="change_medewerker"))
        return wie
    return met_rol("Beheerder" if soort == "beheerder" else "Privacyfunctionaris", **velden)


@pytest.fixture
def beheerder(client):
    wie = met_rol("Beheerder", first_name="Karim", email="karim@voorbeeld.test")
    client.force_login(wie)
    return wie


def stand() -> str:
    """Alle accounts met hun rollen en rechten; wanneer iemand binnenkwam telt niet."""
    Medewerker.objects.update(last_login=None)
    return serialize("json", Medewerker.objects.order_by("pk"))


@pytest.mark.parametrize("soort", STERK)
def test_een_beheerder_wijzigt_en_verwijdert_geen_sterk_account(client, beheerder, soort):
    ander = sterk(soort)
    eerst = stand()
    for pad in (wijzig(ander), f"/cms/users/delete/{ander.pk}/", f"/cms/users/link/{ander.pk}/"):
        assert geweigerd(client.get(pad)) or client.get(pad).status_code == 405
        assert geweigerd(client.post(pad, alles(ander))), pad
    assert stand() == eerst


def test_een_beheerder_wijzigt_en_verwijdert_het_eigen_account_niet(client, beheerder):
    eerst = stand()
    for pad in (wijzig(beheerder), f"/cms/users/delete/{beheerder.pk}/"):
        assert geweigerd(client.get(pad))
        assert geweigerd(client.post(pad, alles(beheerder)))
    assert stand() == eerst


@pytest.mark.parametrize("rol", ["Beheerder", "Privacyfunctionaris"])
@pytest.mark.parametrize("wat", ["nieuw", "bestaand"])
def test_een_beheerder_geeft_geen_beveiligde_rol(client, beheerder, rol, wat):
    noor = met_rol("Lezer", email="noor@voorbeeld.test")
    pad = NIEUW if wat == "nieuw" else wijzig(noor)
    velden = invoer(
        None if wat == "nieuw" else noor, rol, **({"email": "nog-een@voorbeeld.test"} if wat == "nieuw" else {})
    )
    assert client.post(pad, velden).status_code == 200  # geen omleiding: het formulier met de fout
    assert not Medewerker.objects.filter(groups__name=rol).exclude(pk=beheerder.pk).exists()


def test_een_beheerder_maakt_niemand_almachtig(client, beheerder):
    noor = met_rol("Lezer", email="noor@voorbeeld.test")
    client.post(wijzig(noor), invoer(noor, "Lezer", is_superuser="on", is_staff="on", groups="1", user_permissions="1"))
    client.post(NIEUW, invoer(None, "Lezer", email="nieuw@voorbeeld.test", is_superuser="on", username="baas"))
    assert Medewerker.objects.count() == 3
    assert not Medewerker.objects.filter(is_superuser=True).exists()
    assert not Medewerker.objects.filter(user_permissions__isnull=False).exists()
    assert not Medewerker.objects.filter(username="baas").exists()


@pytest.mark.parametrize("soort", [*STERK, "zichzelf"])
@pytest.mark.parametrize("actie", ["assign_role", "set_active_state", "delete"])
def test_met_meer_tegelijk_gelden_dezelfde_regels(client, beheerder, soort, actie):
    ander = beheerder if soort == "zichzelf" else sterk(soort)
    noor = met_rol("Lezer")
    eerst = rollen_van(ander)
    velden = {"role": Group.objects.get(name="Inbreng").pk, "mark_as_active": "False"}
    pad = (
        f"{reverse('wagtail_bulk_action', args=['common', 'medewerker', actie])}?id={ander.pk}&id={noor.pk}&next=/cms/"
    )
    assert client.post(pad, velden).status_code == 302
    ander = Medewerker.objects.get(pk=ander.pk)
    assert (ander.is_active, rollen_van(ander)) == (True, eerst)
    if actie == "delete":
        assert not Medewerker.objects.filter(pk=noor.pk).exists()
    elif actie == "assign_role":
        assert rollen_van(noor) == {"Lezer", "Inbreng"}
    else:
        assert not Medewerker.objects.get(pk=noor.pk).is_active


@pytest.mark.parametrize("rol", ["Beheerder", "Privacyfunctionaris"])
def test_met_meer_tegelijk_is_een_beveiligde_rol_niet_te_geven(client, beheerder, rol):
    noor = met_rol("Lezer")
    pad = reverse("wagtail_bulk_action", args=["common", "medewerker", "assign_role"])
    antwoord = client.post(f"{pad}?id={noor.pk}&next=/cms/", {"role": Group.objects.get(name=rol).pk})
    assert antwoord.status_code == 200
    assert rollen_van(noor) == {"Lezer"}
    assert rol not in client.get(f"{pad}?id={noor.pk}").content.decode()


def test_alles_mag_met_alle_rechten_behalve_jezelf_uitzetten(client, admin_user):
    ander = sterk("beheerder")
    client.force_login(admin_user)
    client.post(wijzig(ander), invoer(ander, "Privacyfunctionaris", is_superuser="on"))
    assert rollen_van(ander) == {"Privacyfunctionaris"}
    assert Medewerker.objects.get(pk=ander.pk).is_superuser
    velden = invoer(admin_user)
    del velden["is_active"]
    client.post(wijzig(admin_user), velden)
    client.post(f"/cms/users/delete/{admin_user.pk}/")
    admin_user.refresh_from_db()
    assert admin_user.is_active
    assert admin_user.is_superuser


def test_een_account_kopieren_kan_niet(client, admin_user):
    client.force_login(admin_user)
    assert client.get(f"/cms/users/copy/{admin_user.pk}/").status_code == 404


def test_rollen_en_hun_rechten_wijzigt_alleen_iemand_met_alle_rechten(client, beheerder, admin_user):
    groep = Group.objects.get(name="Lezer")
    paden = [reverse(f"wagtailusers_groups:{naam}", args=[groep.pk]) for naam in ("edit", "delete")]
    for pad in (*paden, reverse("wagtailusers_groups:add")):
        assert geweigerd(client.get(pad))
        assert geweigerd(client.post(pad, {"name": "Meer rechten", "permissions": ["1"]}))
    assert Group.objects.filter(name="Lezer").exists()
    client.force_login(admin_user)
    assert client.get(paden[0]).status_code == 200


def test_de_eigen_gegevens_zijn_wel_te_wijzigen(client, beheerder):
    gegevens = {
        "name_email-first_name": "Karim",
        "name_email-last_name": "Nieuw",
        "name_email-email": beheerder.email,
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
    }
    extra = {f"{deel}is_superuser": "on" for deel in ("", "name_email-", "theme-", "password-")}
    assert client.post("/cms/account/", {**gegevens, **extra}).status_code == 302
    beheerder.refresh_from_db()
    assert (beheerder.last_name, beheerder.is_superuser, rollen_van(beheerder)) == ("Nieuw", False, {"Beheerder"})


@pytest.mark.parametrize("rol", [rol for rol in ELKE_ROL if rol != "Beheerder"])
def test_wie_geen_accounts_beheert_ziet_geen_lijst_geen_download_en_geen_menu(client, rol):
    client.force_login(met_rol(rol))
    ander = sterk("superuser")
    for pad in (
        LIJST,
        f"{LIJST}?export=csv",
        f"{LIJST}results/",
        NIEUW,
        "/cms/groups/",
        wijzig(ander),
        "/cms/users/edit/999999/",
    ):
        assert geweigerd(client.get(pad)), pad
    assert "/cms/users/" not in client.get("/cms/").content.decode()


def test_wat_beveiligd_is_volgt_uit_de_rechten_en_niet_uit_de_naam(client, beheerder):
    noor = met_rol("Lezer", email="noor@voorbeeld.test")
    soort = ContentType.objects.get(app_label="wagtailcore", model="workflow")
    for recht in (
        Permission.objects.get(codename="change_group"),
        Permission.objects.get(content_type=soort, codename="add_workflow"),
    ):
        groep = Group.objects.create(name=f"Handig {recht.codename}")
        groep.permissions.add(recht)
        assert client.post(wijzig(noor), invoer(noor, groep.name)).status_code == 200
    assert rollen_van(noor) == {"Lezer"}


def test_elke_rol_die_accounts_beheert_of_toeziet_is_beveiligd():
    from stadmaken.common.accounts.rules import beveiligde_rollen

    met_rol("Lezer")
    assert set(beveiligde_rollen().values_list("name", flat=True)) == {"Beheerder", "Privacyfunctionaris"}
