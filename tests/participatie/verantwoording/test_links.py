"""De weg naar de stukken op de projectpagina."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.fabriek import maak_formulier, maak_project
from tests.participatie.projecten.pagina import maak_geplaatst

from .inhoud import haal

pytestmark = pytest.mark.django_db


def test_de_projectpagina_wijst_naar_de_stukken(client):
    project = maak_project(methoden="Een avond.", nota_op=date(2020, 1, 1))
    tekst = haal(client, project, "").content.decode()
    for naam in ("participatieparagraaf", "nota"):
        adres = f"/projecten/{project.slug}/{naam}/"
        assert f'href="{adres}"' in tekst
        assert client.get(adres).status_code == 200
    assert 'href="#documenten"' in tekst


def test_een_nota_die_nog_niet_openbaar_is_staat_er_niet(client):
    project = maak_project(methoden="Een avond.", nota_op=timezone.localdate() + timedelta(days=1))
    tekst = haal(client, project, "").content.decode()
    assert "participatieparagraaf/" in tekst
    assert "/nota/" not in tekst


def test_zonder_plan_en_zonder_inbreng_is_er_nog_niets_te_verantwoorden(client):
    assert "participatieparagraaf" not in haal(client, maak_project(), "").content.decode()


def test_inbreng_alleen_is_genoeg(client):
    formulier = maak_formulier()
    maak_geplaatst(formulier, "Een wens")
    assert "participatieparagraaf/" in haal(client, formulier.get_parent(), "").content.decode()
