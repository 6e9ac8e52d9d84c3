"""Andere woorden voor hetzelfde, zoals redacteuren ze bijhouden."""

from collections.abc import Iterable
from typing import Any

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save

from ..taal.woorden import stam, vouw
from .models import Synoniem

SLEUTEL = "zoeksynoniemen"
# Met meer dan één proces zonder gedeeld geheugen duurt het zo lang tot elk proces een wijziging kent.
SECONDEN = 60
MEEST = 1000


def uitbreiding(woorden: Iterable[str]) -> dict[str, list[str]]:
    """Bij elk van deze woorden, in welke vorm ook, wat er ook mee bedoeld kan zijn; zonder synoniem ontbreekt het."""
    bekend: dict[str, list[str]] = cache.get_or_set(SLEUTEL, _alle, SECONDEN) or {}
    return {woord: bekend[vorm] for woord in woorden if (vorm := _vorm(woord)) in bekend}


def sluit_aan() -> None:
    """Een nieuw of veranderd synoniem telt meteen mee."""
    for signaal in (post_save, post_delete):
        signaal.connect(_vergeet, sender=Synoniem, dispatch_uid="zoeksynoniemen")


def _alle() -> dict[str, list[str]]:
    bekend: dict[str, list[str]] = {}
    for synoniem in Synoniem.objects.all()[:MEEST]:
        bekend.setdefault(_vorm(synoniem.woord), []).extend(synoniem.termen)
    return bekend


def _vorm(woord: str) -> str:
    return stam(vouw(woord))


def _vergeet(**kwargs: Any) -> None:
    cache.delete(SLEUTEL)
