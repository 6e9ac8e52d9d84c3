"""Zoeken in de handleiding: op woorden zoals mensen ze schrijven, en nooit buiten wat iemand mag lezen."""

from typing import Any

import pytest
from bs4 import BeautifulSoup

from home.handleiding.register import BLADEN
from home.handleiding.zoeken import HOOGSTENS, zoek
from tests import adressen

pytestmark = pytest.mark.django_db


def namen(vraag: str) -> list[str]:
    return [vondst.blad.naam for vondst in zoek(vraag, BLADEN)]


@pytest.mark.parametrize(
    ("vraag", "eerste"),
    [
        ("infoborden", "infobord"),
        ("poster drukken", "infobord"),
        ("toezegging", "antwoord"),
        ("Nieuwsbrieven", "nieuwsbrief"),
        ("wachtwoord", "toegang"),
        ("deurlijst", "cursus"),
        ("AVG", "gegevens"),
        ("niet plaatsen", "inbreng"),
    ],
)
def test_het_blad_dat_het_best_past_staat_bovenaan(vraag: str, eerste: str):
    assert namen(vraag)[0] == eerste


def test_elk_woord_moet_er_staan_en_een_half_woord_mag():
    assert namen("poster bitterbal") == []
    assert "infobord" in namen("inf")
    assert namen("coordinator") == namen("coördinator")


@pytest.mark.parametrize("vraag", ["", "  ", "?!", "\x00", "%", "x" * 500])
def test_onzin_vindt_niets(vraag: str):
    assert namen(vraag) == []


def test_het_scherm_toont_de_vondsten_met_een_stukje_tekst(admin_client: Any):
    soep = BeautifulSoup(admin_client.get("/cms/handleiding/", {"q": "deurlijst"}).content, "html.parser")
    eerste = soep.select_one(".handleiding__lijst li")
    assert eerste.a["href"] == "/cms/handleiding/cursus/"
    assert "eurlijst" in eerste.p.get_text()
    assert "over “deurlijst”" in soep.select_one(".handleiding [role=status]").get_text()


def test_niets_gevonden_zegt_wat_te_doen_en_toont_alles(admin_client: Any):
    soep = BeautifulSoup(admin_client.get("/cms/handleiding/", {"q": "bitterbal"}).content, "html.parser")
    assert "Probeer één woord" in soep.get_text()
    assert len(soep.select(".handleiding__lijst li")) > 8


def test_wat_iemand_zoekt_blijft_tekst_en_te_lang_is_geen_storing(admin_client: Any):
    html = admin_client.get("/cms/handleiding/", {"q": "<script>x</script>"}).content.decode()
    assert "<script>x" not in html
    assert admin_client.get("/cms/handleiding/", {"q": "x" * (HOOGSTENS + 1)}).status_code == 200
    assert admin_client.get("/cms/handleiding/", {"q": "\x00"}).status_code == 200


def test_wie_een_blad_niet_mag_lezen_vindt_het_ook_niet(client: Any):
    adressen.als_rol(client, "Cursuscoördinator")
    soep = BeautifulSoup(client.get("/cms/handleiding/", {"q": "wachtwoord"}).content, "html.parser")
    assert soep.select('a[href="/cms/handleiding/toegang/"]') == []
