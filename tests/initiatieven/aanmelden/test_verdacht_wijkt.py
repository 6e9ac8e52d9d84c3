"""Een rij die op spam lijkt, houdt niemand met hetzelfde adres tegen: ook niet bij wijzigen of verplaatsen."""

import uuid

import pytest

from initiatieven.aanmelden import actions
from initiatieven.aanmelden.actions import AlAangemeldError, VolError
from initiatieven.aanmelden.choices import Rol, Status
from stadmaken.common.models import Bericht
from tests.fabriek import maak_medewerker
from tests.fabriek_initiatieven import maak_cursus, maak_gelegenheid
from tests.initiatieven.beheer.hulp import RECHTEN
from tests.initiatieven.beheer.hulp import adres as beheeradres

from .invullen import meld_aan, standen

pytestmark = pytest.mark.django_db
ADRES = "noor@voorbeeld.nl"


def robot(gelegenheid):
    return meld_aan(gelegenheid, "Robot", email=ADRES, verdacht="veel links")


def test_een_deelnemer_die_het_eigen_adres_verbetert_heeft_geen_last_van_een_robot(client):
    gelegenheid = maak_gelegenheid(capaciteit=2)
    rij, vals = meld_aan(gelegenheid, email="nor@voorbeeld.nl"), robot(gelegenheid)
    assert client.post(f"{rij.pad}wijzigen/", {"naam": "Noor", "email": ADRES, "nodig": ""}).status_code == 303
    assert standen(rij, vals) == [Status.BEVESTIGD, Status.GEANNULEERD]
    assert rij.email == ADRES
    assert not Bericht.objects.filter(sleutel__contains=vals.kenmerk).exists()


def test_een_coordinator_die_een_adres_verbetert_ook_niet(client):
    gelegenheid = maak_gelegenheid(capaciteit=2)
    rij, vals = meld_aan(gelegenheid, email=""), robot(gelegenheid)
    client.force_login(maak_medewerker(*RECHTEN))
    velden = {"naam": "Noor", "email": ADRES, "idempotentie": str(uuid.uuid4())}
    assert client.post(beheeradres(gelegenheid, "wie", rij.pk, "wijzigen"), velden).status_code == 302
    assert standen(rij, vals) == [Status.BEVESTIGD, Status.GEANNULEERD]


def test_wie_wordt_verplaatst_heeft_geen_last_van_een_robot_op_de_andere_datum():
    cursus = maak_cursus()
    van, naar = maak_gelegenheid(cursus, capaciteit=1), maak_gelegenheid(cursus, capaciteit=1)
    rij, vals = meld_aan(van), robot(naar)
    actions.verplaats(rij, naar, door=None)
    assert (rij.gelegenheid_id, standen(rij, vals)) == (naar.pk, [Status.BEVESTIGD, Status.GEANNULEERD])


def test_gaat_verplaatsen_niet_door_dan_staat_ook_de_verdachte_rij_er_nog():
    cursus = maak_cursus()
    van, naar = maak_gelegenheid(cursus, capaciteit=1), maak_gelegenheid(cursus, capaciteit=1)
    rij, vals = meld_aan(van), robot(naar)
    meld_aan(naar, "Sam")
    with pytest.raises(VolError):
        actions.verplaats(rij, naar, door=None)
    assert standen(rij, vals) == [Status.BEVESTIGD, Status.WACHTLIJST]


def test_een_robot_duwt_met_wijzigen_een_ander_niet_weg_ook_niet_een_die_zelf_nog_wacht_op_een_mens():
    gelegenheid = maak_gelegenheid(capaciteit=2)
    ander, vals = robot(gelegenheid), meld_aan(gelegenheid, "Bot", verdacht="veel links")
    with pytest.raises(AlAangemeldError):
        actions.wijzig(vals, actions.Gegevens("Bot", ADRES), rol=Rol.DEELNEMER)
    assert standen(ander, vals) == [Status.WACHTLIJST] * 2


def test_een_mens_met_hetzelfde_adres_houdt_een_ander_wel_tegen():
    gelegenheid = maak_gelegenheid(capaciteit=2)
    rij, ander = meld_aan(gelegenheid), meld_aan(gelegenheid, "Sam")
    with pytest.raises(AlAangemeldError):
        actions.wijzig(ander, actions.Gegevens("Sam", rij.email), rol=Rol.GEMEENTE)
    assert standen(rij, ander) == [Status.BEVESTIGD] * 2
