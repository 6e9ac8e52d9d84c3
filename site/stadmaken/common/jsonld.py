import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.safestring import SafeString, mark_safe

_VLUCHT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def als_script(gegevens: Any) -> SafeString:
    """JSON-LD in een gegevensblok; een titel met “</script>” kan er niet uit breken."""
    if callable(gegevens):
        gegevens = gegevens()
    if not gegevens:
        return mark_safe("")
    tekst = json.dumps(gegevens, cls=DjangoJSONEncoder, ensure_ascii=False).translate(_VLUCHT)
    return mark_safe(f'<script type="application/ld+json">{tekst}</script>')  # noqa: S308  ontsnapt
