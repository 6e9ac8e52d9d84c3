"""Zoeken in openbare pagina's, op SQLite en PostgreSQL, altijd met een grens aan het aantal treffers.

Wagtails eigen volgorde op relevantie kost op SQLite kwadratisch veel tijd; daar rangschikt de index zelf (bm25).
"""

import re
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from wagtail.models import Locale, Page, get_page_models
from wagtail.search.models import IndexEntry

from stadmaken.common.querysets import ZichtbaarQuerySet, zichtbare_paginas

# Op PostgreSQL is de kolom body een zoekvector en staat de leesbare tekst ernaast.
_TEKSTKOLOM = "body" if connection.vendor == "sqlite" else "body_text"
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


def woorden(vraag: str) -> list[str]:
    """De losse woorden, zonder tekens die voor een zoekindex iets betekenen."""
    return _WOORD.findall(vraag)[:MEESTE_WOORDEN]


def zoek(vraag: str) -> Treffers:
    """Pagina's in de taal van de bezoeker waarin alle woorden staan."""
    gezocht = woorden(vraag)
    if not gezocht:
        return Treffers()
    paginas = zichtbare_paginas().filter(locale=Locale.get_active(), depth__gt=1)
    vind = _in_sqlite if connection.vendor == "sqlite" else _met_wagtail
    ids = vind(gezocht, paginas)
    return Treffers(ids[:MEEST], meer=len(ids) > MEEST)


def _met_wagtail(gezocht: list[str], paginas: ZichtbaarQuerySet) -> list[int]:
    resultaat = paginas.search(" ".join(gezocht), operator="and")[: MEEST + 1]
    return [pagina.pk for pagina in resultaat]


def _in_sqlite(gezocht: list[str], paginas: ZichtbaarQuerySet) -> list[int]:
    index = connection.ops.quote_name(IndexEntry._meta.db_table)
    fts = connection.ops.quote_name(f"{IndexEntry._meta.db_table}_fts")
    mag, waarden = paginas.order_by().values("pk").query.sql_with_params()
    soorten = list(paginasoorten())
    vraag = "{title body} : (" + " AND ".join(f'"{woord}"*' for woord in gezocht) + ")"
    # De kolommen van de index zijn autocomplete, body en title: een woord in de titel weegt het zwaarst.
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT e.object_id FROM {fts} JOIN {index} e ON e.id = {fts}.rowid"  # noqa: S608  eigen namen en parameters
            f" WHERE {fts} MATCH %s AND e.content_type_id IN ({', '.join(['%s'] * len(soorten))})"
            f" AND CAST(e.object_id AS INTEGER) IN ({mag})"
            f" ORDER BY bm25({fts}, 0.0, 1.0, 8.0) LIMIT %s",
            [vraag, *soorten, *waarden, MEEST + 1],
        )
        return [int(rij[0]) for rij in cursor.fetchall()]


def paginasoorten() -> list[int]:
    """De nummers van alle paginatypen; Django onthoudt ze per proces."""
    return [soort.pk for soort in ContentType.objects.get_for_models(*get_page_models()).values()]


def resultaten(ids: list[int]) -> list[Resultaat]:
    """De pagina's bij deze nummers, in dezelfde volgorde, met hun doorzoekbare tekst."""
    op_id = Page.objects.filter(pk__in=ids).specific().in_bulk()
    regels = IndexEntry.objects.filter(object_id__in=map(str, ids), content_type__in=paginasoorten())
    teksten = dict(regels.values_list("object_id", _TEKSTKOLOM))
    return [Resultaat(op_id[pk], teksten.get(str(pk)) or "") for pk in ids if pk in op_id]
