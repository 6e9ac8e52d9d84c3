"""Een eigen groep en map voor wie één tak van de site bijhoudt: rechten op die tak en die map, en nergens anders."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.contrib.auth.models import Group, Permission
from django.db import models, transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

MAP = [
    (app, f"{actie}_{model}")
    for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for actie in ("add", "change", "choose")
]


class Groepstoegang(models.Model):
    """De groep en de map met beelden van één pagina. Leden zijn de gebruikers in de groep."""

    groep = models.OneToOneField(Group, on_delete=models.PROTECT, related_name="%(class)s")
    map = models.OneToOneField(Collection, on_delete=models.PROTECT, related_name="%(class)s")

    class Meta:
        abstract = True


Toegang = TypeVar("Toegang", bound=Groepstoegang)


@transaction.atomic
def geef(soort: type[Toegang], veld: str, pagina: Page, naam: str, codenamen: Iterable[str]) -> Toegang:
    """De toegang bij deze pagina, met precies deze rechten op haar tak en op de map; mag vaker.

    `veld` is het veld van `soort` dat naar de pagina wijst. De groep krijgt verder geen enkel recht.
    """
    Page.objects.select_for_update().get(pk=pagina.pk)
    toegang = soort._default_manager.filter(**{veld: pagina}).first() or _maak(soort, veld, pagina, naam)
    for codenaam in codenamen:
        toestemming = recht("wagtailcore", codenaam)
        GroupPagePermission.objects.get_or_create(group=toegang.groep, page_id=pagina.pk, permission=toestemming)
    for app, codenaam in MAP:
        toestemming = recht(app, codenaam)
        GroupCollectionPermission.objects.get_or_create(
            group=toegang.groep, collection=toegang.map, permission=toestemming
        )
    return toegang


def ruim_op(instance: Groepstoegang, **_signaal: Any) -> None:
    """Van een pagina die verdwijnt blijft geen groep met toegang over; de map met beelden blijft."""
    Group.objects.filter(pk=instance.groep_id).delete()


def recht(app: str, codenaam: str) -> Permission:
    """Eén recht uit de database."""
    return Permission.objects.get(content_type__app_label=app, codename=codenaam)


def _maak(soort: type[Toegang], veld: str, pagina: Page, naam: str) -> Toegang:
    # De titel kan gelijk zijn aan die van een andere pagina; met het nummer in de naam botst dat niet.
    naam = naam[: Group._meta.get_field("name").max_length]
    wortel = Collection.get_first_root_node()
    return soort._default_manager.create(
        **{veld: pagina},
        groep=Group.objects.create(name=naam),
        map=wortel.add_child(instance=Collection(name=naam)),
    )
