"""Van wat iemand typt naar wat er gezocht wordt: stammen, synoniemen, samenstellingen en halve woorden."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ..synoniemen import uitbreiding
from .samenstelling import aan_elkaar, delingen
from .spelling import verbeter
from .termen import Term, en, of
from .woorden import stam, stammen, woorden, zonder_stopwoorden
from .woordenboek import bekende_stammen, die_beginnen_met, die_eindigen_op

MEESTE_WOORDEN = 12
MEESTE_SAMENSTELLINGEN = 4
MEESTE_VERBETERINGEN = 3
LANGSTE_VRAAG = 500
KORTSTE_EIND = 4


@dataclass(frozen=True)
class Groep:
    """Eén gezocht woord, en de rijtjes stammen die er ook voor mogen staan."""

    woord: str
    stam: str
    vormen: tuple[tuple[str, ...], ...]
    bekend: bool

    @property
    def term(self) -> Term:
        """Het woord zelf of een van de andere vormen."""
        return of([self.stam, *(en(vorm) for vorm in self.vormen)])


@dataclass(frozen=True)
class Ontleding:
    """Een ontlede zoekvraag."""

    groepen: tuple[Groep, ...]
    taal: str

    @cached_property
    def stammen(self) -> frozenset[str]:
        """Alles wat een treffer kan zijn."""
        eigen = {groep.stam for groep in self.groepen}
        return frozenset(eigen.union(*(vorm for groep in self.groepen for vorm in groep.vormen)))

    def ruimer(self) -> Iterator[Term]:
        """Alle woorden; anders alle op één na; anders een van de woorden."""
        termen = [groep.term for groep in self.groepen]
        yield en(termen)
        if len(termen) > 2:
            yield of([en(termen[:weg] + termen[weg + 1 :]) for weg in range(len(termen))])
        if len(termen) > 1:
            yield of(termen)

    def verbeterd(self) -> str:
        """De vraag met bekende woorden in plaats van onbekende; leeg als er niets te verbeteren valt."""
        over = [groep.woord for groep in self.groepen]
        onbekend = [groep.woord for groep in self.groepen if not groep.bekend][:MEESTE_VERBETERINGEN]
        for woord in onbekend:
            if woord in over:
                _verbeter(over, over.index(woord), self.taal)
        nieuw = " ".join(over)
        return nieuw if nieuw != " ".join(groep.woord for groep in self.groepen) else ""


def ontleed(tekst: str, taal: str) -> Ontleding:
    """Ontleed een zoekvraag in een vast aantal vragen aan het woordenboek."""
    alle = list(dict.fromkeys(woorden(tekst[:LANGSTE_VRAAG])))
    gezocht = zonder_stopwoorden(alle, taal)[:MEESTE_WOORDEN]
    eigen = {woord: stam(woord, taal) for woord in gezocht}
    paren = {paar: aan_elkaar(*paar, taal) for paar in pairwise(gezocht)}
    bekend = bekende_stammen([*eigen.values(), *(vorm for vormen in paren.values() for vorm in vormen)], taal)
    vormen: dict[str, list[tuple[str, ...]]] = {woord: [] for woord in gezocht}
    for paar, samen in paren.items():
        for woord in paar:
            vormen[woord] += [(vorm,) for vorm in samen if vorm in bekend]
    _synoniemen(vormen, taal)
    _samenstellingen(gezocht, eigen, vormen, taal)
    _splits([woord for woord in gezocht if eigen[woord] not in bekend], vormen, taal)
    return Ontleding(tuple(_groep(woord, eigen[woord], vormen[woord], bekend) for woord in gezocht), taal)


def _groep(woord: str, eigen: str, vormen: list[tuple[str, ...]], bekend: set[str]) -> Groep:
    anders = tuple(vorm for vorm in dict.fromkeys(vormen) if vorm != (eigen,))
    return Groep(woord, eigen, anders, bekend=bool(anders) or eigen in bekend)


def _synoniemen(vormen: dict[str, list[tuple[str, ...]]], taal: str) -> None:
    for woord, anders in uitbreiding(list(vormen)).items():
        vormen[woord] += [tuple(delen) for term in anders if (delen := stammen(term, taal))]


def _samenstellingen(
    gezocht: list[str], eigen: dict[str, str], vormen: dict[str, list[tuple[str, ...]]], taal: str
) -> None:
    """Wat met een woord begint of erop eindigt; het laatste woord kan nog half getypt zijn."""
    lang = [woord for woord in gezocht if len(eigen[woord]) >= KORTSTE_EIND][:MEESTE_SAMENSTELLINGEN]
    for woord in dict.fromkeys([*lang, *gezocht[-1:]]):
        vormen[woord] += [(vorm,) for vorm in die_beginnen_met(woord, taal)]
    for woord in lang:
        vormen[woord] += [(vorm,) for vorm in die_eindigen_op(eigen[woord], taal)]


def _splits(onbekend: list[str], vormen: dict[str, list[tuple[str, ...]]], taal: str) -> None:
    """Een samenstelling die nergens staat, mag ook uit haar delen bestaan, of met een andere tussenklank."""
    mogelijk = {woord: delingen(woord, taal) for woord in onbekend}
    los = {deel for rijtjes in mogelijk.values() for rijtje in rijtjes for deel in rijtje}
    bekend = bekende_stammen(los, taal) if los else set()
    for woord, rijtjes in mogelijk.items():
        vormen[woord] += [rijtje for rijtje in rijtjes if bekend.issuperset(rijtje)][:MEESTE_SAMENSTELLINGEN]


def _verbeter(over: list[str], plek: int, taal: str) -> None:
    """Vervang één woord; helpt dat niet, dan samen met zijn buur."""
    if beter := verbeter(over[plek], taal):
        over[plek] = beter
        return
    for begin in (plek, plek - 1):
        if 0 <= begin < len(over) - 1 and (beter := verbeter(over[begin] + over[begin + 1], taal)):
            over[begin : begin + 2] = [beter]
            return
