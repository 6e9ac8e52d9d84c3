"""Voorstellen tijdens het typen: titels van openbare dingen."""

from stadmaken.common import vindbaar

from .motoren import motor
from .register.models import Zoekingang
from .register.openbaar import nog_openbaar
from .taal.termen import Begin, Term, en, of
from .taal.woorden import vouw, woorden

MEESTE_WOORDEN = 6
MEEST = 8
KORTSTE = 2
LANGSTE = 80


def stel_voor(begin: str, taal: str = "nl") -> list[tuple[str, str, str]]:
    """Hooguit acht titels van wat nu openbaar is, bij een begin van een zoekvraag: (titel, pad, soort)."""
    gezocht = woorden(begin[:LANGSTE])[:MEESTE_WOORDEN]
    if len("".join(gezocht)) < KORTSTE:
        return []
    rijen = Zoekingang.objects.filter(pk__in=motor().titels(_term(gezocht), taal)).defer("tekst", "samenvatting")
    volgorde = {soort.naam: soort.volgorde for soort in vindbaar.soorten()}
    gekozen = sorted(rijen, key=lambda rij: (_plek(rij.titel, gezocht), volgorde.get(rij.soort, 0), rij.titel))
    # Een bord heet vaak net als een ander, en een titel die er twee keer staat, helpt niemand kiezen.
    uniek = list({rij.titel: rij for rij in reversed(gekozen)}.values())[::-1]
    return [(rij.titel, rij.pad, rij.soort) for rij in nog_openbaar(uniek[: 2 * MEEST])[:MEEST]]


def _term(gezocht: list[str]) -> Term:
    los = en([Begin(woord) for woord in gezocht])
    return of([los, Begin("".join(gezocht))]) if len(gezocht) > 1 else los


def _plek(titel: str, gezocht: list[str]) -> int:
    """Titels die zo beginnen eerst."""
    return 0 if vouw(titel).startswith(gezocht[0]) else 1
