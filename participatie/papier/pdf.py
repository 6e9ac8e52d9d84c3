"""Het formulier als pdf, één keer gezet per inhoud."""

import hashlib
import json
from pathlib import Path
from typing import Any

from django.core.cache import cache

from stadmaken.common.zetsel import zet

FORMULIER = Path(__file__).with_name("formulier.typ")
STROOK = Path(__file__).with_name("strook.typ")
BEWAAR = 24 * 3600


def kenmerk(inhoud: dict[str, Any]) -> str:
    """Verandert als iets op het papier verandert: een tekst, of het sjabloon."""
    bron = json.dumps(inhoud, sort_keys=True).encode() + FORMULIER.read_bytes()
    return hashlib.sha256(bron).hexdigest()[:32]


def formulier(inhoud: dict[str, Any], tijdstip: int) -> bytes:
    """Het papieren formulier als PDF/UA."""
    sleutel = f"papier:{kenmerk(inhoud)}"
    bewaard = cache.get(sleutel)
    if bewaard is None:
        bewaard = zet(FORMULIER, inhoud, format="pdf", pdf_standards="ua-1", timestamp=tijdstip)
        cache.set(sleutel, bewaard, BEWAAR)
    return bytes(bewaard)


def strook(inhoud: dict[str, Any]) -> bytes:
    """De strook met kenmerk en code; nooit bewaard."""
    return zet(STROOK, inhoud, format="pdf", pdf_standards="ua-1")
