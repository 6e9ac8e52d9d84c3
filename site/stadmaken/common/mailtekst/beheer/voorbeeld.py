"""Hoe een mail eruitziet, met voorbeelden op de invulplekken."""

from dataclasses import dataclass

from django.utils.translation import override

from ... import briefpapier
from ..soorten import Mailsoort
from ..vullen import netjes, vul

LANGST = 20_000


@dataclass(frozen=True)
class Voorbeeld:
    """Eén mail, zoals de ontvanger haar krijgt."""

    onderwerp: str
    tekst: str
    html: str


def voorbeeld(soort: Mailsoort, taal: str, onderwerp: str, tekst: str) -> Voorbeeld:
    """De mail met voorbeelden erin; ook van wat nog niet klopt."""
    waarden = soort.voorbeelden(taal)
    gevuld, kop = netjes(vul(tekst[:LANGST], waarden)), " ".join(vul(onderwerp[:LANGST], waarden).split())
    with override(taal):
        return Voorbeeld(kop, gevuld, briefpapier.html(kop, gevuld))
