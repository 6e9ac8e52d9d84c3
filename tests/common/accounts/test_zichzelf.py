"""Elke rol probeert zichzelf meer rechten te geven, over elk adres in het CMS dat over rechten kan gaan."""

import itertools
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.serializers import serialize
from django.urls import NoReverseMatch, get_resolver, reverse
from django.urls.resolvers import URLResolver
from django.utils import timezone
from wagtail.models import (
    CollectionViewRestriction,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Site,
    Workflow,
)

from stadmaken.common.models import Medewerker
from tests.adressen import ELKE_ROL
from tests.common.accounts.hulp import alles, met_rol
from tests.fabriek_platforms import maak_lid, maak_platform

pytestmark = pytest.mark.django_db
# Alles waarin rechten staan, of waarmee iemand er meer krijgt.
RECHTEN = (Group, GroupPagePermission, GroupCollectionPermission, Workflow, GroupApprovalTask, Site, Locale)
RECHTEN += (CollectionViewRestriction,)


def momentopname(wie: Medewerker) -> dict[str, Any]:
    vers = Medewerker.objects.get(pk=wie.pk)
    opname: dict[str, Any] = {m.__name__: serialize("json", m.objects.order_by("pk")) for m in RECHTEN}
    opname["werkstromen"] = list(
        Page.objects.filter(workflowpage__isnull=False).values_list("pk", "workflowpage__workflow")
    )
    opname["eigen rechten"] = (vers.is_superuser, vers.is_staff, vers.is_active, sorted(vers.get_all_permissions()))
    opname["sterke accounts"] = [
        *Medewerker.objects.filter(is_superuser=True).order_by("pk").values_list("pk", "email", "username"),
        *Medewerker.objects.filter(groups__name__in=("Beheerder", "Privacyfunctionaris")).values_list("pk", "email"),
    ]
    return opname


DELEN_VAN_GROEP = ("collection", "document", "image")
DELEN = ("users", "groups", "account", "collections", "workflow", "sites", "locales", "privacy", "bulk")


def namen(boom: URLResolver, ruimte: str = "") -> Iterator[str]:
    """De naam van elk adres, met de ruimte ervoor."""
    for deel in boom.url_patterns:
        if isinstance(deel, URLResolver):
            yield from namen(deel, ":".join(filter(None, (ruimte, deel.namespace))))
        elif deel.name:
            yield f"{ruimte}:{deel.name}" if ruimte else deel.name


def cms_adressen(*nummers: int) -> list[str]:
    """Elk adres in het CMS dat over rechten kan gaan, met deze nummers op elke plek."""
    gevonden = set()
    for naam, nummer, aantal in itertools.product(set(namen(get_resolver())), nummers, range(3)):
        with suppress(NoReverseMatch):
            gevonden.add(reverse(naam, args=[nummer] * aantal))
    for app, model in (("common", "medewerker"), ("auth", "group")):
        for actie in ("assign_role", "set_active_state", "delete"):
            gevonden.add(f"/cms/bulk/{app}/{model}/{actie}/?id={nummers[0]}&id={nummers[1]}")
    return sorted(pad for pad in gevonden if pad.startswith("/cms/") and any(deel in pad for deel in DELEN))


@pytest.mark.parametrize("rol", [*ELKE_ROL, "lid van een platform"])
def test_geen_rol_geeft_zichzelf_meer_rechten(client, rol):
    baas = met_rol(is_superuser=True, email="baas@voorbeeld.test")
    wie = maak_lid(maak_platform()) if rol not in ELKE_ROL else met_rol(rol, email="ik@voorbeeld.test", first_name="Ik")
    Medewerker.objects.filter(pk=wie.pk).update(last_login=timezone.now())
    client.force_login(wie)
    client.get("/cms/")
    eerst = momentopname(wie)
    groep = Group.objects.get(name="Beheerder")
    gegevens = {
        **alles(wie),
        "role": groep.pk,
        "mark_as_active": "False",
        "name": "Meer rechten",
        "restriction_type": "none",
        "page_permissions-TOTAL_FORMS": "1",
        "page_permissions-INITIAL_FORMS": "0",
        "page_permissions-0-page": Page.get_first_root_node().pk,
        "page_permissions-0-permissions": ["publish_page"],
        "groups": [groep.pk],
        "permissions": [Permission.objects.get(codename="change_mailtekst").pk],  # een die het scherm kent
        **{f"{deel}_permissions-{naam}_FORMS": "0" for deel in DELEN_VAN_GROEP for naam in ("TOTAL", "INITIAL")},
        "name_email-first_name": "Ik",
        "name_email-last_name": "Zelf",
        "name_email-email": "ik@voorbeeld.test",
        "name_email-is_superuser": "on",
        "name_email-groups": [groep.pk],
        "password-is_superuser": "on",
        "hostname": "overgenomen.test",
        "port": "80",
        "root_page": Page.get_first_root_node().pk,
        "language_code": "en",
        "active": "on",
    }
    client.raise_request_exception = False
    paden = [pad for pad in cms_adressen(wie.pk, baas.pk, groep.pk) if "logout" not in pad]
    assert len(paden) > 60
    for pad in paden:
        assert client.post(pad, gegevens).status_code < 500, pad
    assert momentopname(wie) == eerst
