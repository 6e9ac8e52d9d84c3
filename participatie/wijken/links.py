"""Van een wijk naar haar pagina, als een bezoeker die mag zien."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.models import Page

from stadmaken.common.querysets import ZichtbaarQuerySet
from stadmaken.common.tabelstand import onthoud_met_adres

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
    """De namen met een komma ertussen, waar het kan als link."""
    nummers = {wijk.pk for wijk in wijken}
    namen = onthoud_met_adres(("wijklinks",), _namen).items() if nummers else ()
    return format_html_join(", ", "{}", ((naam,) for nummer, naam in namen if nummer in nummers))


def _namen() -> dict[int, Any]:
    return {wijk.pk: _naam(wijk) for wijk in met_pagina(Wijk.objects.all()).defer("grens", "straten")}


def _naam(wijk: Any) -> Any:
    href = adres(wijk)
    return format_html('<a href="{}">{}</a>', href, wijk.naam) if href else wijk.naam


def adres_van(soort: type[Page]) -> str:
    """Waar de eerste zichtbare pagina van deze soort staat, of leeg."""

    def zoek() -> str:
        pagina = ZichtbaarQuerySet(soort).zichtbaar().select_related("locale").order_by("path").first()
        return (pagina.url or "") if pagina else ""

    return onthoud_met_adres(("adres van", soort), zoek)
