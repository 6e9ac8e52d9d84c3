"""Mappen van de beeldbank: ieder kiest uit, en wijzigt, die van de eigen stad.

Niet met een manager: die telt ook welke mappen er al zijn, en een nieuwe map kreeg dan de plek van een andere stad.
"""

from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.signals import post_save
from wagtail.models import Collection
from wagtail.permission_policies.collections import (
    CollectionManagementPermissionPolicy,
    CollectionOwnershipPermissionPolicy,
    CollectionPermissionLookupMixin,
)

from . import nu


def eigen_mappen(mappen: QuerySet[Collection]) -> QuerySet[Collection]:
    """Welke van deze mappen de stad van nu gebruikt: haar eigen, en de bovenste, die van iedereen is."""
    stad = nu.afbakening()
    if stad is None:
        return mappen
    eigen = Q(depth=1) | Q(stadsmap__site=stad.pk)
    return mappen.filter(eigen | Q(stadsmap=None) if stad.standaard else eigen)


def _beperk(klasse: Any, naam: str) -> None:
    van_wagtail = getattr(klasse, naam)

    def beperkt(*args: Any, **kwargs: Any) -> QuerySet[Collection]:
        return eigen_mappen(van_wagtail(*args, **kwargs))

    setattr(klasse, naam, beperkt)


_mag_van_wagtail = CollectionPermissionLookupMixin._check_perm


def _mag(beleid: Any, medewerker: Any, acties: Any, collection: Any = None) -> bool:
    """Een recht op de hele beeldbank geldt niet voor een map van een andere stad."""
    if not _mag_van_wagtail(beleid, medewerker, acties, collection=collection):
        return False
    if collection is None or nu.afbakening() is None or medewerker.is_superuser:
        return True
    return eigen_mappen(Collection.objects.filter(pk=collection.pk)).exists()


def _nieuw(instance: Collection, created: bool, **kwargs: Any) -> None:
    if created and (stad := nu.afbakening()):
        from ..models import Stadsmap  # de modellen zijn er pas na het starten

        Stadsmap.objects.create(map=instance, site_id=stad.pk)


def sluit_aan() -> None:
    """Zet dit op de plaats van wat Wagtail doet."""
    _beperk(CollectionPermissionLookupMixin, "collections_user_has_any_permission_for")
    _beperk(CollectionOwnershipPermissionPolicy, "collections_user_has_any_permission_for")
    _beperk(CollectionManagementPermissionPolicy, "instances_user_has_permission_for")
    CollectionPermissionLookupMixin._check_perm = _mag
    post_save.connect(_nieuw, sender=Collection, dispatch_uid="map van een stad")
