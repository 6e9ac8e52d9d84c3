"""Een initiatief aanmelden: één concept voor de redactie, een bevestiging, en niets vanzelf op de site."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from wagtail.models import Revision

from initiatieven.models import InitiatiefPage
from participatie.formulieren import spam
from stadmaken.common.models import Bericht
from tests.fabriek import maak_wijk
from tests.fabriek_initiatief import maak_initiatieven, maak_onderwerp

pytestmark = pytest.mark.django_db
ADRES = "/initiatieven/aanmelden/"
GOED = {
    "titel": "Buurttuin De Kas",
    "tekst": "Samen groente kweken.\n\nVoor iedereen.",
    "naam": "Noor (fictief)",
    "email": "Noor@voorbeeld.nl",
}


@pytest.fixture(autouse=True)
def overzicht(time_machine):
    cache.clear()
    time_machine.move_to(timezone.now(), tick=False)
    return maak_initiatieven()


def idem(client):
    return re.search(r'name="idem" value="([^"]+)"', client.get(ADRES).content.decode())[1]


def verstuur(client, time_machine, **velden):
    sleutel = idem(client)
    time_machine.shift(timedelta(seconds=spam.TE_SNEL + 10))
    return client.post(ADRES, {**GOED, "idem": sleutel, **velden})


def test_een_aanmelding_wordt_een_concept_met_een_eerste_versie(client, time_machine):
    wijk, thema = maak_wijk(), maak_onderwerp("Groen")
    antwoord = verstuur(
        client, time_machine, wijk=wijk.slug, thema=thema.slug, plaats="Veldje", nodig="Een schep", naam_tonen="on"
    )
    assert antwoord.status_code == 303
    initiatief = InitiatiefPage.objects.get()
    assert not initiatief.live
    assert client.get(initiatief.url).status_code == 404
    versie = initiatief.get_latest_revision().as_object()
    for kant in (initiatief, versie):
        assert (kant.title, kant.plaats, kant.initiatiefnemer) == ("Buurttuin De Kas", "Veldje", "Noor (fictief)")
        assert (kant.contactnaam, kant.email) == ("Noor (fictief)", "noor@voorbeeld.nl")
        assert kant.doel == "<p>Samen groente kweken.</p>\n\n<p>Voor iedereen.</p>"
        assert ([*kant.wijken.all()], [*kant.themas.all()]) == ([wijk], [thema])
        oproep = kant.oproepen.get()
        assert (oproep.titel, oproep.thema, oproep.soort) == ("Een schep", thema, "gevraagd")


def test_zonder_toestemming_staat_de_naam_niet_op_de_site(client, time_machine):
    verstuur(client, time_machine)
    initiatief = InitiatiefPage.objects.get()
    assert initiatief.initiatiefnemer == ""
    initiatief.get_latest_revision().publish()
    assert "Noor (fictief)" not in client.get(initiatief.url).content.decode()


def test_de_bevestiging_noemt_het_kenmerk_en_wat_er_nu_gebeurt(client, time_machine):
    antwoord = verstuur(client, time_machine)
    initiatief, mail = InitiatiefPage.objects.get(), Bericht.objects.get()
    klaar = client.get(antwoord.headers["Location"])
    assert "no-store" in klaar.headers["Cache-Control"]
    tekst = klaar.content.decode()
    assert "Uw initiatief is verstuurd" in tekst
    assert "Samen groente kweken." in tekst
    assert initiatief.kenmerk in tekst
    assert "U krijgt een bevestiging per e-mail." in tekst
    assert "kijkt het eerst na" not in tekst
    assert "noor@" not in tekst.lower()
    assert mail.aan == "noor@voorbeeld.nl"
    assert initiatief.kenmerk in mail.tekst


def test_twee_keer_versturen_is_een_initiatief_en_een_mail(client, time_machine):
    sleutel = idem(client)
    time_machine.shift(timedelta(seconds=20))
    adressen = {client.post(ADRES, {**GOED, "idem": sleutel}).headers["Location"] for _ in range(2)}
    assert len(adressen) == 1
    assert InitiatiefPage.objects.count() == Bericht.objects.count() == Revision.objects.count() == 1


def test_wie_op_een_gedeelde_computer_teruggaat_meldt_een_eigen_initiatief_aan(client, time_machine):
    sleutel = idem(client)
    time_machine.shift(timedelta(seconds=20))
    sam = {"titel": "Speelplek", "tekst": "Een wipkip.", "naam": "Sam (fictief)", "email": "sam@voorbeeld.nl"}
    adressen = []
    for mens in (GOED, sam, {**sam, "email": "Sam@Voorbeeld.nl"}):
        adressen.append(client.post(ADRES, {**mens, "idem": sleutel}).headers["Location"])
    gelezen = [client.get(adres).content.decode() for adres in adressen]
    assert ["Buurttuin De Kas" in html for html in gelezen] == [True, False, False]
    assert ["Een wipkip." in html for html in gelezen] == [False, True, True]
    assert sorted(InitiatiefPage.objects.values_list("email", flat=True)) == ["noor@voorbeeld.nl", "sam@voorbeeld.nl"]
    assert sorted(Bericht.objects.values_list("aan", flat=True)) == ["noor@voorbeeld.nl", "sam@voorbeeld.nl"]


@pytest.mark.parametrize(
    ("velden", "reden"), [({"website": "x"}, "verborgen veld"), ({"idem": "zelf bedacht"}, "formuliersleutel")]
)
def test_wat_op_spam_lijkt_krijgt_geen_mail_en_belooft_die_ook_niet(client, time_machine, velden, reden):
    antwoord = verstuur(client, time_machine, **velden)
    tekst = client.get(antwoord.headers["Location"]).content.decode()
    assert "Uw initiatief is verstuurd" in tekst
    assert "Een medewerker kijkt het eerst na." in tekst
    for verraad in ("U krijgt een bevestiging per e-mail", "spam", reden):
        assert verraad not in tekst
    assert reden in InitiatiefPage.objects.get().verdacht
    assert not Bericht.objects.exists()


def test_wie_te_veel_stuurt_moet_even_wachten_en_houdt_zijn_tekst(client, time_machine, settings):
    settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = 1
    verstuur(client, time_machine)
    antwoord = verstuur(client, time_machine, titel="Tweede plan")
    assert antwoord.status_code == 429
    assert antwoord.headers["Retry-After"]
    assert "Tweede plan" in antwoord.content.decode()
    assert InitiatiefPage.objects.count() == 1


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"titel": ""}, "Geef uw initiatief een naam."),
        ({"titel": "x" * 121}, "te lang"),
        ({"titel": "\x00"}, "Geef uw initiatief een naam."),
        ({"tekst": " "}, "Schrijf wat u wilt bereiken."),
        ({"tekst": "x" * 3001}, "te lang"),
        ({"tekst": "x" * 1_000_000}, "te lang"),
        ({"naam": ""}, "Vul uw naam in."),
        ({"email": ""}, "Vul uw e-mailadres in."),
        ({"email": "noor@"}, "Vul een geldig e-mailadres in"),
        ({"wijk": "bestaat-niet"}, "Kies een wijk."),
        ({"thema": "bestaat-niet"}, "Kies een thema uit de lijst."),
        ({"thema": "\x00x"}, "Kies een thema uit de lijst."),
        ({"nodig": "x" * 121}, "te lang"),
    ],
)
def test_een_fout_staat_bij_het_veld_en_niets_wordt_bewaard(client, time_machine, velden, fout):
    antwoord = verstuur(client, time_machine, **velden)
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert fout in tekst
    assert "1 foutmelding - Meld uw initiatief aan" in tekst
    assert not InitiatiefPage.objects.exists()


def test_alle_fouten_staan_bij_elkaar(client):
    antwoord = client.post(ADRES, {})
    assert "4 foutmeldingen - " in antwoord.content.decode()


@pytest.mark.parametrize("token", ["", "x", "2026-ABCDEF", "2026-ABCDEF.vals", "%00", "x" * 10_000])
def test_een_verzonnen_bevestiging_geeft_404(client, token):
    assert client.get(f"{ADRES}?klaar={token}").status_code == 404


def test_openen_verandert_niets(client):
    client.get(ADRES, GOED)
    client.head(ADRES)
    assert not InitiatiefPage.objects.exists()
    assert client.put(ADRES).status_code == 405
