"""De agenda: filters, bladeren, en wat er met onzin gebeurt."""

from datetime import date

import pytest

from initiatieven.agenda.filters import Blik
from tests.fabriek import maak_project, maak_wijk
from tests.fabriek_initiatieven import maak_agenda

from .hulp import DAG, NU, alles_in_maand, haal, lees, op, titels

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nu(time_machine):
    time_machine.move_to(NU, tick=False)


@pytest.fixture
def gevuld():
    wijk = maak_wijk(slug="vogelenwijk", naam="Vogelenwijk")
    project = maak_project(slug="plein", title="Het plein")
    op(date(2026, 12, 8), titel="Past", soort="cafe", wijken=[wijk, maak_wijk()], project=project)
    op(date(2026, 12, 9), titel="Anders", soort="spreekuur")


@pytest.mark.parametrize(
    ("vraag", "verwacht"),
    [
        ("soort=cafe", ["Past"]),
        ("soort=spreekuur", ["Anders"]),
        ("gebied=noord", ["Past"]),
        ("wijk=vogelenwijk", ["Past"]),
        ("project=plein", ["Past"]),
        ("soort=spreekuur&wijk=vogelenwijk", []),
        ("soort=cafe&gebied=noord&wijk=vogelenwijk&project=plein", ["Past"]),
    ],
)
@pytest.mark.usefixtures("gevuld")
def test_filters_werken_in_elke_weergave(client, vraag, verwacht):
    assert titels(haal(client, f"?{vraag}")) == verwacht
    assert titels(haal(client, f"?{vraag}&weergave=week&dag=2026-12-08")) == verwacht
    assert alles_in_maand(haal(client, f"?{vraag}&weergave=maand")) == verwacht


@pytest.mark.usefixtures("gevuld")
def test_een_filter_blijft_bij_wisselen_bladeren_en_volgen(client):
    antwoord = haal(client, "?wijk=vogelenwijk&weergave=maand&maand=2027-01")
    assert [keuze["href"] for keuze in antwoord.context["weergaven"]] == [
        "?wijk=vogelenwijk#resultaten",
        "?wijk=vogelenwijk&weergave=week#resultaten",
        "?wijk=vogelenwijk&weergave=maand#resultaten",
        "?wijk=vogelenwijk&weergave=voorbij#resultaten",
    ]
    tekst = antwoord.content.decode()
    assert 'href="/agenda.ics?wijk=vogelenwijk"' in tekst
    assert '<input type="hidden" name="weergave" value="maand">' in tekst
    assert antwoord.context["vorige"]["href"] == "?wijk=vogelenwijk&weergave=maand#resultaten"


@pytest.mark.usefixtures("gevuld")
def test_een_gekozen_filter_is_weg_te_halen_zonder_de_maand_te_verliezen(client):
    antwoord = haal(client, "?wijk=vogelenwijk&soort=cafe&weergave=maand&maand=2027-01")
    assert "?soort=cafe&amp;weergave=maand&amp;maand=2027-01#resultaten" in antwoord.content.decode()


@pytest.mark.parametrize(
    "vraag",
    [
        "weergave=maand&maand=99999-01",
        "weergave=maand&maand=2026-13",
        "weergave=maand&maand=0001-01",
        "weergave=maand&maand=%00",
        "weergave=week&dag=99999-01-01",
        "weergave=week&dag=0001-01-01",
        "weergave=week&dag=2026-02-30",
        "weergave=jaar",
        "weergave=%ED%A0%80",
        "dag=" + "9" * 5000,
    ],
)
def test_een_onzinnige_dag_of_weergave_geeft_de_agenda_van_nu_en_zegt_dat(client, vraag):
    op(date(2026, 12, 3), titel="Nu")
    tekst = lees(client, f"?{vraag}")
    assert "kennen wij niet" in tekst
    assert "Nu" in tekst


@pytest.mark.parametrize("vraag", ["soort=xx", "wijk=%00", "gebied=" + "9" * 5000, "project=1%27--"])
@pytest.mark.usefixtures("gevuld")
def test_een_onbekende_keuze_telt_niet_mee_en_dat_staat_erbij(client, vraag):
    antwoord = haal(client, f"?{vraag}")
    assert len(titels(antwoord)) == 2
    assert "kennen wij niet" in antwoord.content.decode()


@pytest.mark.parametrize("dag", [date(2000, 1, 1), date(2099, 12, 31)])
@pytest.mark.parametrize("weergave", ["week", "maand"])
def test_aan_de_randen_van_de_eeuw_werkt_het_ook(client, dag, weergave):
    maak_agenda()
    assert haal(client, f"?weergave={weergave}&dag={dag}&maand={dag:%Y-%m}").context["aantal"] == 0
    assert Blik(weergave, dag).volgende.begin > dag - 31 * DAG


def test_het_filter_is_een_gewoon_formulier_dat_zonder_script_werkt(client):
    maak_agenda()
    tekst = haal(client).content.decode()
    assert 'method="get"' in tekst
    assert "<option" in tekst
    assert "csrfmiddlewaretoken" not in tekst
