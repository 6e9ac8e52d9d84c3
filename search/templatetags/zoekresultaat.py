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
    stuk = tekst if elders else _na_titel(resultaat.ingang.titel, samenvatting or tekst)
    return markeer(knip(stuk, stammen, taal), stammen, taal)


def _na_titel(titel: str, tekst: str) -> str:
    """Is de titel het begin van de tekst, zoals bij inbreng, dan alleen wat daarna komt."""
    if tekst == titel:
        return ""
    begin = titel.removesuffix(" …")
    if begin != titel and tekst.startswith(begin):
        return f"… {tekst[len(begin) :].strip()}"
    return tekst
