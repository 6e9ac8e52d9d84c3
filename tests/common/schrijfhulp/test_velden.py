"""Tips bij een veld dat iemand aan het invullen is: alleen voor medewerkers, en er blijft niets van bewaard."""

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from participatie.inbreng import actions
from stadmaken.common.schrijfhulp.forms import HOOGSTENS
from tests.adressen import niets_geschreven
from tests.fabriek import maak_inbreng, maak_medewerker

pytestmark = pytest.mark.django_db
VELD = "/cms/schrijfhulp/veld/"


def vraag(client: Any, **gegevens: str) -> Any:
    return client.post(VELD, {"soort": "antwoord", "taal": "nl", "tekst": "", **gegevens})


@pytest.fixture
def medewerker(client: Client) -> Client:
    client.force_login(maak_medewerker("wagtailadmin.access_admin"))
    return client


def test_de_tips_komen_als_een_stukje_html(medewerker: Client):
    with niets_geschreven():
        antwoord = vraag(medewerker, tekst="Wij onderzoeken thans of dit kan.")
    soep = BeautifulSoup(antwoord.content, "html.parser")
    assert soep.select_one(".schrijftips__kop").get_text() == "2 schrijftips"
    assert "“thans” is een moeilijk woord. Schrijf liever: nu." in soep.get_text()
    assert vraag(medewerker, tekst="U kunt op 3 mei langskomen.").content.strip() == b""


def test_wat_iemand_typt_blijft_tekst(medewerker: Client):
    html = vraag(medewerker, tekst="Wij gaan <script>alert(1)</script> maken.").content.decode()
    assert "&lt;script&gt;" in html
    assert "<script>" not in html


@pytest.mark.parametrize(
    "anders", [{"soort": "iets"}, {"soort": ""}, {"taal": "nl\n"}, {"taal": "../x"}, {"tekst": "x" * (HOOGSTENS + 1)}]
)
def test_wat_niet_kan_wordt_geweigerd(medewerker: Client, anders: dict[str, str]):
    assert vraag(medewerker, **anders).status_code == 400


def test_alleen_versturen_en_alleen_voor_wie_in_het_cms_mag(medewerker: Client):
    assert medewerker.get(VELD).status_code == 405
    assert vraag(Client()).headers["Location"].startswith("/cms/login/")
    streng = Client(enforce_csrf_checks=True)
    streng.force_login(maak_medewerker("wagtailadmin.access_admin"))
    assert vraag(streng).status_code == 403


def velden(client: Any, adres: str) -> dict[str, tuple[str, str]]:
    """De velden met tips op dit scherm: naam, soort en taal."""
    soep = BeautifulSoup(client.get(adres).content, "html.parser")
    assert soep.select_one('script[src*="beheer-schrijftips"]')
    assert {veld["data-schrijftips-adres"] for veld in soep.select("[data-schrijftips]")} == {VELD}
    return {
        veld["name"]: (veld["data-schrijftips"], veld["data-schrijftips-taal"])
        for veld in soep.select("[data-schrijftips]")
    }


def test_het_scherm_van_een_inbreng(admin_client: Any):
    inbreng = maak_inbreng()
    adres = reverse("inbreng_beheer:lezen", args=[inbreng.pk])
    assert velden(admin_client, adres) == {"reden-eigen": ("reden", "nl"), "antwoord-tekst": ("antwoord", "nl")}
    actions.beantwoorden(inbreng, uitkomst="nee", tekst="Nee.", namens="Team", door=maak_medewerker())
    assert velden(admin_client, adres)["uitvoering-toelichting"] == ("uitvoering", "nl")


def test_het_scherm_van_een_besluit(admin_client: Any):
    adres = reverse("themas_beheer:besluit", args=[maak_inbreng().project_id])
    assert velden(admin_client, adres)["besluit-tekst"] == ("besluit", "nl")


def test_toezeggingen_en_redenen(admin_client: Any):
    nieuw = velden(admin_client, reverse("participatie_toezegging_modeladmin_create"))
    assert nieuw == dict.fromkeys(("wat", "toelichting"), ("toezegging", "nl"))
    reden = velden(admin_client, reverse("participatie_afwijzingsreden_modeladmin_create"))
    assert reden == {"tekst": ("reden", "nl")}


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_mailteksten_in_hun_eigen_taal(admin_client: Any, taal: str):
    adres = reverse("mailteksten_beheer:mail", args=["hulp.doorgegeven", taal])
    assert velden(admin_client, adres) == {"tekst": ("mail", taal)}


def test_het_script_en_de_opmaak_zijn_eigen_bestanden(admin_client: Any):
    html = admin_client.get("/cms/").content.decode()
    assert re.search(r'<link rel="stylesheet" href="/static/css/beheer-schrijftips[^"]*\.css">', html)
    assert re.search(r'<script type="module" src="/static/js/beheer-schrijftips[^"]*\.js"></script>', html)
