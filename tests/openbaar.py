"""Alle openbare adressen die de code kent: wat niet onder het CMS staat, met een pad dat bij elk patroon past."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import get_resolver
from django.urls.resolvers import RoutePattern, URLPattern, URLResolver

CMS = "/cms/"
GEHEIM = "besloten"
ZAKEN = {
    "int": "1",
    "str": GEHEIM,
    "slug": "iets",
    "path": "a/b.png",
    "uuid": "6f1c2f3e-1b1d-4d53-9a57-0e2d6f0a1b2c",
}
_ZAAK = re.compile(r"<(?:(?P<soort>\w+):)?(?P<naam>\w+)>")
# Patronen zijn er weinig; hun voorbeeld staat hier, en een nieuw patroon zonder voorbeeld valt op.
PATRONEN = {
    r"^[bB]/$": "B/",
    r"^[bB]$": "B",
    r"^[bB]/(?P<code>.+?)/?$": "B/ABCDEF",
    r"^(?P<pad>[\w\-]+(?:/[\w\-]+){0,9})/agenda\.ics$": "projecten/agenda.ics",
    r"^api/v1(?:/[\s\S]*)?\Z": "api/v1/projecten",
    r"^feeds/project/(?P<nummer>[1-9][0-9]{0,9})\.atom\Z": "feeds/project/1.atom",
    r"^((?:[\w\-]+/)*)$": "projecten/",
    r"^(\d+)/(.*)$": "1/stuk.pdf",
}


@dataclass(frozen=True)
class Adres:
    """Eén openbaar adres: zijn naam, een pad dat past, en wat er bij hoort."""

    naam: str
    pad: str
    view: Any
    patroon: str


def openbare_adressen() -> list[Adres]:
    """Alles buiten /cms/, in de volgorde waarin Django zoekt."""
    return list(_loop(get_resolver()))


def _loop(boom: URLResolver, voor: str = "/", ruimte: str = "") -> Iterator[Adres]:
    for deel in boom.url_patterns:
        if isinstance(deel, URLResolver):
            pad = voor + _pad(str(deel.pattern))
            if pad != CMS:
                yield from _loop(deel, pad, deel.namespace or ruimte)
        elif isinstance(deel, URLPattern):
            patroon = str(deel.pattern)
            pad = _pad(patroon) if isinstance(deel.pattern, RoutePattern) else _van_regex(patroon)
            naam = f"{ruimte}:{deel.name}" if ruimte and deel.name else deel.name or patroon
            yield Adres(naam, voor + pad, deel.callback, patroon)


def _pad(route: str) -> str:
    return _ZAAK.sub(lambda zaak: ZAKEN[zaak["soort"] or "str"], route)


def _van_regex(patroon: str) -> str:
    if patroon not in PATRONEN and not re.search(r"[\\(\[]", patroon):
        return patroon.strip("^$")
    return PATRONEN[patroon]
