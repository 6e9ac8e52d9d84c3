"""Links in een tekst: een pagina die niet op de site staat, krijgt geen adres."""

from typing import Any

from wagtail.rich_text.pages import PageLinkHandler

from .querysets import zichtbare_paginas


class ZichtbareLink(PageLinkHandler):
    """Zoals die van Wagtail, maar een concept of besloten pagina blijft gewone tekst."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[Any]:
        nummers = {str(attrs.get("id")) for attrs in attrs_list}
        paginas = zichtbare_paginas().filter(pk__in=[nummer for nummer in nummers if nummer.isdecimal()])
        op_nummer = {str(pagina.pk): pagina for pagina in paginas.defer_streamfields().specific()}
        return [op_nummer.get(str(attrs.get("id"))) for attrs in attrs_list]


def meld_aan(features: Any) -> None:
    """Deze handler in plaats van die van Wagtail."""
    features.register_link_type(ZichtbareLink)
