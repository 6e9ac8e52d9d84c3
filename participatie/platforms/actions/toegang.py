"""De groep en de map van een platform: leden zien en wijzigen alleen wat van hun platform is."""

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from ..models import Platformtoegang, WijkplatformPage

# Geen publish: wat een lid instuurt, keurt een communicatiemedewerker goed.
PAGINA = ("add_page", "change_page")
MAP = [
    (app, f"{actie}_{model}")
    for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for actie in ("add", "change", "choose")
]


@transaction.atomic
def geef_toegang(platform: WijkplatformPage) -> Platformtoegang:
    """De toegang van dit platform, met precies de rechten die erbij horen; mag vaker."""
    Page.objects.select_for_update().get(pk=platform.pk)
    toegang = Platformtoegang.objects.filter(platform=platform).first() or _maak(platform)
    toegang.groep.permissions.set([_recht("wagtailadmin", "access_admin")])
    for codenaam in PAGINA:
        recht = _recht("wagtailcore", codenaam)
        GroupPagePermission.objects.get_or_create(group=toegang.groep, page=platform.page_ptr, permission=recht)
    for app, codenaam in MAP:
        recht = _recht(app, codenaam)
        GroupCollectionPermission.objects.get_or_create(group=toegang.groep, collection=toegang.map, permission=recht)
    return toegang


def ruim_toegang_op(instance: Platformtoegang, **_signaal: Any) -> None:
    """Van een platform dat verdwijnt blijft geen groep met toegang over; de map met beelden blijft."""
    Group.objects.filter(pk=instance.groep_id).delete()


def _maak(platform: WijkplatformPage) -> Platformtoegang:
    naam = _naam(platform)
    wortel = Collection.get_first_root_node()
    return Platformtoegang.objects.create(
        platform=platform, groep=Group.objects.create(name=naam), map=wortel.add_child(instance=Collection(name=naam))
    )


def _naam(platform: WijkplatformPage) -> str:
    """De titel kan gelijk zijn aan die van een ander platform; het nummer niet."""
    return _("Wijkplatform {nummer}: {titel}").format(nummer=platform.pk, titel=platform.title)[:150]


def _recht(app: str, codenaam: str) -> Any:
    return Permission.objects.get(content_type__app_label=app, codename=codenaam)
