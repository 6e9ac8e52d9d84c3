"""Wat de tests van accounts delen."""

from typing import Any

from django.contrib.auth.models import Group, Permission

from home.rollen import zet_rollen
from stadmaken.common.models import Medewerker
from tests.fabriek import maak_medewerker

LIJST, NIEUW = "/cms/users/", "/cms/users/new/"


def met_rol(*rollen: str, **velden: Any) -> Medewerker:
    """Een account met deze rollen."""
    if not Group.objects.filter(name="Lezer").exists():
        zet_rollen()
    wie: Medewerker = maak_medewerker(**velden)
    wie.user_permissions.clear()
    wie.groups.add(*Group.objects.filter(name__in=rollen))
    return wie


def wijzig(account: Medewerker) -> str:
    return f"/cms/users/edit/{account.pk}/"


def invoer(account: Medewerker | None = None, *rollen: str, **velden: Any) -> dict[str, Any]:
    """Wat het formulier verstuurt."""
    gegevens = {
        "first_name": account.first_name or "Noor" if account else "Noor",
        "last_name": "",
        "email": account.email or "noor@voorbeeld.test" if account else "noor@voorbeeld.test",
        "is_active": "on",
        "rollen": [Group.objects.get(name=rol).pk for rol in rollen],
    }
    return {**gegevens, **velden}


def rollen_van(account: Medewerker) -> set[str]:
    return set(Medewerker.objects.get(pk=account.pk).groups.values_list("name", flat=True))


def alles(account: Medewerker) -> dict[str, Any]:
    """Een formulier dat om alle rechten vraagt, onder elke naam die zou kunnen."""
    groepen = list(Group.objects.values_list("pk", flat=True))
    rechten = list(Permission.objects.values_list("pk", flat=True))
    return {
        **invoer(account, email="overgenomen@voorbeeld.test"),
        "username": "overgenomen",
        "is_superuser": "on",
        "is_staff": "on",
        "groups": groepen,
        "rollen": groepen,
        "user_permissions": rechten,
        "permissions": rechten,
        "password1": "een-heel-ander-geheim",
        "password2": "een-heel-ander-geheim",
        "password": "een-heel-ander-geheim",
    }
