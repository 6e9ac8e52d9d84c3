"""Hoeveel mensen waar staan, in één vraag aan de database."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Q, Sum

from initiatieven.models import Aanmelding

from ..aanmelden.choices import LOPEND, Status


@dataclass(frozen=True)
class Telling:
    """Eén status: hoeveel aanmeldingen, en hoeveel mensen dat samen zijn."""

    aanmeldingen: int = 0
    mensen: int = 0


@dataclass(frozen=True)
class Stand:
    """Alle aanmeldingen van één gelegenheid; wat op spam lijkt en nog loopt, staat apart."""

    per_status: dict[str, Telling]
    te_bekijken: int = 0

    def van(self, status: str) -> Telling:
        """De telling van één status."""
        return self.per_status.get(status, Telling())

    @property
    def mensen(self) -> int:
        """Hoeveel mensen een bevestigde plek hebben."""
        return self.van(Status.BEVESTIGD).mensen

    @property
    def wachtend(self) -> int:
        """Hoeveel mensen op een plek wachten."""
        return self.van(Status.WACHTLIJST).mensen

    @property
    def aangeboden(self) -> int:
        """Voor hoeveel mensen een plek klaarligt."""
        return self.van(Status.AANGEBODEN).mensen

    @property
    def afgemeld(self) -> int:
        """Hoeveel mensen zich afmeldden."""
        return self.van(Status.GEANNULEERD).mensen

    @property
    def totaal(self) -> int:
        """Alle aanmeldingen, ook wie zich afmeldde."""
        return sum(telling.aanmeldingen for telling in self.per_status.values()) + self.te_bekijken


def tel(gelegenheden: Collection[int]) -> dict[int, Stand]:
    """Per gelegenheid de stand; ook van wie nog niemand heeft."""
    per_status: dict[int, dict[str, Telling]] = {pk: {} for pk in gelegenheden}
    te_bekijken = dict.fromkeys(gelegenheden, 0)
    verdacht = ~Q(verdacht="") & Q(status__in=LOPEND)
    rijen = (
        Aanmelding.objects.filter(gelegenheid__in=gelegenheden)
        .order_by()
        .values_list("gelegenheid", "status")
        .annotate(
            keren=Count("pk", filter=~verdacht),
            mensen=Sum("aantal", filter=~verdacht, default=0),
            verdachten=Count("pk", filter=verdacht),
        )
    )
    for gelegenheid, status, keren, mensen, verdachten in rijen:
        per_status[gelegenheid][status] = Telling(keren, mensen)
        te_bekijken[gelegenheid] += verdachten
    return {pk: Stand(per_status[pk], te_bekijken[pk]) for pk in gelegenheden}
