"""Wat een medewerker over iemand invult, staat alleen in de database en in de mail aan die persoon.

Dezelfde proef als bij de formulieren van de site, met de schermen van het CMS waar iemand een naam of adres intypt.
"""

from collections.abc import Callable

import pytest
from django.utils import timezone

from stadmaken.common.models import Medewerker
from tests.fabriek import maak_formulier
from tests.fabriek_abonnees import maak_abonnee
from tests.fabriek_initiatieven import maak_gelegenheid
from tests.fabriek_platforms import maak_platform
from tests.home.privacy.invullen import EMAIL, NAAM, vul_in
from tests.home.privacy.luisteren import foutrapporten, gevonden, schrijven_mislukt

pytestmark = pytest.mark.django_db
VRAGEN = [
    ("lange_tekst", {"label": "Uw reactie", "verplicht": True, "openbaar": True}),
    ("korte_tekst", {"label": "Naam", "invullen": "naam"}),
    ("email", {"label": "E-mail"}),
]

SCHERMEN: dict[str, Callable[[], str]] = {
    "gegevens bij een adres": lambda: "/cms/gegevens/",
    "overtypen": lambda: f"/cms/inbreng/invoeren/{maak_formulier(vragen=VRAGEN).pk}/",
    "deelnemer toevoegen": lambda: f"/cms/agenda/{maak_gelegenheid().pk}/toevoegen/",
    "lid uitnodigen": lambda: f"/cms/wijkplatforms/{maak_platform().pk}/leden/",
}


@pytest.fixture
def cms(client):
    client.force_login(Medewerker.objects.create_superuser("beheer", password="test"))
    return client


def vul_scherm_in(client, soort):
    doel, velden = vul_in(client, SCHERMEN[soort]())
    vandaag = timezone.localdate().isoformat()
    velden |= {naam: vandaag for naam in velden if naam.endswith("ontvangen_op")}
    assert gevonden(str(velden)), "dit scherm is niet ingevuld"
    return doel, velden


@pytest.mark.parametrize("soort", SCHERMEN)
def test_niets_in_logboek_adressen_koekjes_en_cache(cms, logboek, cache, soort):
    antwoord = cms.post(*vul_scherm_in(cms, soort))
    assert antwoord.status_code < 500
    assert gevonden(antwoord.headers.get("Location", "")) == []
    assert gevonden(str(cms.cookies)) == []
    assert gevonden(logboek.getvalue()) == []
    assert gevonden("\n".join(cache)) == []


@pytest.mark.parametrize("soort", SCHERMEN)
def test_ook_niet_als_er_iets_misgaat(cms, logboek, cache, soort):
    cms.raise_request_exception = False
    doel, velden = vul_scherm_in(cms, soort)
    with foutrapporten() as rapporten, schrijven_mislukt():
        antwoord = cms.post(doel, velden)
    assert antwoord.status_code == 500
    assert rapporten
    for tekst in (*rapporten, logboek.getvalue(), antwoord.content.decode(), "\n".join(cache)):
        assert gevonden(tekst) == []


@pytest.mark.parametrize(
    "scherm", ["/cms/initiatieven/abonnee/", "/cms/inbreng/", "/cms/common/bericht/", "/cms/auditlog/"]
)
def test_een_zoekterm_in_een_lijst_staat_niet_in_het_logboek_of_de_cache(cms, logboek, cache, scherm):
    maak_abonnee(EMAIL)
    cms.raise_request_exception = False
    for veld in ("q", "zoek", "record", "iets"):
        assert cms.get(scherm, {veld: EMAIL}).status_code == 200
    cms.get(f"{scherm}bestaat-niet/", {"q": EMAIL})
    assert gevonden(logboek.getvalue()) == []
    assert gevonden("\n".join(cache)) == []


@pytest.mark.parametrize("adres", ["/cms/login/", "/cms/password_reset/"])
def test_wat_iemand_bij_het_aanmelden_intypt_blijft_daar(client, logboek, cache, adres):
    velden = {"username": EMAIL, "login": EMAIL, "email": EMAIL, "password": NAAM}
    client.post(adres, velden)
    assert gevonden(logboek.getvalue()) == []
    assert gevonden("\n".join(cache)) == []
