"""Zet de database naar de tabel."""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from participatie.platforms.workflow import zet_workflow
from stadmaken.common.stad import hele_installatie

from ..werkstroom import zet_vier_ogen
from .tabel import ROLLEN
from .taken import Rol

# Ook met een eigen model toetst Wagtail de beeldbank aan de rechten op zijn eigen modellen.
BEELDBANK = (("wagtailimages", "image"), ("wagtaildocs", "document"))
# Wagtail maakt deze bij het begin zelf, met rechten op elke pagina.
VAN_WAGTAIL = ("Editors", "Moderators")


def _recht(naam: str) -> Permission:
    app, codenaam = naam.split(".")
    return Permission.objects.get(content_type__app_label=app, codename=codenaam)


@hele_installatie()
@transaction.atomic
def zet_rollen() -> tuple[Rol, ...]:
    """Geef elke groep precies de rechten uit de tabel, en de workflow haar goedkeurders.

    Andere groepen, ook die van wijkplatforms, blijven zoals ze zijn. De lege groepen van Wagtail gaan weg. Een rol is
    in elke stad dezelfde groep: wie haar heeft, heeft haar rechten alleen in de eigen stad.
    """
    Group.objects.filter(name__in=VAN_WAGTAIL, user=None).delete()
    for rol in ROLLEN:
        groep, _nieuw = Group.objects.get_or_create(name=rol.naam)
        groep.permissions.set([_recht(naam) for naam in rol.modellen])
        _zet_paginas(groep, rol)
        _zet_verzamelingen(groep, rol)
    zet_workflow(Group.objects.get(name="Wijkplatformredactie"))
    zet_vier_ogen(Group.objects.get(name="Webredactie"))
    return ROLLEN


def _zet_paginas(groep: Group, rol: Rol) -> None:
    pagina = ContentType.objects.get_for_model(Page)
    GroupPagePermission.objects.filter(group=groep).delete()
    for codenaam in rol.paginas:
        recht = Permission.objects.get(content_type=pagina, codename=codenaam)
        for tak in rol.takken():
            GroupPagePermission.objects.create(group=groep, page=tak, permission=recht)


def _zet_verzamelingen(groep: Group, rol: Rol) -> None:
    wortel = Collection.get_first_root_node()
    namen = [f"{app}.{actie}_{model}" for app, model in BEELDBANK for actie in rol.beeldbank]
    namen += [f"wagtailcore.{actie}_collection" for actie in rol.mappen]
    GroupCollectionPermission.objects.filter(group=groep).delete()
    for naam in namen:
        GroupCollectionPermission.objects.create(group=groep, collection=wortel, permission=_recht(naam))
