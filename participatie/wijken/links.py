"""Van een wijk naar haar pagina, als een bezoeker die mag zien."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.models import Page

from stadmaken.common.querysets import ZichtbaarQuerySet

from ..gebieden.models import Wijk
from .models import WijkPage


def met_pagina(wijken: QuerySet) -> QuerySet:
    """De wijken met gebied en pagina, in één vraag; `adres` weet dan waar die staat."""
    te_zien = WijkPage.objects.zichtbaar().filter(wijk=OuterRef("pk"))
    velden = ("over", "samenvatting", "search_description", "seo_title")
    paginas = wijken.select_related("gebied", "pagina__locale").defer(*(f"pagina__{veld}" for veld in velden))
    return paginas.annotate(pagina_te_zien=Exists(te_zien))


def adres(wijk: Any) -> str:
    """Het adres van de pagina van een wijk uit `met_pagina`; leeg als een bezoeker haar niet mag zien."""
    return (wijk.pagina.url or "") if wijk.pagina_te_zien else ""


def als_links(wijken: Iterable[Wijk]) -> SafeString:
    """De namen met een komma ertussen, waar het kan als link; in één vraag, en zonder wijken in geen."""
    nummers = [wijk.pk for wijk in wijken]
    gevonden = met_pagina(Wijk.objects.filter(pk__in=nummers)).defer("grens", "straten") if nummers else ()
    namen = (_naam(wijk) for wijk in gevonden)
    return format_html_join(", ", "{}", ((naam,) for naam in namen))


def _naam(wijk: Any) -> Any:
    href = adres(wijk)
    return format_html('<a href="{}">{}</a>', href, wijk.naam) if href else wijk.naam


def adres_van(soort: type[Page]) -> str:
    """Waar de eerste zichtbare pagina van deze soort staat, of leeg."""
    pagina = ZichtbaarQuerySet(soort).zichtbaar().select_related("locale").order_by("path").first()
    return (pagina.url or "") if pagina else ""
