"""Wat er bij een wijkplatform te doen is, en welke initiatieven erbij horen: op de pagina van het platform."""

import pytest

from initiatieven.agenda.platformdeel import DEEL as TE_DOEN
from initiatieven.agenda.platformdeel import MEEST
from initiatieven.initiatief.platformdeel import DEEL as INITIATIEVEN
from participatie.platforms import delen
from participatie.platforms.wijkdeel import DEEL as BIJ_WIJK
from participatie.wijkcontracten.platformdeel import DEEL as CONTRACTEN
from tests.fabriek import maak_wijk
from tests.fabriek_contracten import maak_concept, maak_contract
from tests.fabriek_initiatief import maak_initiatief
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid
from tests.fabriek_platforms import maak_platform

pytestmark = pytest.mark.django_db


def onder(platform, **velden):
    activiteit = maak_activiteit(**velden)
    activiteit.move(platform, pos="last-child")
    activiteit.refresh_from_db()
    return activiteit


def test_elk_deel_is_een_keer_aangemeld():
    namen = [deel.naam for deel in delen.alle()]
    assert len(namen) == len(set(namen))
    assert {TE_DOEN.naam, INITIATIEVEN.naam, CONTRACTEN.naam} <= set(namen)


def test_van_een_platform_staat_er_alleen_wat_eronder_hangt_en_nog_komt(client):
    platform = maak_platform()
    maak_gelegenheid(onder(platform, title="Spreekuur van het platform"), keren=MEEST + 2)
    maak_gelegenheid(onder(platform, title="Nog in concept", live=False))
    maak_gelegenheid(onder(maak_platform(), title="Van een ander platform"))
    maak_gelegenheid(maak_activiteit(title="Van de gemeente"))
    tekst = client.get(platform.url).content.decode()
    assert 'id="te-doen"' in tekst
    assert "Spreekuur van het platform" in tekst
    for elders in ("Nog in concept", "Van een ander platform", "Van de gemeente"):
        assert elders not in tekst, elders
    assert len(TE_DOEN.haal(platform)) <= MEEST


def test_van_een_platform_staan_er_de_initiatieven_en_contracten_die_erbij_horen(client):
    platform, ander = maak_platform(), maak_platform()
    maak_initiatief(platform=platform, title="Initiatief van hier")
    maak_initiatief(platform=platform, title="Al klaar", staat="geevalueerd")
    maak_initiatief(platform=ander, title="Initiatief van daar")
    maak_contract(platform=platform, titel="Contract van hier")
    maak_concept(platform=platform, titel="Nog niet getekend")
    maak_contract(platform=ander, titel="Contract van daar")
    tekst = client.get(platform.url).content.decode()
    assert "Initiatief van hier" in tekst
    assert "Contract van hier" in tekst
    for elders in ("Al klaar", "Initiatief van daar", "Nog niet getekend", "Contract van daar"):
        assert elders not in tekst, elders


def test_platforms_van_een_wijk_tonen_kost_een_vraag(django_assert_num_queries):
    wijk = maak_wijk()
    for _keer in range(3):
        maak_platform(wijk)
    with django_assert_num_queries(1):
        assert all(rij.locale.language_code for rij in BIJ_WIJK.haal(wijk))
