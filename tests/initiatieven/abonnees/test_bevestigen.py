"""Op de knop in de mail drukken: één keer, op tijd, en alleen voor waar iemand nu om vroeg."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatieven.abonnees import actions
from initiatieven.abonnees.choices import Status
from initiatieven.models import Abonnee, Nieuwsfeit
from stadmaken.common.models import Bericht
from tests.fabriek import maak_project, maak_wijk
from tests.fabriek_abonnees import maak_aanvraag, maak_abonnee

from .hulp import ADRES, bevestigpad, meld_aan, tekst

pytestmark = pytest.mark.django_db


def test_wie_al_abonnee_is_krijgt_er_keuzes_bij_maar_pas_na_de_knop(client):
    abonnee, wijk = maak_abonnee(ADRES), maak_wijk()
    meld_aan(client, waar=f"wijk-{wijk.pk}", ritme="direct")
    abonnee.refresh_from_db()
    assert (abonnee.volgt.count(), abonnee.ritme) == (0, "week")
    client.post(bevestigpad())
    abonnee.refresh_from_db()
    assert (abonnee.volgt.count(), abonnee.ritme, abonnee.nieuwsbrief) == (1, "direct", True)
    assert Abonnee.objects.count() == 1


def test_wie_wegging_en_terugkomt_krijgt_alleen_waar_hij_nu_om_vraagt(client):
    abonnee = maak_abonnee(ADRES, wijk=[maak_wijk().pk])
    actions.schrijf_uit(abonnee.kenmerk)
    nieuw = maak_wijk()
    actions.bevestig(maak_aanvraag(ADRES, nieuwsbrief=False, wijk=[nieuw.pk]))
    abonnee.refresh_from_db()
    assert (abonnee.status, abonnee.nieuwsbrief, abonnee.uitgeschreven_op) == (Status.ACTIEF, False, None)
    assert [volgt.wijk for volgt in abonnee.volgt.all()] == [nieuw]


def test_een_link_werkt_48_uur(client, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    maak_aanvraag(ADRES)
    pad = bevestigpad()
    time_machine.shift(timedelta(hours=48))
    assert client.get(pad).status_code == 200
    time_machine.shift(timedelta(seconds=1))
    for antwoord in (client.get(pad), client.post(pad)):
        assert antwoord.status_code == 410
        assert "Deze link is verlopen. Vraag een nieuwe link aan." in tekst(antwoord)
        assert 'action="/abonneren/"' in tekst(antwoord)
    actions.schoon_aanvragen(timezone.now())
    assert client.get(pad).status_code == 410
    assert not Abonnee.objects.exists()


def test_twee_keer_bevestigen_is_vriendelijk_en_verandert_niets(client):
    maak_aanvraag(ADRES)
    pad = bevestigpad()
    client.post(pad)
    aantal = Bericht.objects.count()
    assert "U hebt dit al bevestigd" in tekst(client.get(pad))
    assert client.post(pad).status_code == 200
    assert (Abonnee.objects.count(), Bericht.objects.count()) == (1, aantal)


def test_een_oude_bevestiging_zet_niemand_terug_in_de_lijst(client):
    maak_aanvraag(ADRES)
    pad = bevestigpad()
    client.post(pad)
    actions.schrijf_uit(Abonnee.objects.get().kenmerk)
    assert "U bent aangemeld" not in tekst(client.post(pad))
    assert Abonnee.objects.get().status == Status.UITGESCHREVEN


def test_wie_begint_met_volgen_krijgt_geen_oud_nieuws():
    project = maak_project()
    oud = Nieuwsfeit.objects.create(sleutel="x", soort="update", titel="Oud", pagina=project)
    assert maak_abonnee(project=[project.pk]).bijgepraat_tot == oud.pk


def test_wat_intussen_verwijderd_is_telt_niet_mee():
    aanvraag = maak_aanvraag(ADRES, wijk=[999_999])
    assert actions.bevestig(aanvraag).volgt.count() == 0
