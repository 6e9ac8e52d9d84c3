"""Wat op spam lijkt, gaat met een reden naar de moderatie. Niets wordt weggegooid, niemand lost een puzzel op.

Alleen een vloed vanaf één netwerk wordt even tegengehouden. Er wordt geen IP-adres bewaard: geteld wordt op een hash
van het netwerk, met een zout dat elke dag wisselt en nergens vastligt.
"""

import hashlib
import ipaddress
import re
import secrets
from collections.abc import Iterable

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

VENSTER = 600
TE_SNEL = 3
MAX_LINKS = 2
_LINK = re.compile(r"https?://|www\.|\[url", re.IGNORECASE)


def netwerk(request: HttpRequest) -> str:
    """Het netwerk waar een verzoek vandaan komt: /24 bij IPv4, /56 bij IPv6.

    Achter een eigen proxy (een besloten adres) telt het laatste openbare adres dat die proxy heeft genoteerd; wie
    rechtstreeks verbindt, kan met die kop niets.
    """
    adres = _adres(request.META.get("REMOTE_ADDR", ""))
    if adres is None or adres.is_private:
        for deel in reversed(request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")):
            kandidaat = _adres(deel)
            if kandidaat and not kandidaat.is_private:
                adres = kandidaat
                break
    if adres is None:
        return "onbekend"
    return str(ipaddress.ip_network((adres, 24 if adres.version == 4 else 56), strict=False))


def tel(request: HttpRequest, wat: str) -> int:
    """Hoe vaak dit netwerk dit in de laatste tien minuten deed, deze keer meegeteld. Zonder cache: één."""
    dag = timezone.localdate().isoformat()
    zout = cache.get_or_set(f"formulieren:zout:{dag}", lambda: secrets.token_hex(16), 25 * 3600)
    hash_ = hashlib.sha256(f"{zout}{netwerk(request)}".encode()).hexdigest()[:24]
    sleutel = f"formulieren:{wat}:{hash_}"
    cache.add(sleutel, 0, VENSTER)
    try:
        return cache.incr(sleutel) or 1
    except ValueError:  # verlopen tussen beide regels, of een cache die niet antwoordt
        return 1


def te_druk(request: HttpRequest) -> bool:
    """Of dit netwerk zo veel stuurt dat het even moet wachten."""
    return tel(request, "verzoek") > settings.FORMULIEREN_VERZOEKEN_PER_NETWERK


def te_veel_verzonden(aantal: int) -> bool:
    """Of dit netwerk vaker verstuurt dan een kantoor of school zou doen."""
    return aantal > settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK


def verdenking(*, lokveld: str, seconden: float | None, teksten: Iterable[str], verzonden: int) -> str:
    """Waarom een inzending op spam lijkt, voor de moderator; leeg als er niets mis is."""
    redenen = [
        (bool(lokveld), _("het verborgen veld is ingevuld")),
        (seconden is None, _("de formuliersleutel ontbreekt of klopt niet")),
        (seconden is not None and seconden < TE_SNEL, _("binnen drie seconden ingevuld")),
        (sum(len(_LINK.findall(tekst)) for tekst in teksten) > MAX_LINKS, _("veel links")),
        (verzonden > settings.FORMULIEREN_VERDACHT_PER_NETWERK, _("veel inzendingen vanaf één netwerk")),
    ]
    return "; ".join(tekst for waar, tekst in redenen if waar)[:200]


def _adres(tekst: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        adres = ipaddress.ip_address(tekst.strip())
    except ValueError:
        return None
    return (getattr(adres, "ipv4_mapped", None) or adres) if adres.version == 6 else adres
