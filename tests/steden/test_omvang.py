"""Ook met meer steden groeit het werk van de database hooguit mee met het aantal pagina's."""

import json
from typing import Any

import pytest
from django.db import connection

from participatie.models import FormulierPage, ProjectPage
from stadmaken.common.querysets import zichtbare_paginas
from stadmaken.common.stad import in_stad
from tests.fabriek import maak_project, maak_projecten
from tests.fabriek_wijken import maak_veel_paginas

pytestmark = pytest.mark.django_db
WEINIG, KEER = 50, 10


def werk(vraag: Any) -> int:
    """Hoeveel stappen de database hiervoor zet: van haar rekenmachine (SQLite), of rijen (PostgreSQL).

    PostgreSQL kiest een plan naar wat zij van de tabellen weet; dat werkt zij anders pas later bij.
    """
    sql, waarden = vraag.query.sql_with_params()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ANALYZE wagtailcore_page, participatie_projectpage, participatie_formulierpage")
            cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}", waarden)
            [[plan]] = cursor.fetchall()
            return _rijen((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"])
        stappen: list[None] = []
        connection.connection.set_progress_handler(lambda: stappen.append(None), 100)
        try:
            cursor.execute(sql, waarden)
            cursor.fetchall()
        finally:
            connection.connection.set_progress_handler(None, 0)
        return len(stappen)


def _rijen(deel: dict[str, Any]) -> int:
    """Wat een deel van het plan geeft, en alles daaronder, elke keer dat het aan de beurt is."""
    gezien = deel["Actual Rows"] + deel.get("Rows Removed by Filter", 0) + deel.get("Rows Removed by Join Filter", 0)
    return int(gezien * deel["Actual Loops"]) + sum(_rijen(onder) for onder in deel.get("Plans", []))


@pytest.mark.parametrize(
    "vraag",
    [
        lambda: ProjectPage.objects.zichtbaar(),
        lambda: FormulierPage.objects.filter(pk__in=ProjectPage.objects.zichtbaar().values("pk")),
        lambda: zichtbare_paginas().filter(slug__startswith="projectpage-"),
    ],
    ids=["projecten", "formulieren bij projecten", "alle pagina’s"],
)
def test_een_lijst_loopt_niet_voor_elke_pagina_alle_paginas_langs(stad_a, stad_b, vraag):
    with in_stad(stad_a):
        lijst, project = maak_projecten(), maak_project()
        gemeten = []
        for aantal in (WEINIG, WEINIG * (KEER - 1)):
            maak_veel_paginas(lijst, ProjectPage, aantal)
            maak_veel_paginas(project, FormulierPage, aantal, vragen=[])
            gemeten.append(werk(vraag()))
    klein, groot = gemeten
    assert 0 < groot < 1.5 * KEER * klein
