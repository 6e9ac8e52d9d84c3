"""Een oproep die bijna verloopt: één mail, en verlengen alleen met de knop."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from initiatieven.initiatief.verlengen.actions import waarschuw
from initiatieven.initiatief.verlengen.kenmerk import pad_van
from initiatieven.models import InitiatiefPage, Oproep
from stadmaken.common.models import Bericht
from tests.fabriek_initiatief import maak_initiatief, maak_oproep

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _rustig():
    cache.clear()


@pytest.fixture
def oproep():
    return maak_oproep(titel="Aanhanger gezocht", over=7)


def over(dagen):
    return timezone.localdate() + timedelta(days=dagen)


def test_een_week_vooraf_gaat_er_een_mail_en_nog_eens_draaien_geeft_geen_tweede(oproep):
    assert [waarschuw(), waarschuw()] == [1, 0]
    mail = Bericht.objects.get()
    assert mail.aan == oproep.initiatief.email
    assert "Aanhanger gezocht" in mail.onderwerp
    assert pad_van(oproep) in mail.tekst


@pytest.mark.parametrize("anders", [{"over": 8}, {"over": -1}, {"over": 3, "vervuld": True}])
def test_wat_nog_lang_loopt_of_al_weg_is_krijgt_geen_mail(anders):
    maak_oproep(**anders)
    assert waarschuw() == 0


def test_een_concept_of_wie_geen_adres_heeft_krijgt_geen_mail():
    maak_oproep(maak_initiatief(live=False), over=3)
    maak_oproep(maak_initiatief(email=""), over=3)
    maak_oproep(maak_initiatief(staat="geevalueerd"), over=3)
    assert waarschuw() == 0


def test_na_verlengen_komt_er_later_weer_een_mail(client, oproep, time_machine):
    waarschuw()
    client.post(pad_van(oproep), {"actie": "verleng"})
    assert waarschuw() == 0
    time_machine.move_to(timezone.now() + timedelta(days=85))
    assert waarschuw() == 1


def test_lezen_verandert_niets_en_de_knop_verlengt_ook_in_de_versies(client, oproep):
    oproep.initiatief.save_revision().publish()
    pad = pad_van(oproep)
    for methode in (client.get, client.head):
        antwoord = methode(pad, {"actie": "verleng"})
        assert antwoord.status_code == 200
        assert "no-store" in antwoord.headers["Cache-Control"]
        oproep.refresh_from_db()
        assert oproep.verloopt_op == over(7)
    assert client.post(pad, {"actie": "verleng"}).status_code == 303
    oproep.refresh_from_db()
    assert oproep.verloopt_op == over(90)
    assert "staat tot en met" in client.get(pad).content.decode()
    # Wie de pagina daarna publiceert, zet de oude dag niet terug.
    InitiatiefPage.objects.get(pk=oproep.initiatief_id).get_latest_revision().publish()
    oproep.refresh_from_db()
    assert oproep.verloopt_op == over(90)


def test_twee_keer_drukken_verlengt_een_keer(client, oproep, time_machine):
    pad = pad_van(oproep)
    client.post(pad, {"actie": "verleng"})
    time_machine.move_to(timezone.now() + timedelta(days=10))
    client.post(pad, {"actie": "verleng"})
    oproep.refresh_from_db()
    assert oproep.verloopt_op == over(80)


def test_het_is_gelukt_haalt_de_oproep_van_de_site(client, oproep):
    client.post(pad_van(oproep), {"actie": "klaar"})
    assert not Oproep.objects.zichtbaar().exists()
    assert "is afgerond" in client.get(pad_van(oproep)).content.decode()


def test_kort_na_het_verlopen_kan_verlengen_nog_en_later_niet_meer(client, oproep, time_machine):
    pad, begin = pad_van(oproep), timezone.now()
    time_machine.move_to(begin + timedelta(days=37))
    assert "Ja, verleng de oproep" in client.get(pad).content.decode()
    time_machine.move_to(begin + timedelta(days=38))
    assert "Deze link is verlopen" in client.get(pad).content.decode()
    client.post(pad, {"actie": "verleng"})
    oproep.refresh_from_db()
    assert not oproep.loopt


def test_een_verwijderde_oproep_zegt_dat_de_link_verlopen_is(client, oproep):
    pad = pad_van(oproep)
    Oproep.objects.all().delete()
    assert client.get(pad).status_code == 410


@pytest.mark.parametrize("actie", ["", "x", "\x00", "x" * 10_000])
def test_een_onbekende_knop_doet_niets(client, oproep, actie):
    assert client.post(pad_van(oproep), {"actie": actie}).status_code == 200
    oproep.refresh_from_db()
    assert (oproep.verloopt_op, oproep.vervuld) == (over(7), False)


@pytest.mark.parametrize("token", ["x", "1_2026-12-07", "1_2026-12-07.vals", "%00", "x" * 3000])
def test_een_verzonnen_adres_geeft_404(client, oproep, token):
    assert client.get(f"/oproep/{token}/").status_code == 404


@pytest.mark.parametrize("weg", [{"live": False}, {"staat": "geevalueerd"}])
def test_een_oproep_van_een_initiatief_dat_van_de_site_is_of_klaar_heet_niet_zichtbaar(client, oproep, weg):
    InitiatiefPage.objects.update(**weg)
    tekst = client.get(pad_van(oproep)).content.decode()
    assert "Uw oproep staat op de site" not in tekst
    assert "Deze link is verlopen" in tekst
