"""Zoeken in openbare pagina's, op SQLite en PostgreSQL, altijd met een grens aan het aantal treffers.

Wagtails eigen volgorde op relevantie kost op SQLite kwadratisch veel tijd; daar rangschikt de index zelf (bm25).
"""

import re
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page, get_page_models
from wagtail.search.models import IndexEntry

from stadmaken.common.querysets import zichtbare_paginas

# Op PostgreSQL is de kolom body een zoekvector en staat de leesbare tekst ernaast.
_TEKSTKOLOM = "body" if connection.vendor == "sqlite" else "body_text"
INDEX = IndexEntry._meta.db_table
TAALREGELS = settings.WAGTAILSEARCH_BACKENDS["default"].get("SEARCH_CONFIG") or "simple"
MEEST = 200
MEESTE_WOORDEN = 12
_WOORD = re.compile(r"[^\W_]+")


@dataclass
class Treffers:
    """De nummers van gevonden pagina's, de beste eerst."""

    ids: list[int] = field(default_factory=list)
    meer: bool = False


@dataclass
class Resultaat:
    """Een gevonden pagina, en alle tekst ervan die te doorzoeken is."""

    pagina: Page
    tekst: str

    @property
    def soort(self) -> str:
        """Wat voor pagina dit is; “inhoudspagina” zegt een bezoeker niets."""
        gewoon = self.pagina.__class__._meta.app_label == "home"
        return _("Pagina") if gewoon else capfirst(self.pagina.page_type_display_name)


def woorden(vraag: str) -> list[str]:
    """De losse woorden, zonder tekens die voor een zoekindex iets betekenen."""
    return _WOORD.findall(vraag)[:MEESTE_WOORDEN]


def zoek(vraag: str) -> Treffers:
    """Pagina's in de taal van de bezoeker waarin alle woorden staan."""
    gezocht = woorden(vraag)
    if not gezocht:
        return Treffers()
    mag, waarden = _toegestaan()
    from_, waar, volgorde, gezochte_tekst = _sqlite(gezocht) if connection.vendor == "sqlite" else _postgres(gezocht)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT e.object_id FROM {from_} WHERE {waar} AND {mag} ORDER BY {volgorde} LIMIT %s",  # noqa: S608
            [gezochte_tekst, *waarden, MEEST + 1],
        )
        ids = [int(rij[0]) for rij in cursor.fetchall()]
    return Treffers(ids[:MEEST], meer=len(ids) > MEEST)


def _toegestaan() -> tuple[str, list[Any]]:
    """De voorwaarde dat een regel van de index over een openbare pagina in deze taal gaat."""
    paginas = zichtbare_paginas().filter(locale=Locale.get_active(), depth__gt=1)
    vraag, waarden = paginas.order_by().values("pk").query.sql_with_params()
    soorten = paginasoorten()
    plekken = ", ".join(["%s"] * len(soorten))
    sql = f"e.content_type_id IN ({plekken}) AND CAST(e.object_id AS INTEGER) IN ({vraag})"
    return sql, [*soorten, *waarden]


# Hieronder staan alleen namen van tabellen; wat een bezoeker typt, gaat als parameter mee.


def _sqlite(gezocht: list[str]) -> tuple[str, str, str, str]:
    fts = f"{INDEX}_fts"
    # De kolommen van de index zijn autocomplete, body en title: een woord in de titel weegt het zwaarst.
    return (
        f"{fts} JOIN {INDEX} e ON e.id = {fts}.rowid",
        f"{fts} MATCH %s",
        f"bm25({fts}, 0.0, 1.0, 8.0), e.id",
        "{title body} : (" + " AND ".join(f'"{woord}"*' for woord in gezocht) + ")",
    )


def _postgres(gezocht: list[str]) -> tuple[str, str, str, str]:
    return (
        f"{INDEX} e CROSS JOIN to_tsquery('{TAALREGELS}', %s) vraag",
        "(e.title || e.body) @@ vraag",
        "8 * ts_rank(e.title, vraag) + ts_rank(e.body, vraag) DESC, e.id",
        " & ".join(f"{woord}:*" for woord in gezocht),
    )


def paginasoorten() -> list[int]:
    """De nummers van alle paginatypen; Django onthoudt ze per proces."""
    return [soort.pk for soort in ContentType.objects.get_for_models(*get_page_models()).values()]


def resultaten(ids: list[int]) -> list[Resultaat]:
    """De pagina's bij deze nummers, in dezelfde volgorde, met hun doorzoekbare tekst."""
    op_id = Page.objects.filter(pk__in=ids).specific().in_bulk()
    regels = IndexEntry.objects.filter(object_id__in=map(str, ids), content_type__in=paginasoorten())
    teksten = dict(regels.values_list("object_id", _TEKSTKOLOM))
    return [Resultaat(op_id[pk], teksten.get(str(pk)) or "") for pk in ids if pk in op_id]
