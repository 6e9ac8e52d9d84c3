from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from home.models import InhoudPage
from home.rollen import zet_rollen
from tests.fabriek import maak_home, maak_medewerker

_nummer = iter(range(1, 10_000))


def maak_pagina(tekst: str = "", **velden: Any) -> InhoudPage:
    """Een gepubliceerde gewone pagina met deze opgemaakte tekst."""
    nummer = next(_nummer)
    gegevens = {"title": f"Uitleg {nummer}", "slug": f"uitleg-{nummer}", "samenvatting": "Uitleg.", **velden}
    inhoud = [("tekst", tekst)] if tekst else []
    ouder = gegevens.pop("ouder", None) or maak_home()
    pagina = ouder.add_child(instance=InhoudPage(**gegevens, inhoud=inhoud))
    pagina.save_revision().publish()
    return InhoudPage.objects.get(pk=pagina.pk)


def redacteur_van(pagina: Any, *acties: str, **velden: Any) -> Any:
    """Een medewerker met deze rechten op deze pagina en alles eronder, en nergens anders."""
    wie = maak_medewerker(**velden)
    groep = Group.objects.create(name=f"Groep van {wie.username}")
    wie.groups.add(groep)
    for actie in acties or ("add", "change"):
        recht = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{actie}_page")
        GroupPagePermission.objects.create(group=groep, page=pagina, permission=recht)
    return wie


def met_rol(naam: str, **velden: Any) -> Any:
    """Een medewerker met alleen deze rol."""
    zet_rollen()
    wie = maak_medewerker(**velden)
    wie.groups.add(Group.objects.get(name=naam))
    return wie


@pytest.fixture
def webredactie() -> Any:
    return met_rol("Webredactie", first_name="Wim", last_name="Webredactie", email="wim@voorbeeld.test")
