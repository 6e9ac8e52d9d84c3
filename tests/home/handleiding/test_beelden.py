"""De beelden in de handleiding: elk bestaat, is licht, zegt wat erop staat, en wordt gebruikt."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from PIL import Image

from home.handleiding.beelden import MAP, SCHERPTE, TELEFOON, Beeld
from home.handleiding.beeldlijst import BEELDEN
from home.handleiding.register import BLADEN

pytestmark = pytest.mark.django_db
ELK_BEELD = pytest.mark.parametrize("beeld", BEELDEN, ids=lambda beeld: beeld.naam)
ZWAARST = 60_000


def genoemd() -> list[str]:
    """De beelden op de bladen, zo vaak als zij er staan."""
    mappen = Path(__file__).resolve().parents[3] / "templates" / "home" / "handleiding" / "paginas"
    return [naam for pad in mappen.glob("*.html") for naam in re.findall(r'{% beeld "([\w-]+)" %}', pad.read_text())]


def test_elk_genoemd_beeld_staat_in_de_lijst_en_andersom():
    assert sorted(genoemd()) == sorted(beeld.naam for beeld in BEELDEN)
    assert {pad.stem for pad in MAP.iterdir()} == {beeld.naam for beeld in BEELDEN}


@ELK_BEELD
def test_elk_bestand_is_er_en_is_licht(beeld: Beeld):
    assert finders.find(beeld.bestand)
    assert beeld.pad.stat().st_size < ZWAARST
    with Image.open(beeld.pad) as plaatje:
        assert plaatje.format == "WEBP"
        assert plaatje.width <= beeld.venster[0] * SCHERPTE + 1


@ELK_BEELD
def test_elk_beeld_zegt_wat_erop_staat(beeld: Beeld):
    assert 40 <= len(beeld.alt) <= 160
    assert beeld.alt.endswith(".")
    assert not re.match(r"(afbeelding|foto|schermafbeelding|screenshot)\b", beeld.alt, re.IGNORECASE)


def test_op_een_blad_heeft_een_beeld_zijn_maat_en_zijn_tekst():
    soep = BeautifulSoup("".join(render_to_string(blad.sjabloon) for blad in BLADEN), "html.parser")
    beelden = soep.select("figure img")
    assert len(beelden) == len(BEELDEN)
    for beeld in beelden:
        assert beeld["alt"]
        assert int(beeld["width"]) >= TELEFOON[0] - 100
        assert int(beeld["height"]) > 50
        assert beeld["loading"] == "lazy"
