"""De lijst van moeilijke woorden is gegevens: hier staat wat er altijd van moet kloppen."""

import csv

import pytest

from stadmaken.common.schrijfhulp.woordenlijst import LIJST, moeilijke_woorden, woorden


def rijen() -> list[dict[str, str]]:
    with LIJST.open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


def test_er_zijn_genoeg_paren_op_alfabet_en_elk_een_keer():
    moeilijk = [rij["moeilijk"] for rij in rijen()]
    assert len(moeilijk) >= 80
    assert moeilijk == sorted(set(moeilijk))


def test_elk_paar_is_compleet_en_zonder_hoofdletters():
    for rij in rijen():
        assert all(rij.values()), rij
        assert rij["moeilijk"] == rij["moeilijk"].strip().lower(), rij


@pytest.mark.parametrize("gewoon", sorted({rij["gewoon"] for rij in rijen()}))
def test_een_gewoon_woord_is_zelf_geen_moeilijk_woord(gewoon: str):
    assert moeilijke_woorden(gewoon) == {}


def test_woorden_worden_heel_gevonden_ook_met_hoofdletter_of_over_twee_regels():
    assert moeilijke_woorden("Teneinde de buurt\nte horen") == {"Teneinde": "om"}
    assert moeilijke_woorden("met  betrekking\ntot de straat") == {"met betrekking tot": "over"}
    assert moeilijke_woorden("Thansen woont reedsstraat 3, re-realisatie") == {}


def test_een_langere_uitdrukking_gaat_voor_een_woord_erin():
    assert moeilijke_woorden("Dit is in het kader van inzake.") == {"in het kader van": "voor", "inzake": "over"}
    assert "geïmplementeerd" in woorden()
