"""Reageren op een oproep: het bericht gaat door, de adressen niet."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from initiatieven.aanmelden.actions import schoon
from initiatieven.hulp import actions
from initiatieven.hulp.actions import Gegevens
from initiatieven.models import Hulpaanbod, Oproep
from participatie.formulieren import spam
from stadmaken.common.models import Bericht
from tests.fabriek import maak_medewerker
from tests.fabriek_initiatief import maak_initiatief, maak_oproep

pytestmark = pytest.mark.django_db
GOED = {"naam": "Noor (fictief)", "email": "Noor@voorbeeld.nl", "tekst": "Ik heb een aanhanger."}
AANBOD = Gegevens("Noor (fictief)", "noor@voorbeeld.nl", "Ik heb een aanhanger.")


@pytest.fixture(autouse=True)
def _rustig(time_machine):
    cache.clear()
    time_machine.move_to(timezone.now(), tick=False)


@pytest.fixture
def oproep():
    return maak_oproep(maak_initiatief(email="tuin@voorbeeld.nl"), titel="Aanhanger gezocht")


def adres(oproep):
    return f"{oproep.initiatief.url}ik-kan-helpen/?oproep={oproep.pk}"


def idem(client, oproep):
    return re.search(r'name="idem" value="([^"]+)"', client.get(adres(oproep)).content.decode())[1]


def verstuur(client, oproep, time_machine, **velden):
    sleutel = idem(client, oproep)
    time_machine.shift(timedelta(seconds=spam.TE_SNEL + 10))
    return client.post(adres(oproep), {**GOED, "idem": sleutel, **velden})


def mails():
    return [(rij.aan, rij.onderwerp, rij.tekst) for rij in Bericht.objects.order_by("pk")]


@pytest.mark.parametrize(
    ("soort", "knop", "onderwerp"),
    [
        ("gevraagd", "Ik kan helpen", "Iemand wil u helpen"),
        ("aangeboden", "Ik heb belangstelling", "Iemand reageert op uw aanbod"),
    ],
)
def test_een_reactie_gaat_naar_de_initiatiefnemer_zonder_adres(client, oproep, time_machine, soort, knop, onderwerp):
    Oproep.objects.update(soort=soort)
    assert knop in client.get(oproep.initiatief.url).content.decode()
    antwoord = verstuur(client, oproep, time_machine)
    assert antwoord.status_code == 303
    [(aan, kop, tekst)] = mails()
    assert aan == "tuin@voorbeeld.nl"
    assert onderwerp in kop
    assert "Aanhanger gezocht" in tekst
    assert "Ik heb een aanhanger." in tekst
    assert "noor@" not in tekst.lower()
    for pagina in (antwoord.headers["Location"], oproep.initiatief.url, adres(oproep)):
        inhoud = client.get(pagina).content.decode()
        assert "tuin@" not in inhoud
        assert "noor@" not in inhoud.lower()


def test_het_antwoord_komt_bij_wie_reageerde_zonder_het_adres_van_de_initiatiefnemer(client, oproep, time_machine):
    verstuur(client, oproep, time_machine)
    reactie = Hulpaanbod.objects.get()
    assert client.post(reactie.pad, {"antwoord": "Graag, zaterdag!"}).status_code == 303
    aan, _kop, tekst = mails()[-1]
    assert aan == "noor@voorbeeld.nl"
    assert "Graag, zaterdag!" in tekst
    assert "tuin@" not in tekst


def test_twee_keer_versturen_is_een_reactie(client, oproep, time_machine):
    sleutel = idem(client, oproep)
    time_machine.shift(timedelta(seconds=20))
    for _ in range(2):
        assert client.post(adres(oproep), {**GOED, "idem": sleutel}).status_code == 303
    assert Hulpaanbod.objects.count() == len(mails()) == 1


@pytest.mark.parametrize("velden", [{"website": "x"}, {"idem": "zelf bedacht"}])
def test_wat_op_spam_lijkt_wacht_op_een_medewerker(client, oproep, time_machine, velden):
    assert verstuur(client, oproep, time_machine, **velden).status_code == 303
    assert mails() == []
    client.force_login(maak_medewerker("initiatieven.beheer_aanmelding"))
    client.post(reverse("hulp_doorgeven", args=[Hulpaanbod.objects.get().pk]))
    assert [aan for aan, *_rest in mails()] == ["tuin@voorbeeld.nl"]


@pytest.mark.parametrize(
    "velden",
    [{"naam": ""}, {"email": "noor@"}, {"tekst": "x" * 1501}, {"tekst": "\x00"}, {"naam": "x" * 100_000}],
)
def test_een_fout_staat_bij_het_veld_en_niets_wordt_bewaard(client, oproep, time_machine, velden):
    antwoord = verstuur(client, oproep, time_machine, **velden)
    assert antwoord.status_code == 422
    assert "nl-form-field--invalid" in antwoord.content.decode()
    assert not Hulpaanbod.objects.exists()


@pytest.mark.parametrize("velden", [{"vervuld": True}, {"verloopt_op": timezone.localdate() - timedelta(days=1)}])
def test_op_wat_weg_is_kan_niemand_reageren(client, oproep, time_machine, velden):
    Oproep.objects.update(**velden)
    assert "Reageren kan nu niet meer" in client.get(adres(oproep)).content.decode()
    assert client.post(adres(oproep), GOED).status_code == 409
    assert not Hulpaanbod.objects.exists()


@pytest.mark.parametrize("waarde", ["0", "-1", "9" * 30, "%00", "x", "", "99999999"])
def test_een_oproep_die_er_niet_is_geeft_404(client, oproep, waarde):
    assert client.get(f"{oproep.initiatief.url}ik-kan-helpen/?oproep={waarde}").status_code == 404


def test_een_oproep_van_een_ander_initiatief_of_van_een_concept_geeft_404(client, oproep):
    ander = maak_oproep()
    assert client.get(f"{oproep.initiatief.url}ik-kan-helpen/?oproep={ander.pk}").status_code == 404
    oproep.initiatief.unpublish()
    assert client.get(adres(oproep)).status_code == 404


def test_zonder_oproep_gaat_iemand_naar_de_pagina(client, oproep):
    antwoord = client.get(f"{oproep.initiatief.url}ik-kan-helpen/")
    assert antwoord.headers["Location"].endswith("#oproepen")


def test_wie_op_een_gedeelde_computer_teruggaat_verstuurt_een_eigen_reactie(client, oproep, time_machine):
    sleutel = idem(client, oproep)
    time_machine.shift(timedelta(seconds=spam.TE_SNEL + 10))
    sam = {"naam": "Sam (fictief)", "email": "sam@voorbeeld.nl", "tekst": "Ik heb een bakfiets."}
    for mens in (GOED, sam, {**sam, "email": "Sam@Voorbeeld.nl"}):
        antwoord = client.post(adres(oproep), {**mens, "idem": sleutel})
        assert "is verstuurd" in client.get(antwoord.headers["Location"]).content.decode()
    bewaard = sorted(Hulpaanbod.objects.values_list("email", "tekst"))
    assert bewaard == [("noor@voorbeeld.nl", GOED["tekst"]), (sam["email"], sam["tekst"])]
    assert len(mails()) == 2


def test_een_reactie_verdwijnt_na_de_termijn(oproep):
    actions.bied_aan(oproep, AANBOD, idempotentie="nieuw")
    oud = actions.bied_aan(oproep, AANBOD, idempotentie="oud", nu=timezone.now() - timedelta(days=220))
    assert schoon() == 1
    assert not Hulpaanbod.objects.filter(pk=oud.pk).exists()
    assert Hulpaanbod.objects.count() == 1
    assert not Bericht.objects.filter(sleutel__contains=oud.kenmerk).exists()


@pytest.mark.parametrize("wat", ["vervuld", "verlopen", "van de site", "weg"])
def test_wat_op_spam_leek_gaat_niet_meer_door_als_het_niet_meer_nodig_is(client, oproep, wat):
    aanbod = actions.bied_aan(oproep, AANBOD, idempotentie="a", verdacht="lokveld")
    {
        "vervuld": lambda: Oproep.objects.update(vervuld=True),
        "verlopen": lambda: Oproep.objects.update(verloopt_op=timezone.localdate() - timedelta(days=1)),
        "van de site": lambda: oproep.initiatief.unpublish(),
        "weg": lambda: oproep.delete(),
    }[wat]()
    client.force_login(maak_medewerker("initiatieven.beheer_aanmelding"))
    lezen = client.get(reverse("initiatieven_hulpaanbod_modeladmin_inspect", args=[aanbod.pk])).content.decode()
    assert "Dit kan niet meer" in lezen
    assert "Doorgeven aan de initiatiefnemer" not in lezen
    antwoord = client.post(reverse("hulp_doorgeven", args=[aanbod.pk]), follow=True)
    assert "Dit kan niet meer" in antwoord.content.decode()
    assert mails() == []
    aanbod.refresh_from_db()
    assert aanbod.doorgegeven_op is None
