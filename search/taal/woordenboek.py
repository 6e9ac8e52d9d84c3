"""Het woordenboek bijhouden en erin opzoeken, elke keer met een grens."""

from collections import Counter
from collections.abc import Iterable, Mapping

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from stadmaken.common.stad import huidige_pk

from .models import Ingangwoorden, Zoekwoord
from .woorden import stam, woorden

_HOOGSTE = "\U0010ffff"
_PORTIE = 200
MEESTE_VORMEN = 16
KORTSTE_DEEL = 3
# Van een kort woord is ook de tweede letter vaak fout.
KORT = 6

Tellingen = dict[str, Counter[str]]


def onthoud(teksten: Mapping[int, tuple[str, str]]) -> None:
    """Tel de woorden van deze ingangen: per nummer de taal en de tekst. Wat er eerst stond, gaat eraf."""
    verschil = _vergeet(list(teksten))
    nieuw = []
    for nummer, (taal, tekst) in teksten.items():
        eigen = set(woorden(tekst))
        verschil.setdefault(taal, Counter()).update(eigen)
        nieuw.append(Ingangwoorden(ingang=nummer, taal=taal, woorden=" ".join(sorted(eigen))))
    Ingangwoorden.objects.bulk_create(nieuw)
    _verwerk(verschil)


def vergeet(nummers: Iterable[int]) -> None:
    """Haal de woorden van deze ingangen eraf; een woord dat nergens meer staat, verdwijnt."""
    _verwerk(_vergeet(list(nummers)))


def tel_opnieuw() -> None:
    """Maak het woordenboek opnieuw uit wat van elke ingang is onthouden."""
    geteld: Tellingen = {}
    with transaction.atomic():
        for taal, eigen in Ingangwoorden.objects.values_list("taal", "woorden").iterator(chunk_size=_PORTIE):
            geteld.setdefault(taal, Counter()).update(eigen.split())
        Zoekwoord.objects.all().delete()
        _verwerk(geteld)


def bekende_stammen(stammen_: Iterable[str], taal: str) -> set[str]:
    """Welke van deze stammen ergens op de site staan."""
    gevonden = Zoekwoord.objects.filter(taal=taal, stam__in=set(stammen_))
    return set(gevonden.values_list("stam", flat=True))


def die_beginnen_met(begin: str, taal: str) -> list[str]:
    """De stammen van de gewoonste woorden met dit begin."""
    return _gewoonste(_met_begin("woord", begin), taal)


def die_eindigen_op(eind: str, taal: str) -> list[str]:
    """De stammen van de gewoonste samenstellingen met dit eind, zoals “fietsbrug” bij “brug”."""
    langer = Q(lengte__gte=len(eind) + KORTSTE_DEEL)
    return _gewoonste(_met_begin("omgekeerd", eind[::-1]) & langer, taal)


def lijken_op(woord: str, taal: str, grens: int, meeste: int) -> QuerySet:
    """Woorden van ongeveer deze lengte, met hetzelfde begin of hetzelfde eind; de gewoonste eerst."""
    begin = woord[: 1 if len(woord) <= KORT else 2]
    zelfde = _met_begin("woord", begin) | _met_begin("omgekeerd", stam(woord, taal)[:-4:-1])
    lengte = (len(woord) - grens, len(woord) + grens)
    return Zoekwoord.objects.filter(zelfde, taal=taal, lengte__range=lengte).order_by("-aantal", "woord")[:meeste]


def _gewoonste(waar: Q, taal: str) -> list[str]:
    rijen = Zoekwoord.objects.filter(waar, taal=taal).order_by("-aantal", "woord")
    return list(dict.fromkeys(rijen.values_list("stam", flat=True)[:MEESTE_VORMEN]))


def _met_begin(veld: str, begin: str) -> Q:
    """Een begin dat de index gebruikt; op SQLite doet LIKE dat niet."""
    if connection.vendor == "sqlite":
        return Q(**{f"{veld}__gte": begin, f"{veld}__lt": begin + _HOOGSTE})
    return Q(**{f"{veld}__startswith": begin})


def _vergeet(nummers: list[int]) -> Tellingen:
    eraf: Tellingen = {}
    oud = Ingangwoorden.objects.filter(ingang__in=nummers)
    for taal, eigen in oud.values_list("taal", "woorden"):
        eraf.setdefault(taal, Counter()).subtract(eigen.split())
    if eraf:
        oud.delete()
    return eraf


def _verwerk(verschil: Tellingen) -> None:
    for taal, geteld in verschil.items():
        # Op volgorde: twee processen die dezelfde woorden tellen, wachten op elkaar in plaats van elkaar te blokkeren.
        anders = sorted((woord, aantal) for woord, aantal in geteld.items() if aantal)
        for begin in range(0, len(anders), _PORTIE):
            _tel_op(taal, anders[begin : begin + _PORTIE])
        if any(aantal < 0 for _woord, aantal in anders):
            Zoekwoord.objects.filter(taal=taal, aantal__lte=0).delete()


def _tel_op(taal: str, woorden_: list[tuple[str, int]]) -> None:
    stad = huidige_pk()
    stammen = [(woord, stam(woord, taal), aantal) for woord, aantal in woorden_]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO search_zoekwoord (site_id, taal, woord, stam, omgekeerd, lengte, aantal) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s) "
            "ON CONFLICT (site_id, taal, woord) DO UPDATE SET aantal = search_zoekwoord.aantal + excluded.aantal",
            [(stad, taal, woord, stam_, stam_[::-1], len(woord), aantal) for woord, stam_, aantal in stammen],
        )
