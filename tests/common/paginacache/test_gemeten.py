"""Wie de site bewaakt, ziet hoe vaak een pagina uit de cache kwam."""

import pytest
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from stadmaken.common.meten.tellers import REGISTER
from tests.fabriek import maak_compleet_project

pytestmark = pytest.mark.django_db


def geteld():
    """Hoe vaak een treffer en een misser."""
    families = text_string_to_metric_families(generate_latest(REGISTER).decode())
    gevonden = {
        rij.labels["uitkomst"]: rij.value for f in families if f.name == "stadmaken_paginacache" for rij in f.samples
    }
    return [gevonden.get(naam, 0) for naam in ("treffer", "misser")]


def test_een_treffer_en_een_misser_tellen_apart(site, vastgelegd, settings):
    settings.METINGEN_SLEUTEL = "aan"
    with vastgelegd():
        project = maak_compleet_project()
    treffers, missers = geteld()
    for _keer in range(3):
        site.haal(project.url)
    assert geteld() == [treffers + 2, missers + 1]
    site.haal(f"{project.url}?van=elders")
    assert geteld() == [treffers + 2, missers + 1]
