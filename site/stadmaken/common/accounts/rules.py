"""Wie welk account mag wijzigen, en welke rol iemand mag geven.

Wie accounts beheert, mag veel laten gebeuren: een collega een rol geven bijvoorbeeld. Daarom blijft alles wat over
rechten zelf gaat buiten bereik: het eigen account, wie alles mag, en de rollen die accounts beheren of daarop toezien.
"""

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db.models import Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from ..models import Medewerker
from .groepen import zonder_eigen_scherm

WIJZIGEN = "common.change_medewerker"
# Wie zo'n recht heeft, kan zichzelf of een ander meer rechten geven, of ziet toe op wie dat doet.
BEVEILIGD = (
    Q(content_type__app_label__in=("auth", "contenttypes", "sessions", "wagtailusers"))
    | Q(content_type__app_label="common", content_type__model__in=("medewerker", "auditlog"))
    | Q(
        content_type__app_label="wagtailcore",
        content_type__model__in=("workflow", "task", "groupapprovaltask", "site", "locale"),
    )
)


def beveiligde_rollen() -> QuerySet[Group]:
    """De rollen die alleen iemand met alle rechten geeft of afneemt."""
    return Group.objects.filter(permissions__in=Permission.objects.filter(BEVEILIGD)).distinct()


def te_geven(door: Any) -> QuerySet[Group]:
    """De rollen die deze beheerder mag geven en afnemen; projectteams en wijkplatforms regelen dat zelf."""
    rollen = zonder_eigen_scherm().order_by("name")
    return rollen if door.is_superuser else rollen.exclude(pk__in=beveiligde_rollen().values("pk"))


def wijzigbaar(door: Any) -> QuerySet[Medewerker]:
    """De accounts die deze beheerder mag wijzigen, uitzetten en verwijderen."""
    if not (door.is_active and door.has_perm(WIJZIGEN)):
        return Medewerker.objects.none()
    if door.is_superuser:
        return Medewerker.objects.all()
    rechten = Permission.objects.filter(BEVEILIGD)
    return Medewerker.objects.exclude(
        Q(pk=door.pk)
        | Q(is_superuser=True)
        | Q(pk__in=Medewerker.objects.filter(groups__in=beveiligde_rollen()).values("pk"))
        | Q(pk__in=Medewerker.objects.filter(user_permissions__in=rechten).values("pk"))
    )


def mag_wijzigen(door: Any, account: Any) -> bool:
    """Of dit account er een is dat deze beheerder mag wijzigen."""
    return wijzigbaar(door).filter(pk=account.pk).exists()


def mag_verwijderen(door: Any, account: Any) -> bool:
    """Niemand verwijdert zichzelf, ook niet met alle rechten."""
    return door.pk != account.pk and door.has_perm("common.delete_medewerker") and mag_wijzigen(door, account)


class AccountBeleid(ModelPermissionPolicy):
    """Een recht op accounts is een recht op de accounts die minder mogen."""

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        if not super().user_has_permission_for_instance(user, action, instance):
            return False
        if action == "delete":
            return mag_verwijderen(user, instance)
        return action == "view" or mag_wijzigen(user, instance)


class GroepBeleid(ModelPermissionPolicy):
    """Rollen staan vast in de code (`rollen`): bekijken mag wie het recht heeft, wijzigen alleen wie alles mag."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        if action == "view":
            return bool(super().user_has_permission(user, action))
        return bool(user.is_active and user.is_superuser)
