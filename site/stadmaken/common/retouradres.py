"""Het adres waar een melding van niet-bezorgen heen gaat (VERP): per bericht een eigen, met een handtekening.

Zo is bij elke melding zeker bij welk bericht zij hoort, hoe de andere mailserver haar ook schrijft, en kan niemand een
ander laten uitschrijven met een nagemaakte.
"""

import base64
import re

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

CIJFERS = "0123456789abcdefghijklmnopqrstuvwxyz"
VORM = re.compile(r"\+([0-9a-z]{1,13})-([a-z2-7]{16})@", re.IGNORECASE | re.ASCII)


def retouradres(pk: int) -> str:
    """Het retouradres van een bericht; leeg als er geen is ingesteld."""
    if not settings.MAIL_RETOURADRES:
        return ""
    naam, _apenstaart, domein = settings.MAIL_RETOURADRES.rpartition("@")
    return f"{naam}+{_in_36(pk)}-{_handtekening(pk, settings.SECRET_KEY)}@{domein}"


def bericht_bij(adres: str) -> int | None:
    """Het bericht van een retouradres, of niets als het niet van ons is of de handtekening niet klopt."""
    if not (gevonden := VORM.search(adres)):
        return None
    pk = int(gevonden[1], 36)
    sleutels = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    echt = any(constant_time_compare(_handtekening(pk, sleutel), gevonden[2].lower()) for sleutel in sleutels)
    return pk if echt else None


def _handtekening(pk: int, sleutel: str | bytes) -> str:
    """Tachtig bits, in tekens die een mailserver met rust laat, ook als die van hoofdletters kleine maakt."""
    volledig = salted_hmac("stadmaken.retouradres", str(pk), sleutel, algorithm="sha256").digest()
    return base64.b32encode(volledig[:10]).decode().lower()


def _in_36(getal: int) -> str:
    tekens = ""
    while getal:
        getal, rest = divmod(getal, 36)
        tekens = CIJFERS[rest] + tekens
    return tekens or "0"
