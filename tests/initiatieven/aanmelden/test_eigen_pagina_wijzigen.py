"""Op de eigen pagina iets wijzigen of zich afmelden."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from initiatieven.aanmelden.choices import Status
from initiatieven.models import Aanmelding, Bijeenkomst
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid

from .invullen import VRAGEN, meld_aan, standen, tekst, verstuur

pytestmark = pytest.mark.django_db


def test_afmelden_vraagt_eerst_en_doet_het_pas_met_de_knop(client):
    rij = meld_aan(maak_gelegenheid(capaciteit=1))
    assert "Ja, meld mij af" in tekst(client.get(f"{rij.pad}afmelden/"))
    assert standen(rij) == [Status.BEVESTIGD]
    for _keer in range(2):
        client.post(f"{rij.pad}afmelden/")
    assert standen(rij) == [Status.GEANNULEERD]
    mail = Bericht.objects.get(onderwerp__startswith="U bent afgemeld")
    assert mail.bijlagen[0]["soort"] == "text/calendar; method=CANCEL"


def test_na_het_begin_kan_iemand_zich_niet_meer_afmelden_of_iets_wijzigen(client):
    rij = meld_aan(maak_gelegenheid(capaciteit=1))
    Bijeenkomst.objects.update(begin=timezone.now() - timedelta(minutes=1))
    assert "Meld u af" not in tekst(client.get(rij.pad))
    for deel in ("afmelden/", "wijzigen/"):
        assert client.get(rij.pad + deel)["Location"] == rij.pad
        client.post(rij.pad + deel, {"naam": "Anders"})
    assert standen(rij) == [Status.BEVESTIGD]


def test_wijzigen_begint_met_wat_er_staat_en_bewaart_wat_verandert(client):
    rij = meld_aan(maak_gelegenheid(capaciteit=3, max_samen=2), nodig="Een tolk", aantal=2)
    html = tekst(client.get(f"{rij.pad}wijzigen/"))
    assert 'value="Noor"' in html
    assert "Een tolk" in html
    assert '<option value="2" selected>' in html
    fout = client.post(f"{rij.pad}wijzigen/", {"naam": "", "email": rij.email, "aantal": "2", "nodig": ""})
    assert (fout.status_code, "Vul uw naam in." in tekst(fout)) == (422, True)
    client.post(f"{rij.pad}wijzigen/", {"naam": "Noor B.", "email": rij.email, "aantal": "1", "nodig": ""})
    rij.refresh_from_db()
    assert (rij.naam, rij.aantal, rij.nodig) == ("Noor B.", 1, "")


def test_wijzigen_naar_het_adres_van_een_ander_of_te_veel_mensen_krijgt_uitleg(client):
    gelegenheid = maak_gelegenheid(capaciteit=2, max_samen=2)
    rij, _ander = meld_aan(gelegenheid), meld_aan(gelegenheid, "Sam")
    velden = {"naam": "Noor", "nodig": ""}
    dubbel = client.post(f"{rij.pad}wijzigen/", {**velden, "email": "sam@voorbeeld.nl", "aantal": "1"})
    assert (dubbel.status_code, "is al iemand aangemeld" in tekst(dubbel)) == (409, True)
    veel = client.post(f"{rij.pad}wijzigen/", {**velden, "email": rij.email, "aantal": "2"})
    assert (veel.status_code, "Voor zo veel mensen is geen plek meer." in tekst(veel)) == (409, True)


def test_eigen_vragen_beginnen_bij_wijzigen_met_het_antwoord_van_toen(client):
    gelegenheid = maak_gelegenheid(maak_cursus(vragen=VRAGEN), capaciteit=3)
    verstuur(client, gelegenheid, v_aaaaaaaa="Ja", v_bbbbbbbb="De buurttuin")
    rij = Aanmelding.objects.get()
    html = tekst(client.get(f"{rij.pad}wijzigen/"))
    assert 'value="Ja" id="v_aaaaaaaa_0" checked' in html.replace('aria-required="true" ', "")
    assert 'value="De buurttuin"' in html
    velden = {"naam": rij.naam, "email": rij.email, "nodig": "", "v_aaaaaaaa": "Nee"}
    client.post(f"{rij.pad}wijzigen/", velden)
    rij.refresh_from_db()
    assert [vraag["weergave"] for vraag in rij.invoer] == ["Nee"]


def test_in_een_spreekuur_kiest_iemand_een_andere_vrije_tijd(client):
    gelegenheid = maak_gelegenheid(maak_activiteit(), wijze="tijdvak", tijdvak_minuten=60)
    begin = Bijeenkomst.objects.get().begin
    rij = meld_aan(gelegenheid, tijdvak=begin)
    anders = f"{begin + timedelta(hours=1):%Y%m%dT%H%MZ}"
    client.post(f"{rij.pad}wijzigen/", {"naam": "Noor", "email": rij.email, "nodig": "", "tijdvak": anders})
    rij.refresh_from_db()
    assert rij.tijdvak.strftime("%Y%m%dT%H%MZ") == anders


def test_van_een_cursus_die_is_begonnen_kan_iemand_zich_nog_afmelden_tot_de_laatste_keer(client):
    rij = meld_aan(maak_gelegenheid(capaciteit=1, keren=3))
    eerste, *_rest, laatste = Bijeenkomst.objects.order_by("begin")
    with time_machine.travel(eerste.begin + timedelta(days=1), tick=False):
        html = tekst(client.get(rij.pad))
        assert ("Meld u af" in html, "wijzigen/" in html) == (True, False)
        assert "U komt niet meer naar wat nog komt" in tekst(client.get(f"{rij.pad}afmelden/"))
    with time_machine.travel(laatste.begin, tick=False):
        assert "Meld u af" not in tekst(client.get(rij.pad))
        client.post(f"{rij.pad}afmelden/")
        assert standen(rij) == [Status.BEVESTIGD]
    with time_machine.travel(laatste.begin - timedelta(seconds=1), tick=False):
        client.post(f"{rij.pad}afmelden/")
    assert standen(rij) == [Status.GEANNULEERD]


def test_gaat_de_laatste_keer_van_een_cursus_niet_door_dan_telt_zij_niet_om_zich_af_te_melden(client):
    rij = meld_aan(maak_gelegenheid(capaciteit=1, keren=2))
    eerste, laatste = Bijeenkomst.objects.order_by("begin")
    Bijeenkomst.objects.filter(pk=laatste.pk).update(geannuleerd_op=timezone.now())
    with time_machine.travel(eerste.begin, tick=False):
        assert "Meld u af" not in tekst(client.get(rij.pad))


def test_met_steeds_een_ander_adres_wijzigen_mailt_niemand_vol(client):
    rij = meld_aan(maak_gelegenheid(capaciteit=1))
    for nummer in range(8):
        velden = {"naam": "Noor", "email": f"slachtoffer{nummer}@voorbeeld.nl", "nodig": ""}
        response = client.post(f"{rij.pad}wijzigen/", velden)
    assert response.status_code == 429
    assert "te druk" in tekst(response)
    assert Bericht.objects.filter(onderwerp__startswith="Uw aanmelding is gewijzigd").count() == 5
    with time_machine.travel(timezone.now() + timedelta(minutes=61)):
        assert client.post(f"{rij.pad}wijzigen/", velden).status_code == 303
