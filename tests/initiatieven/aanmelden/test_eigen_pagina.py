"""De eigen pagina van wie zich aanmeldde."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatieven.aanmelden import actions
from initiatieven.aanmelden.choices import Rol, Status
from initiatieven.models import Aanmeldgebeurtenis, Aanmelding, Bijeenkomst
from participatie.inbreng import kenmerk as ander_kenmerk
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_gelegenheid

from .invullen import meld_aan, standen, tekst

pytestmark = pytest.mark.django_db
DEELPADEN = ["", "aannemen/", "afslaan/", "afmelden/", "wijzigen/", "afspraak.ics"]


@pytest.fixture
def aangeboden():
    gelegenheid = maak_gelegenheid(capaciteit=1)
    een, twee = meld_aan(gelegenheid, "Een"), meld_aan(gelegenheid, "Twee")
    actions.annuleer(een, rol=Rol.DEELNEMER)
    twee.refresh_from_db()
    return twee


def foto():
    """Alles wat zou kunnen veranderen."""
    rijen = list(Aanmelding.objects.order_by("pk").values())
    return rijen, Aanmeldgebeurtenis.objects.count(), Bericht.objects.count()


@pytest.mark.parametrize("deel", DEELPADEN)
def test_bekijken_verandert_niets_dus_een_mailscanner_mag_elk_adres_openen(client, aangeboden, deel):
    vooraf = foto()
    for doe in (client.get, client.head):
        assert doe(aangeboden.pad + deel).status_code in (200, 303, 404)
    assert foto() == vooraf


@pytest.mark.parametrize("deel", DEELPADEN)
def test_een_vreemd_of_verzonnen_adres_bestaat_niet(client, aangeboden, deel):
    vreemd = ander_kenmerk.token_van(aangeboden.kenmerk)
    for token in (vreemd, aangeboden.kenmerk, f"{aangeboden.kenmerk}.xx", "é" * 20, "%00", "a" * 3000):
        for doe in (client.get, client.post):
            assert doe(f"/aanmelding/{token}/{deel}").status_code in (404, 405), token


def test_een_verwijderde_aanmelding_heeft_geen_pagina_meer(client):
    rij = meld_aan(maak_gelegenheid())
    pad = rij.pad
    rij.delete()
    assert client.get(pad).status_code == 404


@pytest.mark.parametrize("deel", ["", "afmelden/", "wijzigen/", "afspraak.ics"])
def test_de_pagina_blijft_besloten(client, deel):
    response = client.get(meld_aan(maak_gelegenheid()).pad + deel)
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store, private"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert response["Referrer-Policy"] == "strict-origin"


def test_wie_een_plek_heeft_ziet_data_plaats_link_en_kenmerk(client):
    gelegenheid = maak_gelegenheid(capaciteit=1, keren=2)
    Bijeenkomst.objects.update(online="https://video.voorbeeld/geheim", adres="Kade 1")
    met, zonder = meld_aan(gelegenheid, "Een"), meld_aan(gelegenheid, "Twee")
    html = tekst(client.get(met.pad))
    for verwacht in ("U bent aangemeld", met.kenmerk, "Buurthuis De Vaart, Kade 1", "video.voorbeeld", "afspraak.ics"):
        assert verwacht in html
    wacht = tekst(client.get(zonder.pad))
    assert "U bent nummer 1 op de wachtlijst." in wacht
    assert "video.voorbeeld" not in wacht
    assert "afspraak.ics" not in wacht
    assert client.get(f"{zonder.pad}afspraak.ics").status_code == 404


def test_het_agendabestand_is_te_downloaden(client):
    response = client.get(f"{meld_aan(maak_gelegenheid()).pad}afspraak.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert tekst(response).startswith("BEGIN:VCALENDAR")


def test_ja_zeggen_met_de_knop_geeft_een_plek(client, aangeboden):
    assert "Er is een plek voor u" in tekst(client.get(aangeboden.pad))
    response = client.post(f"{aangeboden.pad}aannemen/")
    assert (response.status_code, response["Location"]) == (303, aangeboden.pad)
    assert standen(aangeboden) == [Status.BEVESTIGD]
    assert "U bent aangemeld" in tekst(client.get(aangeboden.pad))


def test_nee_zeggen_haalt_van_de_lijst(client, aangeboden):
    client.post(f"{aangeboden.pad}afslaan/")
    assert "U heeft de plek niet aangenomen." in tekst(client.get(aangeboden.pad))


def test_te_laat_ja_zeggen_krijgt_uitleg_en_geen_plek(client, aangeboden):
    with time_machine.travel(aangeboden.aangeboden_tot, tick=False):
        response = client.post(f"{aangeboden.pad}aannemen/")
        assert response.status_code == 409
        assert "Dat kan niet meer" in tekst(response)
        assert "U was te laat voor deze plek" in tekst(response)
    assert standen(aangeboden) == [Status.AANGEBODEN]


def test_zonder_csrf_sleutel_gebeurt_er_niets(aangeboden):
    from django.test import Client

    streng = Client(enforce_csrf_checks=True)
    for deel in ("aannemen/", "afslaan/", "afmelden/", "wijzigen/"):
        assert streng.post(aangeboden.pad + deel).status_code == 403
    assert standen(aangeboden) == [Status.AANGEBODEN]


def test_wat_iemand_invult_staat_er_als_tekst_en_nooit_als_opmaak(client):
    rij = meld_aan(maak_gelegenheid(), "<b>Noor</b>", email="noor@voorbeeld.nl", nodig="<script>alert(1)</script>")
    for deel in ("", "afmelden/", "wijzigen/"):
        html = tekst(client.get(rij.pad + deel))
        assert "<script>alert(1)" not in html
        assert "<b>Noor" not in html


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"geannuleerd_op": timezone.now(), "reden": "De docent is ziek."}, "De docent is ziek."),
        ({}, "U bent aangemeld"),
    ],
)
def test_gaat_het_niet_door_dan_staat_dat_bovenaan(client, velden, zin):
    gelegenheid = maak_gelegenheid()
    rij = meld_aan(gelegenheid)
    type(gelegenheid).objects.filter(pk=gelegenheid.pk).update(**(velden or {"naam": "Avond"}))
    html = tekst(client.get(rij.pad))
    assert zin in html
    assert ("Meld u af" in html) == (not velden)


def test_na_de_bewaartermijn_staat_er_dat_de_gegevens_weg_zijn(client):
    rij = meld_aan(maak_gelegenheid())
    actions.schoon(timezone.now() + timedelta(days=900))
    html = tekst(client.get(rij.pad))
    assert "Uw gegevens zijn verwijderd." in html
    assert "noor@voorbeeld.nl" not in html


def test_de_eigen_pagina_kost_een_vast_aantal_vragen(client):
    aantallen = []
    for keren, mensen in ((1, 3), (10, 30)):
        gelegenheid = maak_gelegenheid(capaciteit=1, keren=keren)
        rijen = [meld_aan(gelegenheid, f"Mens{nummer}") for nummer in range(mensen)]
        client.get(rijen[-1].pad)
        with CaptureQueriesContext(connection) as vragen:
            client.get(rijen[-1].pad)
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]
