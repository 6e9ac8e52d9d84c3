"""Andere woorden voor hetzelfde, zoals redacteuren ze bijhouden."""

from collections.abc import Iterable
from typing import Any

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save

from .models import Synoniem

SLEUTEL = "zoeksynoniemen"
# Met meer dan één proces zonder gedeeld geheugen duurt het zo lang tot elk proces een wijziging kent.
SECONDEN = 60
MEEST = 1000


def uitbreiding(woorden: Iterable[str]) -> dict[str, list[str]]:
    """Bij elk van deze woorden wat er ook mee bedoeld kan zijn; een woord zonder synoniem staat er niet in."""
    bekend: dict[str, list[str]] = cache.get_or_set(SLEUTEL, _alle, SECONDEN) or {}
    return {woord: bekend[woord.casefold()] for woord in woorden if woord.casefold() in bekend}


def sluit_aan() -> None:
    """Een nieuw of veranderd synoniem telt meteen mee."""
    for signaal in (post_save, post_delete):
        signaal.connect(_vergeet, sender=Synoniem, dispatch_uid="zoeksynoniemen")


def _alle() -> dict[str, list[str]]:
    return {synoniem.woord: synoniem.termen for synoniem in Synoniem.objects.all()[:MEEST]}


def _vergeet(**kwargs: Any) -> None:
    cache.delete(SLEUTEL)
