"""Wie een editie krijgt."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from stadmaken.common.models import Bericht
from stadmaken.common.zendingen import Ontvanger

from ..abonnees.choices import Postsoort
from ..abonnees.models import Abonnee
from ..abonnees.querysets import AbonneeQuerySet

Status = Bericht.Status
# Bij “onbekend” kan de mail er al zijn: een tweede verzending slaat ook die mensen over.
GEKREGEN = (Status.WACHT, Status.BEZIG, Status.VERZONDEN, Status.ONBEKEND)


def kreeg(editie: int | None) -> QuerySet[Bericht]:
    """De mails met deze editie die aankwamen, dat misschien deden, of nog weggaan."""
    return Bericht.objects.filter(zending__verzending__editie=editie, status__in=GEKREGEN)


def ontvangers_van(editie: Any) -> AbonneeQuerySet:
    """Wie de nieuwsbrief wil en deze editie nog niet kreeg."""
    al = kreeg(editie.pk).filter(lezer=OuterRef("kenmerk")).order_by()
    return Abonnee.objects.voor_nieuwsbrief().filter(~Exists(al)).order_by("pk")


def lijst(editie: Any) -> Iterator[Ontvanger]:
    """Ieder met de eigen adressen voor voorkeuren en afmelden."""
    for abonnee in ontvangers_van(editie).only("email", "kenmerk").iterator(chunk_size=1000):
        eigen = {"voorkeuren": abonnee.voorkeuren, "afmelden": abonnee.afmelden(Postsoort.NIEUWSBRIEF)}
        yield Ontvanger(abonnee.email, abonnee.kenmerk, eigen)
