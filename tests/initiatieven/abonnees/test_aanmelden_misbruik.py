"""Aanmelden bij robots, scanners en wie wil weten of iemand in de lijst staat."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatieven.models import Aanvraag, Abonnee
from stadmaken.common.models import Bericht
from tests.fabriek import maak_wijk
from tests.fabriek_abonnees import maak_aanvraag, maak_abonnee

from .hulp import ADRES, bevestigpad, meld_aan, tekst

pytestmark = pytest.mark.django_db


def test_aan_het_antwoord_is_niet_te_zien_of_een_adres_bekend_is(client):
    maak_abonnee("bekend@voorbeeld.test")
    for pad, velden in (("/abonneren/", {"nieuwsbrief": "on", "ritme": "week"}), ("/voorkeuren/", {})):
        antwoorden = [
            client.post(pad, {"email": email, **velden}) for email in ("bekend@voorbeeld.test", "nieuw@voorbeeld.test")
        ]
        assert {(rij.status_code, rij.headers["Location"], rij.content) for rij in antwoorden} == {
            (303, antwoorden[0].headers["Location"], b"")
        }
        assert ADRES not in tekst(client.get(antwoorden[0].headers["Location"]))


@pytest.mark.parametrize("methode", ["get", "head", "options"])
def test_een_mailscanner_verandert_niets(client, methode):
    abonnee = maak_abonnee(ADRES, wijk=[maak_wijk().pk])
    maak_aanvraag("nieuw@voorbeeld.test")
    paden = [bevestigpad(), abonnee.pad, f"{abonnee.pad}adres/", f"{abonnee.pad}gegevens/"]
    paden += [f"{abonnee.pad}verwijderen/", abonnee.afmelden("nieuwsbrief"), abonnee.afmelden("volgen")]
    vooraf = [list(model.objects.order_by("pk").values()) for model in (Abonnee, Aanvraag, Bericht)]
    for pad in paden:
        antwoord = getattr(client, methode)(pad)
        assert antwoord.status_code in {200, 405}
    assert [list(model.objects.order_by("pk").values()) for model in (Abonnee, Aanvraag, Bericht)] == vooraf


def test_niemand_krijgt_meer_dan_drie_mails_per_dag(client, settings, time_machine):
    settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = settings.FORMULIEREN_VERZOEKEN_PER_NETWERK = 10_000
    time_machine.move_to(timezone.now().replace(hour=8, minute=0), tick=False)
    for nummer in range(100):
        assert meld_aan(client, ADRES.upper() if nummer % 2 else ADRES).status_code == 303
        if nummer % 10 == 0:
            assert client.post("/voorkeuren/", {"email": ADRES}).status_code == 303
        time_machine.shift(timedelta(minutes=3))
    assert Bericht.objects.filter(aan=ADRES).count() == 3
    time_machine.shift(timedelta(days=1))
    meld_aan(client)
    assert Bericht.objects.filter(aan=ADRES).count() == 4


def test_een_robot_die_het_verborgen_veld_invult_merkt_niets(client):
    assert meld_aan(client, website="https://a.test").headers["Location"] == "/abonneren/verstuurd/"
    assert not Bericht.objects.exists()


def test_een_vloed_vanaf_een_netwerk_moet_even_wachten(client, settings):
    settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = 3
    codes = [meld_aan(client, f"a{nummer}@voorbeeld.test").status_code for nummer in range(5)]
    assert codes == [303, 303, 303, 429, 429]
    assert Bericht.objects.count() == 3


def test_elke_besloten_pagina_blijft_nergens_hangen(client):
    abonnee = maak_abonnee(ADRES)
    maak_aanvraag("b@voorbeeld.test")
    for pad in (bevestigpad(), abonnee.pad, f"{abonnee.pad}gegevens/", abonnee.afmelden("nieuwsbrief")):
        koppen = client.get(pad).headers
        assert koppen["Cache-Control"] == "no-store, private"
        assert koppen["Referrer-Policy"] == "strict-origin"
        assert "noindex" in koppen["X-Robots-Tag"]


def test_hetzelfde_adres_anders_getypt_is_hetzelfde_adres(client):
    """Een breed getypte letter of een onzichtbaar teken komt bij dezelfde brievenbus aan."""
    for domein in ("voorbeeld.test", "ｖoorbeeld.test", "vｏorbeeld.test", "voorbeeld。test", "voor\u200bbeeld.test"):
        client.post("/voorkeuren/", {"email": f"noor@{domein}"})
    assert set(Bericht.objects.values_list("aan", flat=True)) == {ADRES}
    assert Bericht.objects.count() == 3


@pytest.mark.parametrize("email", ["noor@" + ".".join(["İ" * 30] * 8) + ".nl", "ſ@voorbeeld.test"])
@pytest.mark.parametrize("pad", ["/abonneren/", "/voorkeuren/"])
def test_een_adres_waar_geen_mail_heen_kan_is_een_fout_in_het_formulier(client, email, pad):
    antwoord = meld_aan(client, email, pad)
    assert (antwoord.status_code, "Vul een geldig e-mailadres in" in tekst(antwoord)) == (422, True)
