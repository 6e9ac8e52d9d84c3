"""De eigen wijk vinden met een postcode, een stuk van een adres, of een naam; in welke spelling ook."""

import pytest

from participatie.gebieden.gegevens import WIJKEN, laad_gebieden
from participatie.models import Wijk
from participatie.wijken.links import met_pagina
from participatie.wijken.zoeken import platte_tekst, zoek

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijken():
    laad_gebieden()
    return list(met_pagina(Wijk.objects.order_by("code")))


def gevonden(vraag, wijken):
    return [wijk.naam for wijk in zoek(vraag, wijken).wijken]


@pytest.mark.parametrize("vraag", ["2023", "2023 CB", "2023cb", " 2023-Cb ", "2023  CB", "(2023 cb)", "Haarlem 2023CB"])
def test_een_postcode_in_elke_spelling(vraag, wijken):
    assert gevonden(vraag, wijken) == ["Ter Kleefkwartier"]


def test_een_postcode_van_meer_wijken_geeft_ze_allemaal(wijken):
    assert gevonden("2033", wijken) == ["Amsterdamsewijk", "Slachthuiswijk", "Parkwijk"]


@pytest.mark.parametrize("letters", ["AM", "am 12", "PR", "SL"])
def test_de_letters_van_een_postcode_zijn_geen_begin_van_een_naam(letters, wijken):
    assert gevonden(f"2033 {letters}", wijken) == gevonden("2033", wijken)
    assert gevonden(f"1012 {letters}", wijken) == []


@pytest.mark.parametrize("vraag", ["1012 AB", "9999", "2", "20233", "Marsstraat"])
def test_een_postcode_of_straat_van_elders_geeft_niets(vraag, wijken):
    assert gevonden(vraag, wijken) == []


@pytest.mark.parametrize(
    "vraag",
    [
        "Kleverparkweg",
        "kleverparkweg 12",
        "Kleverparkweg 12-A, 2023 CB Haarlem",
        "KLEVERPARK",
        "Kleverparkwég 12",
    ],
)
def test_een_straat_met_of_zonder_de_rest_van_het_adres(vraag, wijken):
    assert gevonden(vraag, wijken) == ["Ter Kleefkwartier"]


def test_een_afgekorte_naam_zonder_accent_wordt_herkend(wijken):
    assert gevonden("Gen. Cronjestraat", wijken) == ["Transvaalwijk"]
    assert platte_tekst("Gen. Cronjéstraat") == "gen cronjestraat"


def test_een_lange_straat_geeft_alle_wijken_en_met_postcode_de_goede(wijken):
    lang = gevonden("Rijksstraatweg", wijken)
    assert lang == ["Indischewijk", "Te Zaanenkwartier", "Delftwijk", "Vondelkwartier"]
    assert gevonden("Rijksstraatweg 10, 2022 AA", wijken) == ["Indischewijk"]


def test_een_postcode_gaat_voor_een_straat_die_er_niet_bij_past(wijken):
    assert gevonden("Rijksstraatweg, 2011 AA", wijken) == ["Oude Stad"]


def test_een_wijk_of_gebied_bij_naam(wijken):
    assert gevonden("vogelenwijk", wijken) == ["Vogelenwijk"]
    assert gevonden("te zaanen", wijken) == ["Te Zaanenkwartier"]
    assert len(gevonden("Noord", wijken)) == 8


def test_elke_wijk_is_te_vinden_op_haar_eigen_postcodes_en_straten(wijken):
    for begin in WIJKEN:
        for vraag in (begin.naam, *begin.postcodes.split(), *begin.straten.split(", ")):
            assert begin.naam in gevonden(vraag, wijken), vraag
