"""Elk adres van het CMS dat niet in de lijst van een app staat: dat van Wagtail, van de bibliotheken en van common."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.urls import get_resolver
from django.urls.resolvers import URLResolver

# Die hebben hun eigen lijst: tests/<app>/test_adressen.py.
APPS = ("participatie", "initiatieven", "home", "search")
PLEK = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)|\((?!\?)[^)]*\)")
VAN_MODEL = re.compile(r"cms/(?:snippets/(?:choose/)?)?(\w+)/(\w+)/")


@dataclass(frozen=True, order=True)
class Adres:
    """Een adres: hoe het heet, en zijn patroon zoals Django het kent."""

    naam: str
    patroon: str

    def pad(self, wereld: Mapping[str, object]) -> str:
        """Het adres met op elke plek een nummer uit deze wereld."""
        pad = PLEK.sub(lambda plek: str(_waarde(wereld, self.patroon, plek)), self.patroon)
        return "/" + _zonder_tekens(pad).replace(".*", "onbekend")


def _zonder_tekens(patroon: str) -> str:
    return patroon.replace("^", "").replace("$", "").replace("\\.", ".")


def _waarde(wereld: Mapping[str, object], patroon: str, plek: re.Match) -> object:
    """Eerst wat voor dit begin van het adres geldt, dan wat bij een model of scherm hoort, dan wat overal zo heet."""
    naam = plek[1] or plek[2] or plek[0]
    begin = _zonder_tekens(patroon[: plek.start()])
    van_model = VAN_MODEL.match(begin)
    sleutels = [
        f"{begin}{naam}",
        ".".join(van_model.groups()) if van_model else "",
        begin.split("/")[1] if naam == "pk" else "",
        naam,
    ]
    for sleutel in sleutels:
        if sleutel in wereld:
            return wereld[sleutel]
    raise LookupError(f"{patroon}: wat hoort er op de plek van “{naam}”? Zet het in tests/rechten/wereld.py.")


def alle() -> list[Adres]:
    """Alle adressen onder /cms/, op volgorde."""

    def loop(boom: URLResolver, ruimte: str, begin: str) -> Iterator[Adres]:
        for deel in boom.url_patterns:
            patroon = begin + str(deel.pattern)
            if isinstance(deel, URLResolver):
                yield from loop(deel, ":".join(filter(None, (ruimte, deel.namespace))), patroon)
            elif not getattr(deel.callback, "view_class", deel.callback).__module__.startswith(APPS):
                yield Adres(f"{ruimte}:{deel.name}" if ruimte and deel.name else deel.name or "", patroon)

    return sorted({adres for adres in loop(get_resolver(), "", "") if adres.patroon.startswith("cms/")})
