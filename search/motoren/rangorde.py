"""De volgorde van wat gevonden is: voor elke motor gelijk, met de titel het zwaarst."""

from collections.abc import Collection, Iterable
from functools import lru_cache
from operator import itemgetter

from stadmaken.common import vindbaar

from ..taal.ontleden import Ontleding
from ..taal.woorden import stammen, zonder_stopwoorden
from .basis import Rij

# Hoe zwaar tellen: wat van de vraag in de titel staat, en wat van de titel in de vraag staat.
_VRAAG_IN_TITEL = 2.0
_TITEL_IN_VRAAG = 1.0
# Een ander woord dan er getypt is, zoals een synoniem of een samenstelling.
_ANDERE_VORM = 0.5
# Een titel die begint met wat er getypt is, gaat er waarschijnlijk over.
_BEGINT_ZO = 0.25
# Bij bijna gelijke stand gaat een project voor een formulier, en dat voor een document.
_SOORT = 0.5
# Dit staat op een demosite achter elke verzonnen naam, en zegt niets.
_TELT_NIET = frozenset({"fictief", "fictitious"})


def sorteer(rijen: Iterable[Rij], ontleding: Ontleding, volledig: Collection[int], *, op_datum: bool) -> list[Rij]:
    """De beste eerst, of de nieuwste. `volledig`: waar meer woorden in staan dan in de rest, en dus vooraan hoort."""
    if op_datum:
        return sorted(rijen, key=lambda rij: (-(rij.datum.timestamp() if rij.datum else 0), -rij.nummer))
    lijst = list(rijen)
    hoogste = max((rij.punten for rij in lijst), default=0) or 1
    later = {soort.naam: _SOORT * soort.volgorde / 100 for soort in vindbaar.soorten()}

    def punten(rij: Rij) -> float:
        return rij.punten / hoogste + titelpunten(rij.titel, ontleding) - later.get(rij.soort, 0)

    gewogen = [(rij.nummer in volledig, punten(rij), rij.nummer, rij) for rij in lijst]
    return [rij for *_gewicht, rij in sorted(gewogen, key=itemgetter(0, 1, 2), reverse=True)]


def titelpunten(titel: str, ontleding: Ontleding) -> float:
    """Hoe goed een titel bij de vraag past: van 0 (geen woord) tot iets boven 3 (precies hetzelfde)."""
    eerste, in_titel = _stammen(titel, ontleding.taal)
    if in_titel.isdisjoint(ontleding.stammen):
        return 0.0
    geraakt, punten = set(), 0.0
    for groep in ontleding.groepen:
        if groep.stam in in_titel:
            punten += 1
            geraakt.add(groep.stam)
            continue
        passend = [vorm for vorm in groep.vormen if in_titel.issuperset(vorm)]
        punten += _ANDERE_VORM if passend else 0
        geraakt.update(*passend)
    begin = _BEGINT_ZO if eerste == ontleding.groepen[0].stam else 0
    return begin + _VRAAG_IN_TITEL * punten / len(ontleding.groepen) + _TITEL_IN_VRAAG * len(geraakt) / len(in_titel)


@lru_cache(maxsize=10_000)
def _stammen(titel: str, taal: str) -> tuple[str, frozenset[str]]:
    """De eerste stam, en alle die iets zeggen. Onthouden: bij een gewoon woord komen steeds dezelfde titels langs."""
    eigen = zonder_stopwoorden(stammen(titel, taal), taal)
    return next(iter(eigen), ""), frozenset(eigen) - _TELT_NIET
