"""Een bewoner loopt de vragen langs, of kiest meteen een instrument."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from tests.fabriek import maak_project
from tests.fabriek_toolkit import antwoord, maak_instrument, maak_toolkit, vraag, zet_boom

pytestmark = pytest.mark.django_db
ADRES = "/wat-wilt-u-doen/"


@pytest.fixture
def budget() -> Any:
    """Een boom van twee vragen diep; het eerste antwoord leidt naar dit instrument."""
    budget = maak_instrument("Bel ons", title="Initiatiefbudget")
    cursus = maak_instrument(title="Cursus")
    zet_boom(
        vraag(1, antwoord("Iets organiseren", naar=2), antwoord("Iets leren", cursus)),
        vraag(2, antwoord("Geld", budget), antwoord("Allebei", budget, cursus)),
    )
    return budget


def lees(client: Any, keuze: str | None = None) -> Any:
    return client.get(ADRES, {} if keuze is None else {"keuze": keuze})


def uitkomst(response: Any) -> list[str]:
    return [kaart.instrument.title for kaart in response.context["uitkomst"]]


def test_de_eerste_vraag_heeft_een_link_per_antwoord(client, budget):
    html = lees(client).content.decode()
    assert "Vraag 1. Vraag nummer 1?" in html
    assert f'href="{ADRES}?keuze=1#vraag"' in html
    assert f'href="{ADRES}?keuze=2#vraag"' in html
    assert "Vorige vraag" not in html


def test_halverwege_staat_er_wat_iemand_al_antwoordde_en_hoe_terug(client, budget):
    html = lees(client, "1").content.decode()
    assert "Vraag 2. Vraag nummer 2?" in html
    assert "Iets organiseren" in html
    assert f'href="{ADRES}?keuze=1.2#vraag"' in html
    assert f'<a class="nl-back-link" href="{ADRES}#vraag">' in html
    assert "Begin opnieuw" in html
    assert "<title>Vraag nummer 2? - Wat wilt u doen?" in html


def test_aan_het_eind_staat_het_instrument_met_stappen_en_contact(client, budget):
    response = lees(client, "1.1")
    html = response.content.decode()
    assert uitkomst(response) == ["Initiatiefbudget"]
    assert "Dit past bij u" in html
    assert "Bel ons" in html
    assert "Vier weken" in html
    assert f'<a class="nl-back-link" href="{ADRES}?keuze=1#vraag">' in html


def test_een_antwoord_kan_naar_meer_instrumenten_leiden(client, budget):
    assert uitkomst(lees(client, "1.2")) == ["Initiatiefbudget", "Cursus"]


@pytest.mark.parametrize(
    "keuze",
    ["9", "1.9", "1.1.1", "0", "-1", "1..2", "1.2\n", "x", "1\x00", "٣", "\ud800", "9" * 5000, "1." * 40 + "1"],
)
def test_een_keuze_die_niet_klopt_begint_opnieuw_met_een_melding(client, budget, keuze):
    adres = f"{ADRES}?keuze=%ED%A0%80" if keuze == "\ud800" else f"{ADRES}?keuze={keuze}"
    response = client.get(adres.replace("\n", "%0Ax").replace("\x00", "%00"))
    html = response.content.decode()
    assert response.status_code == 200
    assert "Dit antwoord kennen wij niet" in html
    assert "Vraag 1. Vraag nummer 1?" in html


def test_zonder_keuze_is_er_geen_melding(client, budget):
    for response in (lees(client), lees(client, "")):
        assert "Dit antwoord kennen wij niet" not in response.content.decode()


def test_alle_instrumenten_staan_er_altijd_onder(client, budget):
    for keuze in (None, "1", "1.1", "onzin"):
        html = lees(client, keuze).content.decode()
        lijst = html[html.index("Alle instrumenten") :]
        assert f'href="{budget.url}"' in lijst
        assert "Cursus" in lijst


def test_een_instrument_dat_niet_openbaar_is_blijft_binnen(client, budget):
    budget.unpublish()
    response = lees(client, "1.1")
    assert uitkomst(response) == []
    assert "hoort nu geen instrument" in response.content.decode()
    assert "Initiatiefbudget" not in response.content.decode()
    assert client.get(budget.url).status_code == 404


def test_de_knop_gaat_naar_de_pagina_of_een_andere_site_en_nooit_naar_iets_beslotens(client):
    project = maak_project()
    met_pagina = maak_instrument(naar=Page.objects.get(pk=project.pk), knop="Bekijk het plan")
    elders = maak_instrument(website="https://elders.voorbeeld/", knop="Ga erheen")
    assert f'href="{project.url}"' in client.get(met_pagina.url).content.decode()
    assert 'href="https://elders.voorbeeld/"' in client.get(elders.url).content.decode()
    PageViewRestriction.objects.create(page=Page.objects.get(pk=project.pk), restriction_type="login")
    html = client.get(met_pagina.url).content.decode()
    assert project.url not in html
    assert "Bekijk het plan" not in html


def test_een_instrument_zonder_contact_noemt_de_gemeente(client):
    eigen = maak_instrument(contact_naam="Team Initiatieven")
    assert "Team Initiatieven" in client.get(eigen.url).content.decode()
    assert "14 000" in client.get(maak_instrument().url).content.decode()


def test_een_lege_menukaart_zegt_dat(client):
    maak_toolkit()
    assert "Hier staat nog niets" in lees(client).content.decode()


def vul(aantal: int) -> None:
    instrumenten = [
        maak_instrument("Een", "Twee", naar=Page.objects.get(pk=maak_project().pk)) for _nummer in range(aantal)
    ]
    keten = [
        vraag(nummer, antwoord("Door", naar=nummer + 1), antwoord("Klaar", *instrumenten[:3]))
        for nummer in range(1, aantal)
    ]
    zet_boom(*keten, vraag(aantal, antwoord("Deze", instrumenten[-1]), antwoord("Die", instrumenten[0])))


def test_meer_vragen_en_instrumenten_kosten_niet_meer_databasevragen(client):
    aantallen = []
    for aantal in (4, 16):
        vul(aantal)
        for keuze in (None, "1.1", "1.1.2"):
            lees(client, keuze)
            with CaptureQueriesContext(connection) as gevangen:
                assert lees(client, keuze).status_code == 200
            aantallen.append(len(gevangen))
    assert len(set(aantallen)) == 1
