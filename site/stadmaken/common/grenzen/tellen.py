"""Eén teller voor alle grenzen, in de cache: met Redis van alle processen samen, anders per proces.

Er wordt geen IP-adres bewaard: geteld wordt op een hash van het netwerk, met een zout dat elke dag wisselt en nergens
vastligt. Antwoordt de cache niet, dan is elke keer de eerste en blijft de site gewoon werken.
"""

import hashlib
import secrets

from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone

from stadmaken.common.netwerk import netwerk

VENSTER = 600


def tel(request: HttpRequest, wat: str, venster: int = VENSTER) -> int:
    """Hoe vaak dit netwerk dit in de laatste tien minuten deed, deze keer meegeteld. Zonder cache: één."""
    dag = timezone.localdate().isoformat()
    zout = cache.get_or_set(f"grens:zout:{dag}", lambda: secrets.token_hex(16), 25 * 3600)
    hash_ = hashlib.sha256(f"{zout}{netwerk(request)}".encode()).hexdigest()[:24]
    return tel_op(f"{wat}:{hash_}", venster)


def tel_op(sleutel: str, venster: int = VENSTER) -> int:
    """Hoe vaak dit met deze sleutel gebeurde, deze keer meegeteld."""
    sleutel = f"grens:{sleutel}"
    cache.add(sleutel, 0, venster)
    try:
        return cache.incr(sleutel) or 1
    except ValueError:  # verlopen tussen beide regels, of een cache die niet antwoordt
        return 1
