"""Waar een link heen gaat: een pagina of bestand van ons, een ingetypt adres op deze site, of een andere site."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from django.urls import Resolver404, resolve
from wagtail.contrib.redirects.models import Redirect

from stadmaken.common.bijpaden import is_bijpad
from stadmaken.common.gemeente import hostnaam
from stadmaken.common.nummers import HOOGSTE_PK
from stadmaken.common.omleiding.bestaat import met_schuin, paginas_op, vaste_view
from stadmaken.common.omleiding.zoeken import klein
from stadmaken.common.schrijfhulp.inhoud import Doel, Link
from stadmaken.common.stad import huidige

from .choices import Linksoort
from .models import LANGSTE_ADRES

SOORTEN = {Doel.PAGINA: Linksoort.PAGINA, Doel.BESTAND: Linksoort.BESTAND}
WEB = ("", "http", "https")
# Hier staan bestanden, geen pagina's.
BESTANDSMAPPEN = ("/static/", "/media/")


@dataclass(frozen=True)
class Adres:
    """Een link zoals zij in de lijst komt: met een nummer, of met een adres."""

    soort: Linksoort
    doel: int | None = None
    adres: str = ""


def ontleed(link: Link, pagina: Any) -> Adres | None:
    """Wat er aan deze link na te kijken is; niets bij een mailadres, een telefoonnummer of een plek op de pagina."""
    if link.doel in SOORTEN:
        nummer = int(link.waarheen) if link.waarheen.isdecimal() and len(link.waarheen) < 19 else 0
        return Adres(SOORTEN[link.doel], doel=min(nummer, HOOGSTE_PK))
    adres = link.waarheen.strip()[:LANGSTE_ADRES]
    try:
        delen = urlsplit(adres)
        host = delen.hostname or ""
    except ValueError:
        return Adres(Linksoort.EIGEN, adres=adres)
    if not adres or adres.startswith("#") or delen.scheme not in WEB:
        return None
    if host and host not in _eigen_namen():
        return Adres(Linksoort.BUITEN, adres=urldefrag(adres if delen.scheme else f"https:{adres}").url)
    return _eigen(delen.path or "/", pagina)


def _eigen(pad: str, pagina: Any) -> Adres:
    """Een pad op deze site; een pad zonder “/” ervoor begint bij de pagina waar het op staat."""
    pad = pad if pad.startswith("/") else urljoin(pagina.url or "/", pad)
    try:
        gevonden = resolve(pad)
    except (Resolver404, ValueError):
        return Adres(Linksoort.EIGEN, adres=pad)
    if gevonden.url_name == "wagtaildocs_serve":
        return Adres(Linksoort.BESTAND, doel=min(int(gevonden.args[0]), HOOGSTE_PK))
    return Adres(Linksoort.EIGEN, adres=pad)


def _eigen_namen() -> set[str]:
    """Onder welke namen deze site bekend is."""
    return {hostnaam(), huidige().host}


def host_van(adres: str) -> str:
    """De naam van de andere site, met haar poort als die bijzonder is."""
    return urlsplit(adres).netloc.rpartition("@")[2].lower()[:260]


def nergens(paden: Collection[str]) -> set[str]:
    """De paden op deze site waar niets staat, geen omleiding is en geen bestand hoort; drie vragen, hoeveel ook."""
    over = {pad for pad in paden if "\x00" in pad or not (pad.startswith(BESTANDSMAPPEN) or vaste_view(pad))}
    vormen = {pad: set(_vormen(pad)) for pad in over}
    paginas = paginas_op(set().union(*vormen.values())) if vormen else {}
    over = {pad for pad in over if vormen[pad].isdisjoint(paginas)}
    oud = {pad: _oude_vormen(pad) for pad in over}
    omgeleid = set(
        Redirect.objects.filter(old_path__in=set().union(*oud.values())).values_list("old_path", flat=True)
        if oud
        else ()
    )
    return {pad for pad in over if oud[pad].isdisjoint(omgeleid)}


def _vormen(pad: str) -> Iterator[str]:
    """Waar een bezoeker op dit pad uitkomt: hoofdletters doen er niet toe, en een pagina kan eigen paden hebben."""
    if "\x00" in pad:
        return
    heel = met_schuin(pad.lower())
    yield heel
    delen = heel.strip("/").split("/")
    for aantal in range(1, min(3, len(delen)) + 1):
        if is_bijpad("/".join(delen[-aantal:])):
            yield "/" + "".join(f"{deel}/" for deel in delen[:-aantal])


def _oude_vormen(pad: str) -> set[str]:
    """Hoe dit pad in de lijst van omleidingen kan staan."""
    try:
        vorm = Redirect.normalise_path(pad)
    except ValueError:
        return set()
    return {vorm, klein(vorm)}
