"""Woorden en stammen: wat iemand typt en wat er staat, wordt hetzelfde."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.taal.woorden import LANGSTE_WOORD, stam, vouw, woorden, zonder_stopwoorden


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("boom", "bomen"),
        ("huis", "huizen"),
        ("initiatief", "initiatieven"),
        ("wijkplatform", "wijkplatforms"),
        ("fietsbrug", "fietsbruggen"),
        ("wijkraad", "wijkraden"),
        ("thema", "themas"),
        ("foto", "fotos"),
        ("subsidie", "subsidies"),
        ("aanvraag", "aanvragen"),
    ],
)
def test_enkelvoud_en_meervoud_hebben_dezelfde_stam(een, ander):
    assert stam(een) == stam(ander)


@pytest.mark.parametrize(("een", "ander"), [("brug", "burg"), ("plein", "plan"), ("raad", "rad"), ("boot", "bot")])
def test_andere_woorden_houden_een_andere_stam(een, ander):
    assert stam(een) != stam(ander)


def test_een_stam_van_een_stam_is_die_stam():
    for woord in ("initiatieven", "bomen", "toezeggingen", "bewoners", "herinrichting"):
        assert stam(stam(woord)) == stam(woord)


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Californiëplein", ["californieplein"]),
        ("Initiatievencafé", ["initiatievencafe"]),
        ("thema’s en foto's", ["thema", "en", "foto"]),
        ("Meet & Share", ["meet", "share"]),
        ("straße ØRESUND", ["strasse", "oresund"]),
        ('"NEAR(" \0 \ud800 😀 _ %', ["near"]),
        ("af\xadge\xadbro\xadken", ["afgebroken"]),
    ],
)
def test_woorden_zijn_klein_en_zonder_accenten_of_tekens(tekst, verwacht):
    assert woorden(tekst) == verwacht


@given(st.text())
def test_elke_tekst_geeft_korte_woorden_van_letters_en_cijfers(tekst):
    assert all(woord.isalnum() and len(woord) <= LANGSTE_WOORD for woord in woorden(tekst))
    assert isinstance(vouw(tekst), str)


def test_engels_heeft_eigen_regels_en_een_andere_taal_geen():
    assert stam("neighbourhoods", "en") == stam("neighbourhood", "en")
    assert stam("mahalleler", "tr") == "mahalleler"


def test_woorden_die_niets_zeggen_vallen_weg_tenzij_er_niets_anders_is():
    assert zonder_stopwoorden(["hoe", "vraag", "ik", "subsidie", "aan"]) == ["vraag", "subsidie"]
    assert zonder_stopwoorden(["wie", "zijn", "wij"]) == ["wie", "zijn", "wij"]
