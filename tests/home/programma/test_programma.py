"""Het programma lezen: doelen met wat ervoor gebeurt, en cijfers als beeld én als tabel."""

import re
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from home.programma.weergave import in_getal
from tests.fabriek import maak_project
from tests.fabriek_programma import doel, maak_indicator, maak_programma

pytestmark = pytest.mark.django_db


def lees(client: Any, programma: Any) -> str:
    response = client.get(programma.url)
    assert response.status_code == 200
    return response.content.decode()


def rijen(html: str) -> list[list[str]]:
    """De tabel van de enige indicator, als tekst."""
    tabel = html[html.index("<tbody>") : html.index("</tbody>")]
    return [re.findall(r"<t[hd][^>]*>([^<]*)<", rij) for rij in tabel.split("</tr>")[:-1]]


def test_een_doel_staat_er_met_vragen_inspanningen_en_stand(client):
    project = Page.objects.get(pk=maak_project().pk)
    vertrouwen = maak_indicator({2017: "23"}, naam="Vertrouwen in de raad")
    html = lees(client, maak_programma(doel("Meer vertrouwen", vertrouwen, paginas=(project,), vragen="2.1, 2.4")))
    assert "Meer vertrouwen</h3>" in html
    assert "Quick Scan Lokale Democratie: 2.1, 2.4" in html
    assert f'<a href="{project.url}">Dit doen wij: {project.title}</a>' in html
    assert f'<a href="#indicator-{vertrouwen.pk}">Vertrouwen in de raad</a>: 23% van de bewoners in 2017' in html


def test_de_vroegste_meting_is_de_nulmeting_en_de_tabel_noemt_de_bron(client):
    indicator = maak_indicator({2022: "27.5", 2017: "23"})
    html = lees(client, maak_programma(doel("Meer vertrouwen", indicator)))
    assert rijen(html) == [["2017 (nulmeting)", "23", "Onderzoek 2017"], ["2022", "27,5", "Onderzoek 2022"]]
    assert "Stand: 27,5% van de bewoners in 2022." in html
    assert html.count('class="nl-chart__bar"') == 2
    assert "nl-chart__mark" not in html


def test_het_streven_is_een_streep_en_staat_in_woorden(client):
    indicator = maak_indicator({2020: "61"}, eenheid="dagen", streefwaarde=Decimal("42.5"), streefjaar=2026)
    html = lees(client, maak_programma(doel("Sneller antwoord", indicator)))
    assert "Doel: 42,5 dagen in 2026." in html
    assert "De streep is het doel: 42,5 dagen in 2026." in html
    assert html.count('class="nl-chart__mark"') == 1


def test_een_percentage_staat_op_een_schaal_tot_honderd(client):
    def lengte(**velden: Any) -> float:
        html = lees(client, maak_programma(doel("Doel", maak_indicator({2020: "25"}, **velden))))
        return float(re.findall(r'class="nl-chart__bar"[^>]* width="([\d.]+)"', html)[0])

    assert lengte(eenheid="dagen") == pytest.approx(4 * lengte(eenheid="% van de bewoners"), abs=1)


def test_zonder_meting_of_met_alleen_nullen_is_er_geen_beeld(client):
    html = lees(client, maak_programma(doel("Ooit", maak_indicator())))
    assert "Stand: nog niet gemeten." in html
    assert "<table" not in html
    html = lees(client, maak_programma(doel("Nul", maak_indicator({2020: "0"}))))
    assert "nl-chart" not in html
    assert rijen(html) == [["2020 (nulmeting)", "0", "Onderzoek 2020"]]


def test_een_indicator_bij_twee_doelen_staat_er_een_keer(client):
    indicator = maak_indicator({2020: "10"})
    html = lees(client, maak_programma(doel("Eerste doel", indicator), doel("Tweede doel", indicator)))
    assert html.count(f'id="indicator-{indicator.pk}"') == 1
    assert "Hoort bij de doelen: Eerste doel; Tweede doel" in html


def test_een_pagina_die_niemand_mag_zien_heeft_geen_link(client):
    project = Page.objects.get(pk=maak_project().pk)
    PageViewRestriction.objects.create(page=project, restriction_type="login")
    html = lees(client, maak_programma(doel("Doel", paginas=(project,))))
    assert f"<li>Dit doen wij: {project.title}</li>" in html
    assert project.url not in html


def test_een_inspanning_verwijst_ook_naar_een_adres_buiten_de_paginaboom(client):
    register = {"titel": "Toezeggingen", "pagina": None, "adres": "/toezeggingen/"}
    html = lees(client, maak_programma({**doel("Doel"), "inspanningen": [register]}))
    assert '<li><a href="/toezeggingen/">Toezeggingen</a></li>' in html


def test_wat_is_verwijderd_laat_de_pagina_heel(client):
    project, indicator = maak_project(), maak_indicator({2020: "10"})
    programma = maak_programma(doel("Doel", indicator, paginas=(Page.objects.get(pk=project.pk),)))
    project.delete()
    indicator.delete()
    html = lees(client, programma)
    assert "Dit doen wij" in html
    assert "Hoe ver wij zijn" not in html


def test_een_leeg_programma_zegt_dat(client):
    assert "Hier staat nog niets" in lees(client, maak_programma(pijlers=[]))


@pytest.mark.parametrize(
    ("waarde", "tekst"), [("23.0", "23"), ("7.5", "7,5"), ("1500", "1.500"), ("0.1", "0,1"), ("100", "100")]
)
def test_een_getal_staat_er_zoals_mensen_het_schrijven(waarde, tekst):
    assert in_getal(Decimal(waarde)) == tekst


def vragen(client: Any, aantal: int) -> int:
    doelen = [
        doel(
            f"Doel {nummer}",
            maak_indicator({2017: "1", 2019: "2"}),
            maak_indicator(),
            paginas=(Page.objects.get(pk=maak_project().pk),),
        )
        for nummer in range(aantal)
    ]
    programma = maak_programma(*doelen)
    lees(client, programma)
    with CaptureQueriesContext(connection) as gevangen:
        lees(client, programma)
    return len(gevangen)


def test_meer_doelen_en_indicatoren_kosten_niet_meer_databasevragen(client):
    assert vragen(client, 2) == vragen(client, 12)
