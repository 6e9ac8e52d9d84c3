"""Andere woorden voor hetzelfde."""

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.models import Synoniem
from search.register.bijwerken import loop_na
from search.synoniemen import uitbreiding
from tests.fabriek import maak_project
from tests.fabriek_zoeken import maak_ingang, titels

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def leeg_geheugen():
    cache.clear()
    yield
    cache.clear()


def maak(woord, ook):
    synoniem = Synoniem(woord=woord, ook=ook)
    synoniem.full_clean()
    synoniem.save()
    return synoniem


def test_een_woord_krijgt_zijn_synoniemen_en_een_ander_niet():
    maak(" GFT ", "groene bak,  Groencontainer,groene bak")
    assert uitbreiding(["Gft", "boom"]) == {"Gft": ["groene bak", "groencontainer"]}


@pytest.mark.parametrize(
    ("woord", "gezocht"), [("café", "cafe"), ("Café", "CAFÉ"), ("wijkraad", "wijkraden"), ("foto’s", "foto")]
)
def test_accenten_en_meervoud_maken_niet_uit(woord, gezocht):
    maak(woord, "koffiehuis")
    maak_ingang("Koffiehuis")
    assert titels(gezocht) == ["Koffiehuis"]


def test_twee_vormen_van_hetzelfde_woord_doen_allebei_mee():
    maak("cafe", "koffiehuis")
    maak("café", "kroeg")
    assert sorted(uitbreiding(["cafés"])["cafés"]) == ["koffiehuis", "kroeg"]


def test_een_verandering_telt_meteen():
    synoniem = maak("gft", "groene bak")
    assert uitbreiding(["gft"])
    synoniem.ook = "biobak"
    synoniem.save()
    assert uitbreiding(["gft"]) == {"gft": ["biobak"]}
    synoniem.delete()
    assert uitbreiding(["gft"]) == {}


def test_het_kost_hooguit_een_vraag_aan_de_database(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        maak("gft", "groene bak")
    with CaptureQueriesContext(connection) as vragen:
        uitbreiding(["gft"])
        uitbreiding(["boom"])
    assert len(vragen) == 1


@pytest.mark.parametrize(
    ("woord", "ook"),
    [
        ("groene bak", "gft"),
        ("e-bike", "fiets"),
        ("", "gft"),
        ("gft", ""),
        ("gft", " , "),
        ("gft", "GFT"),
        ("gft", "a, b, c, d, e, f, g, h, i"),
        ("gft", "groene*"),
        ('"', "gft"),
        ("gft", "x" * 61),
    ],
)
def test_wat_een_zoekmachine_niet_kan_gebruiken_wordt_geweigerd(woord, ook):
    with pytest.raises(ValidationError):
        maak(woord, ook)


def test_wie_op_het_ene_woord_zoekt_vindt_ook_het_andere(client):
    maak_project(title="De groene bak in uw straat")
    loop_na()
    assert not client.get("/zoeken/?q=gft").context["resultaten"]
    maak("gft", "groene bak")
    assert [een.ingang.titel for een in client.get("/zoeken/?q=gft").context["resultaten"]] == [
        "De groene bak in uw straat"
    ]
