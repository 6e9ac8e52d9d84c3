"""Hoe makkelijk een tekst leest, met de formule van Flesch in de aanpassing van Douma voor het Nederlands."""

from dataclasses import dataclass
from functools import cache

import pyphen

from stadmaken.common.zinnen import zinnen

# B1 ligt ongeveer hierboven; daaronder haakt een deel van de lezers af.
GEWOON = 60
LANGE_ZIN = 25
MINSTENS_WOORDEN = 60


@dataclass(frozen=True)
class Leesniveau:
    """De uitkomst: hoger is makkelijker, van 0 (wetenschappelijk) tot 100 (heel eenvoudig)."""

    score: int
    woorden: int
    langste_zin: str
    woorden_in_langste: int

    @property
    def moeilijk(self) -> bool:
        """Of er genoeg tekst is om iets te zeggen, en die voor veel lezers te moeilijk is."""
        return self.woorden >= MINSTENS_WOORDEN and self.score < GEWOON


def meet(tekst: str) -> Leesniveau:
    """Het leesniveau van lopende tekst; elke regel die eindigt, is ook een zin."""
    gevonden = zinnen(tekst)
    if not gevonden:
        return Leesniveau(100, 0, "", 0)
    alle = [woord for _zin, woorden in gevonden for woord in woorden]
    per_zin, per_woord = len(alle) / len(gevonden), sum(map(_lettergrepen, alle)) / len(alle)
    langste, woorden = max(gevonden, key=lambda zin: len(zin[1]))
    score = round(206.84 - 0.93 * per_zin - 77 * per_woord)
    return Leesniveau(max(0, min(100, score)), len(alle), langste, len(woorden))


@cache
def _afbreker() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL", left=1, right=1)


def _lettergrepen(woord: str) -> int:
    return len(_afbreker().positions(woord.lower())) + 1
