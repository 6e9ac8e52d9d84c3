"""Het stukje tekst bij een zoekresultaat, met de gevonden woorden gemarkeerd."""

from collections.abc import Collection, Iterator
from re import Match

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from .taal.woorden import stam, vindplaatsen, woorden

LENGTE = 220
# Verder kijken dan dit kost meer dan het de lezer brengt.
LANGSTE = 30_000


def _treffers(tekst: str, stammen: Collection[str], taal: str) -> Iterator[Match[str]]:
    for plek in vindplaatsen(tekst[:LANGSTE]) if stammen else ():
        if any(stam(woord, taal) in stammen for woord in woorden(plek[0])):
            yield plek


def bevat(tekst: str, stammen: Collection[str], taal: str = "nl") -> bool:
    """Of een van de woorden in de tekst staat, in welke vorm ook."""
    return next(_treffers(tekst, stammen, taal), None) is not None


def knip(tekst: str, stammen: Collection[str], taal: str = "nl") -> str:
    """Ongeveer LENGTE tekens rond het eerste gevonden woord, op hele woorden."""
    tekst = " ".join(tekst.split())
    gevonden = next(_treffers(tekst, stammen, taal), None)
    van, tot = gevonden.span() if gevonden else (0, 0)
    begin = max(0, van - LENGTE // 3)
    if begin:
        begin = tekst.find(" ", begin, van) + 1 or van
    eind = begin + LENGTE
    if eind >= len(tekst):
        return f"… {tekst[begin:]}" if begin else tekst
    spatie = tekst.rfind(" ", tot, eind)
    stuk = tekst[begin : spatie if spatie > 0 else eind] + " …"
    return f"… {stuk}" if begin else stuk


def markeer(tekst: str, stammen: Collection[str], taal: str = "nl") -> SafeString:
    """De tekst, ontsnapt, met elk gevonden woord in <mark>."""
    delen, vorige = [], 0
    for treffer in _treffers(tekst, stammen, taal):
        delen += [conditional_escape(tekst[vorige : treffer.start()]), f"<mark>{conditional_escape(treffer[0])}</mark>"]
        vorige = treffer.end()
    return mark_safe("".join([*delen, conditional_escape(tekst[vorige:])]))  # noqa: S308  elk deel is ontsnapt
