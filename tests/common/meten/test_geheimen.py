"""Geen meting en geen regel van het logboek draagt iets van een bezoeker."""

import logging

import pytest
from django.test import Client

from stadmaken.common.meten.logregel import zonder_ip
from tests.fabriek import maak_formulier, maak_home, maak_inbreng
from tests.home.privacy.persoon import maak_persoon, maak_vraag

pytestmark = pytest.mark.django_db
ADRES, IP = "roos.merkwaardig@voorbeeld.nl", "203.0.113.77"
GEHEIM = (ADRES, "merkwaardig", IP, "geheimekoek", "geheimezoekvraag", "geheimeuitzondering", "0612345678")


@pytest.fixture
def bezoeker():
    client = Client(raise_request_exception=False, REMOTE_ADDR=IP)
    client.cookies["sessie"] = "geheimekoek"
    return client


def geheimen(*meer):
    return [*GEHEIM, *meer]


def gevonden(tekst, *meer):
    return [woord for woord in geheimen(*meer) if woord.lower() in tekst.lower()]


def test_een_geheim_adres_staat_nergens_ook_niet_als_het_niet_bestaat(bezoeker, metingen, regels):
    persoon = maak_persoon(email=ADRES)
    tokens = [persoon["inbreng"].token, persoon["aanmelding"].pad.split("/")[2], persoon["hulp"].pad.split("/")[2]]
    tokens.append(maak_vraag(ADRES).token)
    for begin, token in zip(("inbreng", "aanmelding", "hulpaanbod", "privacy/uw-gegevens"), tokens, strict=True):
        for pad in (f"/{begin}/{token}/", f"/{begin}/{token[:-3]}xyz/", f"/{begin}/{token}/bestaat-niet/"):
            bezoeker.get(f"{pad}?q=geheimezoekvraag")
            bezoeker.get(pad.rstrip("/"))
    tekst = regels.tekst() + metingen.vraag()
    assert gevonden(tekst, *tokens, *(token[:-3] for token in tokens)) == []
    assert 'view="participatie:ontvangst"' in tekst
    assert '"view": "participatie:ontvangst"' in tekst


def test_wat_iemand_instuurt_staat_nergens(bezoeker, metingen, regels):
    formulier = maak_formulier().url
    for pad in (formulier, "/abonneren/", "/privacy/uw-gegevens/", "/cms/login/"):
        bezoeker.post(f"{pad}?q=geheimezoekvraag", {"email": ADRES, "naam": "Merkwaardig", "username": ADRES})
    assert gevonden(regels.tekst() + metingen.vraag()) == []
    assert len(regels.alle()) >= 4


def test_een_storing_zegt_waar_en_niet_wat(bezoeker, metingen, regels, monkeypatch):
    token = maak_inbreng().token

    def kapot(*_wat, **_meer):
        raise ValueError(f"geheimeuitzondering van {ADRES} op {IP}")

    monkeypatch.setattr("participatie.inbreng.views._ontvangst", kapot)
    assert bezoeker.get(f"/inbreng/{token}/?q=geheimezoekvraag").status_code == 500
    assert gevonden(regels.tekst() + metingen.vraag(), token) == []
    [fout] = [regel for regel in regels.alle() if regel["level"] == "ERROR"]
    assert fout["message"] == "Internal Server Error: [participatie:ontvangst]"
    assert fout["error"] == "ValueError"
    assert any("participatie/inbreng/views.py" in plek for plek in fout["trace"])


@pytest.mark.parametrize("pad", ["/café-merkwaardig/", "/caf%C3%A9-merkwaardig/", "/merkwaardig%0aregel/"])
def test_ook_een_adres_met_vreemde_tekens_staat_niet_in_het_logboek(bezoeker, regels, pad):
    maak_home()
    bezoeker.get(pad)
    assert gevonden(regels.tekst()) == []
    assert all(regel["status"] in {301, 404} for regel in regels.alle())


def test_een_regel_blijft_een_regel_en_verliest_wat_naar_iemand_wijst(regels):
    logging.getLogger("proef").warning("Van %s,\nmet %s en %s", ADRES, IP, "2001:db8::1")
    assert len(regels.tekst().splitlines()) == 1
    assert [regel["message"] for regel in regels.alle()] == ["Van […],\nmet […] en […]"]


@pytest.mark.parametrize(
    ("tekst", "zonder"),
    [
        ("van 10.0.0.1:8000", "van […]"),
        ("::1 en [2001:db8::7]:443", "[…] en [[…]]:443"),
        ("om 12:30:45 kwam versie 5.2 uit", "om 12:30:45 kwam versie 5.2 uit"),
        ("zie a.b.c en stap 3: klaar.", "zie a.b.c en stap 3: klaar."),
        ("adres 203.0.113.9.", "adres […]."),
    ],
)
def test_een_ip_adres_gaat_weg_en_een_tijd_of_versie_blijft(tekst, zonder):
    assert zonder_ip(tekst) == zonder
