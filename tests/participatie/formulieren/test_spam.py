from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.utils import timezone

from participatie.models import Inbreng
from tests.fabriek import maak_formulier

from .bewoner import Bewoner
from .vragen import IN_STAPPEN

pytestmark = pytest.mark.django_db


@pytest.fixture
def formulier():
    return maak_formulier()


def _rustig(client, formulier, na=60, **antwoorden):
    bewoner = Bewoner(client, formulier)
    with time_machine.travel(timezone.now() + timedelta(seconds=na)):
        bewoner.kies(**{"Uw_reactie": "Bomen.", **antwoorden})
    return bewoner, Inbreng.objects.latest("pk")


def test_een_gewone_inbreng_is_niet_verdacht(client, formulier):
    assert _rustig(client, formulier)[1].verdacht == ""


def test_het_lokveld_is_voor_mensen_uitgelegd_en_voor_bots_onweerstaanbaar(client, formulier):
    bewoner, inbreng = _rustig(client, formulier, rauw={"website": "https://koop.voorbeeld.nl"})
    assert "verborgen veld" in inbreng.verdacht
    assert bewoner.response.status_code == 303
    assert "Laat dit veld leeg" in Bewoner(client, formulier).html


def test_binnen_drie_seconden_is_verdacht_maar_wordt_bewaard(client, formulier):
    assert "binnen drie seconden" in _rustig(client, formulier, na=1)[1].verdacht
    assert _rustig(client, formulier, na=5)[1].verdacht == ""


def test_veel_links_is_verdacht(client, formulier):
    assert "veel links" in _rustig(client, formulier, Uw_reactie="http://a http://b www.c.nl")[1].verdacht
    assert _rustig(client, formulier, Uw_reactie="Zie https://a.nl en www.b.nl")[1].verdacht == ""


def test_dertig_mensen_achter_een_adres_zijn_niet_verdacht_de_volgende_wel(client, formulier, settings):
    settings.FORMULIEREN_VERDACHT_PER_NETWERK = 3
    redenen = [_rustig(client, formulier)[1].verdacht for _keer in range(4)]
    assert redenen[:3] == ["", "", ""]
    assert "één netwerk" in redenen[3]


def test_een_vloed_wordt_even_tegengehouden_en_de_antwoorden_blijven(client, formulier, settings):
    settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = 2
    for _keer in range(2):
        _rustig(client, formulier)
    bewoner = Bewoner(client, formulier)
    bewoner.kies(Uw_reactie="Mijn verhaal")
    assert bewoner.response.status_code == 429
    assert bewoner.response.headers["Retry-After"] == "300"
    assert "Probeer het over een paar minuten opnieuw." in bewoner.html
    assert bewoner.pagina.velden[bewoner.namen["Uw reactie"]] == ["Mijn verhaal"]
    assert Inbreng.objects.count() == 2


def test_na_tien_minuten_of_vanaf_een_ander_netwerk_lukt_het_weer(client, formulier, settings):
    settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = 1
    _rustig(client, formulier)
    bewoner = Bewoner(client, formulier)
    assert bewoner.kies(Uw_reactie="Bomen.").status_code == 429
    assert bewoner.stuur(bewoner.laatste, REMOTE_ADDR="81.2.70.1").status_code == 303
    ander = Bewoner(client, formulier)
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        assert ander.kies(Uw_reactie="Bomen.").status_code == 303


def test_ook_op_het_overzicht_blijft_bij_drukte_alles_staan(client, settings):
    bewoner = Bewoner(client, maak_formulier(vragen=IN_STAPPEN))
    bewoner.kies("volgende", Vervoer="Fiets")
    bewoner.kies("volgende", Uw_reactie="Bomen.")
    settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = 0
    bewoner.kies("versturen")
    assert bewoner.response.status_code == 429
    assert "Controleer uw gegevens" in bewoner.html
    settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = 10
    assert bewoner.kies("versturen").status_code == 303


def test_een_vloed_van_stappen_wordt_tegengehouden_voor_er_foto_s_worden_bewaard(client, settings):
    settings.FORMULIEREN_VERZOEKEN_PER_NETWERK = 0
    bewoner = Bewoner(client, maak_formulier(vragen=IN_STAPPEN))
    bewoner.kies("volgende", Vervoer="Fiets")
    assert bewoner.response.status_code == 429
    assert bewoner.pagina.velden[bewoner.namen["Vervoer"]] == ["Fiets"]


def test_nergens_staat_een_ip_adres(client, formulier):
    bewoner = Bewoner(client, formulier)
    bewoner.kies(Uw_reactie="Bomen.", rauw={})
    bewoner.stuur(bewoner.laatste, REMOTE_ADDR="81.2.69.160")
    bewaard = f"{vars(Inbreng.objects.latest('pk'))} {list(cache._cache)} {list(cache._cache.values())}"
    assert "81.2.69" not in bewaard


def test_zonder_cache_kan_iedereen_insturen(client, formulier, settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = 1
    for _keer in range(3):
        assert Bewoner(client, formulier).kies(Uw_reactie="Bomen.").status_code == 303
