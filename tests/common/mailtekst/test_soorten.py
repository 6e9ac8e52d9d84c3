"""Elke soort mail: uitgelegd, met voorbeelden, en onveranderd bewaard precies dezelfde mail."""

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.template.loader import get_template

from stadmaken.common import briefpapier, mailtekst
from stadmaken.common.mailtekst.soorten import PLEKKEN, Mailsoort, alle
from stadmaken.common.mailtekst.vullen import losse_accolade, plekken
from stadmaken.common.models import Mailtekst

WORTEL = Path(__file__).parents[3]
# Het briefpapier vraagt de kleuren van de stad.
pytestmark = pytest.mark.django_db
STAD = SimpleNamespace(naam="Gemeente Fictief", sitenaam="Samen Fictief", telefoon="14 000")
SOORTEN = [pytest.param(soort, id=soort.sleutel) for soort in alle()]
# Wat de sjablonen binnen een `veld` zelf opmaken: eerst met alles erin, dan met niets.
RIJK = {
    "inbreng": SimpleNamespace(
        beantwoorden_voor=None, antwoord=None, moderatie="geplaatst", formulier=SimpleNamespace(openbaar=True)
    ),
    "gebeurtenis": SimpleNamespace(toelichting="De naam is weg."),
    "gemeente": STAD,
    "thema": SimpleNamespace(titel="Groen"),
    "besluit": SimpleNamespace(titel="Park", datum=None, get_beslisser_display="de raad", tekst="Het park.", link="x"),
    "gevolgen": [SimpleNamespace(thema=SimpleNamespace(titel="Groen"), get_wijziging_display="Meer", tekst="Bomen.")],
    "toezegging": SimpleNamespace(openbaar=True, adres="https://voorbeeld.example/t/1/"),
    "aanmelding": SimpleNamespace(aantal=2, status="wachtlijst"),
    "afspraken": [SimpleNamespace(wanneer="dinsdag", titel="Les 1", plek="Wijkhuis", online="https://o.example/")],
    "rol": "gemeente",
    "nieuwsbrief": True,
    "doelen": [("wijk", "Centrum")],
}
LEEG = {
    "inbreng": SimpleNamespace(beantwoorden_voor=None, antwoord="x", moderatie="", formulier=None),
    "gemeente": STAD,
}


def context(soort: Mailsoort, *, vol: bool) -> dict[str, Any]:
    if vol:
        return {**soort.voorbeelden("nl"), **RIJK}
    return {veld.naam: str(veld.voorbeeld) for veld in soort.velden if veld.verplicht} | LEEG


def test_er_zijn_soorten_van_elke_app() -> None:
    groepen = {soort.sleutel.split(".")[0] for soort in alle()}

    assert {"inbreng", "gegevens", "aanmelden", "hulp", "abonnee", "volgen"} <= groepen


@pytest.mark.django_db
@pytest.mark.parametrize("vol", [True, False], ids=["vol", "leeg"])
@pytest.mark.parametrize("soort", SOORTEN)
def test_de_standaardtekst_bewaard_als_eigen_tekst_geeft_dezelfde_mail(soort: Mailsoort, vol: bool) -> None:
    gegevens = context(soort, vol=vol)
    vooraf = mailtekst.maak(soort.sleutel, gegevens, "nl")
    onderwerp, tekst = soort.standaard("nl")
    Mailtekst.objects.create(soort=soort.sleutel, taal="nl", onderwerp=onderwerp, tekst=tekst)

    assert mailtekst.maak(soort.sleutel, gegevens, "nl") == vooraf


@pytest.mark.parametrize("taal", [code for code, _naam in settings.LANGUAGES])
@pytest.mark.parametrize("soort", SOORTEN)
def test_de_standaardtekst_heeft_alle_verplichte_plekken_en_geen_onbekende(soort: Mailsoort, taal: str) -> None:
    onderwerp, tekst = soort.standaard(taal)

    assert soort.verplicht <= plekken(tekst)
    assert plekken(tekst) | plekken(onderwerp) <= soort.namen
    assert not losse_accolade(tekst + onderwerp)
    assert len(onderwerp) <= 160


@pytest.mark.parametrize("soort", SOORTEN)
def test_elke_soort_en_elk_veld_is_uitgelegd_met_een_voorbeeld(soort: Mailsoort) -> None:
    onderwerp, tekst = soort.standaard("nl")

    assert soort.groep
    assert soort.omschrijving
    assert soort.velden
    assert all(veld.uitleg and veld.voorbeeld for veld in soort.velden)
    assert len(soort.namen) == len(soort.velden)
    assert soort.namen <= plekken(tekst) | plekken(onderwerp) | {"kenmerk", "code", "titel", "naam"}


@pytest.mark.parametrize("soort", SOORTEN)
def test_elke_soort_staat_goed_op_het_briefpapier(soort: Mailsoort) -> None:
    _onderwerp, tekst = soort.standaard("nl")

    assert "<h1" in briefpapier.html(str(soort.omschrijving), tekst, stad=STAD)


def test_elk_sjabloon_van_een_mail_hoort_bij_een_soort() -> None:
    mappen = (WORTEL / "templates").glob("*/*/mail/*.txt")
    sjablonen = {str(pad.relative_to(WORTEL / "templates")) for pad in mappen if not pad.name.startswith("_")}

    assert sjablonen == {soort.sjabloon for soort in alle()}


def test_geen_code_maakt_een_mail_buiten_deze_weg_om() -> None:
    bronnen = [pad for app in ("participatie", "initiatieven", "home") for pad in (WORTEL / app).rglob("*.py")]
    zelf = re.compile(r"(render_to_string|get_template)\([^)]*mail/[a-z_{}.]*\.txt", re.DOTALL)

    assert [str(pad) for pad in bronnen if zelf.search(pad.read_text())] == []


def test_een_sjabloon_hangt_buiten_zijn_velden_van_niets_anders_af() -> None:
    for soort in alle():
        kaal = get_template(soort.sjabloon).render({veld.naam: veld.plek for veld in soort.velden} | {PLEKKEN: True})
        rijk = get_template(soort.sjabloon).render(
            {**RIJK, **{veld.naam: veld.plek for veld in soort.velden}, PLEKKEN: True}
        )
        assert kaal == rijk, soort.sleutel
