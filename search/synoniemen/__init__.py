"""Andere woorden voor hetzelfde, zoals redacteuren ze bijhouden."""

from collections.abc import Iterable

from stadmaken.common.tabelstand import onthoud

from ..taal.woorden import stam, vouw
from .models import Synoniem

MEEST = 1000


def uitbreiding(woorden: Iterable[str]) -> dict[str, list[str]]:
    """Bij elk van deze woorden, in welke vorm ook, wat er ook mee bedoeld kan zijn; zonder synoniem ontbreekt het."""
    bekend = onthoud("zoeksynoniemen", _alle)
    return {woord: bekend[vorm] for woord in woorden if (vorm := _vorm(woord)) in bekend}


def _alle() -> dict[str, list[str]]:
    bekend: dict[str, list[str]] = {}
    for synoniem in Synoniem.objects.all()[:MEEST]:
        bekend.setdefault(_vorm(synoniem.woord), []).extend(synoniem.termen)
    return bekend


def _vorm(woord: str) -> str:
    return stam(vouw(woord))
