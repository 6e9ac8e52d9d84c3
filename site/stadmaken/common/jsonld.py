import json
from collections.abc import Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.safestring import SafeString, mark_safe

from .gemeente import absoluut

_VLUCHT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def als_script(gegevens: Any) -> SafeString:
    """JSON-LD in een gegevensblok; een titel met “</script>” kan er niet uit breken."""
    if callable(gegevens):
        gegevens = gegevens()
    if not gegevens:
        return mark_safe("")
    tekst = json.dumps(gegevens, cls=DjangoJSONEncoder, ensure_ascii=False).translate(_VLUCHT)
    return mark_safe(f'<script type="application/ld+json">{tekst}</script>')  # noqa: S308  ontsnapt


def kruimelpad(kruimels: Iterable[Any]) -> SafeString:
    """Het kruimelpad als BreadcrumbList; van de pagina zelf mag het adres ontbreken."""
    delen = [
        {"@type": "ListItem", "position": plek, "name": str(kruimel.tekst), **_adres(kruimel.adres)}
        for plek, kruimel in enumerate(kruimels, start=1)
    ]
    return als_script({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": delen})


def _adres(adres: str) -> dict[str, str]:
    return {"item": absoluut(adres)} if adres else {}
