"""Wie cursussen en activiteiten plant en hun deelnemers beheert."""

from typing import Any

from django.db.models import Q, QuerySet

from participatie.models import WijkplatformPage

from ..aanbod.models import AanbodPage

BEHEREN = "initiatieven.beheer_aanmelding"


def mag_beheren(medewerker: Any) -> bool:
    """Aanmeldingen zien en veranderen, deelnemers mailen, data plannen."""
    return bool(medewerker.is_active and medewerker.has_perm(BEHEREN))


def eigen_aanbod(medewerker: Any) -> QuerySet:
    """De activiteiten onder een wijkplatform dat deze persoon bijhoudt."""
    onder = Q(pk__in=[])
    for pad in WijkplatformPage.objects.van_lid(medewerker).values_list("path", flat=True):
        onder |= Q(path__startswith=pad)
    return AanbodPage.objects.filter(onder)


def mag_plannen(medewerker: Any, aanbod: int | None) -> bool:
    """De data van dit aanbod plannen; wie zich aanmeldde, ziet alleen wie beheert."""
    if mag_beheren(medewerker):
        return True
    return bool(medewerker.is_active) and aanbod is not None and eigen_aanbod(medewerker).filter(pk=aanbod).exists()
