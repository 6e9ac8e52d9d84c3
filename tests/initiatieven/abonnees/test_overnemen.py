"""Een bestaande lijst overnemen: met bewijs, eerst tellen, en ongedaan te maken."""

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import Workbook

from initiatieven.abonnees import actions
from initiatieven.abonnees.actions import overnemen
from initiatieven.abonnees.choices import Bron, Status
from initiatieven.models import Abonnee, Overname
from stadmaken.common.models import Bericht
from tests.fabriek import maak_medewerker
from tests.fabriek_abonnees import maak_abonnee, maak_overname, zet_klaar

from .hulp import tekst

pytestmark = pytest.mark.django_db
PAD = "/cms/abonnees/overnemen/"


@pytest.fixture
def cms(client):
    client.force_login(maak_medewerker("initiatieven.beheer_abonnee"))
    return client


def stuur(cms, inhoud, naam="lezers.csv", **velden):
    bestand = SimpleUploadedFile(naam, inhoud)
    goed = {"bestand": bestand, "waar": "Formulier (fictief)", "wanneer": "2025-03-01", "akkoord": "on"}
    return cms.post(PAD, {**goed, **velden})


def test_van_bestand_tot_abonnees(cms):
    maak_abonnee("al@voorbeeld.test")
    weg = maak_abonnee("weg@voorbeeld.test")
    actions.schrijf_uit(weg.kenmerk)
    gewist = maak_abonnee("gewist@voorbeeld.test")
    actions.wis(gewist)
    mails = Bericht.objects.count()
    inhoud = "Naam;E-mail\nNoor;Noor@voorbeeld.test\nA;al@voorbeeld.test\nB;weg@voorbeeld.test\n"
    inhoud += "C;gewist@voorbeeld.test\nD;geen adres\nE;noor@voorbeeld.test\nCafé;bart@voorbeeld.test\n"
    antwoord = stuur(cms, inhoud.encode("cp1252"))
    overname = Overname.objects.get()
    assert antwoord.headers["Location"] == f"{PAD}{overname.pk}/"
    pagina = tekst(cms.get(f"{PAD}{overname.pk}/"))
    assert "Neem 2 abonnees over" in pagina
    assert "Rij 6: geen adres" in pagina
    assert overnemen.voorspel(overname, 1).aantallen() == {
        "nieuw": 2,
        "bekend": 1,
        "weggegaan": 2,
        "dubbel": 1,
        "ongeldig": 1,
    }
    assert Abonnee.objects.count() == 3
    cms.post(f"{PAD}{overname.pk}/", {"kolom": "1", "actie": "doe"})
    nieuw = Abonnee.objects.get(email="noor@voorbeeld.test")
    assert (nieuw.bron, nieuw.nieuwsbrief, nieuw.status) == (Bron.IMPORT, True, Status.ACTIEF)
    assert nieuw.toestemming == "Formulier (fictief), 01-03-2025"
    weg.refresh_from_db()
    gewist.refresh_from_db()
    assert (weg.status, gewist.email, Abonnee.objects.count()) == (Status.UITGESCHREVEN, "", 5)
    overname.refresh_from_db()
    assert (overname.cellen, overname.aantallen["nieuw"], Bericht.objects.count()) == ([], 2, mails)
    cms.post(f"{PAD}{overname.pk}/", {"kolom": "1", "actie": "doe"})
    assert Abonnee.objects.count() == 5


def test_een_excelbestand(cms):
    boek = Workbook()
    boek.active.append(["adres", "sinds"])
    boek.active.append(["noor@voorbeeld.test", timezone.localdate()])
    buffer = io.BytesIO()
    boek.save(buffer)
    stuur(cms, buffer.getvalue(), "lezers.xlsx")
    assert overnemen.voorspel(Overname.objects.get(), 0).nieuw == ["noor@voorbeeld.test"]


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"waar": ""}, "Schrijf waar deze mensen toestemming gaven."),
        ({"wanneer": ""}, "Vul in wanneer dat was."),
        ({"wanneer": "2999-01-01"}, "Kies een dag die al geweest is."),
        ({"akkoord": ""}, "Zonder toestemming mag u niemand de nieuwsbrief sturen."),
        ({"bestand": ""}, "Kies een bestand."),
    ],
)
def test_zonder_bewijs_geen_overname(cms, velden, fout):
    antwoord = stuur(cms, b"a@voorbeeld.test\n", **velden)
    assert (antwoord.status_code, fout in tekst(antwoord)) == (422, True)
    assert not Overname.objects.exists()


