"""Elk openbaar adres, gevraagd in de ene stad met de echte sleutels van de andere."""

import pytest

from stadmaken.common.stad import in_stad
from tests.adressen import niets_geschreven
from tests.fabriek import maak_project
from tests.openbaar import openbare_adressen

from .sleutels import GEDEELD, LIJSTEN, ONDER, heeft_sleutel, maak_sleutels

pytestmark = pytest.mark.django_db
MERK = "Bestad"
WEG = {400, 404, 410}
# Wat een stad bij een adres met een sleutel van zichzelf antwoordt.
DAAR = {200, 302, 303, 405}


@pytest.fixture
def sleutels(stad_a, stad_b, settings, tmp_path):
    """Stad B is vol, stad A heeft alleen een project."""
    settings.MEDIA_ROOT = tmp_path
    with in_stad(stad_a):
        maak_project(title="Kastanjelaan")
    with in_stad(stad_b):
        return maak_sleutels(MERK)


def heel(antwoord, pad):
    """Alles wat er terugkomt, zonder het adres dat de bezoeker zelf al had."""
    inhoud = antwoord.getvalue().decode("utf-8", "replace") + str(antwoord.headers)
    return inhoud.replace(pad, "").replace(pad.partition("?")[0], "").lower()


def test_elk_openbaar_adres_met_een_sleutel_staat_in_de_lijst(sleutels):
    met = {adres.naam for adres in openbare_adressen() if heeft_sleutel(adres)}
    zonder = {"^[bB]$", "participatie:zoek_bord"}  # een patroon, maar geen sleutel; zoeken op code kan wel
    assert met - zonder == (sleutels.keys() | LIJSTEN.keys() | GEDEELD.keys()) - {*zonder, ONDER}


def test_een_sleutel_van_een_andere_stad_opent_niets(sleutels, stad_a, stad_b, bezoek):
    hier, daar = bezoek(stad_a), bezoek(stad_b)
    hier.get("/")
    mis = []
    for naam, paden in sleutels.items():
        werkt = [pad for pad in paden if daar.get(pad).status_code in DAAR]
        # Wat er onder een pagina staat, is er pas als er iets te vertellen is.
        if not werkt or (naam != ONDER and werkt != paden):
            mis.append(f"{naam}: werkt in de eigen stad ook niet: {set(paden).difference(werkt)}")
        for pad in paden:
            for vraag in (hier.get, hier.post):
                with niets_geschreven():
                    antwoord = vraag(pad)
                if antwoord.status_code not in WEG | {405}:
                    mis.append(f"{naam}: {pad} geeft {antwoord.status_code}")
                if MERK.lower() in heel(antwoord, pad) or stad_b.host in heel(antwoord, pad):
                    mis.append(f"{naam}: {pad} noemt iets van de andere stad")
    assert mis == []


@pytest.mark.usefixtures("sleutels")
def test_een_adres_zonder_sleutel_noemt_niets_van_een_andere_stad(stad_a, stad_b, bezoek):
    hier, daar, daar_te_zien = bezoek(stad_a), bezoek(stad_b), 0
    for adres in openbare_adressen():
        if heeft_sleutel(adres) and adres.naam not in LIJSTEN:
            continue
        for pad in LIJSTEN.get(adres.naam, [adres.pad]):
            inhoud = heel(hier.get(pad), pad)
            assert MERK.lower() not in inhoud, pad
            assert stad_b.host not in inhoud, pad
            daar_te_zien += MERK.lower() in heel(daar.get(pad), pad)
    assert daar_te_zien > 8, "de proef op de som: in de andere stad staat het er wel"
