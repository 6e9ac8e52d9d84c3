"""Welke formulieren en adressen met vragen de site heeft: elk soort één keer, zoals een bezoeker ze tegenkomt."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlencode, urljoin, urlsplit

from .site import ONGECONTROLEERD

TEKEN = "csrfmiddlewaretoken"
# Wat iemand in een leeg veld zou typen.
GEWOON = {
    "text": "bomen",
    "search": "bomen",
    "textarea": "Meer bomen.",
    "email": "els@voorbeeld.nl",
    "date": "2026-11-01",
}
# Wat een besluit van de database vraagt en niet in een formulier staat.
MET_VRAAG = (
    "/zoeken/?q=bomen&soort=project&pagina=1",
    "/zoeken/suggesties?q=bom",
    "/in-de-buurt/?plek=2011&afstand=1000",
    "/in-de-buurt.geojson?breedtegraad=52.38&lengtegraad=4.63",
    "/api/v1/projecten?pagina=1&perPagina=10&zoek=plein",
    "/api/v1/inbreng?project=1&pagina=1",
    "/api/v1/projecten/1",
    "/kaart/tegels/1/1/1.png",
    "/toezeggingen/?status=open&pagina=1",
)


@dataclass(frozen=True)
class Doel:
    """Eén adres met wat erheen kan: `velden` is leeg bij een gewone vraag."""

    adres: str
    velden: str = ""
    bladzij: str = ""

    @property
    def soort(self) -> tuple[str, tuple[str, ...]]:
        """Twee pagina's met hetzelfde formulier zijn één doel."""
        pad = re.sub(r"\d+", "0", urlsplit(self.adres).path) if not self.velden else ""
        vragen = urlsplit(self.adres).query if not self.velden else self.velden
        return pad, tuple(sorted(re.sub(r"[0-9a-f-]{36}", "", deel.partition("=")[0]) for deel in vragen.split("&")))


class _Formulieren(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.gevonden: list[tuple[str, str, list[tuple[str, str]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Verzamel elk formulier met zijn velden en wat daar al in staat."""
        kenmerken = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form":
            self.gevonden.append((kenmerken.get("method", "get").lower(), kenmerken.get("action", ""), []))
        elif self.gevonden and tag in {"input", "select", "textarea"} and kenmerken.get("name"):
            soort = kenmerken.get("type", tag)
            self.gevonden[-1][2].append((kenmerken["name"], kenmerken.get("value") or GEWOON.get(soort, "1")))


def verzamel(site: str, paden: Iterable[str]) -> list[Doel]:
    """Alle doelen op deze pagina's, elk soort één keer."""
    doelen = {doel.soort: doel for doel in _alle(site, paden)}
    return [*doelen.values(), *(Doel(site + pad) for pad in MET_VRAAG)]


def _alle(site: str, paden: Iterable[str]) -> Iterator[Doel]:
    for pad in paden:
        lezer = _Formulieren()
        try:
            with urllib.request.urlopen(site + pad, timeout=60, context=ONGECONTROLEERD) as antwoord:
                lezer.feed(antwoord.read().decode(errors="replace"))
        except urllib.error.HTTPError:
            continue
        for methode, actie, velden in lezer.gevonden:
            naar, inhoud = urljoin(site + pad, actie), urlencode(velden)
            if velden and methode == "post":
                yield Doel(naar, inhoud, site + pad)
            elif velden:
                yield Doel(f"{naar.partition('?')[0]}?{inhoud}")
