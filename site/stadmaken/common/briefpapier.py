"""Briefpapier: de platte tekst van een mail als opgemaakte mail, met hetzelfde erin."""

import re
from dataclasses import dataclass, field
from typing import Any

from django.template.defaultfilters import urlize
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from .gemeente import absoluut, gemeente
from .opmaakmail import naar_html

# Wat XML niet kent, kent MJML ook niet.
NIET_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
PUNT = re.compile(r"[-•*] +")
INSPRINGEN = "  "
ALINEA, LIJST, KNOP, LEEG = "alinea", "lijst", "knop", ""


@dataclass
class Blok:
    """Een alinea, een lijst of een knop. `regels` zijn al ontsnapt."""

    soort: str
    regels: list[SafeString] = field(default_factory=list)
    adres: str = ""


def html(onderwerp: str, tekst: str, *, stad: Any = None) -> str:
    """Dezelfde mail als HTML, in de actieve taal.

    Een adres van de eigen site dat alleen op een regel staat, wordt een knop; dat van een ander nooit.
    """
    stad = stad or gemeente()
    context = {
        "onderwerp": _schoon(onderwerp),
        "blokken": blokken(_schoon(tekst)),
        "sitenaam": stad.sitenaam,
        "stad": stad,
        "site": absoluut("/"),
    }
    return naar_html("mail/brief.mjml", context)


def blokken(tekst: str) -> list[Blok]:
    """De delen van een tekst: een lege regel scheidt, een streepje maakt een punt van een lijst."""
    groepen: list[tuple[str, list[str]]] = []
    vorige = LEEG
    for regel in tekst.splitlines():
        soort = _soort(regel, vorige)
        if soort != LEEG:
            if soort != vorige or soort == KNOP:
                groepen.append((soort, []))
            groepen[-1][1].append(regel)
        vorige = soort
    return [_maak(soort, regels) for soort, regels in groepen]


def _soort(regel: str, vorige: str) -> str:
    kaal = regel.strip()
    if not kaal:
        return LEEG
    if PUNT.match(regel) or (vorige == LIJST and regel.startswith(INSPRINGEN)):
        return LIJST
    return KNOP if kaal.startswith(absoluut("/")) and len(kaal.split()) == 1 else ALINEA


def _maak(soort: str, regels: list[str]) -> Blok:
    if soort == KNOP:
        return Blok(soort, adres=regels[0].strip())
    if soort == ALINEA:
        return Blok(soort, [_regels(regels)])
    punten: list[list[str]] = []
    for regel in regels:
        if PUNT.match(regel):
            punten.append([PUNT.sub("", regel, count=1)])
        else:
            punten[-1].append(regel.strip())
    return Blok(soort, [_regels(punt) for punt in punten])


def _regels(regels: list[str]) -> SafeString:
    """Regels onder elkaar, ontsnapt, met werkende links."""
    return format_html_join(mark_safe("<br/>"), "{}", ((urlize(regel, autoescape=True),) for regel in regels))


def _schoon(tekst: str) -> str:
    return NIET_IN_XML.sub("", tekst)
