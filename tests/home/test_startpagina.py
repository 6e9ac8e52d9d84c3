"""De startpagina: wat kan ik nu doen, wat speelt er, en waar gaat dit over."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from home.models import Pijler
from participatie.models import Update
from tests.fabriek import maak_formulier, maak_home, maak_project

pytestmark = pytest.mark.django_db


def start(client) -> str:
    return client.get("/").content.decode()


def voeg_update_toe(project: Any, titel: str, datum: date) -> None:
    Update.objects.create(project=project, titel=titel, datum=datum, tekst="<p>Nieuws.</p>", anker=f"update-{titel}")


def test_het_codeveld_gaat_naar_het_bord(client) -> None:
    maak_home()

    html = start(client)

    assert '<form class="nl-board-code" action="/b/" method="get">' in html
    assert 'name="code"' in html
    assert "Code van het infobord" in html


def test_een_open_formulier_staat_er_met_de_laatste_dag(client) -> None:
    middernacht = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    maak_formulier(title="Kies een bank", sluit_op=middernacht + timedelta(days=8))

    html = start(client)

    dag = (middernacht + timedelta(days=7)).date()
    assert "Kies een bank" in html
    assert f" {dag.day} " in html[html.index("U kunt reageren tot en met") :][:80]


@pytest.mark.parametrize(
    "velden",
    [
        {"opent_op": timezone.now() + timedelta(days=1)},
        {"opent_op": timezone.now() - timedelta(days=9), "sluit_op": timezone.now() - timedelta(days=1)},
        {"live": False},
    ],
    ids=["nog niet open", "gesloten", "niet gepubliceerd"],
)
def test_wat_niet_open_is_staat_er_niet(client, velden: dict[str, Any]) -> None:
    maak_formulier(title="Kies een bank", **velden)

    html = start(client)

    assert "Kies een bank" not in html
    assert "Er staat nu geen formulier open" in html


def test_wat_het_eerst_sluit_staat_vooraan(client) -> None:
    maak_formulier(title="Altijd open")
    maak_formulier(title="Volgende week", sluit_op=timezone.now() + timedelta(days=7))
    maak_formulier(title="Morgen", sluit_op=timezone.now() + timedelta(days=1))

    html = start(client)

    assert html.index("Morgen") < html.index("Volgende week") < html.index("Altijd open")


def test_nieuws_toont_van_elk_project_de_nieuwste_update(client) -> None:
    project = maak_project()
    voeg_update_toe(project, "Oud nieuws", date(2026, 1, 1))
    voeg_update_toe(project, "Nieuw nieuws", date(2026, 2, 1))

    html = start(client)

    assert "Nieuw nieuws" in html
    assert "Oud nieuws" not in html
    assert f'href="{project.url}#update-Nieuw nieuws"' in html


def test_nieuws_van_een_besloten_project_blijft_binnen(client) -> None:
    project = maak_project()
    voeg_update_toe(project, "Geheim nieuws", date(2026, 1, 1))
    PageViewRestriction.objects.create(page=Page.objects.get(pk=project.pk), restriction_type="login")

    assert "Geheim nieuws" not in start(client)


def test_een_pijler_zonder_pagina_heeft_geen_link(client) -> None:
    home = maak_home()
    Pijler.objects.create(pagina=home, titel="Fundament", tekst="Vertrouwen.", tekening="fundament")

    assert '<h3 class="nl-pillar__heading">Fundament</h3>' in start(client)


def vul(aantal: int) -> None:
    for nummer in range(aantal):
        project = maak_project()
        maak_formulier(project)
        voeg_update_toe(project, f"bericht-{nummer}", date(2026, 1, 1) + timedelta(days=nummer))


def vragen(client) -> int:
    start(client)
    with CaptureQueriesContext(connection) as gevangen:
        start(client)
    return len(gevangen)


def test_meer_inhoud_kost_niet_meer_vragen(client) -> None:
    Pijler.objects.create(pagina=maak_home(), titel="Fundament", tekst="Vertrouwen.", tekening="fundament")
    vul(3)
    klein = vragen(client)

    vul(20)

    assert vragen(client) == klein <= 12


def test_een_vertaalde_startpagina_zonder_eigen_formulieren_toont_die_in_het_nederlands(client):
    engels, _nieuw = Locale.objects.get_or_create(language_code="en")
    formulier = maak_formulier(title="Uw idee voor het plein")
    maak_home().copy_for_translation(engels).save_revision().publish()
    tekst = client.get("/en/").content.decode()
    assert '<span class="nl-action-list__title" lang="nl">Uw idee voor het plein' in tekst
    assert f'href="{formulier.url}"' in tekst
    assert 'lang="nl">Uw idee voor het plein' not in client.get("/").content.decode()
