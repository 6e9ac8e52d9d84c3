"""Wie zonder aanmelding kwam, staat er na afloop bij: met een plek, zonder mail."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from initiatieven.aanmelden import actions
from initiatieven.aanmelden.choices import Status
from initiatieven.models import Aanmelding, Aanwezigheid, Gelegenheid
from initiatieven.planning.herinneringen import schrijf_herinneringen
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid

from .hulp import adres, meld_aan, tekst

pytestmark = pytest.mark.django_db
GISTEREN = timedelta(days=-1)
GEWEEST = "Deze bijeenkomst is geweest. Er gaat geen mail uit."


@pytest.fixture
def geweest(cursus):
    return maak_gelegenheid(cursus, capaciteit=2, over=GISTEREN)


def voeg_toe(cms, gelegenheid, naam="Anna Fictief", **velden):
    gegevens = {
        "naam": naam,
        "idempotentie": str(uuid.uuid4()),
        "email": f"{naam[:4].lower()}@voorbeeld.test",
        **velden,
    }
    return cms.post(adres(gelegenheid, "toevoegen"), gegevens, follow=True)


def test_wie_gewoon_kwam_krijgt_na_afloop_een_plek_zonder_mail(cms, geweest):
    assert GEWEEST in tekst(cms.get(adres(geweest, "toevoegen")))
    assert voeg_toe(cms, geweest).status_code == 200
    rij = Aanmelding.objects.get()
    geweest.refresh_from_db()
    assert (rij.status, geweest.bezet) == (Status.BEVESTIGD, 1)
    assert rij.gebeurtenissen.count() == 1
    assert not Bericht.objects.exists()
    assert not Aanwezigheid.objects.exists(), "wie er was, vinkt een mens aan"


def test_wie_er_na_afloop_bij_komt_krijgt_ook_geen_vraag_om_evaluatie(cms, geweest, cursus, time_machine):
    cursus.evaluatie = maak_formulier()
    cursus.save()
    eerder = meld_aan(maak_gelegenheid(cursus), "Bram")
    Aanmelding.objects.filter(pk=eerder.pk).update(gelegenheid=geweest, aangemeld_op=timezone.now() - timedelta(days=9))
    voeg_toe(cms, geweest)
    Bericht.objects.all().delete()
    time_machine.move_to(timezone.now() + timedelta(days=2))
    schrijf_herinneringen()
    assert [bericht.aan for bericht in Bericht.objects.all()] == ["bram@voorbeeld.test"]


def test_voor_wat_nog_komt_gaat_er_gewoon_mail_uit(cms, gelegenheid):
    assert GEWEEST not in tekst(cms.get(adres(gelegenheid, "toevoegen")))
    voeg_toe(cms, gelegenheid)
    assert Bericht.objects.count() == 1


def test_meer_mensen_dan_plekken_worden_het_ook_achteraf_niet(cms, geweest):
    for naam in ("Anna Fictief", "Bram Fictief"):
        voeg_toe(cms, geweest, naam)
    antwoord = tekst(voeg_toe(cms, geweest, "Chloé Fictief", email=""))
    assert "Alle plekken zijn bezet. Chloé Fictief staat erbij zonder plek." in antwoord
    geweest.refresh_from_db()
    assert geweest.bezet == 2
    Gelegenheid.objects.update(wachtlijst=False)
    assert voeg_toe(cms, geweest, "Dina Fictief").status_code == 422
    assert Aanmelding.objects.count() == 3


def test_ook_aan_de_deur_kan_iemand_er_na_afloop_bij(cms, geweest):
    velden = {"naam": "Els Fictief", "idempotentie": str(uuid.uuid4())}
    assert "Els Fictief staat erbij" in tekst(cms.post(adres(geweest, "deur", "erbij"), velden, follow=True))


def test_bij_een_spreekuur_dat_was_is_elke_vrije_tijd_te_kiezen(cms):
    spreekuur = maak_gelegenheid(maak_activiteit(soort="spreekuur"), over=GISTEREN, wijze="tijdvak", tijdvak_minuten=30)
    keuzes = cms.get(adres(spreekuur, "toevoegen")).context["form"].fields["tijdvak"].choices
    assert len(keuzes) == 4
    voeg_toe(cms, spreekuur, tijdvak=keuzes[1][0])
    assert Aanmelding.objects.get().tijdvak == spreekuur.bijeenkomsten.get().begin + timedelta(minutes=30)
    assert len(cms.get(adres(spreekuur, "toevoegen")).context["form"].fields["tijdvak"].choices) == 3


def test_een_bewoner_meldt_zich_achteraf_niet_aan(geweest):
    with pytest.raises(actions.GeslotenError):
        meld_aan(geweest, "Anna")


@pytest.mark.parametrize("velden", [{"wijze": "vrij"}, {"geannuleerd_op": timezone.now()}, {"keren": 0}])
def test_zonder_aanmelden_afgezegd_of_zonder_dag_kan_het_ook_achteraf_niet(cms, cursus, velden):
    assert voeg_toe(cms, maak_gelegenheid(cursus, over=GISTEREN, **velden)).status_code == 422
    assert not Aanmelding.objects.exists()
