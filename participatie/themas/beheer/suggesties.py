"""Bij welk thema inbreng waarschijnlijk hoort: woorden uit de naam van het thema die in de tekst staan."""

import re
from collections.abc import Iterable

from participatie.models import Inbrengthema

# Het begin van een woord: “parkeren” en “parkeerplaats” horen zo bij elkaar. Kortere woorden zeggen te weinig.
BEGIN = re.compile(r"(?<![^\W_])[^\W\d_]{5}")


def woorden(tekst: str) -> set[str]:
    """Het begin van elk langer woord."""
    return set(BEGIN.findall(tekst.lower()))


def met_woorden(themas: Iterable[Inbrengthema]) -> list[tuple[Inbrengthema, set[str]]]:
    """Elk thema met de woorden van zijn naam."""
    return [(thema, woorden(thema.titel)) for thema in themas]


def suggestie(tekst: str, themas: list[tuple[Inbrengthema, set[str]]]) -> Inbrengthema | None:
    """Het thema met de meeste woorden in deze tekst, als er een past."""
    in_tekst = woorden(tekst)
    beste = max(themas, key=lambda paar: len(in_tekst & paar[1]), default=None)
    return beste[0] if beste and in_tekst & beste[1] else None
