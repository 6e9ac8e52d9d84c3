import re
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from wagtail.models import PageViewRestriction

from participatie.models import Update
from tests import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nu")]
NU = datetime(2026, 11, 21, 12, tzinfo=UTC)


def html(client, pad="/b/K73A9", **koppen):
    antwoord = client.get(pad, **koppen)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


@pytest.mark.parametrize(
    "pad", ["/b/K73A9", "/b/K73A9/", "/b/k73a9", "/B/K73A9", "/B/K73A9/", "/b/k73-a9", "/b/?code=k73%20a9"]
)
def test_de_pagina_komt_direct_met_elke_schrijfwijze_van_de_code(client, bord, pad):
    antwoord = client.get(pad)
    assert antwoord.status_code == 200
    assert "Marsmanplein" in antwoord.content.decode()


def test_ook_het_hele_adres_mag_in_het_veld_voor_de_code(client, bord):
    assert client.get("/b/", {"code": "https://doemee.test/b/k73a9/"}).status_code == 200


def test_de_pagina_zegt_waar_het_project_staat_wat_speelt_en_wat_komt(client, bord):
    tekst = html(client)
    for deel in (
        "Marsmanplein",
        "Hoek Pleinweg en Kade",
        "Ontwerp",
        "Schetsen maken",
        "Meedenken",
        "Bijgewerkt tot en met 20 november 2026",
        "Drie schetsen klaar",
        "5 november 2026",
        "Kom kijken &amp; kies.",
        "#schetsen",
        "Inspraak",
        "voorjaar 2027",
        "Er komt een fietspad.",
        "<li>De bomen</li>",
        "De gemeenteraad",
        "1 februari 2027",
        "Team Schalkwijk",
        'href="tel:0235110000"',
        "Bekijk het hele project",
    ):
        assert deel in tekst, deel
    assert "Oud bericht" not in tekst


def test_een_open_formulier_is_een_knop_met_de_laatste_dag_en_het_bord(client, bord, project):
    formulier = fabriek.maak_formulier(project, title="Kies uw schets", sluit_op=datetime(2026, 12, 7, 23, tzinfo=UTC))
    tekst = html(client)
    assert f'href="{formulier.url}?bord=K73A9"' in tekst
    assert "U kunt reageren tot en met 7 december 2026." in tekst


def test_wie_om_middernacht_sluit_noemt_de_dag_ervoor(client, bord, project):
    fabriek.maak_formulier(project, sluit_op=datetime(2026, 12, 7, 23, tzinfo=UTC))  # 8 december 0.00 uur in de stad
    assert "tot en met 7 december 2026" in html(client)


def test_zonder_eind_staat_er_geen_laatste_dag(client, bord, project):
    fabriek.maak_formulier(project, title="Doorlopend")
    tekst = html(client)
    assert "Doorlopend" in tekst
    assert "U kunt reageren" not in tekst


def test_een_formulier_dat_nog_opengaat_staat_onder_binnenkort(client, bord, project):
    fabriek.maak_formulier(project, title="Straks open", opent_op=NU + timedelta(days=10))
    tekst = html(client)
    assert "Op dit moment kunt u niet reageren." in tekst
    assert "Straks open, vanaf 1 december 2026" in tekst


def test_een_gesloten_of_besloten_formulier_staat_er_niet(client, bord, project):
    fabriek.maak_formulier(project, title="Gesloten", opent_op=NU - timedelta(days=9), sluit_op=NU - timedelta(days=1))
    fabriek.maak_formulier(project, title="Concept", live=False)
    besloten = fabriek.maak_formulier(project, title="Besloten")
    PageViewRestriction.objects.create(page=besloten, restriction_type="login")
    tekst = html(client)
    for titel in ("Gesloten", "Concept", "Besloten"):
        assert titel not in tekst


