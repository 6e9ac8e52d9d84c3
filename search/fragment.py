"""Het stukje tekst bij een zoekresultaat, met de gezochte woorden gemarkeerd."""

import re

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

LENGTE = 220


def _patroon(woorden: list[str]) -> re.Pattern[str]:
    # Zoals de index op SQLite: een woord dat zo begint, telt ook.
    return re.compile(r"\b(?:" + "|".join(map(re.escape, woorden)) + r")\w*", re.IGNORECASE)


def bevat(tekst: str, woorden: list[str]) -> bool:
    """Of een van de woorden in de tekst staat."""
    return bool(woorden and _patroon(woorden).search(tekst))


def knip(tekst: str, woorden: list[str]) -> str:
    """Ongeveer LENGTE tekens rond het eerste gezochte woord, op hele woorden."""
    tekst = " ".join(tekst.split())
    gevonden = _patroon(woorden).search(tekst) if woorden else None
    begin = max(0, gevonden.start() - LENGTE // 3) if gevonden else 0
    if begin:
        begin = tekst.find(" ", begin) + 1
    stuk = tekst[begin : begin + LENGTE]
    if begin + LENGTE < len(tekst):
        stuk = stuk.rsplit(" ", 1)[0] + " …"
    return f"… {stuk}" if begin else stuk


def markeer(tekst: str, woorden: list[str]) -> SafeString:
    """De tekst, ontsnapt, met elk gezocht woord in <mark>."""
    if not woorden:
        return conditional_escape(tekst)
    delen, vorige = [], 0
    for treffer in _patroon(woorden).finditer(tekst):
        delen += [conditional_escape(tekst[vorige : treffer.start()]), f"<mark>{conditional_escape(treffer[0])}</mark>"]
        vorige = treffer.end()
    return mark_safe("".join([*delen, conditional_escape(tekst[vorige:])]))  # noqa: S308  elk deel is ontsnapt
