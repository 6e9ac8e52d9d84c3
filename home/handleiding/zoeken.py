"""Zoeken in de handleiding: op de stam van woorden, zodat “borden” ook “bord” vindt."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import snowballstemmer
from bs4 import BeautifulSoup
from django.template.loader import render_to_string

from .register import Blad

HOOGSTENS = 100
ROND = 12  # woorden rond de vondst
TITEL, UITLEG, KOP = 20, 8, 4
_WOORD = re.compile(r"\w+(?:[-’']\w+)*")
_stam = cache(snowballstemmer.stemmer("dutch").stemWord)


def stammen(tekst: str) -> list[str]:
    """De stam van elk woord, zonder accenten en hoofdletters."""
    kaal = "".join(t for t in unicodedata.normalize("NFKD", tekst.casefold()) if not unicodedata.combining(t))
    return [_stam(woord) for woord in _WOORD.findall(kaal)]


@dataclass(frozen=True)
class Leestekst:
    """Wat er op een blad staat: de woorden op volgorde, en apart die van de koppen."""

    woorden: tuple[str, ...]
    stammen: tuple[str, ...]
    koppen: frozenset[str]


@dataclass(frozen=True)
class Vondst:
    """Een blad dat past, met de zin waar het eerste zoekwoord in staat."""

    blad: Blad
    fragment: str
    punten: int


@cache
def leestekst(blad: Blad) -> Leestekst:
    """De tekst van een blad, zonder opmaak; zij verandert niet zolang de site draait."""
    soep = BeautifulSoup(render_to_string(blad.sjabloon), "html.parser")
    koppen = " ".join(kop.get_text(" ") for kop in soep.find_all(["h2", "h3"]))
    woorden = tuple(soep.get_text(" ").split())
    gestamd = tuple(" ".join(stammen(woord)) for woord in woorden)
    return Leestekst(woorden, gestamd, frozenset(stammen(koppen)))


def zoek(vraag: str, bladen: Iterable[Blad]) -> list[Vondst]:
    """De bladen waar elk woord van de vraag in voorkomt, wat het best past bovenaan."""
    gezocht = stammen(vraag[:HOOGSTENS])
    gevonden = [vondst for blad in bladen if gezocht and (vondst := _in(blad, gezocht))]
    return sorted(gevonden, key=lambda vondst: -vondst.punten)


def _in(blad: Blad, gezocht: list[str]) -> Vondst | None:
    titel, uitleg, tekst = stammen(str(blad.titel)), stammen(str(blad.uitleg)), leestekst(blad)
    punten = 0
    for stam in gezocht:
        keer = sum(woord.startswith(stam) for woord in tekst.stammen)
        extra = TITEL * _heeft(titel, stam) + UITLEG * _heeft(uitleg, stam) + KOP * _heeft(tekst.koppen, stam)
        if not keer and not extra:
            return None
        punten += extra + min(keer, KOP)
    return Vondst(blad, _fragment(tekst, gezocht), punten)


def _heeft(woorden: Iterable[str], stam: str) -> bool:
    return any(woord.startswith(stam) for woord in woorden)


def _fragment(tekst: Leestekst, gezocht: list[str]) -> str:
    plek = next((nr for nr, woord in enumerate(tekst.stammen) if any(map(woord.startswith, gezocht))), 0)
    begin, einde = max(0, plek - ROND // 2), plek + ROND
    stuk = " ".join(tekst.woorden[begin:einde])
    return f"{'… ' if begin else ''}{stuk}{' …' if einde < len(tekst.woorden) else ''}"
