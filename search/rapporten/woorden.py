"""Wat van een zoekvraag mag worden onthouden: alleen gewone woorden."""

import re

from .models import LANGSTE

MEESTE_WOORDEN = 6
LANGSTE_WOORD = 30
_WOORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_POSTCODE = re.compile(r"\b[1-9]\d{3}\s?[a-z]{2}\b", re.IGNORECASE)
_KLINKER = re.compile(r"[aeiouyáàâäéèêëíìîïóòôöúùûü]")
# Langer dan een afkorting als “gft” of “wmo”, en zonder klinker: dat is een code.
KORTSTE_CODE = 5


def van_vraag(vraag: str) -> str:
    """De woorden, in kleine letters en op volgorde. Leeg als er iets in staat wat bij een persoon kan horen.

    Met een e-mailadres, een kenmerk, een postcode of een code telt de hele vraag niet mee: ook de woorden ernaast
    kunnen dan over iemand gaan. Losse getallen vallen weg.
    """
    delen = vraag.casefold().split()
    if any(_is_besloten(deel) for deel in delen) or _POSTCODE.search(vraag):
        return ""
    woorden = [woord for deel in delen for woord in _WOORD.findall(deel) if len(woord) <= LANGSTE_WOORD]
    tekst = " ".join(woorden[:MEESTE_WOORDEN])
    return tekst if len(tekst) <= LANGSTE else ""


def _is_besloten(deel: str) -> bool:
    """Een adres, of iets waarin letters en cijfers door elkaar staan, of dat niet uit te spreken is."""
    if "@" in deel or "://" in deel or deel.startswith("www."):
        return True
    letters = [teken for teken in deel if teken.isalpha()]
    if letters and any(teken.isdigit() for teken in deel):
        return True
    return len(letters) >= KORTSTE_CODE and not _KLINKER.search("".join(letters))
