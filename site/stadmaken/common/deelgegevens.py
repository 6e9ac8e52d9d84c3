"""Wat zoekmachines en sociale media van een pagina moeten weten: één adres, een titel, een beeld."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.encoding import iri_to_uri

from . import kruimels
from .gemeente import absoluut
from .schil import schil_van

STANDAARDBEELD = "img/delen.png"


@dataclass(frozen=True)
class Deelgegevens:
    """`adres` is het ene adres van deze pagina, zonder filters; `zelf` zegt of dit de pagina is en geen onderpad."""

    adres: str
    titel: str
    tekst: str
    beeld: Any
    standaardbeeld: str
    zelf: bool


def deelgegevens(request: HttpRequest | None, pagina: Any, bladzij: Any = None) -> Deelgegevens | None:
    """De gegevens van de pagina bij dit verzoek; niets als zij niet voor zoekmachines is."""
    if request is None:
        return None
    if not getattr(pagina, "pk", None):
        return _los(request, bladzij)
    adres = pagina.get_url(request) or "/"
    zelf = not request.path.startswith(adres) or request.path.rstrip("/") == adres.rstrip("/")
    return Deelgegevens(
        adres=_adres(adres if zelf else request.path, bladzij),
        titel=pagina.title,
        tekst=getattr(pagina, "search_description", "") or getattr(pagina, "samenvatting", ""),
        beeld=getattr(pagina, "afbeelding", None),
        standaardbeeld=absoluut(static(STANDAARDBEELD)),
        zelf=zelf,
    )


def _los(request: HttpRequest, bladzij: Any) -> Deelgegevens | None:
    los = kruimels.van(request)
    if los is None or not los.openbaar:
        return None
    kruimelpad = schil_van(request, None).kruimels
    titel = kruimelpad[-1].tekst if kruimelpad else str(los.tekst)
    return Deelgegevens(_adres(request.path, bladzij), titel, "", None, absoluut(static(STANDAARDBEELD)), zelf=False)


def _adres(pad: str, bladzij: Any) -> str:
    nummer = getattr(bladzij, "number", 1)
    return absoluut(iri_to_uri(pad)) + (f"?pagina={nummer}" if nummer > 1 else "")
