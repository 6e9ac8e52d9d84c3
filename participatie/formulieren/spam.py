"""Wat op spam lijkt, gaat met een reden naar de moderatie. Niets wordt weggegooid, niemand lost een puzzel op.

Alleen een vloed vanaf één netwerk wordt even tegengehouden; hoe wordt geteld, staat in `stadmaken.common.grenzen`.
"""

import re
from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from stadmaken.common.grenzen.tellen import tel

TE_SNEL = 3
MAX_LINKS = 2
_LINK = re.compile(r"https?://|www\.|\[url", re.IGNORECASE)


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
