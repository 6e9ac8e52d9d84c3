"""Wat bewoners aanmeldden en nog niet op de site staat: als lijst, en geteld in het menu en op de startpagina."""

from django.db.models import QuerySet

from ..models import InitiatiefPage


def nieuwe_initiatieven() -> QuerySet:
    """Aangemeld en nooit gepubliceerd, het oudste eerst."""
    rijen = InitiatiefPage.objects.filter(first_published_at=None, live=False).exclude(kenmerk=None)
    return rijen.defer("doel", "resultaat").prefetch_related("wijken").order_by("latest_revision_created_at", "pk")
