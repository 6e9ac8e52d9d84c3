from django import template
from django.utils.safestring import SafeString

from ..fragment import bevat, knip, markeer
from ..zoeken import Resultaat

register = template.Library()
register.filter("markeer", markeer)


@register.filter
def fragment(resultaat: Resultaat, woorden: list[str]) -> SafeString:
    """De samenvatting, of het stuk tekst waar het gezochte woord wel in staat."""
    samenvatting = getattr(resultaat.pagina, "samenvatting", "")
    elders = not bevat(samenvatting, woorden) and bevat(resultaat.tekst, woorden)
    return markeer(knip(resultaat.tekst if elders else samenvatting, woorden), woorden)
