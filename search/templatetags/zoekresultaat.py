from collections.abc import Collection

from django import template
from django.utils.safestring import SafeString

from ..fragment import bevat, knip, markeer
from ..resultaten import Resultaat

register = template.Library()


@register.filter
def titel(resultaat: Resultaat, stammen: Collection[str]) -> SafeString:
    """De titel, met de gevonden woorden gemarkeerd."""
    return markeer(resultaat.ingang.titel, stammen, resultaat.ingang.taal)


@register.filter
def fragment(resultaat: Resultaat, stammen: Collection[str]) -> SafeString:
    """De samenvatting, of het stuk tekst waar het gezochte woord wel in staat."""
    samenvatting, tekst, taal = resultaat.ingang.samenvatting, resultaat.ingang.tekst, resultaat.ingang.taal
    elders = not bevat(samenvatting, stammen, taal) and bevat(tekst, stammen, taal)
    return markeer(knip(tekst if elders else samenvatting or tekst, stammen, taal), stammen, taal)
