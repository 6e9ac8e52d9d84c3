"""Verwijzen naar de pagina van een wijk, vanaf elke pagina die een wijk noemt."""

from django import template

from ..gebieden.models import Wijk
from ..wijken.links import adres, met_pagina

register = template.Library()


@register.inclusion_tag("participatie/wijken/_link.html")
def naar_wijk(slug: str) -> dict[str, str]:
    """Een link naar de wijk met deze slug, in één vraag; niets als zij geen pagina heeft."""
    wijk = met_pagina(Wijk.objects.filter(slug=slug)).defer("grens", "straten").first()
    return {"naam": wijk.naam, "adres": adres(wijk)} if wijk else {}
