"""Van tekst naar woorden, en van een woord naar zijn stam; voor de index en voor de vraag gelijk."""

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

LANGSTE_WOORD = 60
_STEMMERS = {"nl": "dutch", "en": "english"}
_WOORD = re.compile(r"[^\W_]+")
# “foto's” en “foto’s” zijn het meervoud van foto; een ander teken binnen een woord is een grens.
_BEZIT = re.compile(r"(?<=[^\W_])['’‘ʼ`´]s\b")
_AFGEBROKEN = str.maketrans({"\xad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None})
# Gewone letters die zonder accent anders geschreven worden.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_eigen = threading.local()

STOPWOORDEN = {
    "nl": frozenset(
        # Wat niets zegt over waar het over gaat.
        re.findall(
            r"\w+",
            """aan af al als bij dan dat de den der deze die dit doe door een en er gaat geen had heb hebben heeft het
            hier hoe hun ik in is ja je jullie kan kun kunnen kunt maar mag me meer men met mij mijn moet mogen na naar
            niet nog nu of om ons onze ook op over s t te tot u uit uw van voor waar waarom wanneer was wat we weer wel
            welk welke wie wij wil willen wilt word worden wordt zal ze zich zij zijn zo zou""",
        )
    ),
    "en": frozenset(
        re.findall(
            r"\w+",
            """a about an and are as at be by can do does for from have how i in is it my of on or our s t that the
            their there this to was we what when where which who why will with you your""",
        )
    ),
}


def vouw(tekst: str) -> str:
    """Kleine letters zonder accenten, met “foto’s” als “foto”."""
    if tekst.isascii():
        return _BEZIT.sub("", tekst.lower())
    zonder = unicodedata.normalize("NFKD", tekst.translate(_AFGEBROKEN)).casefold()
    zonder = "".join(teken for teken in zonder if not unicodedata.combining(teken))
    return _BEZIT.sub("", zonder).translate(_LETTERS)


def woorden(tekst: str) -> list[str]:
    """De gevouwen woorden op volgorde. Leestekens, NUL en halve tekens vallen weg."""
    return [woord[:LANGSTE_WOORD] for woord in _WOORD.findall(vouw(tekst))]


def vindplaatsen(tekst: str) -> Iterator[re.Match[str]]:
    """Elk woord zoals het er staat."""
    return re.finditer(r"[^\W_]+(?:['’]s\b)?", tekst)


@lru_cache(maxsize=50_000)
def stam(woord: str, taal: str = "nl") -> str:
    """De stam van een gevouwen woord: “bomen” en “boom” zijn hetzelfde."""
    if taal not in _STEMMERS or not woord.isascii() or not woord.isalpha():
        return woord
    stemmer = _stemmer(taal)
    vorige = ""
    # De Nederlandse stammer maakt van “initiatieven” eerst “initiatief”, en dan pas wat hij ook van “initiatief” maakt.
    for _keer in range(3):
        if woord == vorige:
            break
        vorige, woord = woord, _meervoud(stemmer.stemWord(woord), taal)
    return woord


def _meervoud(woord: str, taal: str) -> str:
    """Zo schrijft menigeen “thema’s” en “foto’s”."""
    return woord[:-1] if taal == "nl" and len(woord) > 4 and woord.endswith(("as", "os")) else woord


def _stemmer(taal: str) -> snowballstemmer.stemmer:
    # Een stemmer onthoudt waar hij is; elke draad krijgt een eigen.
    stemmers = _eigen.__dict__.setdefault("stemmers", {})
    if taal not in stemmers:
        stemmers[taal] = snowballstemmer.stemmer(_STEMMERS[taal])
    return stemmers[taal]


def stammen(tekst: str, taal: str = "nl") -> list[str]:
    """De stammen van alle woorden, op volgorde."""
    return [stam(woord, taal) for woord in woorden(tekst)]


def zonder_stopwoorden(gezocht: list[str], taal: str = "nl") -> list[str]:
    """De woorden die iets zeggen; als dat er geen zijn, dan toch alle woorden."""
    return [woord for woord in gezocht if woord not in STOPWOORDEN.get(taal, ())] or gezocht
