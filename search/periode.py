"""Wanneer iets is: een keuze bij het zoeken."""

from datetime import datetime, timedelta

from django.db.models import Q, TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Periode(TextChoices):
    """Wanneer iets is. De eerste drie gaan over begin en eind van een ding, de laatste twee over zijn `datum`."""

    NU = "nu", _("Nu bezig")
    KOMT = "komt", _("Begint nog")
    VOORBIJ = "voorbij", _("Voorbij")
    MAAND = "maand", _("Veranderd in de laatste 30 dagen")
    JAAR = "jaar", _("Veranderd in de laatste 12 maanden")


_DAGEN = {Periode.MAAND: 30, Periode.JAAR: 365}


def eerste_moment(naam: str) -> datetime | None:
    """Vanaf wanneer een ding veranderd moet zijn om in deze periode te vallen."""
    if naam not in _DAGEN:
        return None
    vandaag = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return vandaag - timedelta(days=_DAGEN[Periode(naam)] - 1)


def in_periode(naam: str) -> Q:
    """Dezelfde verdeling, als vraag aan de database; een onbekende periode geeft niets."""
    vandaag = timezone.localdate()
    if eerste := eerste_moment(naam):
        return Q(datum__gte=eerste)
    voorbij = Q(eindigt_op__isnull=False, eindigt_op__lt=vandaag)
    komt = Q(begint_op__isnull=False, begint_op__gt=vandaag) & ~voorbij
    heeft_dagen = Q(begint_op__isnull=False) | Q(eindigt_op__isnull=False)
    per_naam = {
        Periode.VOORBIJ: voorbij,
        Periode.KOMT: komt,
        Periode.NU: heeft_dagen & ~voorbij & ~(Q(begint_op__isnull=False, begint_op__gt=vandaag)),
    }
    return per_naam[Periode(naam)] if naam in per_naam else Q(pk__lt=0)