@pytest.mark.parametrize(
    "inhoud", [b"\n\n", b"PK\x03\x04kapot", b"\x00\xff\xfe\x00", b'"' + b"x" * 200_000, b"a@b.nl\n" * 20_001]
)
def test_een_onbruikbaar_bestand_is_geen_storing(cms, inhoud):
    antwoord = stuur(cms, inhoud)
    assert antwoord.status_code in {302, 422}
    for overname in Overname.objects.all():
        assert cms.get(f"{PAD}{overname.pk}/").status_code == 200


def test_ongedaan_maken_spaart_wie_zelf_iets_deed(cms):
    overname = maak_overname(*(f"{naam}@voorbeeld.test" for naam in ("stil", "koos", "wegging")))
    overnemen.neem_over(overname, 0)
    stil, koos, wegging = (Abonnee.objects.get(email=f"{naam}@voorbeeld.test") for naam in ("stil", "koos", "wegging"))
    actions.stel_in(koos, nieuwsbrief=True, volgen=True, ritme="week")
    actions.schrijf_uit(wegging.kenmerk)
    wachtend = zet_klaar(stil)
    assert "1 abonnee uit lezers.csv weghalen" in tekst(cms.get(f"{PAD}{overname.pk}/ongedaan/"))
    cms.post(f"{PAD}{overname.pk}/ongedaan/")
    wachtend.refresh_from_db()
    assert set(Abonnee.objects.values_list("email", flat=True)) == {"koos@voorbeeld.test", "wegging@voorbeeld.test"}
    assert wachtend.status == "vervallen"
    assert overnemen.maak_ongedaan(overname) is None


def test_alleen_de_laatste_overname_is_ongedaan_te_maken():
    eerste, tweede = maak_overname("een@voorbeeld.test"), maak_overname("twee@voorbeeld.test")
    overnemen.neem_over(eerste, 0)
    overnemen.neem_over(tweede, 0)
    assert overnemen.maak_ongedaan(eerste) is None
    assert overnemen.maak_ongedaan(tweede) == 1
    assert overnemen.maak_ongedaan(eerste) is None


def test_weggooien_en_vergeten_bestanden(cms):
    overname = maak_overname()
    cms.post(f"{PAD}{overname.pk}/", {"actie": "weg"})
    assert not Overname.objects.exists()
    maak_overname(gemaakt_op=timezone.now() - timedelta(days=2))
    actions.schoon(timezone.now())
    assert not Overname.objects.exists()


def test_duizenden_rijen_kosten_per_portie_evenveel_vragen():
    def vragen(aantal):
        overname = maak_overname(*(f"{aantal}-{nummer}@voorbeeld.test" for nummer in range(aantal)))
        with CaptureQueriesContext(connection) as gesteld:
            assert overnemen.neem_over(overname, 0)["nieuw"] == aantal
        return len(gesteld)

    een, vier = vragen(500), vragen(2000)
    assert vier - een <= 3 * 12  # per portie: wie er al is, en de nieuwe rijen (op SQLite in tien keer)


def test_een_oude_sleutel_herkent_wie_wegging(settings):
    weg = maak_abonnee("weg@voorbeeld.test")
    actions.wis(weg)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "een-nieuwe-sleutel-voor-de-test"
    assert overnemen.voorspel(maak_overname("weg@voorbeeld.test"), 0).weggegaan == 1


def test_ongedaan_maken_spaart_wie_terugkwam_of_verhuisde():
    overname = maak_overname("terug@voorbeeld.test", "oud@voorbeeld.test", "weg@voorbeeld.test")
    overnemen.neem_over(overname, 0)
    terug, oud = (Abonnee.objects.get(email=f"{naam}@voorbeeld.test") for naam in ("terug", "oud"))
    actions.meld_af(terug.kenmerk, "nieuwsbrief")
    actions.kom_terug(terug.kenmerk, "nieuwsbrief")
    actions.bevestig(actions.vraag_adres(oud, "nieuw@voorbeeld.test", "nl"))
    assert overnemen.maak_ongedaan(overname) == 1
    assert set(Abonnee.objects.values_list("email", flat=True)) == {"terug@voorbeeld.test", "nieuw@voorbeeld.test"}


def test_wie_zich_na_een_overname_afmeldt_en_zelf_terugkomt_kwam_van_de_site():
    overnemen.neem_over(maak_overname("een@voorbeeld.test"), 0)
    een = Abonnee.objects.get()
    actions.schrijf_uit(een.kenmerk)
    maak_abonnee("een@voorbeeld.test")
    een.refresh_from_db()
    assert (een.bron, een.toestemming) == ("site", "")


def test_twee_keer_op_overnemen_drukken_is_geen_kapotte_pagina(cms):
    overname = maak_overname()
    pad = reverse("abonnees_beheer:overname", args=[overname.pk])
    for zin in ("2 abonnees zijn overgenomen.", "Deze lijst was al overgenomen."):
        assert zin in tekst(cms.post(pad, {"actie": "doe", "kolom": "0"}, follow=True))
