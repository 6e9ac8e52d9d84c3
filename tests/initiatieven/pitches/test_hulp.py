"""“Ik kan helpen”: aanbieden, doorgeven en antwoorden, zonder dat iemand het adres van een ander krijgt."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from initiatieven.hulp import actions
from initiatieven.hulp.actions import Gegevens
from initiatieven.models import Hulpaanbod, Pitch
from participatie.formulieren import spam
from stadmaken.common.models import Bericht
from tests.fabriek import maak_medewerker
from tests.fabriek_initiatieven import maak_activiteit

pytestmark = pytest.mark.django_db
GOED = {"naam": "Noor (fictief)", "email": "Noor@voorbeeld.nl", "tekst": "Ik kan timmeren."}
AANBOD = Gegevens("Noor (fictief)", "noor@voorbeeld.nl", "Ik kan timmeren.")


@pytest.fixture(autouse=True)
def _rustig():
    cache.clear()


@pytest.fixture
def pitch():
    cafe = maak_activiteit(soort="cafe", title="Café")
    return Pitch.objects.create(
        activiteit=cafe, titel="Buurttuin", tekst="Een tuin.", hulpvraag="Wie bouwt bakken?", email="tuin@voorbeeld.nl"
    )


def adres(pitch):
    return f"{pitch.activiteit.url}ik-kan-helpen/?pitch={pitch.pk}"


def idem(client, pitch):
    return re.search(r'name="idem" value="([^"]+)"', client.get(adres(pitch)).content.decode())[1]


def verstuur(client, pitch, time_machine, **velden):
    sleutel = idem(client, pitch)
    time_machine.shift(timedelta(seconds=spam.TE_SNEL + 10))
    return client.post(adres(pitch), {**GOED, "idem": sleutel, **velden})


@pytest.fixture(autouse=True)
def _klok(time_machine):
    time_machine.move_to(timezone.now(), tick=False)


def mails():
    return [(rij.aan, rij.tekst) for rij in Bericht.objects.order_by("pk")]


def test_een_aanbod_gaat_naar_de_initiatiefnemer_zonder_het_adres_van_de_helper(client, pitch, time_machine):
    antwoord = verstuur(client, pitch, time_machine)
    assert antwoord.status_code == 303
    [(aan, tekst)] = mails()
    assert aan == "tuin@voorbeeld.nl"
    assert "Ik kan timmeren." in tekst
    assert "noor@" not in tekst.lower()
    assert Hulpaanbod.objects.get().adres in tekst
    klaar = client.get(antwoord.headers["Location"]).content.decode()
    assert "Uw aanbod is verstuurd" in klaar
    assert "tuin@" not in klaar


def test_het_antwoord_gaat_naar_de_helper_zonder_het_adres_van_de_initiatiefnemer(client, pitch, time_machine):
    verstuur(client, pitch, time_machine)
    aanbod = Hulpaanbod.objects.get()
    pagina = client.get(aanbod.pad)
    assert "Ik kan timmeren." in pagina.content.decode()
    assert "noor@" not in pagina.content.decode().lower()
    assert "no-store" in pagina.headers["Cache-Control"]
    assert client.post(aanbod.pad, {"antwoord": "Graag! Bel 023 000 00 00."}).status_code == 303
    aan, tekst = mails()[-1]
    assert aan == "noor@voorbeeld.nl"
    assert "Graag! Bel 023 000 00 00." in tekst
    assert "tuin@" not in tekst
    assert "Uw antwoord is verstuurd" in client.get(aanbod.pad).content.decode()


def test_twee_keer_versturen_is_een_aanbod_en_een_mail(client, pitch, time_machine):
    sleutel = idem(client, pitch)
    time_machine.shift(timedelta(seconds=20))
    for _ in range(2):
        assert client.post(adres(pitch), {**GOED, "idem": sleutel}).status_code == 303
    assert Hulpaanbod.objects.count() == 1
    assert len(mails()) == 1


def test_er_is_een_antwoord_ook_bij_twee_keer_drukken(client, pitch):
    aanbod = actions.bied_aan(pitch, AANBOD, idempotentie="a")
    for tekst in ("Ja graag", "Nee toch niet"):
        client.post(aanbod.pad, {"antwoord": tekst})
    aanbod.refresh_from_db()
    assert aanbod.antwoord == "Ja graag"
    assert len(mails()) == 2


def test_openen_verandert_niets(client, pitch):
    aanbod = actions.bied_aan(pitch, AANBOD, idempotentie="a")
    for pad in (adres(pitch), aanbod.pad):
        client.get(pad)
        client.head(pad)
    aanbod.refresh_from_db()
    assert aanbod.beantwoord_op is None
    assert Hulpaanbod.objects.count() == 1
    assert len(mails()) == 1


@pytest.mark.parametrize(
    ("velden", "reden"),
    [({"website": "x"}, "verborgen veld"), ({"idem": "zelf bedacht"}, "formuliersleutel")],
)
def test_wat_op_spam_lijkt_wacht_en_krijgt_geen_andere_pagina(client, pitch, time_machine, velden, reden):
    antwoord = verstuur(client, pitch, time_machine, **velden)
    assert antwoord.status_code == 303
    assert reden in Hulpaanbod.objects.get().verdacht
    assert mails() == []
    assert client.get(Hulpaanbod.objects.get().pad).status_code == 404
    assert "Soms kijkt een medewerker het eerst na." in client.get(antwoord.url).text


def test_wie_te_snel_is_wacht_ook(client, pitch):
    assert client.post(adres(pitch), {**GOED, "idem": idem(client, pitch)}).status_code == 303
    assert "drie seconden" in Hulpaanbod.objects.get().verdacht


def test_wie_te_veel_stuurt_moet_even_wachten_en_houdt_zijn_tekst(client, pitch, time_machine, settings):
    settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = 1
    assert verstuur(client, pitch, time_machine).status_code == 303
    antwoord = verstuur(client, pitch, time_machine)
    assert antwoord.status_code == 429
    assert antwoord.headers["Retry-After"]
    assert "Ik kan timmeren." in antwoord.content.decode()
    assert Hulpaanbod.objects.count() == 1


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"naam": ""}, "Vul uw naam in."),
        ({"email": ""}, "Vul uw e-mailadres in."),
        ({"email": "noor@"}, "Vul een geldig e-mailadres in"),
        ({"tekst": " "}, "Schrijf hoe u kunt helpen."),
        ({"tekst": "x" * 1501}, "te lang"),
        ({"naam": "\x00"}, "Vul uw naam in."),
    ],
)
def test_een_fout_staat_bij_het_veld_en_niets_wordt_bewaard(client, pitch, time_machine, velden, fout):
    antwoord = verstuur(client, pitch, time_machine, **velden)
    assert antwoord.status_code == 422
    assert fout in antwoord.content.decode()
    assert not Hulpaanbod.objects.exists()


@pytest.mark.parametrize(
    ("velden", "knop"),
    [({}, True), ({"hulp_gevonden": True}, False), ({"email": ""}, False), ({"hulpvraag": ""}, False)],
)
def test_de_knop_staat_er_alleen_als_er_hulp_nodig_is(client, pitch, time_machine, velden, knop):
    sleutel = idem(client, pitch)
    Pitch.objects.filter(pk=pitch.pk).update(**velden)
    tekst = client.get(pitch.activiteit.url).content.decode()
    assert ("ik-kan-helpen/" in tekst) is knop
    assert "tuin@" not in tekst
    if not knop:
        assert "Reageren kan" in client.get(adres(pitch)).content.decode()
        time_machine.shift(timedelta(seconds=20))
        assert client.post(adres(pitch), {**GOED, "idem": sleutel}).status_code == 409
        assert not Hulpaanbod.objects.exists()


@pytest.mark.parametrize("waarde", ["0", "-1", "9" * 30, "%00", "x", "", "99999999"])
def test_een_pitch_die_er_niet_is_geeft_404(client, pitch, waarde):
    assert client.get(f"{pitch.activiteit.url}ik-kan-helpen/?pitch={waarde}").status_code == 404


def test_een_pitch_van_een_ander_cafe_of_een_andere_soort_geeft_404(client, pitch):
    anders = maak_activiteit(soort="cafe")
    assert client.get(f"{anders.url}ik-kan-helpen/?pitch={pitch.pk}").status_code == 404
    type(anders).objects.filter(pk=pitch.activiteit_id).update(soort="inloop")
    assert client.get(adres(pitch)).status_code == 404
    assert "Buurttuin" not in client.get(pitch.activiteit.url).content.decode()


def test_zonder_pitch_gaat_iemand_naar_de_lijst(client, pitch):
    antwoord = client.get(f"{pitch.activiteit.url}ik-kan-helpen/")
    assert antwoord.headers["Location"].endswith("#pitches")


@pytest.mark.parametrize("token", ["x", "2026-ABCDEF", "2026-ABCDEF.vals", "%00"])
def test_een_verzonnen_adres_geeft_404(client, token):
    assert client.get(f"/hulpaanbod/{token}/").status_code == 404


def test_is_de_pitch_weg_dan_blijft_het_antwoord_mogelijk(client, pitch):
    aanbod = actions.bied_aan(pitch, AANBOD, idempotentie="a")
    Pitch.objects.all().delete()
    assert client.post(aanbod.pad, {"antwoord": "Dank!"}).status_code == 303
    assert mails()[-1][0] == "noor@voorbeeld.nl"


class TestCoordinator:
    """Wat op spam leek, wacht op een mens."""

    @pytest.fixture
    def wachtend(self, pitch):
        return actions.bied_aan(pitch, AANBOD, idempotentie="a", verdacht="veel links")

    def test_een_coordinator_geeft_het_alsnog_door_precies_een_keer(self, client, wachtend):
        client.force_login(maak_medewerker("initiatieven.beheer_aanmelding"))
        lijst = client.get(reverse("initiatieven_hulpaanbod_modeladmin_index")).content.decode()
        assert "Wacht op u" in lijst
        assert "Aanbod om te helpen (1)" in lijst
        for _ in range(2):
            client.post(reverse("hulp_doorgeven", args=[wachtend.pk]))
        assert [aan for aan, _tekst in mails()] == ["tuin@voorbeeld.nl"]

    def test_een_coordinator_kan_spam_weggooien_maar_niet_wat_is_doorgegeven(self, client, wachtend):
        client.force_login(maak_medewerker("initiatieven.beheer_aanmelding"))
        weg = reverse("initiatieven_hulpaanbod_modeladmin_delete", args=[wachtend.pk])
        assert client.post(weg).status_code == 302
        assert not Hulpaanbod.objects.exists()
        echt = actions.bied_aan(Pitch.objects.get(), AANBOD, idempotentie="b")
        client.post(reverse("initiatieven_hulpaanbod_modeladmin_delete", args=[echt.pk]))
        assert Hulpaanbod.objects.filter(pk=echt.pk).exists()

    def test_wie_geen_aanmeldingen_beheert_komt_er_niet_in(self, client, wachtend):
        client.force_login(maak_medewerker("initiatieven.view_hulpaanbod"))
        assert client.get(reverse("initiatieven_hulpaanbod_modeladmin_index")).status_code == 302
        client.post(reverse("hulp_doorgeven", args=[wachtend.pk]))
        assert mails() == []

    def test_doorgeven_gaat_alleen_met_de_knop(self, client, wachtend):
        client.force_login(maak_medewerker("initiatieven.beheer_aanmelding"))
        assert client.get(reverse("hulp_doorgeven", args=[wachtend.pk])).status_code == 405
        assert mails() == []

    def test_zonder_inloggen_is_er_niets_te_zien_of_te_doen(self, client, wachtend):
        adressen = [reverse("initiatieven_hulpaanbod_modeladmin_index"), reverse("hulp_doorgeven", args=[wachtend.pk])]
        for adres_ in adressen:
            assert client.post(adres_).headers["Location"].startswith("/cms/login/")
        assert mails() == []
