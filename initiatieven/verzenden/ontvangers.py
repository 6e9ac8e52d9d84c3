"""Wie een editie krijgt."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef

from stadmaken.common.models import Bericht
from stadmaken.common.zendingen import Ontvanger

from ..abonnees.choices import Postsoort
from ..abonnees.models import Abonnee
from ..abonnees.querysets import AbonneeQuerySet

Status = Bericht.Status
# Bij “onbekend” kan de mail er al zijn: een tweede verzending slaat ook die mensen over.
GEKREGEN = (Status.WACHT, Status.BEZIG, Status.VERZONDEN, Status.ONBEKEND)


def ontvangers_van(editie: Any) -> AbonneeQuerySet:
    """Wie de nieuwsbrief wil en deze editie nog niet kreeg."""
    kreeg = Bericht.objects.filter(
        zending__verzending__editie=editie.pk, status__in=GEKREGEN, lezer=OuterRef("kenmerk")
    )
    return Abonnee.objects.voor_nieuwsbrief().filter(~Exists(kreeg.order_by())).order_by("pk")


def lijst(editie: Any) -> Iterator[Ontvanger]:
    """Ieder met de eigen adressen voor voorkeuren en afmelden."""
    for abonnee in ontvangers_van(editie).only("email", "kenmerk").iterator(chunk_size=1000):
        eigen = {"voorkeuren": abonnee.voorkeuren, "afmelden": abonnee.afmelden(Postsoort.NIEUWSBRIEF)}
        yield Ontvanger(abonnee.email, abonnee.kenmerk, eigen)