@pytest.mark.parametrize(
    ("status", "kop"), [("opgeleverd", "Dit project is klaar"), ("gestopt", "Dit project is gestopt")]
)
def test_een_afgerond_project_toont_het_resultaat(client, bord, project, status, kop):
    fabriek.maak_formulier(project, title="Nog open")
    project.status, project.resultaat = status, "<p>Het plein heeft twintig bomen.</p>"
    project.save()
    Update.objects.create(project=project, titel="Terugblik", datum=date(2026, 1, 2), tekst="<p>Zo ging het.</p>")
    tekst = html(client)
    assert kop in tekst
    assert "Het plein heeft twintig bomen." in tekst
    assert "Nieuws over dit project" in tekst
    assert "Wat gebeurt er nu" not in tekst
    assert "Nog open" not in tekst
    assert "Wat komt hierna" not in tekst


def test_een_verhuisd_project_wijst_de_weg(client, bord, project):
    project.vervolg = fabriek.maak_project(title="Nieuw plein")
    project.save()
    tekst = html(client)
    assert "Dit project gaat ergens anders verder." in tekst
    assert "Nieuw plein" in tekst


def test_een_bord_dat_over_iets_anders_gaat_wijst_de_weg(client, bord):
    bord.verwijst_naar = fabriek.maak_project(title="Ander project")
    bord.save()
    tekst = html(client)
    assert "Dit infobord gaat nu over iets anders." in tekst
    assert "Ander project" in tekst


def test_de_weg_wijst_nooit_naar_een_concept(client, bord):
    bord.verwijst_naar = fabriek.maak_project(title="Nog geheim", live=False)
    bord.save()
    assert "Nog geheim" not in html(client)


def test_een_project_dat_niet_openbaar_is_verklapt_niets(client, bord, project):
    project.unpublish()
    tekst = html(client)
    assert "Dit project staat nu niet op deze site." in tekst
    assert bord.koptekst in tekst
    assert 'action="/zoeken/"' in tekst
    for geheim in ("Marsmanplein", "Drie schetsen", "fietspad"):
        assert geheim not in tekst


def test_een_besloten_project_verklapt_niets(client, bord, project):
    PageViewRestriction.objects.create(page=project.get_parent(), restriction_type="login")
    assert "Drie schetsen" not in html(client)


def test_een_verwijderd_project_houdt_zijn_naam(client, bord, project):
    project.delete()
    tekst = html(client)
    assert "Het project “Marsmanplein” staat niet meer op deze site." in tekst
    assert 'href="/projecten/"' in tekst


def test_een_weggehaald_bord_zegt_dat_en_toont_het_project(client, bord):
    bord.verwijderd_op = date(2026, 11, 1)
    bord.save()
    tekst = html(client)
    assert "op 1 november 2026 weggehaald" in tekst
    assert "Marsmanplein" in tekst


def test_html_in_teksten_wordt_tekst(client, project):
    project.title = "<script>alert(1)</script>"
    project.save()
    fabriek.maak_bord(project, code="K73A9", plaats="<b>hier</b>")
    tekst = html(client)
    assert "<script>alert" not in tekst
    assert "<b>hier" not in tekst


def test_next_doet_niets(client, bord):
    antwoord = client.get("/b/K73A9", {"next": "https://evil.test/"})
    assert antwoord.status_code == 200
    assert "evil.test" not in antwoord.content.decode()


def test_zoekmachines_nemen_bordpaginas_niet_op(client, bord):
    assert client.get("/b/K73A9").headers["X-Robots-Tag"] == "noindex"


def test_een_post_verandert_niets(client, bord):
    assert client.post("/b/K73A9").status_code == 405


def test_de_zichtbare_dag_volgt_de_klok_van_de_stad(client, bord):
    with time_machine.travel(datetime(2026, 11, 30, 23, 30, tzinfo=UTC), tick=False):
        assert timezone.localdate() == date(2026, 12, 1)
        bord.verwijderd_op = date(2026, 12, 1)
        bord.save()
        assert "weggehaald" in html(client)


def beschrijving(client):
    return re.search(r'<meta name="description" content="([^"]*)">', html(client))[1]


def test_de_beschrijving_zegt_waar_het_project_over_gaat(client, bord, project):
    assert beschrijving(client) == project.samenvatting


def test_de_beschrijving_van_een_besloten_project_zegt_alleen_wat_op_het_bord_staat(client, bord, project):
    project.unpublish()
    assert bord.koptekst in beschrijving(client)
    assert project.samenvatting not in html(client)
