"""Het projectenoverzicht: volgorde, filters, bladeren en wat er met onzin gebeurt."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from participatie.models import Doelgroep, Thema
from participatie.projecten.choices import Projectstatus
from tests.fabriek import maak_formulier, maak_project, maak_projecten, maak_wijk

pytestmark = pytest.mark.django_db


def haal(client, vraag=""):
    antwoord = client.get(f"/projecten/{vraag}")
    assert antwoord.status_code == 200
    return antwoord


def titels(antwoord):
    return [rij["project"].title for rij in antwoord.context["projecten"]]


def test_het_overzicht_toont_elk_zichtbaar_project(client):
    maak_project(title="Plein aan de Vaart", status=Projectstatus.ONTWERP, bijgewerkt_tot=date(2026, 11, 3))
    tekst = haal(client).content.decode()
    for deel in ("Plein aan de Vaart", "Ontwerp", "Bijgewerkt tot en met 3 november 2026", "1 project"):
        assert deel in tekst


def test_wie_om_inbreng_vraagt_staat_vooraan_en_daarna_het_laatst_bijgewerkte(client):
    vandaag = date(2026, 11, 21)
    maak_project(title="Oud", bijgewerkt_tot=vandaag - timedelta(days=90))
    maak_project(title="Nieuw", bijgewerkt_tot=vandaag)
    maak_formulier(maak_project(title="Open", bijgewerkt_tot=vandaag - timedelta(days=200)))
    assert titels(haal(client)) == ["Open", "Nieuw", "Oud"]


def test_een_concept_en_een_besloten_project_staan_er_niet(client):
    maak_project(title="Zichtbaar")
    maak_project(title="Concept", live=False)
    PageViewRestriction.objects.create(
        page=maak_project(title="Besloten"), restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    assert titels(haal(client)) == ["Zichtbaar"]


@pytest.fixture
def gevuld():
    wijk = maak_wijk(naam="Vogelenwijk", slug="vogelenwijk")
    thema = Thema.objects.create(naam="Groen", slug="groen")
    doelgroep = Doelgroep.objects.create(naam="Jongeren", slug="jongeren")
    maak_project(title="Past", status=Projectstatus.ONTWERP, wijken=[wijk], themas=[thema], doelgroepen=[doelgroep])
    maak_project(title="Past niet", status=Projectstatus.STIL)
    maak_formulier(maak_project(title="Ook open", status=Projectstatus.STIL, wijken=[wijk, maak_wijk()]))


@pytest.mark.parametrize(
    ("vraag", "verwacht"),
    [
        ("?wijk=vogelenwijk", ["Ook open", "Past"]),
        ("?thema=groen", ["Past"]),
        ("?doelgroep=jongeren", ["Past"]),
        ("?status=ontwerp", ["Past"]),
        ("?open=1", ["Ook open"]),
        ("?wijk=vogelenwijk&open=on&status=stil", ["Ook open"]),
        ("?wijk=vogelenwijk&thema=groen&open=1", []),
    ],
)
@pytest.mark.usefixtures("gevuld")
def test_filters_werken_los_en_samen(client, vraag, verwacht):
    assert titels(haal(client, vraag)) == verwacht


@pytest.mark.usefixtures("gevuld")
def test_een_gekozen_filter_is_met_een_link_weg_te_halen(client):
    antwoord = haal(client, "?wijk=vogelenwijk&status=stil")
    weg = {keuze["tekst"]: keuze["href"] for keuze in antwoord.context["filters"].actief}
    assert weg == {
        "Wijk: Vogelenwijk": "?status=stil#resultaten",
        "Waar staat het project: Tijdelijk stil": "?wijk=vogelenwijk#resultaten",
    }
    assert 'href="?status=stil#resultaten"' in antwoord.content.decode()


@pytest.mark.usefixtures("gevuld")
def test_zonder_resultaat_wijst_de_pagina_een_weg_terug(client):
    tekst = haal(client, "?thema=groen&open=1").content.decode()
    assert "Er zijn geen projecten die bij deze keuzes passen." in tekst
    assert "Bekijk alle projecten" in tekst


@pytest.mark.parametrize(
    "vraag", ["wijk=xxx", "status=%27%3B--", "thema=%00", "doelgroep=" + "9" * 5000, "wijk=xxx&wijk=yyy"]
)
@pytest.mark.usefixtures("gevuld")
def test_een_onbekende_filterwaarde_telt_niet_mee_en_dat_staat_erbij(client, vraag):
    antwoord = haal(client, f"?{vraag}")
    assert len(titels(antwoord)) == 3
    assert "kennen wij niet" in antwoord.content.decode()


@pytest.mark.parametrize("pagina", ["1e99", "0", "-3", "9" * 5000, "%00", "twee", ""])
def test_een_onzinnig_paginanummer_geeft_gewoon_een_pagina(client, pagina):
    maak_project()
    assert len(titels(haal(client, f"?pagina={pagina}&page={pagina}"))) == 1


def test_er_staan_twaalf_projecten_op_een_pagina_en_bladeren_houdt_het_filter_vast(client):
    for _ in range(14):
        maak_project(status=Projectstatus.IDEE)
    eerste, tweede = haal(client, "?status=idee"), haal(client, "?status=idee&pagina=2")
    assert (len(titels(eerste)), len(titels(tweede))) == (12, 2)
    assert "?status=idee&amp;pagina=2#resultaten" in eerste.content.decode()
    assert not set(titels(eerste)) & set(titels(tweede))


def vragen(client):
    haal(client)
    with CaptureQueriesContext(
        connection,
    ) as vragen:
        haal(client)
    return len(vragen)


def test_tien_keer_zoveel_projecten_kosten_evenveel_vragen(client, stadsvragen):
    def vul(aantal):
        for _ in range(aantal):
            project = maak_project(wijken=[maak_wijk()])
            maak_formulier(project)
            maak_formulier(project, sluit_op=timezone.now() + timedelta(days=1))

    vul(2)
    klein = vragen(client)
    vul(18)
    assert vragen(client) == klein
    assert klein <= 12 + stadsvragen


def test_het_filter_is_een_gewoon_formulier_dat_zonder_script_werkt(client):
    maak_projecten()
    tekst = haal(client).content.decode()
    assert 'method="get"' in tekst
    assert "<option" in tekst
    assert "csrfmiddlewaretoken" not in tekst
